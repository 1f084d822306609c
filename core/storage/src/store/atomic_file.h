// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>

#include <QtCore/QDateTime>
#include <QtCore/QString>
#include <QtCore/QTemporaryFile>

#include <sys/types.h>

namespace emend::storage {

/// Makes new and removed names in the folder outlast a power cut.
base::Result<void> syncFolder(const QString& folder);

/// A file that gets its name only when all of it is on the disk; without commit() nothing stays. Errors are
/// storage_error with the system's reason.
class AtomicFile final
{
public:
    /// Names of files that are not complete begin so; a crash leaves them behind.
    static constexpr char kPrefix[] = ".put-";

    /// `folder` is `root` or somewhere below it.
    AtomicFile(const QString& root, const QString& folder);

    /// Makes the file, and its folders with that mode where they are missing.
    base::Result<void> open(mode_t folderMode);

    QIODevice& device() { return m_file; }

    /// Replaces what has that name in the folder. The time of modification is that one, where it is given.
    base::Result<void> commit(const QString& name, mode_t mode, const QDateTime& modified = {});

private:
    base::Result<void> syncFolders() const;

    QString m_root;
    QString m_folder;
    QTemporaryFile m_file;
};

} // namespace emend::storage
