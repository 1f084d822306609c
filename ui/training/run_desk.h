// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/services/pattern_browser.h>
#include <emend/services/workplace.h>

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <memory>
#include <optional>

namespace emend::ui {

/// A run, and whether nobody does it any more though it should be going on.
struct RunState {
    storage::TrainingRun run;
    bool isLost = false;
    bool isEnding = false; ///< goes on, but was asked to end

    bool isGoingOn() const { return run.status == QLatin1String("running") && !isLost; }
    bool canBeResumed() const { return run.status != QLatin1String("completed") && !isGoingOn(); }
    bool canBeCancelled() const { return isLost || run.status == QLatin1String("pending") || isGoingOn(); }
    bool operator==(const RunState& other) const;
};

/// Looks after the training runs of the workplace's environment, off this thread. A run that it began goes on whatever
/// is looked at meanwhile; runs of others are followed.
class RunDesk final : public QObject
{
    Q_OBJECT
public:
    static constexpr int kPollMs = 1000;
    static constexpr int kMostListed = 100;

    /// The workplace must outlive it.
    explicit RunDesk(services::Workplace& workplace, QObject* parent = nullptr);
    ~RunDesk() override; ///< lets its run wait

    void setFollowing(bool follows); ///< looks each second while it does
    void look(); ///< changed() follows where something is otherwise
    void askRights(); ///< rightsKnown() follows

    const std::vector<RunState>& runs() const { return m_runs; } ///< the newest first
    const RunState* find(const QString& id) const; ///< null where there is none
    const RunState* goingOn() const; ///< null where none goes on
    bool isKnown() const { return m_isKnown; } ///< whether the runs are
    bool mayTrain() const { return m_rights.mayRefresh; }
    bool isTraining() const { return m_run != nullptr; } ///< here
    bool isBusy() const { return m_isBusy; } ///< with something that takes a moment

    /// Not while it is training or busy; ended(), stopped() or failed() follows.
    void start();
    void resume(const QString& runId);

    /// Not while it is busy. The run ends between two documents.
    void cancel(const QString& runId);

    /// Lets a run of its own wait, to be resumed by somebody; `done` follows once it does, at once without one.
    void stop(std::function<void()> done);

    /// About how many seconds are left of the run that goes on; nothing while that cannot be told.
    std::optional<int> secondsLeft() const;

Q_SIGNALS:
    void changed();
    void rightsKnown();
    void busyChanged();
    void ended(const emend::storage::TrainingRun& run); ///< completed
    void stopped(bool isToWait);
    void failed(const QString& sentence, bool isConflict);
    void reached(bool isReached); ///< whether the database answers, where that is otherwise than before

private:
    struct Run;
    template <class Work> void train(Work work);
    services::TrainingSettings settings() const;
    void onEnded(const base::Result<storage::TrainingRun>& run);
    void onRuns(base::Result<std::vector<RunState>> runs);
    void measurePace();

    services::Workplace& m_workplace;
    std::vector<RunState> m_runs;
    services::PatternRights m_rights;
    std::shared_ptr<Run> m_run; ///< that goes on here
    std::function<void()> m_done; ///< waits for it
    QTimer m_poll;
    QString m_pacedRun; ///< whose pace is measured
    int m_pacedFrom = 0; ///< per cent
    QElapsedTimer m_pace;
    bool m_isKnown = false;
    bool m_isLooking = false;
    bool m_isToLookAgain = false;
    bool m_isBusy = false;
    bool m_isAway = false;
};

} // namespace emend::ui
