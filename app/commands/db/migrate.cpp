// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions.h"

#include "bootstrap/open_database.h"
#include "commands/exit_status.h"

#include <QtCore/QCoreApplication>

namespace emend::commands::db {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::DbCommand)
};

} // namespace

base::Result<int> migrateSchema(const QCommandLineParser&, const bootstrap::Settings& settings, Streams& streams)
{
    const base::Result<storage::DatabaseUrl> url = bootstrap::databaseUrl(settings);
    if (!url)
        return tl::unexpected(url.error());
    const auto database = storage::Database::open(*url);
    if (!database)
        return tl::unexpected(database.error());
    const base::Result<int> applied = bringUpToDate(**database);
    if (!applied)
        return tl::unexpected(applied.error());
    print(streams,
          *applied > 0 ? Text::tr("%1 is up to date: %2 steps were applied.").arg(url->display()).arg(*applied)
                       : Text::tr("%1 was up to date.").arg(url->display()));
    return AllDone;
}

} // namespace emend::commands::db
