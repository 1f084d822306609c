// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs_attempts.h"
#include "jobs_enqueue.h"
#include "jobs_rows.h"

#include <emend/storage/documents.h>
#include <emend/storage/jobs.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QSet>

namespace emend::storage {

namespace {

using base::Result;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::storage::Jobs)
};

// A batch's id stands for its children.
QString isMeant(const Dialect& dialect)
{
    const QString ids = QStringLiteral(":ids");
    return QStringLiteral("(%1 OR %2)")
        .arg(isOneOf(dialect, QStringLiteral("job_id"), ids), isOneOf(dialect, QStringLiteral("parent_id"), ids));
}

QStringList idsOf(const std::vector<Row>& rows)
{
    QStringList ids;
    for (const Row& row : rows)
        ids << row.text("job_id");
    return ids;
}

Result<void> moveDocuments(Transaction& transaction, const std::vector<Row>& rows, domain::DocumentState state,
                           const std::optional<base::Error>& error, const QDateTime& now)
{
    for (const Row& row : rows) {
        if (row.isNull("document_id"))
            continue;
        const Result<bool> moved = setDocumentState(transaction, row.text("document_id"), state, error, now);
        if (!moved)
            return tl::unexpected(moved.error());
    }
    return {};
}

// A job of the same key that is in the queue, or done, makes another one superfluous. It is counted, not asked for by
// NOT EXISTS, which the planner turns into a join that reads the whole table.
QString retryableSql(const Dialect& dialect, const QString& which, const QString& order)
{
    return QStringLiteral(
               "SELECT job_id, document_id, unique_key FROM jobs AS ended WHERE kind = 'document' AND %1 AND "
               "(SELECT count(*) FROM jobs AS other WHERE other.unique_key = ended.unique_key AND "
               "other.state IN ('queued', 'running', 'completed')) = 0 %2%3")
        .arg(which, order, dialect.forUpdate());
}

// Of several dead jobs with one key only one can come back. Rows come with the one to prefer first.
void keepOneOfEachKey(std::vector<Row>& rows)
{
    QSet<QString> keys;
    std::erase_if(rows, [&](const Row& row) {
        const QString key = row.text("unique_key");
        const bool isKnown = keys.contains(key);
        keys.insert(key);
        return isKnown;
    });
}

Result<QStringList> requeue(Transaction& transaction, Result<std::vector<Row>> rows, const QDateTime& now,
                            int mostWaiting)
{
    if (!rows)
        return tl::unexpected(rows.error());
    keepOneOfEachKey(*rows);
    const QStringList ids = idsOf(*rows);
    Result<void> done = requireRoom(transaction, ids.size(), mostWaiting);
    if (!done)
        return tl::unexpected(done.error());
    const Dialect& dialect = transaction.dialect();
    const auto queued = transaction.execute(
        QStringLiteral("UPDATE jobs SET state = 'queued', attempts = 0, crashes = 0, losses = 0, progress = 0, step = "
                       "'', run_after = :now, order_key = CAST(:ms AS bigint) - priority * CAST(:step AS bigint), "
                       "error_code = '', error_message = '', finished_at = NULL WHERE ")
            + isOneOf(dialect, QStringLiteral("job_id"), QStringLiteral(":ids")),
        {{":now", now},
         {":ms", now.toMSecsSinceEpoch()},
         {":step", domain::kPriorityHeadStartMs},
         {":ids", idList(dialect, ids)}});
    if (!queued)
        return tl::unexpected(queued.error());
    done = moveDocuments(transaction, *rows, domain::DocumentState::Received, std::nullopt, now);
    if (!done)
        return tl::unexpected(done.error());
    return ids;
}

} // namespace

Result<QStringList> retryJobs(Transaction& transaction, const QStringList& jobIds, const QDateTime& now,
                              int mostWaiting)
{
    if (const Result<void> allowed = lockQueueEntrance(transaction); !allowed)
        return tl::unexpected(allowed.error());
    const Dialect& dialect = transaction.dialect();
    const QString which = QLatin1String("state IN ('dead', 'cancelled', 'quarantined') AND ") + isMeant(dialect);
    return requeue(transaction,
                   transaction.query(retryableSql(dialect, which, QStringLiteral("ORDER BY job_id DESC")),
                                     {{":ids", idList(dialect, plainIds(jobIds))}}),
                   now, mostWaiting);
}

Result<QStringList> retryDeadJobs(Transaction& transaction, int limit, const QDateTime& now, int mostWaiting)
{
    if (const Result<void> allowed = lockQueueEntrance(transaction); !allowed)
        return tl::unexpected(allowed.error());
    return requeue(transaction,
                   transaction.query(retryableSql(transaction.dialect(), QStringLiteral("state = 'dead'"),
                                                  QStringLiteral("ORDER BY job_id LIMIT :limit")),
                                     {{":limit", limit}}),
                   now, mostWaiting);
}

Result<bool> setJobPayload(Transaction& transaction, const QString& jobId, const QJsonObject& payload)
{
    return transaction
        .execute(QStringLiteral("UPDATE jobs SET payload = :payload WHERE job_id = :id AND state = 'queued'"),
                 {{":payload", json(payload)}, {":id", textOrNull(plainId(jobId))}})
        .map([](qint64 changed) { return changed > 0; });
}

Result<QStringList> cancelJobs(Transaction& transaction, const QStringList& jobIds, const QDateTime& now)
{
    const Dialect& dialect = transaction.dialect();
    const auto rows = transaction.query(
        QStringLiteral("SELECT job_id, attempt_id, document_id FROM jobs WHERE kind = 'document' AND state IN "
                       "('queued', 'running') AND %1 ORDER BY job_id%2")
            .arg(isMeant(dialect), dialect.forUpdate()),
        {{":ids", idList(dialect, plainIds(jobIds))}});
    if (!rows)
        return tl::unexpected(rows.error());
    const base::Error error{base::ErrorCode::Cancelled, Text::tr("Its processing was cancelled.")};
    const QStringList ids = idsOf(*rows);
    QStringList attempts;
    for (const Row& row : *rows) {
        if (!row.isNull("attempt_id"))
            attempts << row.text("attempt_id");
    }
    const auto cancelled = transaction.execute(
        QStringLiteral("UPDATE jobs SET state = 'cancelled', attempt_id = NULL, lease_until = NULL, error_code = "
                       ":code, error_message = :message, finished_at = :now WHERE ")
            + isOneOf(dialect, QStringLiteral("job_id"), QStringLiteral(":ids")),
        {{":code", base::errorCodeName(error.code)},
         {":message", error.message},
         {":now", now},
         {":ids", idList(dialect, ids)}});
    if (!cancelled)
        return tl::unexpected(cancelled.error());
    Result<void> done = closeAttempts(transaction, attempts, domain::AttemptOutcome::Cancelled, std::nullopt, now);
    if (done)
        done = moveDocuments(transaction, *rows, domain::DocumentState::Failed, error, now);
    if (!done)
        return tl::unexpected(done.error());
    return ids;
}

} // namespace emend::storage
