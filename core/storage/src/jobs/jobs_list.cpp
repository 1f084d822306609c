// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs_rows.h"
#include "jobs_switches.h"

#include <emend/storage/jobs.h>

#include <QtCore/QHash>

namespace emend::storage {

namespace {

using base::Result;
using domain::Job;
using domain::JobCounts;
using domain::JobKind;
using domain::JobState;

void count(JobCounts& counts, JobState state, int jobs)
{
    switch (state) {
    case JobState::Queued:
        counts.queued += jobs;
        break;
    case JobState::Running:
        counts.running += jobs;
        break;
    case JobState::Completed:
        counts.completed += jobs;
        break;
    case JobState::Dead:
        counts.dead += jobs;
        break;
    case JobState::Cancelled:
        counts.cancelled += jobs;
        break;
    case JobState::Quarantined:
        counts.quarantined += jobs;
        break;
    }
}

Result<QHash<QString, JobCounts>> childrenOf(Transaction& transaction, const QStringList& batchIds)
{
    const Dialect& dialect = transaction.dialect();
    const auto rows = transaction.query(
        QStringLiteral("SELECT parent_id, state, count(*) AS jobs FROM jobs WHERE %1 GROUP BY parent_id, state")
            .arg(isOneOf(dialect, QStringLiteral("parent_id"), QStringLiteral(":ids"))),
        {{":ids", idList(dialect, batchIds)}});
    if (!rows)
        return tl::unexpected(rows.error());
    QHash<QString, JobCounts> counts;
    for (const Row& row : *rows) {
        if (const auto state = domain::jobStateFromName(row.text("state")))
            count(counts[row.text("parent_id")], *state, static_cast<int>(row.integer("jobs")));
    }
    return counts;
}

Result<void> addChildren(Transaction& transaction, std::vector<Job>& jobs)
{
    QStringList batches;
    for (const Job& job : jobs) {
        if (job.kind == JobKind::Batch)
            batches << job.id;
    }
    if (batches.isEmpty())
        return {};
    const Result<QHash<QString, JobCounts>> children = childrenOf(transaction, batches);
    if (!children)
        return tl::unexpected(children.error());
    for (Job& job : jobs) {
        if (job.kind != JobKind::Batch)
            continue;
        job.children = children->value(job.id);
        job.state = domain::batchState(*job.children);
        job.progress =
            job.children->total() == 0 ? 1.0 : static_cast<double>(job.children->finished()) / job.children->total();
    }
    return {};
}

Result<std::vector<Job>> jobsOf(Transaction& transaction, const QString& sql, const Binds& binds)
{
    const auto rows = transaction.query(sql, binds);
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<Job> jobs = jobsFromRows(*rows);
    if (const Result<void> added = addChildren(transaction, jobs); !added)
        return tl::unexpected(added.error());
    return jobs;
}

Result<std::vector<domain::JobAttempt>> attemptsOf(Transaction& transaction, const QString& jobId)
{
    return transaction
        .query(QStringLiteral("SELECT attempt_id, number, worker, started_at, finished_at, outcome, step, error_code, "
                              "error_message FROM job_attempts WHERE job_id = :id ORDER BY number"),
               {{":id", jobId}})
        .map([](const std::vector<Row>& rows) {
            std::vector<domain::JobAttempt> attempts;
            for (const Row& row : rows)
                attempts.push_back(attemptFromRow(row));
            return attempts;
        });
}

// Each state is counted by itself: so an index answers for the few that are not completed.
QString countsSql()
{
    const QString countOf =
        QStringLiteral("(SELECT count(*) FROM jobs WHERE kind = 'document' AND state = '%1'%2) AS %1");
    QStringList columns{countOf.arg(QLatin1String("completed"), QLatin1String(" AND job_id >= :since"))};
    for (const char* state : {"queued", "running", "dead", "cancelled", "quarantined"})
        columns << countOf.arg(QLatin1String(state), QString());
    columns << QStringLiteral("(SELECT created_at FROM jobs WHERE kind = 'document' AND state = 'queued' ORDER BY "
                              "order_key, job_id LIMIT 1) AS oldest");
    return QLatin1String("SELECT ") + columns.join(QLatin1String(", "));
}

} // namespace

Result<std::vector<Job>> listJobs(Transaction& transaction, const JobFilter& filter, const QString& after, int limit)
{
    QStringList conditions{QStringLiteral("1 = 1")};
    Binds binds{{":limit", limit}};
    if (filter.state || filter.kind) {
        conditions << QStringLiteral("kind = :kind");
        binds.push_back({":kind", domain::jobKindName(filter.kind.value_or(JobKind::Document))});
    }
    if (filter.state) {
        conditions << QStringLiteral("state = :state");
        binds.push_back({":state", domain::jobStateName(*filter.state)});
    }
    if (!filter.parentId.isEmpty()) {
        conditions << QStringLiteral("parent_id = :parent");
        binds.push_back({":parent", textOrNull(plainId(filter.parentId))});
    }
    if (!filter.documentId.isEmpty()) {
        conditions << QStringLiteral("document_id = :document");
        binds.push_back({":document", textOrNull(plainId(filter.documentId))});
    }
    if (!after.isEmpty()) {
        conditions << QStringLiteral("job_id < :after");
        binds.push_back({":after", textOrNull(plainId(after))});
    }
    return jobsOf(transaction,
                  QStringLiteral("SELECT %1 FROM jobs WHERE %2 ORDER BY job_id DESC LIMIT :limit")
                      .arg(jobColumns(), conditions.join(QLatin1String(" AND "))),
                  binds);
}

Result<std::vector<Job>> listBatch(Transaction& transaction, const QString& batchId, const QString& after, int limit)
{
    const QString beyond = after.isEmpty() ? QString() : QStringLiteral("AND job_id > :after ");
    Binds binds{{":parent", textOrNull(plainId(batchId))}, {":limit", limit}};
    if (!after.isEmpty())
        binds.push_back({":after", textOrNull(plainId(after))});
    return jobsOf(transaction,
                  QStringLiteral("SELECT %1 FROM jobs WHERE parent_id = :parent %2ORDER BY job_id LIMIT :limit")
                      .arg(jobColumns(), beyond),
                  binds);
}

Result<std::optional<JobWithAttempts>> findJob(Transaction& transaction, const QString& jobId)
{
    const QString id = plainId(jobId);
    Result<std::vector<Job>> jobs =
        jobsOf(transaction, QStringLiteral("SELECT %1 FROM jobs WHERE job_id = :id").arg(jobColumns()),
               {{":id", textOrNull(id)}});
    if (!jobs)
        return tl::unexpected(jobs.error());
    if (jobs->empty())
        return std::nullopt;
    return attemptsOf(transaction, id).map([&](std::vector<domain::JobAttempt> attempts) {
        return std::optional<JobWithAttempts>({std::move(jobs->front()), std::move(attempts)});
    });
}

Result<QueueCounts> queueCounts(Transaction& transaction, const QDateTime& completedSince)
{
    const auto row = transaction.queryOne(countsSql(), {{":since", leastIdOf(completedSince)}});
    const Result<bool> paused = isSwitchedOn(transaction, QLatin1String(kPausedSetting));
    const Result<bool> draining = isSwitchedOn(transaction, QLatin1String(kDrainingSetting));
    if (!row)
        return tl::unexpected(row.error());
    if (!paused)
        return tl::unexpected(paused.error());
    if (!draining)
        return tl::unexpected(draining.error());
    QueueCounts counts;
    for (const char* state : {"queued", "running", "completed", "dead", "cancelled", "quarantined"})
        count(counts.jobs, *domain::jobStateFromName(QLatin1String(state)), static_cast<int>((*row)->integer(state)));
    counts.oldestWaiting = (*row)->time("oldest");
    counts.paused = *paused;
    counts.draining = *draining;
    return counts;
}

} // namespace emend::storage
