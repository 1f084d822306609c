// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/error.h>

#include <QtCore/QDateTime>
#include <QtCore/QJsonObject>
#include <QtCore/QString>

#include <optional>
#include <vector>

namespace emend::domain {

enum class JobKind {
    Document,
    Batch, ///< a parent of documents; never claimed
};

enum class JobState {
    Queued,
    Running,
    Completed,
    Dead, ///< failed for good; waits for somebody to retry it
    Cancelled,
    Quarantined, ///< brought down what worked on it
};

enum class AttemptOutcome {
    Running,
    Completed,
    Failed,
    Crashed,
    Lost, ///< its worker fell silent
    Returned, ///< given back by a worker that stopped
    Cancelled,
};

/// How many jobs of documents are in which state.
struct JobCounts {
    int queued = 0;
    int running = 0;
    int completed = 0;
    int dead = 0;
    int cancelled = 0;
    int quarantined = 0;

    int finished() const { return completed + dead + cancelled + quarantined; }
    int total() const { return queued + running + finished(); }
};

/// A piece of work in the queue.
struct Job {
    QString id; ///< UUID; sorts by the time of creation
    QString parentId; ///< of its batch; empty without one
    QString documentId; ///< empty for a batch
    JobKind kind = JobKind::Document;
    QString uniqueKey; ///< content hash and engine version
    JobState state = JobState::Queued; ///< a batch's follows from its children
    int priority = 5; ///< 1–10, 10 first
    QDateTime runAfter;
    QString attemptId; ///< who may write its result; empty unless it runs
    QDateTime leaseUntil;
    int attempts = 0; ///< that count: neither lost nor returned ones
    int maxAttempts = 3;
    int crashes = 0;
    int losses = 0;
    double progress = 0; ///< 0–1
    QString step;
    QJsonObject payload;
    QJsonObject result;
    std::optional<base::Error> error; ///< of the newest attempt that failed
    QDateTime createdAt;
    QString createdBy;
    QDateTime startedAt; ///< of the newest attempt
    QDateTime finishedAt;
    std::optional<JobCounts> children; ///< a batch's
};

/// One try at a job, kept for good.
struct JobAttempt {
    QString id; ///< UUID
    int number = 0; ///< 1 for the job's first
    QString worker; ///< for people: nothing depends on it
    QDateTime startedAt;
    QDateTime finishedAt; ///< invalid while it runs
    AttemptOutcome outcome = AttemptOutcome::Running;
    QString step; ///< where it ended
    std::optional<base::Error> error;
};

/// As the command line and the service show them; what is not set is left out.
QJsonObject toJson(const Job& job);
QJsonObject toJson(const JobAttempt& attempt);

QString jobKindName(JobKind kind); ///< document | batch
JobKind jobKindFromName(const QString& name);
QString jobStateName(JobState state); ///< such as `quarantined`
std::optional<JobState> jobStateFromName(const QString& name);
QString attemptOutcomeName(AttemptOutcome outcome); ///< such as `returned`
AttemptOutcome attemptOutcomeFromName(const QString& name);

/// How much earlier than its creation a job counts for each step of priority. One of priority 1 is overtaken by those
/// that come within 9 times as long after it, never by later ones.
inline constexpr qint64 kPriorityHeadStartMs = 10 * 60 * 1000;

/// What jobs are claimed by, least first: milliseconds since 1970 from which it could run, less its head start.
qint64 jobOrderKey(const QDateTime& runnableFrom, int priority);

/// Whether another try at the same document cannot end otherwise.
bool isPermanent(base::ErrorCode code);

/// What becomes of a running job whose attempt failed or crashed: queued, dead or quarantined. `job` stands as the
/// attempt found it, that attempt counted in `attempts`, a crash not yet in `crashes`.
JobState stateAfterFailure(const Job& job, base::ErrorCode code, bool crashed);

/// What the end of its worker adds to the job's losses: nothing where its work, told by `step`, had not begun.
int countedLosses(const Job& job);

/// The same for an attempt whose worker fell silent: queued or quarantined.
JobState stateAfterLoss(const Job& job);

/// How long to wait after that many failed attempts (1 or more): a random part of 1, 2, 4 … at most 30 seconds;
/// `random` is uniform in 0–1.
qint64 retryDelayMs(int failedAttempts, double random);

/// queued, running or completed, which is all of them being finished.
JobState batchState(const JobCounts& counts);

} // namespace emend::domain
