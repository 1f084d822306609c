// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>
#include <emend/learning/character_error.h>

#include <QtCore/QJsonObject>

#include <optional>

namespace emend::services {

/// Reads the lines of a folder, as ocr::readLineFolder() takes them, with two .traineddata files. Errors: those of
/// reading the lines and the files.
base::Result<learning::ErrorComparison> compareRecognizers(const QString& active, const QString& candidate,
                                                           const QString& lineFolder, quint64 seed);

/// The one rule: worse where either is read worse, else what the lines held out say. A network that reads them better
/// and has forgotten ordinary print is worse. Nothing for `ordinary` where it was not asked about.
learning::Verdict recognizerVerdict(const learning::ErrorComparison& held,
                                    const std::optional<learning::ErrorComparison>& ordinary);

/// active, candidate and change, each with error, low and high; verdict.
QJsonObject toJson(const learning::ErrorComparison& comparison);

} // namespace emend::services
