// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/services/patterns.h>
#include <emend/storage/training_runs.h>

#include <QtCore/QJsonObject>

#include <optional>
#include <vector>

namespace emend::services {

struct TrainingSettings {
    PatternSettings patterns; ///< where it is trained for, and what is collected
    qint64 seed = 1; ///< of what is held out
    double unseenShare = 0.1; ///< of the merchants, held out altogether
    double laterShare = 0.2; ///< of the other documents, the newest, held out
    int folds = 5; ///< of the documents that are learned from, for confidences
    qint64 heartbeatMs = 5'000; ///< between two signs of life
    qint64 staleMs = 300'000; ///< without one, after which a run counts as lost
    bool waitsWhenStopped =
        false; ///< where its progress is cancelled it is pending, not cancelled: for background work
};

struct TrainingDetails {
    storage::TrainingRun run;
    QJsonObject report; ///< empty before validation
    std::vector<storage::TrainingFlip> flips; ///< losses first
};

/// Trains: takes a snapshot of what people confirmed, holds documents out, learns from the others, compares what comes
/// out with the active version on those held out, and makes an ordinary version of all, which a person may activate. A
/// run that was stopped goes on after the last stage that was finished. Lives in the thread of its database.
class TrainingService final
{
public:
    TrainingService(storage::Database& database, Actor actor, TrainingSettings settings = {});

    /// Returns the completed run. Errors: conflict while another run goes on here, or where held out documents would
    /// be learned from; not_found where nothing was confirmed; cancelled.
    base::Result<storage::TrainingRun> start(base::Progress& progress);

    /// The same where the last one began longer ago than that and so many corrections have come in since; a pending or
    /// lost one is resumed instead. Nothing where there is nothing to do.
    base::Result<std::optional<storage::TrainingRun>> runIfDue(qint64 everyMs, qint64 minCorrections,
                                                               base::Progress& progress);

    /// Goes on with a pending, cancelled, failed or lost run. Errors: as start(); not_found; conflict where it is
    /// completed.
    base::Result<storage::TrainingRun> resume(const QString& runId, base::Progress& progress);

    /// Lets a run end between two documents; one that waits or was lost ends at once. Errors: not_found; conflict where
    /// it has ended.
    base::Result<storage::TrainingRun> cancel(const QString& runId);

    base::Result<std::vector<storage::TrainingRun>> list(int limit = 100); ///< of this environment, the newest first
    base::Result<TrainingDetails> show(const QString& runId, int flips = 1000); ///< error: not_found

    /// Whether it should be running and has given no sign of life for so long that nobody does it any more.
    bool isLost(const storage::TrainingRun& run) const;

private:
    struct Begun {
        QString runId;
        storage::TrainingClaim claim;
    };
    base::Result<Begun> begin(const QDateTime& notSince);
    base::Result<storage::TrainingRun> requiredRun(const QString& runId);
    base::Result<storage::TrainingRun> go(const QString& runId, const QString& attemptId, base::Progress& progress);
    base::Error inTheWay(const storage::TrainingRun& run) const;
    domain::AuditEntry entry(const char* action, const QString& runId, const QDateTime& now) const;

    storage::Database& m_database;
    Actor m_actor;
    TrainingSettings m_settings;
};

} // namespace emend::services
