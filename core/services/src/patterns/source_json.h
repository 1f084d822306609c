// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/learning/pattern_version.h>
#include <emend/storage/pattern_sources.h>

#include <QtCore/QJsonArray>

namespace emend::services {

/// A confirmed document with the pages of its recognition (see pipeline::PageResult), as it is kept.
QJsonObject sourceJson(const storage::ConfirmedRow& row, const QJsonArray& pages);

/// What a version is built from: always what was kept, so that building it again starts from the same.
base::Result<learning::ConfirmedDocument> confirmedDocument(const QJsonObject& source);

QJsonObject toJson(const learning::RepeatedValue& value);
learning::RepeatedValue repeatedValue(const QJsonObject& json);
QJsonObject toJson(const learning::Veto& veto);
learning::Veto vetoFromJson(const QJsonObject& json);

} // namespace emend::services
