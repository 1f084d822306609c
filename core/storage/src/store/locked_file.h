// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>

#include <QtCore/QDateTime>
#include <QtCore/QFile>
#include <QtCore/QString>

#include <memory>
#include <optional>

namespace emend::storage {

enum class FileLock { None, Shared, Exclusive };

/// A regular file below the store, opened for reading. A lock is held until the file is closed, and waited for; it is
/// on the file that has this name then, not on one that was replaced in the meantime.
struct OpenedFile {
    std::unique_ptr<QFile> file;
    qint64 byteSize = 0;
    QDateTime modified; ///< UTC
};

/// Nothing where there is no such file. Error: storage_error with the system's reason.
base::Result<std::optional<OpenedFile>> openStored(const QString& path, FileLock lock);

} // namespace emend::storage
