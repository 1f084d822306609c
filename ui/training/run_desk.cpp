// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run_desk.h"

#include <algorithm>

namespace emend::ui {

namespace {

using base::ErrorCode;
using base::Result;
using services::TrainingService;
using storage::TrainingRun;

constexpr qint64 kHeartbeatMs = 1000; // somebody watches
constexpr int kLeastPercent = 3; // before a pace is told

} // namespace

bool RunState::operator==(const RunState& other) const
{
    return run.id == other.run.id && run.status == other.run.status && run.stage == other.run.stage
        && run.progress == other.run.progress && run.version == other.run.version && run.verdict == other.run.verdict
        && run.reportHash == other.run.reportHash && run.snapshotHash == other.run.snapshotHash
        && run.error == other.run.error && isLost == other.isLost && isEnding == other.isEnding;
}

struct RunDesk::Run {
    base::Progress progress;
};

RunDesk::RunDesk(services::Workplace& workplace, QObject* parent) : QObject(parent), m_workplace(workplace)
{
    m_poll.setInterval(kPollMs);
    connect(&m_poll, &QTimer::timeout, this, &RunDesk::look);
}

RunDesk::~RunDesk()
{
    if (m_run)
        m_run->progress.cancel();
}

services::TrainingSettings RunDesk::settings() const
{
    services::TrainingSettings settings = m_workplace.trainingSettings;
    settings.patterns = m_workplace.patternSettings;
    settings.heartbeatMs = std::min(settings.heartbeatMs, kHeartbeatMs);
    settings.waitsWhenStopped = true; // where the window closes; who cancels asks the run
    return settings;
}

void RunDesk::setFollowing(bool follows)
{
    if (!follows) {
        m_poll.stop();
        return;
    }
    m_poll.start();
    look();
}

void RunDesk::askRights()
{
    m_workplace.lists.ask(
        this, [](storage::Database& database) { return services::patternRights(database); },
        [this](const Result<services::PatternRights>& rights) {
            if (!rights)
                return;
            m_rights = *rights;
            Q_EMIT rightsKnown();
        });
}

void RunDesk::look()
{
    if (m_isLooking) {
        m_isToLookAgain = true;
        return;
    }
    m_isLooking = true;
    m_workplace.lists.ask(
        this,
        [settings = settings()](storage::Database& database) -> Result<std::vector<RunState>> {
            TrainingService service(database, {}, settings);
            auto runs = service.list(kMostListed);
            if (!runs)
                return tl::unexpected(runs.error());
            std::vector<RunState> states;
            for (TrainingRun& run : *runs) {
                const bool isLost = service.isLost(run);
                const bool isEnding = run.cancelRequested && run.status == QLatin1String("running");
                states.push_back({std::move(run), isLost, isEnding});
            }
            return states;
        },
        [this](Result<std::vector<RunState>> runs) { onRuns(std::move(runs)); });
}

void RunDesk::onRuns(Result<std::vector<RunState>> runs)
{
    m_isLooking = false;
    if (!runs && !std::exchange(m_isAway, true)) {
        Q_EMIT reached(false);
        Q_EMIT failed(runs.error().message, false);
    }
    if (runs && std::exchange(m_isAway, false))
        Q_EMIT reached(true);
    if (runs && (!m_isKnown || *runs != m_runs)) {
        m_runs = std::move(*runs);
        m_isKnown = true;
        measurePace();
        Q_EMIT changed();
    }
    if (std::exchange(m_isToLookAgain, false))
        look();
}

const RunState* RunDesk::find(const QString& id) const
{
    const auto found =
        std::find_if(m_runs.begin(), m_runs.end(), [&id](const RunState& state) { return state.run.id == id; });
    return found == m_runs.end() ? nullptr : &*found;
}

const RunState* RunDesk::goingOn() const
{
    const auto found =
        std::find_if(m_runs.begin(), m_runs.end(), [](const RunState& state) { return state.isGoingOn(); });
    return found == m_runs.end() ? nullptr : &*found;
}

// From where it is first seen on: a run that was resumed has not come that far just now.
void RunDesk::measurePace()
{
    const RunState* state = goingOn();
    const QString id = state != nullptr ? state->run.id : QString();
    if (id == m_pacedRun)
        return;
    m_pacedRun = id;
    m_pacedFrom = state != nullptr ? state->run.progress : 0;
    m_pace.start();
}

std::optional<int> RunDesk::secondsLeft() const
{
    const RunState* state = goingOn();
    if (state == nullptr || state->run.id != m_pacedRun)
        return std::nullopt;
    const int gained = state->run.progress - m_pacedFrom;
    if (gained < kLeastPercent)
        return std::nullopt;
    const qint64 ms = m_pace.elapsed() * (100 - state->run.progress) / gained;
    return static_cast<int>((ms + 999) / 1000);
}

/// `work(TrainingService, Progress&)` trains.
template <class Work> void RunDesk::train(Work work)
{
    Q_ASSERT(!m_run);
    m_run = std::make_shared<Run>();
    Q_EMIT busyChanged();
    const services::Actor actor{domain::ActorType::User, m_workplace.reviewer};
    services::Background<storage::Database>& connection =
        m_workplace.runs != nullptr ? *m_workplace.runs : m_workplace.lists;
    connection.ask(
        this,
        [work = std::move(work), run = m_run, actor, settings = settings()](storage::Database& database) {
            return work(TrainingService(database, actor, settings), run->progress);
        },
        [this](const Result<TrainingRun>& run) { onEnded(run); });
}

void RunDesk::start()
{
    train([](TrainingService service, base::Progress& progress) { return service.start(progress); });
}

void RunDesk::resume(const QString& runId)
{
    train([runId](TrainingService service, base::Progress& progress) { return service.resume(runId, progress); });
}

void RunDesk::onEnded(const Result<TrainingRun>& run)
{
    const bool isToWait = m_run->progress.isCancelled();
    m_run.reset();
    Q_EMIT busyChanged();
    if (run)
        Q_EMIT ended(*run);
    else if (run.error().code == ErrorCode::Cancelled)
        Q_EMIT stopped(isToWait);
    else
        Q_EMIT failed(run.error().message, run.error().code == ErrorCode::Conflict);
    look();
    if (const auto done = std::exchange(m_done, {}))
        done();
}

void RunDesk::cancel(const QString& runId)
{
    Q_ASSERT(!m_isBusy);
    m_isBusy = true;
    Q_EMIT busyChanged();
    const services::Actor actor{domain::ActorType::User, m_workplace.reviewer};
    m_workplace.lists.ask(
        this,
        [runId, actor, settings = settings()](storage::Database& database) {
            return TrainingService(database, actor, settings).cancel(runId);
        },
        [this](const Result<TrainingRun>& run) {
            m_isBusy = false;
            Q_EMIT busyChanged();
            if (!run)
                Q_EMIT failed(run.error().message, run.error().code == ErrorCode::Conflict);
            look();
        });
}

void RunDesk::stop(std::function<void()> done)
{
    if (!m_run) {
        done();
        return;
    }
    m_done = std::move(done);
    m_run->progress.cancel();
}

} // namespace emend::ui
