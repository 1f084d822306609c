// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/progress.h>
#include <emend/services/training.h>

#include <QtCore/QElapsedTimer>

namespace emend::services {

/// One attempt at a run: tells how far it is, and notices when it should end.
class TrainingDesk final
{
public:
    TrainingDesk(storage::Database& database, const TrainingSettings& settings, QString runId, QString attemptId,
                 base::Progress& progress);

    storage::Database& database() { return m_database; }
    const TrainingSettings& settings() const { return m_settings; }
    const QString& runId() const { return m_runId; }
    const QString& attemptId() const { return m_attemptId; }
    QDateTime now() const { return m_settings.patterns.clock(); }

    /// From here on progress is between these two; the sentence is shown.
    base::Result<void> enter(const QString& stage, double from, double to, const QString& sentence);

    /// Between two documents: how much of the stage is done, 0–1. Errors: cancelled; conflict where somebody else has
    /// gone on with the run; those of the database.
    base::Result<void> step(double fraction);

    base::Progress part(double from, double to); ///< of the stage
    bool wasAskedToEnd() const { return m_wasAskedToEnd; } ///< by another program

private:
    base::Result<void> giveSign();

    storage::Database& m_database;
    const TrainingSettings& m_settings;
    QString m_runId;
    QString m_attemptId;
    base::Progress& m_progress;
    QString m_stage;
    QString m_sentence;
    double m_from = 0;
    double m_to = 1;
    double m_fraction = 0;
    QElapsedTimer m_sinceSign;
    bool m_wasAskedToEnd = false;
};

} // namespace emend::services
