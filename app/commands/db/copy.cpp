// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions.h"

#include "commands/with_progress.h"

#include "commands/exit_status.h"
#include "commands/printable_text.h"

#include <emend/storage/copy_database.h>
#include <emend/storage/migrator.h>

#include <QtCore/QCoreApplication>

namespace emend::commands::db {

namespace {

using base::ErrorCode;
using base::Result;
using storage::Backend;
using storage::Database;
using storage::DatabaseUrl;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::DbCommand)
};

Result<DatabaseUrl> urlFrom(const bootstrap::Settings& settings, const char* option)
{
    const bootstrap::Setting setting = settings.find(QString::fromLatin1(option), {});
    if (setting.value.isEmpty())
        return base::fail(ErrorCode::InvalidArgument, Text::tr("`db copy` needs --from URL and --to URL."));
    return DatabaseUrl::parse(setting.value);
}

// A laptop's file is brought up to date on the way, as by every other command; a server is left to its owner.
Result<std::unique_ptr<Database>> openSource(const DatabaseUrl& url)
{
    storage::DatabaseOptions options;
    options.create = false;
    auto source = Database::open(url, options);
    if (!source)
        return source;
    const auto steps = storage::builtInMigrations(url.backend);
    if (url.backend == Backend::Sqlite) {
        if (const Result<int> migrated = storage::migrate(**source, steps); !migrated)
            return tl::unexpected(migrated.error());
        return source;
    }
    const auto status = storage::schemaStatus(**source, steps);
    if (!status)
        return tl::unexpected(status.error());
    if (!status->pending.empty())
        return base::fail(
            ErrorCode::DatabaseError,
            Text::tr("%1 is not set up for this version. Run `emend-cli db migrate` there first.").arg(url.display()));
    return source;
}

int report(const storage::CopyReport& report, Streams& streams)
{
    for (const storage::CopyMismatch& mismatch : report.mismatches)
        print(streams, printable(QStringLiteral("%1: %2 (%3)").arg(mismatch.table, mismatch.message, mismatch.key)));
    if (report.mismatchCount > static_cast<qint64>(report.mismatches.size()))
        print(streams,
              Text::tr("… and %1 more.").arg(report.mismatchCount - static_cast<qint64>(report.mismatches.size())));
    if (report.mismatchCount > 0) {
        print(streams,
              Text::tr("%1 of %2 rows are not the same on both sides. Was one of them in use?")
                  .arg(report.mismatchCount)
                  .arg(report.verified));
        return SomeFailed;
    }
    print(streams,
          (report.isContinued
               ? Text::tr("An earlier copy was completed: %1 rows copied now, all %2 rows are the same on both sides.")
               : Text::tr("%1 rows copied, all %2 are the same on both sides."))
              .arg(report.copied)
              .arg(report.verified));
    return AllDone;
}

} // namespace

Result<int> copyAll(const QCommandLineParser&, const bootstrap::Settings& settings, Streams& streams)
{
    const Result<DatabaseUrl> from = urlFrom(settings, "from");
    if (!from)
        return tl::unexpected(from.error());
    const Result<DatabaseUrl> to = urlFrom(settings, "to");
    if (!to)
        return tl::unexpected(to.error());
    const auto source = openSource(*from);
    if (!source)
        return tl::unexpected(source.error());
    const auto target = Database::open(*to);
    if (!target)
        return tl::unexpected(target.error());
    // Only the tables: what is made for a new database comes with the copy.
    if (const Result<int> ready = storage::migrate(**target, storage::builtInMigrations(to->backend)); !ready)
        return ready;
    const Result<storage::CopyReport> copied = withProgress(
        streams, [&](base::Progress& progress) { return storage::copyDatabase(**source, **target, progress); });
    if (!copied)
        return tl::unexpected(copied.error());
    if (copied->mismatchCount == 0) {
        if (const Result<int> ready = bringUpToDate(**target); !ready)
            return ready;
    }
    return report(*copied, streams);
}

} // namespace emend::commands::db
