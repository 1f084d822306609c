// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pattern_desk.h"

#include "pattern_texts.h"

#include <emend/services/active_versions.h>

#include <atomic>

namespace emend::ui {

namespace {

using base::ErrorCode;
using base::Result;
using services::PatternService;
using storage::PatternActivation;

constexpr int kProgressMs = 100;

Result<PatternState> readAll(PatternService service)
{
    PatternState state;
    auto versions = service.list(PatternDesk::kMostListed);
    if (!versions)
        return tl::unexpected(versions.error());
    auto history = service.history(PatternDesk::kMostListed);
    if (!history)
        return tl::unexpected(history.error());
    auto vetoes = service.vetoes();
    if (!vetoes)
        return tl::unexpected(vetoes.error());
    auto hits = service.hits();
    if (!hits)
        return tl::unexpected(hits.error());
    return PatternState{std::move(*versions), std::move(*history), std::move(*vetoes), std::move(*hits)};
}

} // namespace

struct PatternDesk::Mark {
    int active = 0;
    QString newest;
    QStringList vetoes;
    qint64 documents = 0; ///< that were read with any version
    bool operator==(const Mark&) const = default;
};

struct PatternDesk::Run {
    std::atomic<double> fraction = 0;
    base::Progress progress{[this](double done, const QString&) { fraction.store(done); }};
};

QString PatternState::activeName() const
{
    return history.empty() ? QString(services::kBuiltInPatterns) : versionOf(history.front());
}

int PatternState::seen() const
{
    return history.empty() ? 0 : history.front().id;
}

QString PatternState::before(const QString& version) const
{
    auto place = history.begin();
    while (place != history.end() && versionOf(*place) != version)
        ++place;
    if (place == history.end())
        return activeName();
    while (place != history.end() && versionOf(*place) == version)
        ++place;
    return place == history.end() ? QString(services::kBuiltInPatterns) : versionOf(*place);
}

PatternDesk::PatternDesk(services::Workplace& workplace, QObject* parent) : QObject(parent), m_workplace(workplace)
{
    m_poll.setInterval(kPollMs);
    m_progress.setInterval(kProgressMs);
    connect(&m_poll, &QTimer::timeout, this, &PatternDesk::look);
    connect(&m_progress, &QTimer::timeout, this, [this] {
        if (m_run)
            Q_EMIT refreshProgressed(m_run->fraction.load());
    });
}

PatternDesk::~PatternDesk()
{
    cancelRefresh();
}

void PatternDesk::setFollowing(bool follows)
{
    if (!follows) {
        m_poll.stop();
        return;
    }
    if (m_workplace.versions)
        connect(m_workplace.versions, &services::ActiveVersions::changed, this, &PatternDesk::look,
                static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::UniqueConnection));
    m_poll.start();
    look();
}

void PatternDesk::askRights()
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

void PatternDesk::look()
{
    if (m_isLooking) {
        m_isToLookAgain = true;
        return;
    }
    m_isLooking = true;
    m_workplace.lists.ask(
        this,
        [settings = m_workplace.patternSettings](storage::Database& database) -> Result<std::shared_ptr<Mark>> {
            PatternService service(database, {}, settings);
            const auto active = service.active();
            const auto newest = active ? service.list(1) : tl::unexpected(active.error());
            const auto vetoes = newest ? service.vetoes() : tl::unexpected(newest.error());
            const auto hits = vetoes ? service.hits() : tl::unexpected(vetoes.error());
            if (!hits)
                return tl::unexpected(hits.error());
            auto mark = std::make_shared<Mark>();
            mark->active = *active ? (*active)->id : 0;
            mark->newest = newest->empty() ? QString() : newest->front().name;
            for (const storage::PatternVeto& veto : *vetoes)
                mark->vetoes << veto.id;
            for (const storage::PatternHits& each : *hits)
                mark->documents += each.documents;
            return mark;
        },
        [this](const Result<std::shared_ptr<Mark>>& mark) {
            if (mark && std::exchange(m_isAway, false))
                Q_EMIT reached(true);
            if (!mark)
                onAway(mark.error());
            else if (!m_mark || **mark != *m_mark)
                return readState(*mark);
            endLook();
        });
}

