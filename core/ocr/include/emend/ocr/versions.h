// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <vector>

namespace emend::ocr {

struct LibraryVersion {
    QString name;
    QString version; ///< of the library as loaded; of its headers where it cannot be asked
};

/// The libraries that pages are read with.
std::vector<LibraryVersion> libraryVersions();

/// The image formats, among those that documents come in, that this installation cannot decode, such as `tiff`; and the
/// package that brings them.
struct MissingImageFormats {
    QStringList names;
    QString package;
};
MissingImageFormats missingImageFormats();

} // namespace emend::ocr
