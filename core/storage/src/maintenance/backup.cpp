// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/storage/backup.h>

#include "server_programs.h"
#include "sqlite_backup.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QUuid>

#include <fcntl.h>
#include <unistd.h>

namespace emend::storage {

namespace {

using base::ErrorCode;
using base::Result;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::storage::Backup)
};

// Made here, so that nobody else may read it at any moment.
Result<void> createPrivately(const QString& file)
{
    const int handle = ::open(QFile::encodeName(file).constData(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (handle < 0)
        return base::fail(ErrorCode::StorageError,
                          Text::tr("The backup cannot be written to %1.").arg(QFileInfo(file).absolutePath()));
    ::close(handle);
    return {};
}

void sync(const QString& path)
{
    const int handle = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (handle < 0)
        return;
    ::fsync(handle);
    ::close(handle);
}

Result<qint64> putInPlace(const QString& temporary, const QString& file)
{
    sync(temporary);
    // Not QFile::rename, which does not replace what is there.
    if (::rename(QFile::encodeName(temporary).constData(), QFile::encodeName(file).constData()) != 0)
        return base::fail(ErrorCode::StorageError, Text::tr("The backup cannot be named %1.").arg(file));
    sync(QFileInfo(file).absolutePath());
    return QFileInfo(file).size();
}

} // namespace

Result<qint64> backupDatabase(const DatabaseUrl& url, const QString& file, base::Progress& progress)
{
    const QString temporary =
        QStringLiteral("%1.%2.part").arg(file, QUuid::createUuid().toString(QUuid::WithoutBraces).left(8));
    Result<void> done = createPrivately(temporary);
    if (done)
        done = url.backend == Backend::Sqlite ? backupSqlite(url.path, temporary, progress)
                                              : dumpServer(url, temporary, progress);
    const Result<qint64> placed = done ? putInPlace(temporary, file) : tl::unexpected(done.error());
    if (!placed)
        QFile::remove(temporary);
    return placed;
}

} // namespace emend::storage
