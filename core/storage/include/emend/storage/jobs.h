// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/job.h>
#include <emend/storage/transaction.h>

#include <vector>

/// The queue. Whoever holds an attempt id whose job still runs may write the job's result, nobody else: all that takes
/// one says whether it was still held. Workers are not known here, so nothing waits for one to come back. All times are
/// the caller's. A document follows its job where that ends badly (failed, quarantined, and failed as cancelled) or is
/// retried (received); processing, done and needs_review are set by who reads it.
namespace emend::storage {

inline constexpr int kMostWaitingJobs = 10'000;

struct NewJob {
    QString documentId; ///< empty for a batch
    QString parentId; ///< of a batch that is there already
    domain::JobKind kind = domain::JobKind::Document;
    QString uniqueKey; ///< content hash and engine version, at most 200 characters; a batch needs none
    int priority = 5; ///< 1–10, 10 first
    QDateTime runAfter; ///< at once where it is not set
    QJsonObject payload;
    int maxAttempts = 3;
    QString createdBy;
};

struct EnqueuedJob {
    QString jobId;
    bool created = false; ///< false where a queued, running or completed job of that key was there already
};

/// Adds jobs, in the order in which they are to be done; all of them or none. A job that was there already stays with
/// its own parent. Errors: quota_exceeded where more than `mostWaiting` would be queued; conflict while the queue is
/// draining; invalid_argument.
base::Result<std::vector<EnqueuedJob>> enqueueJobs(Transaction& transaction, const std::vector<NewJob>& jobs,
                                                   const QDateTime& now, int mostWaiting = kMostWaitingJobs);

struct JobClaim {
    QString worker; ///< for people, such as `host:pid`
    int limit = 1;
    qint64 leaseMs = 60'000;
};

/// Takes the next jobs that may run, each under an attempt id of its own; none while the queue is paused. Never waits
/// for another claim, and never gets the same job as another one. To be done in a transaction of its own: a crash of
/// the server may take it back, which leaves the jobs queued.
base::Result<std::vector<domain::Job>> claimJobs(Transaction& transaction, const JobClaim& claim, const QDateTime& now);

struct HeldAttempts {
    QStringList held; ///< with their lease renewed
    QStringList cancelled; ///< by a person; what is in neither list was lost
};

/// Renews leases; to be called every third of them. A lease that ran out, but that nobody took, is still held.
base::Result<HeldAttempts> heartbeat(Transaction& transaction, const QStringList& attemptIds, qint64 leaseMs,
                                     const QDateTime& now);

/// What people see of a running job; `fraction` is 0–1. Returns whether it is held.
base::Result<bool> setJobProgress(Transaction& transaction, const QString& attemptId, double fraction,
                                  const QString& step);

/// Ends a job well. Write what it made in the same transaction, and only where this returns that it was held.
base::Result<bool> completeJob(Transaction& transaction, const QString& attemptId, const QJsonObject& result,
                               const QDateTime& now);

struct CompletedAttempt {
    QString attemptId;
    QJsonObject result;
};

/// The same for many at once; the attempt ids that were held.
base::Result<QStringList> completeJobs(Transaction& transaction, const std::vector<CompletedAttempt>& attempts,
                                       const QDateTime& now);

struct JobFailure {
    base::Error error;
    bool crashed = false; ///< the process that read the document ended with it
    double random = 0; ///< uniform in 0–1: how much of the longest wait to take
};

struct FailedJob {
    bool held = false;
    domain::JobState state = domain::JobState::Queued; ///< queued (again), dead or quarantined
    QDateTime runAfter; ///< where it is queued
};

/// Ends an attempt badly: the job is tried again later, or it is dead or quarantined.
base::Result<FailedJob> failJob(Transaction& transaction, const QString& attemptId, const JobFailure& failure,
                                const QDateTime& now);

/// Gives a job back unfinished: queued in its old place, as if it had not been claimed. Returns whether it was held.
base::Result<bool> returnJob(Transaction& transaction, const QString& attemptId, const QDateTime& now);

struct LostJob {
    QString jobId;
    QString attemptId;
    domain::JobState state = domain::JobState::Queued; ///< queued again or quarantined
};

/// Takes at most `limit` jobs from those whose lease ran out. Any program may call it at any time.
base::Result<std::vector<LostJob>> recoverLostJobs(Transaction& transaction, const QDateTime& now, int limit = 100);

/// Queues dead, cancelled and quarantined jobs anew, with all their attempts before them and their history kept; a
/// batch's id stands for its children. Returns the jobs that were queued; not among them is what is in another state or
/// has a younger job of the same key. Errors: as enqueueJobs.
base::Result<QStringList> retryJobs(Transaction& transaction, const QStringList& jobIds, const QDateTime& now,
                                    int mostWaiting = kMostWaitingJobs);

/// The same for the dead ones, at most `limit`, oldest first.
base::Result<QStringList> retryDeadJobs(Transaction& transaction, int limit, const QDateTime& now,
                                        int mostWaiting = kMostWaitingJobs);

/// Changes what is asked of a job that nobody has begun; whether it is queued.
base::Result<bool> setJobPayload(Transaction& transaction, const QString& jobId, const QJsonObject& payload);

/// Ends queued and running jobs; a batch's id stands for its children. Returns those that it ended.
base::Result<QStringList> cancelJobs(Transaction& transaction, const QStringList& jobIds, const QDateTime& now);

/// What is left empty does not filter.
struct JobFilter {
    std::optional<domain::JobState> state; ///< of documents' jobs
    std::optional<domain::JobKind> kind;
    QString parentId;
    QString documentId;
};

/// The newest first, at most `limit`; `after` is the last job's id of the page before.
base::Result<std::vector<domain::Job>> listJobs(Transaction& transaction, const JobFilter& filter, const QString& after,
                                                int limit);

/// A batch's documents in their order, with what is there of their results; `after` as above.
base::Result<std::vector<domain::Job>> listBatch(Transaction& transaction, const QString& batchId, const QString& after,
                                                 int limit);

struct JobWithAttempts {
    domain::Job job;
    std::vector<domain::JobAttempt> attempts; ///< the first one first
};

base::Result<std::optional<JobWithAttempts>> findJob(Transaction& transaction, const QString& jobId);

struct QueueCounts {
    domain::JobCounts jobs; ///< of documents, in any batch or none
    QDateTime oldestWaiting; ///< creation of the queued job that is next in turn; invalid where none is queued
    bool paused = false;
    bool draining = false;
};

/// Completed jobs count where they were created at that time or later; counting all of them takes a while where they
/// are very many.
base::Result<QueueCounts> queueCounts(Transaction& transaction, const QDateTime& completedSince = {});

/// While the queue is paused nothing is claimed; while it is draining nothing is added. `actor` is who says so.
base::Result<void> setQueuePaused(Transaction& transaction, bool paused, const QString& actor, const QDateTime& now);
base::Result<void> setQueueDraining(Transaction& transaction, bool draining, const QString& actor,
                                    const QDateTime& now);

} // namespace emend::storage
