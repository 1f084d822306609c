// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace emend::pipeline {

/// A network that reads lines of Latin print.
struct LineModel {
    QString path; ///< of a .traineddata file; empty for the one that the program brings along
    QString name; ///< such as `m3 (0a1b2c3d)`, what results say; empty with path

    /// The file to read with, which may be one of the program's resources.
    QString file() const { return path.isEmpty() ? QStringLiteral(":/emend/tessdata/receipt.traineddata") : path; }

    friend bool operator==(const LineModel&, const LineModel&) = default;
};

} // namespace emend::pipeline
