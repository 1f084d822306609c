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
    return QStringLiteral("SELECT job_id FROM jobs WHERE kind = 'document' AND state = 'queued' AND run_after <= :due "
                          "AND NOT EXISTS (SELECT 1 FROM settings WHERE name = '%1' AND value = 'true') ORDER BY "
                          "order_key, job_id LIMIT :limit")
               .arg(QLatin1String(kPausedSetting))
        + dialect.skipLocked();
}

QString updateSql(const QString& attempt)
{
    return QStringLiteral("UPDATE jobs SET state = 'running', attempt_id = %1, lease_until = :until, claims = claims + "
                          "1, attempts = attempts + 1, progress = 0, step = '', started_at = :started ")
        .arg(attempt);
}

QString logSql(const QString& source)
{
    return QStringLiteral("INSERT INTO job_attempts (attempt_id, job_id, number, worker, started_at) "
                          "SELECT attempt_id, job_id, claims, :worker, started_at FROM ")
        + source;
}

// One statement, so that a claim costs one round trip. The picked ids go through an array: of a join with a LIMIT that
// it does not know yet, the planner expects so many rows that it would read the whole table. A claim does not wait for
// the disk: one that a crash of the server takes back is a job that is still queued, and its holder is fenced off.
QString postgresSql(const Dialect& dialect)
{
    return QStringLiteral("WITH picked AS (SELECT ARRAY(%1) AS ids), claimed AS (%2 WHERE job_id = "
                          "ANY(CAST((SELECT ids FROM picked) AS uuid[])) RETURNING jobs.*), logged AS (%3) "
                          "SELECT %4, set_config('synchronous_commit', 'off', true) AS durability FROM claimed "
                          "ORDER BY order_key, job_id")
        .arg(pickedSql(dialect),
             updateSql(QStringLiteral("(CAST(:attempts AS uuid[]))[array_position((SELECT ids FROM picked), job_id)]")),
             logSql(QStringLiteral("claimed")), jobColumns());
}

QString sqliteSql(const Dialect& dialect)
{
    return QStringLiteral("WITH picked AS (%1), slots AS (SELECT job_id AS taken, json_extract(:attempts, '$[' || "
                          "(row_number() OVER () - 1) || ']') AS attempt FROM picked) %2 FROM slots WHERE jobs.job_id "
                          "= slots.taken RETURNING %3")
        .arg(pickedSql(dialect), updateSql(QStringLiteral("slots.attempt")), jobColumns());
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