// What was changed while it was looked is not missed.
void PatternDesk::endLook()
{
    m_isLooking = false;
    if (std::exchange(m_isToLookAgain, false))
        look();
}

void PatternDesk::onAway(const base::Error& error)
{
    if (std::exchange(m_isAway, true))
        return;
    Q_EMIT reached(false);
    Q_EMIT failed(error.message, false);
}

// The mark was taken before, so it may be older than the state, never newer.
void PatternDesk::readState(const std::shared_ptr<Mark>& mark)
{
    m_workplace.lists.ask(
        this,
        [settings = m_workplace.patternSettings](storage::Database& database) {
            return readAll(PatternService(database, {}, settings));
        },
        [this, mark](Result<PatternState> state) {
            if (state) {
                m_state = std::move(*state);
                m_mark = mark;
                Q_EMIT changed();
            } else {
                onAway(state.error());
            }
            endLook();
        });
}

void PatternDesk::setBusy(bool busy)
{
    m_isBusy = busy;
    Q_EMIT busyChanged();
}

/// `work(PatternService)` changes something; `done` gets what it made.
template <class Work, class Done> void PatternDesk::change(Work work, Done done)
{
    Q_ASSERT(!m_isBusy);
    setBusy(true);
    const services::Actor actor{domain::ActorType::User, m_workplace.reviewer};
    m_workplace.lists.ask(
        this,
        [work = std::move(work), actor, settings = m_workplace.patternSettings](storage::Database& database) {
            return work(PatternService(database, actor, settings));
        },
        [this, done = std::move(done)](const auto& made) {
            setBusy(false);
            if (made)
                done(*made);
            else
                Q_EMIT failed(made.error().message, made.error().code == ErrorCode::Conflict);
            look();
        });
}

void PatternDesk::activate(const QString& version, const QString& reason, int seen)
{
    change([version, reason, seen](PatternService service) { return service.activate(version, reason, seen); },
           [this](const PatternActivation& activation) { Q_EMIT decided(activation); });
}

void PatternDesk::rollBack(const QString& reason, int seen)
{
    change([reason, seen](PatternService service) { return service.rollback(reason, {}, seen); },
           [this](const PatternActivation& activation) { Q_EMIT decided(activation); });
}

void PatternDesk::veto(const storage::PatternVeto& veto)
{
    change([veto](PatternService service) { return service.veto(veto.merchant, veto.field, veto.value, veto.reason); },
           [this, veto](const QString&) { Q_EMIT vetoed(veto); });
}

void PatternDesk::liftVeto(const QString& vetoId)
{
    change([vetoId](PatternService service) { return service.liftVeto(vetoId).map([vetoId] { return vetoId; }); },
           [this](const QString&) { Q_EMIT lifted(); });
}

void PatternDesk::refresh()
{
    Q_ASSERT(!m_isBusy);
    m_run = std::make_shared<Run>();
    setBusy(true);
    m_progress.start();
    const services::Actor actor{domain::ActorType::User, m_workplace.reviewer};
    m_workplace.lists.ask(
        this,
        [run = m_run, actor, settings = m_workplace.patternSettings](storage::Database& database) {
            return PatternService(database, actor, settings).refresh(run->progress);
        },
        [this](const Result<services::RefreshedPatterns>& made) { onRefreshed(made); });
}

void PatternDesk::onRefreshed(const Result<services::RefreshedPatterns>& made)
{
    m_progress.stop();
    m_run.reset();
    setBusy(false);
    if (made)
        Q_EMIT refreshed(*made);
    else if (made.error().code == ErrorCode::Cancelled)
        Q_EMIT refreshCancelled();
    else
        Q_EMIT failed(made.error().message, false);
    look();
}

void PatternDesk::cancelRefresh()
{
    if (m_run)
        m_run->progress.cancel();
}

void PatternDesk::askActiveAt(const QDateTime& time)
{
    m_workplace.lists.ask(
        this,
        [time, settings = m_workplace.patternSettings](storage::Database& database) {
            return PatternService(database, {}, settings).activeAt(time);
        },
        [this, asked = ++m_asked](const Result<std::optional<PatternActivation>>& active) {
            if (active && asked == m_asked)
                Q_EMIT activeAtKnown(*active);
        });
}

} // namespace emend::ui
