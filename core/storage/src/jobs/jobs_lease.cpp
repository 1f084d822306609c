// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs_attempts.h"
#include "jobs_rows.h"

#include <emend/storage/documents.h>
#include <emend/storage/jobs.h>

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace emend::storage {

namespace {

using base::Result;
using domain::JobState;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::storage::Jobs)
};

QStringList texts(const std::vector<Row>& rows, const char* column)
{
    QStringList list;
    for (const Row& row : rows)
        list << row.text(column);
    return list;
}

QString amongAttempts(const Dialect& dialect, const char* column)
{
    return isOneOf(dialect, QLatin1String(column), QStringLiteral(":attempts"));
}

Result<QStringList> cancelledAmong(Transaction& transaction, const QStringList& attemptIds)
{
    const Dialect& dialect = transaction.dialect();
    return transaction
        .query(QStringLiteral("SELECT attempt_id FROM job_attempts WHERE outcome = 'cancelled' AND ")
                   + amongAttempts(dialect, "attempt_id"),
               {{":attempts", idList(dialect, attemptIds)}})
        .map([](const std::vector<Row>& rows) { return texts(rows, "attempt_id"); });
}

std::optional<base::Error> errorOfLoss(JobState state)
{
    if (state != JobState::Quarantined)
        return std::nullopt;
    return base::Error{base::ErrorCode::Timeout,
                       Text::tr("The workers that had the document fell silent, time and again.")};
}

Result<void> endLoss(Transaction& transaction, const domain::Job& job, JobState state, const QDateTime& now)
{
    const std::optional<base::Error> error = errorOfLoss(state);
    const auto updated = transaction.execute(
        QStringLiteral(
            "UPDATE jobs SET state = :state, attempt_id = NULL, lease_until = NULL, losses = losses + :counted, "
            "attempts = attempts - 1, run_after = :now, finished_at = :finished, error_code = :code, "
            "error_message = :message WHERE job_id = :id"),
        {{":state", domain::jobStateName(state)},
         {":counted", domain::countedLosses(job)},
         {":now", now},
         {":finished", state == JobState::Quarantined ? now : QDateTime()},
         {":code", error ? base::errorCodeName(error->code) : QStringLiteral("")},
         {":message", error ? error->message : QStringLiteral("")},
         {":id", job.id}});
    if (!updated)
        return tl::unexpected(updated.error());
    if (!error || job.documentId.isEmpty())
        return {};
    return setDocumentState(transaction, job.documentId, domain::DocumentState::Quarantined, error, now).map([](bool) {
    });
}

} // namespace

Result<HeldAttempts> heartbeat(Transaction& transaction, const QStringList& attemptIds, qint64 leaseMs,
                               const QDateTime& now)
{
    const Dialect& dialect = transaction.dialect();
    const QStringList ids = plainIds(attemptIds);
    const auto renewed = transaction.query(
        QStringLiteral("UPDATE jobs SET lease_until = :until WHERE state = 'running' AND %1 AND job_id IN (SELECT "
                       "job_id FROM job_attempts WHERE %2) RETURNING attempt_id")
            .arg(amongAttempts(dialect, "jobs.attempt_id"), amongAttempts(dialect, "attempt_id")),
        {{":until", now.addMSecs(leaseMs)}, {":attempts", idList(dialect, ids)}});
    if (!renewed)
        return tl::unexpected(renewed.error());
    HeldAttempts attempts{texts(*renewed, "attempt_id"), {}};
    if (attempts.held.size() == ids.size())
        return attempts;
    return cancelledAmong(transaction, ids).map([&](const QStringList& cancelled) {
        attempts.cancelled = cancelled;
        return attempts;
    });
}

Result<bool> setJobProgress(Transaction& transaction, const QString& attemptId, double fraction, const QString& step)
{
    return transaction
        .execute(QLatin1String("UPDATE jobs SET progress = :fraction, step = :step WHERE ") + isHeld(),
                 {{":fraction", std::clamp(fraction, 0.0, 1.0)},
                  {":step", step},
                  {":attempt", textOrNull(plainId(attemptId))}})
        .map([](qint64 changed) { return changed > 0; });
}

Result<bool> returnJob(Transaction& transaction, const QString& attemptId, const QDateTime& now)
{
    const QString id = plainId(attemptId);
    const auto returned = transaction.execute(
        QStringLiteral("UPDATE jobs SET state = 'queued', attempt_id = NULL, lease_until = NULL, attempts = attempts - "
                       "1, run_after = :now WHERE ")
            + isHeld(),
        {{":now", now}, {":attempt", textOrNull(id)}});
    if (!returned)
        return tl::unexpected(returned.error());
    if (*returned == 0)
        return false;
    return closeAttempts(transaction, {id}, domain::AttemptOutcome::Returned, std::nullopt, now).map([] {
        return true;
    });
}

// What runs is little, so its leases are looked through without an index of their own.
Result<std::vector<LostJob>> recoverLostJobs(Transaction& transaction, const QDateTime& now, int limit)
{
    const auto rows = transaction.query(
        QStringLiteral("SELECT %1 FROM jobs WHERE kind = 'document' AND state = 'running' AND lease_until < :now ORDER "
                       "BY job_id LIMIT :limit%2")
            .arg(jobColumns(), transaction.dialect().skipLocked()),
        {{":now", now}, {":limit", limit}});
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<LostJob> lost;
    for (const domain::Job& job : jobsFromRows(*rows)) {
        const JobState state = domain::stateAfterLoss(job);
        Result<void> done = endLoss(transaction, job, state, now);
        if (done)
            done = closeAttempts(transaction, {job.attemptId}, domain::AttemptOutcome::Lost, errorOfLoss(state), now);
        if (!done)
            return tl::unexpected(done.error());
        lost.push_back({job.id, job.attemptId, state});
    }
    return lost;
}

} // namespace emend::storage
