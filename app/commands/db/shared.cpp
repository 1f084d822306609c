// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions.h"

#include "bootstrap/open_database.h"

#include <emend/storage/migrator.h>
#include <emend/storage/partitions.h>
#include <emend/storage/settings.h>

namespace emend::commands::db {

namespace {

using base::Result;

Result<void> prepareForUse(storage::Transaction& transaction)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QDate today = now.date();
    const Result<void> made =
        storage::ensurePartitions(transaction, today, today.addMonths(storage::kPartitionMonthsAhead));
    if (!made)
        return made;
    // Reviewers and services may read it, but not make it.
    const Result<QByteArray> salt = storage::deploymentSalt(transaction, now);
    return salt ? Result<void>() : tl::unexpected(salt.error());
}

} // namespace

Result<std::unique_ptr<storage::Database>> openAsItIs(const bootstrap::Settings& settings)
{
    const Result<storage::DatabaseUrl> url = bootstrap::databaseUrl(settings);
    if (!url)
        return tl::unexpected(url.error());
    storage::DatabaseOptions options;
    options.create = false;
    return storage::Database::open(*url, options);
}

Result<int> bringUpToDate(storage::Database& database)
{
    const Result<int> applied = storage::migrate(database, storage::builtInMigrations(database.url().backend));
    if (!applied)
        return applied;
    const Result<void> prepared = database.transact(prepareForUse);
    return prepared ? applied : tl::unexpected(prepared.error());
}

void print(Streams& streams, const QString& line)
{
    streams.out.write((line + QLatin1Char('\n')).toUtf8());
}

} // namespace emend::commands::db
