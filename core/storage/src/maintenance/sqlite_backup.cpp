// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite_backup.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>

#include <memory>
#include <sqlite3.h>

namespace emend::storage {

namespace {

using base::Error;
using base::ErrorCode;
using base::Result;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::storage::Backup)
};

using Handle = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;

constexpr int kPagesAtOnce = 1024; // 4 MB between two looks at the progress
constexpr int kBusyMs = 10'000;

Error failure(sqlite3* database, const QString& file)
{
    return {ErrorCode::StorageError, Text::tr("%1: %2.").arg(file, QString::fromUtf8(sqlite3_errmsg(database)))};
}

Result<Handle> openFile(const QString& file, int flags)
{
    sqlite3* database = nullptr;
    const int code = sqlite3_open_v2(file.toUtf8().constData(), &database, flags, nullptr);
    Handle handle(database, &sqlite3_close);
    if (code != SQLITE_OK)
        return tl::unexpected(failure(database, file));
    sqlite3_busy_timeout(database, kBusyMs);
    return handle;
}

Result<void> copyPages(sqlite3* from, sqlite3* to, const QString& source, base::Progress& progress)
{
    const std::unique_ptr<sqlite3_backup, decltype(&sqlite3_backup_finish)> backup(
        sqlite3_backup_init(to, "main", from, "main"), &sqlite3_backup_finish);
    if (!backup)
        return tl::unexpected(failure(to, source));
    for (;;) {
        const int code = sqlite3_backup_step(backup.get(), kPagesAtOnce);
        if (code == SQLITE_DONE)
            return {};
        if (code != SQLITE_OK && code != SQLITE_BUSY && code != SQLITE_LOCKED)
            return base::fail(
                ErrorCode::StorageError,
                Text::tr("%1 cannot be copied: %2.").arg(source, QString::fromUtf8(sqlite3_errstr(code))));
        if (code != SQLITE_OK)
            sqlite3_sleep(20);
        const int total = sqlite3_backup_pagecount(backup.get());
        progress.report(total > 0 ? 1.0 - double(sqlite3_backup_remaining(backup.get())) / total : 0.0);
        if (progress.isCancelled())
            return base::fail(ErrorCode::Cancelled, Text::tr("The backup was stopped."));
    }
}

// What SQLite itself finds wrong; `ok` where all is well.
QString integrityOf(sqlite3* database)
{
    QString words;
    const auto take = [](void* target, int, char** values, char**) {
        *static_cast<QString*>(target) = QString::fromUtf8(values[0]);
        return 0;
    };
    if (sqlite3_exec(database, "PRAGMA integrity_check(1)", take, &words, nullptr) != SQLITE_OK)
        return QString::fromUtf8(sqlite3_errmsg(database));
    return words;
}

} // namespace

Result<void> backupSqlite(const QString& from, const QString& to, base::Progress& progress)
{
    if (!QFileInfo(from).isFile())
        return base::fail(ErrorCode::NotFound, Text::tr("There is no database %1.").arg(from));
    const Result<Handle> source = openFile(from, SQLITE_OPEN_READWRITE);
    if (!source)
        return tl::unexpected(source.error());
    const Result<Handle> target = openFile(to, SQLITE_OPEN_READWRITE);
    if (!target)
        return tl::unexpected(target.error());
    if (const Result<void> copied = copyPages(source->get(), target->get(), from, progress); !copied)
        return copied;
    // One file, without a log beside it.
    sqlite3_exec(target->get(), "PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr);
    if (const QString words = integrityOf(target->get()); words != QLatin1String("ok"))
        return base::fail(ErrorCode::StorageError,
                          Text::tr("The backup is damaged, as is maybe %1: %2.").arg(from, words));
    return {};
}

} // namespace emend::storage
