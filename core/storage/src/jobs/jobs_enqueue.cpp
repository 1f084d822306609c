// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs_enqueue.h"

#include "jobs_rows.h"
#include "jobs_switches.h"

#include <emend/storage/jobs.h>
#include <emend/storage/settings.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>

namespace emend::storage {

namespace {

using base::ErrorCode;
using base::Result;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::storage::Jobs)
};

constexpr int kLongestKey = 200;

Result<void> requireSound(const NewJob& job)
{
    const bool isBatch = job.kind == domain::JobKind::Batch;
    if ((job.uniqueKey.isEmpty() && !isBatch) || job.uniqueKey.size() > kLongestKey)
        return base::fail(ErrorCode::InvalidArgument,
                          Text::tr("A job needs a unique key of at most %1 characters.").arg(kLongestKey));
    if (job.priority < 1 || job.priority > 10)
        return base::fail(ErrorCode::InvalidArgument,
                          Text::tr("The priority of a job is 1 to 10, not %1.").arg(job.priority));
    if (job.maxAttempts < 1)
        return base::fail(ErrorCode::InvalidArgument,
                          Text::tr("A job needs at least one attempt, not %1.").arg(job.maxAttempts));
    if (isBatch && !job.parentId.isEmpty())
        return base::fail(ErrorCode::InvalidArgument, Text::tr("A batch cannot be part of another batch."));
    return {};
}

Result<void> requireParents(Transaction& transaction, const std::vector<NewJob>& jobs)
{
    QStringList parents;
    for (const NewJob& job : jobs) {
        if (!job.parentId.isEmpty() && !parents.contains(job.parentId))
            parents << job.parentId;
    }
    for (const QString& parent : parents) {
        const auto row =
            transaction.queryOne(QStringLiteral("SELECT kind FROM jobs WHERE job_id = :id AND kind = 'batch'"),
                                 {{":id", textOrNull(plainId(parent))}});
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return base::fail(ErrorCode::InvalidArgument, Text::tr("There is no batch %1.").arg(parent));
    }
    return {};
}

Result<QHash<QString, QString>> activeJobsByKey(Transaction& transaction, const std::vector<NewJob>& jobs)
{
    QStringList keys;
    for (const NewJob& job : jobs)
        keys << job.uniqueKey;
    const QString isKey = transaction.dialect().isPostgreSql()
        ? QStringLiteral("unique_key = ANY(CAST(:keys AS text[]))")
        : QStringLiteral("unique_key IN (SELECT value FROM json_each(:keys))");
    const auto rows = transaction.query(
        QStringLiteral("SELECT unique_key, job_id FROM jobs WHERE state IN ('queued', 'running', 'completed') AND ")
            + isKey,
        {{":keys", transaction.dialect().textList(keys)}});
    if (!rows)
        return tl::unexpected(rows.error());
    QHash<QString, QString> known;
    for (const Row& row : *rows)
        known.insert(row.text("unique_key"), row.text("job_id"));
    return known;
}

QStringList newColumns()
{
    return QStringLiteral(
               "job_id parent_id document_id kind unique_key state priority order_key run_after max_attempts "
               "payload created_at created_by")
        .split(QLatin1Char(' '));
}

QVariantList newRow(const QString& id, const NewJob& job, const QDateTime& now)
{
    const QDateTime runAfter = job.runAfter.isValid() ? job.runAfter : now;
    return {id, textOrNull(job.parentId), textOrNull(job.documentId), domain::jobKindName(job.kind),
            job.uniqueKey.isEmpty() ? id : job.uniqueKey, domain::jobStateName(domain::JobState::Queued), job.priority,
            // A job for later must not stand in the way of those that can run now.
            domain::jobOrderKey(std::max(now, runAfter), job.priority), runAfter, job.maxAttempts, json(job.payload),
            now, job.createdBy};
}

} // namespace

Result<void> lockQueueEntrance(Transaction& transaction)
{
    if (const Result<void> locked = transaction.lock(QStringLiteral("jobs.entrance")); !locked)
        return locked;
    const Result<bool> draining = isSwitchedOn(transaction, QLatin1String(kDrainingSetting));
    if (!draining)
        return tl::unexpected(draining.error());
    if (*draining)
        return base::fail(ErrorCode::Conflict,
                          Text::tr("The queue is draining and takes no jobs. Run: emend-cli jobs resume"));
    return {};
}

// Stops counting where it is clear that there is no room.
Result<void> requireRoom(Transaction& transaction, qint64 added, int mostWaiting)
{
    const auto row = transaction.queryOne(
        QStringLiteral("SELECT count(*) AS waiting FROM (SELECT order_key FROM jobs WHERE state = 'queued' AND kind = "
                       "'document' LIMIT :most) AS counted"),
        {{":most", mostWaiting}});
    if (!row)
        return tl::unexpected(row.error());
    if ((*row)->integer("waiting") + added > mostWaiting)
        return base::fail(ErrorCode::QuotaExceeded,
                          Text::tr("%1 more jobs do not fit: at most %2 may wait. Try again when some are done.")
                              .arg(added)
                              .arg(mostWaiting));
    return {};
}

Result<std::vector<EnqueuedJob>> enqueueJobs(Transaction& transaction, const std::vector<NewJob>& jobs,
                                             const QDateTime& now, int mostWaiting)
{
    for (const NewJob& job : jobs) {
        if (const Result<void> sound = requireSound(job); !sound)
            return tl::unexpected(sound.error());
    }
    Result<void> allowed = lockQueueEntrance(transaction);
    if (allowed)
        allowed = requireParents(transaction, jobs);
    if (!allowed)
        return tl::unexpected(allowed.error());
    Result<QHash<QString, QString>> known = activeJobsByKey(transaction, jobs);
    if (!known)
        return tl::unexpected(known.error());

    const QStringList ids = timeOrderedIds(now, static_cast<int>(jobs.size()));
    std::vector<EnqueuedJob> enqueued;
    std::vector<QVariantList> rows;
    qint64 added = 0;
    for (const NewJob& job : jobs) {
        const QString& id = ids.at(static_cast<qsizetype>(enqueued.size()));
        const QString jobId = job.uniqueKey.isEmpty() ? id : known->value(job.uniqueKey, id);
        enqueued.push_back({jobId, jobId == id});
        if (jobId != id)
            continue;
        known->insert(job.uniqueKey, id);
        rows.push_back(newRow(id, job, now));
        added += job.kind == domain::JobKind::Document ? 1 : 0;
    }
    Result<void> done = requireRoom(transaction, added, mostWaiting);
    if (done)
        done = transaction.insertRows(QStringLiteral("jobs"), newColumns(), rows);
    if (!done)
        return tl::unexpected(done.error());
    return enqueued;
}

} // namespace emend::storage
