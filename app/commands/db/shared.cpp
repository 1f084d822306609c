// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions.h"

#include "bootstrap/open_database.h"
#include "bootstrap/stop_signals.h"

#include <emend/storage/migrator.h>
#include <emend/storage/settings.h>

#include <QtCore/QCoreApplication>

#include <cmath>

namespace emend::commands::db {

namespace {

using base::Result;

constexpr int kMonthsAhead = 3;

Result<void> prepareForUse(storage::Transaction& transaction)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (transaction.dialect().isPostgreSql()) {
        const auto made = transaction.query(
            QStringLiteral("SELECT emend_ensure_partitions(CAST(:first AS DATE), CAST(:last AS DATE))"),
            {{":first", now.date().toString(Qt::ISODate)},
             {":last", now.date().addMonths(kMonthsAhead).toString(Qt::ISODate)}});
        if (!made)
            return tl::unexpected(made.error());
    }
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

void withProgress(Streams& streams, const std::function<void(base::Progress&)>& work)
{
    const bootstrap::StopSignals signals;
    QString shown;
    base::Progress progress([&](double fraction, const QString& step) {
        QCoreApplication::processEvents();
        const QString line = QStringLiteral("%1 %  %2").arg(std::lround(100 * fraction), 3).arg(step);
        if (streams.isErrTerminal && line != shown)
            streams.err.write(QString(QLatin1String("\r\x1b[K") + line).toUtf8());
        shown = line;
    });
    QObject::connect(&signals, &bootstrap::StopSignals::requested, &signals, [&progress] { progress.cancel(); });
    work(progress);
    if (streams.isErrTerminal && !shown.isEmpty())
        streams.err.write("\r\x1b[K");
}

void print(Streams& streams, const QString& line)
{
    streams.out.write((line + QLatin1Char('\n')).toUtf8());
}

} // namespace emend::commands::db
