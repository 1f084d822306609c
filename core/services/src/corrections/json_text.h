// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QJsonValue>
#include <QtCore/QString>

namespace emend::services {

/// A text, number or truth value as a person would write it: whole numbers without a point, none with an exponent.
QString plainText(const QJsonValue& value);

} // namespace emend::services
