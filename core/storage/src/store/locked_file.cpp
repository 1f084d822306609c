// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/locked_file.h"

#include "store/system_error.h"

#include <QtCore/QCoreApplication>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

namespace emend::storage {

namespace {

using Opened = base::Result<std::optional<OpenedFile>>;

bool waitForLock(int descriptor, FileLock lock)
{
    int done = -1;
    do {
        done = ::flock(descriptor, lock == FileLock::Shared ? LOCK_SH : LOCK_EX);
    } while (done != 0 && errno == EINTR);
    return done == 0;
}

bool isStillNamed(const QByteArray& path, const struct stat& status)
{
    struct stat named {
    };
    return ::lstat(path.constData(), &named) == 0 && named.st_ino == status.st_ino && named.st_dev == status.st_dev;
}

QDateTime modifiedAt(const struct stat& status)
{
    const qint64 ms = qint64(status.st_mtim.tv_sec) * 1000 + status.st_mtim.tv_nsec / 1'000'000;
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

} // namespace

Opened openStored(const QString& path, FileLock lock)
{
    const QByteArray name = QFile::encodeName(path);
    while (true) {
        // Without waiting or following: somebody may have put a FIFO or a link there.
        const int descriptor = ::open(name.constData(), O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY);
        if (descriptor < 0)
            return errno == ENOENT || errno == ENOTDIR ? Opened(std::nullopt) : Opened(failWithErrno());
        OpenedFile opened{std::make_unique<QFile>(path), 0, {}};
        opened.file->open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle);
        if (lock != FileLock::None && !waitForLock(descriptor, lock))
            return failWithErrno();
        struct stat status {
        };
        if (::fstat(descriptor, &status) != 0)
            return failWithErrno();
        if (!S_ISREG(status.st_mode))
            return base::fail(base::ErrorCode::StorageError,
                              QCoreApplication::translate("emend::storage::FolderStore", "It is not a regular file."));
        if (lock != FileLock::None && !isStillNamed(name, status))
            continue;
        opened.byteSize = status.st_size;
        opened.modified = modifiedAt(status);
        return opened;
    }
}

} // namespace emend::storage
