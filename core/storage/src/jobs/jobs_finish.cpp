// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs_attempts.h"
#include "jobs_rows.h"

#include <emend/storage/documents.h>
#include <emend/storage/jobs.h>

namespace emend::storage {

namespace {

using base::Result;
using domain::JobState;

// One statement, so that the end of a job costs one round trip; through arrays for the planner, as claims are.
const char kCompleteOnPostgres[] =
    "WITH done AS (UPDATE jobs SET state = 'completed', attempt_id = NULL, lease_until = NULL, progress = 1, step = "
    "'', "
    "result = CAST((CAST(:results AS text[]))[array_position(CAST(:attempts AS uuid[]), attempt_id)] AS jsonb), "
    "error_code = '', error_message = '', finished_at = :now WHERE job_id = ANY(ARRAY(SELECT job_id FROM job_attempts "
    "WHERE attempt_id = ANY(CAST(:attempts AS uuid[])))) AND attempt_id = ANY(CAST(:attempts AS uuid[])) AND state = "
    "'running' RETURNING job_id) "
    "UPDATE job_attempts SET outcome = 'completed', finished_at = :now WHERE attempt_id = ANY(CAST(:attempts AS "
    "uuid[])) AND outcome = 'running' AND job_id = ANY(ARRAY(SELECT job_id FROM done)) RETURNING attempt_id";

Result<QStringList> completeOnPostgres(Transaction& transaction, const std::vector<CompletedAttempt>& attempts,
                                       const QDateTime& now)
{
    QStringList ids;
    QStringList results;
    for (const CompletedAttempt& attempt : attempts) {
        const QString id = plainId(attempt.attemptId);
        if (id.isEmpty())
            continue;
        ids << id;
        results << json(attempt.result).toString();
    }
    const Dialect& dialect = transaction.dialect();
    const auto rows = transaction.query(
        QLatin1String(kCompleteOnPostgres),
        {{":attempts", dialect.textList(ids)}, {":results", dialect.textList(results)}, {":now", now}});
    if (!rows)
        return tl::unexpected(rows.error());
    QStringList held;
    for (const Row& row : *rows)
        held << row.text("attempt_id");
    return held;
}

Result<bool> completeOnSqlite(Transaction& transaction, const CompletedAttempt& attempt, const QDateTime& now)
{
    const QString id = plainId(attempt.attemptId);
    const auto completed = transaction.execute(
        QStringLiteral("UPDATE jobs SET state = 'completed', attempt_id = NULL, lease_until = NULL, progress = 1, step "
                       "= '', result = :result, error_code = '', error_message = '', finished_at = :now WHERE ")
            + isHeld(),
        {{":result", json(attempt.result)}, {":now", now}, {":attempt", textOrNull(id)}});
    if (!completed)
        return tl::unexpected(completed.error());
    if (*completed == 0)
        return false;
    return closeAttempts(transaction, {id}, domain::AttemptOutcome::Completed, std::nullopt, now).map([] {
        return true;
    });
}

Result<void> storeFailure(Transaction& transaction, const domain::Job& job, const JobFailure& failure,
                          const FailedJob& failed, const QDateTime& now)
{
    const bool isFinal = failed.state != JobState::Queued;
    const auto stored = transaction.execute(
        QStringLiteral("UPDATE jobs SET state = :state, attempt_id = NULL, lease_until = NULL, crashes = :crashes, "
                       "run_after = :after, error_code = :code, error_message = :message, finished_at = :finished "
                       "WHERE job_id = :id"),
        {{":state", domain::jobStateName(failed.state)},
         {":crashes", job.crashes + (failure.crashed ? 1 : 0)},
         {":after", failed.runAfter},
         {":code", base::errorCodeName(failure.error.code)},
         {":message", failure.error.message},
         {":finished", isFinal ? now : QDateTime()},
         {":id", job.id}});
    if (!stored)
        return tl::unexpected(stored.error());
    if (!isFinal || job.documentId.isEmpty())
        return {};
    const auto state =
        failed.state == JobState::Quarantined ? domain::DocumentState::Quarantined : domain::DocumentState::Failed;
    return setDocumentState(transaction, job.documentId, state, failure.error, now).map([](bool) {});
}

} // namespace

Result<QStringList> completeJobs(Transaction& transaction, const std::vector<CompletedAttempt>& attempts,
                                 const QDateTime& now)
{
    if (transaction.dialect().isPostgreSql())
        return completeOnPostgres(transaction, attempts, now);
    QStringList held;
    for (const CompletedAttempt& attempt : attempts) {
        const Result<bool> isHeld = completeOnSqlite(transaction, attempt, now);
        if (!isHeld)
            return tl::unexpected(isHeld.error());
        if (*isHeld)
            held << plainId(attempt.attemptId);
    }
    return held;
}

Result<bool> completeJob(Transaction& transaction, const QString& attemptId, const QJsonObject& result,
                         const QDateTime& now)
{
    return completeJobs(transaction, {{attemptId, result}}, now).map([](const QStringList& held) {
        return !held.isEmpty();
    });
}

Result<FailedJob> failJob(Transaction& transaction, const QString& attemptId, const JobFailure& failure,
                          const QDateTime& now)
{
    const Result<std::optional<domain::Job>> job = lockHeldJob(transaction, attemptId);
    if (!job)
        return tl::unexpected(job.error());
    if (!*job)
        return FailedJob{};
    FailedJob failed{true, domain::stateAfterFailure(**job, failure.error.code, failure.crashed), now};
    if (failed.state == JobState::Queued)
        failed.runAfter = now.addMSecs(domain::retryDelayMs((*job)->attempts, failure.random));
    const auto outcome = failure.crashed ? domain::AttemptOutcome::Crashed : domain::AttemptOutcome::Failed;
    Result<void> done = storeFailure(transaction, **job, failure, failed, now);
    if (done)
        done = closeAttempts(transaction, {(*job)->attemptId}, outcome, failure.error, now);
    if (!done)
        return tl::unexpected(done.error());
    return failed;
}

} // namespace emend::storage
