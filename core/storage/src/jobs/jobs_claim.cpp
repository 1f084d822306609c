// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs_rows.h"
#include "jobs_switches.h"

#include <emend/storage/jobs.h>

#include <algorithm>

namespace emend::storage {

namespace {

using base::Result;

constexpr int kLongestWorker = 200;

// What may run now and nobody else is about to take, in its order.
QString pickedSql(const Dialect& dialect)
{
    return QStringLiteral("SELECT job_id, order_key FROM jobs WHERE kind = 'document' AND state = 'queued' AND "
                          "run_after <= :due AND NOT EXISTS (SELECT 1 FROM settings WHERE name = '%1' AND value = "
                          "'true') ORDER BY order_key, job_id LIMIT :limit")
               .arg(QLatin1String(kPausedSetting))
        + dialect.skipLocked();
}

// `slots` pairs each picked job with an attempt id.
QString updateSql()
{
    return QStringLiteral(
        "UPDATE jobs SET state = 'running', attempt_id = slots.attempt, lease_until = :until, "
        "claims = claims + 1, attempts = attempts + 1, progress = 0, step = '', started_at = :started "
        "FROM slots WHERE jobs.job_id = slots.taken");
}

QString logSql(const QString& source)
{
    return QStringLiteral("INSERT INTO job_attempts (attempt_id, job_id, number, worker, started_at) "
                          "SELECT attempt_id, job_id, claims, :worker, started_at FROM ")
        + source;
}

// One statement, so that a claim costs one round trip.
QString postgresSql(const Dialect& dialect)
{
    return QStringLiteral("WITH picked AS (%1), slots AS (SELECT job_id AS taken, (CAST(:attempts AS uuid[]))"
                          "[row_number() OVER (ORDER BY order_key, job_id)] AS attempt FROM picked), "
                          "claimed AS (%2 RETURNING jobs.*), logged AS (%3) "
                          "SELECT %4 FROM claimed ORDER BY order_key, job_id")
        .arg(pickedSql(dialect), updateSql(), logSql(QStringLiteral("claimed")), jobColumns());
}

QString sqliteSql(const Dialect& dialect)
{
    return QStringLiteral("WITH slots AS (SELECT job_id AS taken, json_extract(:attempts, '$[' || (row_number() OVER "
                          "(ORDER BY order_key, job_id) - 1) || ']') AS attempt FROM (%1)) %2 RETURNING %3")
        .arg(pickedSql(dialect), updateSql(), jobColumns());
}

// SQLite returns changed rows in no order, and takes no INSERT inside the UPDATE.
Result<void> finishOnSqlite(Transaction& transaction, std::vector<Row>& rows, const QString& worker)
{
    std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
        const qint64 left = a.integer("order_key");
        const qint64 right = b.integer("order_key");
        return left != right ? left < right : a.text("job_id") < b.text("job_id");
    });
    QStringList ids;
    for (const Row& row : rows)
        ids << row.text("job_id");
    const QString source =
        QLatin1String("jobs WHERE ") + isOneOf(transaction.dialect(), QStringLiteral("job_id"), QStringLiteral(":ids"));
    return transaction.execute(logSql(source), {{":worker", worker}, {":ids", idList(transaction.dialect(), ids)}})
        .map([](qint64) {});
}

} // namespace

Result<std::vector<domain::Job>> claimJobs(Transaction& transaction, const JobClaim& claim, const QDateTime& now)
{
    const Dialect& dialect = transaction.dialect();
    const QString worker = claim.worker.left(kLongestWorker);
    Binds binds{{":due", now},
                {":limit", claim.limit},
                {":attempts", idList(dialect, timeOrderedIds(now, claim.limit))},
                {":until", now.addMSecs(claim.leaseMs)},
                {":started", now}};
    if (dialect.isPostgreSql())
        binds.push_back({":worker", worker});
    static const QString postgres = postgresSql(Dialect(Backend::PostgreSql));
    static const QString sqlite = sqliteSql(Dialect(Backend::Sqlite));
    Result<std::vector<Row>> rows = transaction.query(dialect.isPostgreSql() ? postgres : sqlite, binds);
    if (!rows)
        return tl::unexpected(rows.error());
    if (!dialect.isPostgreSql() && !rows->empty()) {
        if (const Result<void> logged = finishOnSqlite(transaction, *rows, worker); !logged)
            return tl::unexpected(logged.error());
    }
    return jobsFromRows(*rows);
}

} // namespace emend::storage
