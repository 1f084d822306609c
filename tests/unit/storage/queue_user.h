// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/storage/jobs.h>

#include <emend/storage/database.h>

namespace emend::test {

/// The value; an error ends the test.
template <class T> T required(base::Result<T> result)
{
    if (!result)
        qFatal("%s: %s", qPrintable(base::errorCodeName(result.error().code)), qPrintable(result.error().message));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// Somebody with a connection and a clock of their own, each step in its own transaction.
struct QueueUser {
    storage::Database& database;
    QDateTime now = QDateTime(QDate(2026, 3, 14), QTime(9, 26, 53, 589), Qt::UTC);

    template <class Work> auto run(Work&& work) { return required(database.transact(std::forward<Work>(work))); }

    std::vector<storage::EnqueuedJob> enqueue(const std::vector<storage::NewJob>& jobs)
    {
        return run([&](storage::Transaction& transaction) { return enqueueJobs(transaction, jobs, now); });
    }

    std::vector<domain::Job> claim(int limit = 1, qint64 leaseMs = 60'000)
    {
        return run([&](storage::Transaction& transaction) {
            return claimJobs(transaction, {QStringLiteral("host:1"), limit, leaseMs}, now);
        });
    }

    bool complete(const QString& attemptId, const QJsonObject& result = {})
    {
        return run([&](storage::Transaction& transaction) { return completeJob(transaction, attemptId, result, now); });
    }

    storage::FailedJob fail(const QString& attemptId, const storage::JobFailure& failure)
    {
        return run([&](storage::Transaction& transaction) { return failJob(transaction, attemptId, failure, now); });
    }

    bool giveBack(const QString& attemptId)
    {
        return run([&](storage::Transaction& transaction) { return returnJob(transaction, attemptId, now); });
    }

    std::vector<storage::LostJob> recover(int limit = 100)
    {
        return run([&](storage::Transaction& transaction) { return recoverLostJobs(transaction, now, limit); });
    }

    QStringList cancel(const QStringList& ids)
    {
        return run([&](storage::Transaction& transaction) { return cancelJobs(transaction, ids, now); });
    }

    QStringList retry(const QStringList& ids)
    {
        return run([&](storage::Transaction& transaction) { return retryJobs(transaction, ids, now); });
    }

    storage::JobWithAttempts find(const QString& id)
    {
        const auto found = run([&](storage::Transaction& transaction) { return findJob(transaction, id); });
        if (!found)
            qFatal("There is no job %s.", qPrintable(id));
        return *found;
    }

    storage::QueueCounts counts()
    {
        return run([](storage::Transaction& transaction) { return queueCounts(transaction); });
    }
};

inline storage::NewJob newJob(const QString& key, int priority = 5)
{
    storage::NewJob job;
    job.uniqueKey = key;
    job.priority = priority;
    job.createdBy = QStringLiteral("ann");
    return job;
}

inline std::vector<storage::NewJob> newJobs(int count)
{
    std::vector<storage::NewJob> jobs;
    for (int i = 0; i < count; ++i)
        jobs.push_back(newJob(QStringLiteral("key %1").arg(i)));
    return jobs;
}

inline QStringList idsOf(const std::vector<domain::Job>& jobs)
{
    QStringList ids;
    for (const domain::Job& job : jobs)
        ids << job.id;
    return ids;
}

inline QStringList idsOf(const std::vector<storage::EnqueuedJob>& jobs)
{
    QStringList ids;
    for (const storage::EnqueuedJob& job : jobs)
        ids << job.jobId;
    return ids;
}

inline storage::JobFailure permanentFailure()
{
    return {{base::ErrorCode::Encrypted, QStringLiteral("It needs a password.")}, false, 0};
}

} // namespace emend::test
