// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/storage/transaction.h>

#include <optional>
#include <vector>

/// Training runs. One goes on in an environment at a time; whoever does it holds an attempt, and writes nothing more
/// once another attempt was made. All times are the caller's.
namespace emend::storage {

struct TrainingRun {
    QString id; ///< at most 50 characters
    QString environment;
    QString status; ///< pending running completed failed cancelled
    QString stage; ///< export train validate register; empty before
    int progress = 0; ///< per cent
    QDateTime startedAt;
    QString startedBy;
    QDateTime completedAt; ///< invalid where it did not end
    QDateTime heartbeatAt; ///< the last sign of life
    bool cancelRequested = false;
    qint64 seed = 1;
    int minFrequency = 3;
    QDate correctionsSince;
    QString datasetId; ///< empty before the export
    QString snapshotHash;
    QString version; ///< that it came to; empty before
    QString promptVersion = {}; ///< the same
    int patterns = 0;
    QString verdict; ///< better worse not_enough_evidence; empty before validation
    std::optional<double> improvement; ///< points of accuracy over the active version
    QString reportHash;
    QString error;
};

/// What begins or goes on, or what is in the way: a run that goes on there, or was left without a sign of life.
struct TrainingClaim {
    QString attemptId; ///< empty where there is something in the way
    std::optional<TrainingRun> inTheWay;
};

/// Begins a run (id, environment, startedAt, startedBy, seed, minFrequency and correctionsSince are read). One that was
/// started there after `notSince` (which may be invalid) is in the way too.
base::Result<TrainingClaim> beginTrainingRun(Transaction& transaction, const TrainingRun& run,
                                             const QDateTime& notSince = {});

/// Goes on with a pending, failed or cancelled run, or with one without a sign of life since `staleSince`.
base::Result<TrainingClaim> resumeTrainingRun(Transaction& transaction, const QString& runId,
                                              const QDateTime& staleSince, const QDateTime& now);

/// Whether the run is still this attempt's, and whether somebody wants it to end.
struct TrainingSign {
    bool isHeld = false;
    bool cancelRequested = false;
};
base::Result<TrainingSign> renewTrainingRun(Transaction& transaction, const QString& attemptId, const QString& stage,
                                            int progress, const QDateTime& now);

/// Keeps what a stage came to. Error: conflict where the run is not this attempt's any more, as of all that follow.
base::Result<void> keepTrainingStage(Transaction& transaction, const QString& attemptId, const QString& stage,
                                     const QString& result, const QDateTime& now);
base::Result<std::optional<QString>> trainingStage(Transaction& transaction, const QString& runId,
                                                   const QString& stage);

base::Result<void> setTrainingSnapshot(Transaction& transaction, const QString& attemptId, const QString& datasetId,
                                       const QString& snapshotHash);

struct TrainingOutcome {
    QString verdict;
    double improvement = 0; ///< points
    QJsonObject accuracy; ///< per field
    QString report;
    QString reportHash;
};
base::Result<void> setTrainingReport(Transaction& transaction, const QString& attemptId,
                                     const TrainingOutcome& outcome);

/// Ends it as completed with a version, as failed with an error, as cancelled, or as pending until somebody resumes it.
struct TrainingEnd {
    QString status;
    QString version;
    int patterns = 0;
    QString error;
    QString promptVersion = {}; ///< that it came to as well
};
base::Result<void> endTrainingRun(Transaction& transaction, const QString& attemptId, const TrainingEnd& end,
                                  const QDateTime& now);

/// Asks a run to end; one that is pending, or without a sign of life since `staleSince`, is cancelled at once. Returns
/// whether it went on.
base::Result<bool> requestTrainingCancel(Transaction& transaction, const QString& runId, const QDateTime& staleSince,
                                         const QDateTime& now);

base::Result<std::optional<TrainingRun>> findTrainingRun(Transaction& transaction, const QString& runId);
base::Result<QString> trainingReport(Transaction& transaction, const QString& runId); ///< empty where there is none

/// The newest first; of all environments where that is empty.
base::Result<std::vector<TrainingRun>> listTrainingRuns(Transaction& transaction, const QString& environment,
                                                        int limit);

/// A field that only one of two versions read right.
struct TrainingFlip {
    QString documentId;
    QString fileName; ///< of the document; read only
    QString field;
    QString heldOut; ///< later unseen
    bool isGain = false; ///< the candidate reads it right
    QString confirmed;
    QString active;
    QString candidate;
};
/// Replaces those of the run.
base::Result<void> setTrainingFlips(Transaction& transaction, const QString& attemptId,
                                    const std::vector<TrainingFlip>& flips);
/// Losses first.
base::Result<std::vector<TrainingFlip>> trainingFlips(Transaction& transaction, const QString& runId, int limit);

/// Corrections that came in after that time (or ever), for whether training is worth while.
base::Result<qint64> correctionsAfter(Transaction& transaction, const QDateTime& time);

} // namespace emend::storage
