// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review_session.h"

#include <emend/services/field_report.h>

#include <algorithm>

namespace emend::ui {

namespace {

using base::Result;
using domain::ReviewDraft;
using services::IntendedDecision;
using services::LeaseState;
using services::ReviewHandle;
using services::ReviewService;
using services::ReviewTask;

constexpr int kDraftDelayMs = 400; ///< after the last change
constexpr qint64 kPauseMs = 20'000; ///< longer gaps between two actions are no work

} // namespace

ReviewSession::ReviewSession(services::Workplace& workplace, QObject* parent)
    : QObject(parent), m_workplace(workplace), m_memory(workplace, m_editor), m_known(workplace), m_decisions(workplace)
{
    m_leaseTimer.setInterval(std::max(100, workplace.review.leaseMs / 3));
    connect(&m_leaseTimer, &QTimer::timeout, this, &ReviewSession::keepLease);
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(kDraftDelayMs);
    connect(&m_draftTimer, &QTimer::timeout, this, &ReviewSession::saveDraft);
    connect(&m_editor, &DraftEditor::changed, &m_draftTimer, [this] {
        if (m_current)
            m_draftTimer.start();
    });
    connect(&m_known, &ConfirmedValues::loaded, this, [this] {
        m_isSourceStale = m_ahead.has_value();
        if (m_current)
            refreshSuggestions();
    });
    connect(&m_decisions, &DecisionQueue::decided, this,
            [this](const PendingDecision& decision, const services::Decision& outcome) {
                Q_EMIT decided(decision.fileName, outcome);
            });
    connect(&m_decisions, &DecisionQueue::refused, this,
            [this](const PendingDecision& decision, const base::Error& error) {
                m_memory.forget(decision.work.handle.documentId);
                Q_EMIT decisionRefused(decision.work.handle.documentId, decision.fileName, error);
            });
}

/// `get(ReviewService&)` leases a document; it is shown if nothing else was wanted meanwhile, and given back otherwise.
template <class Get> void ReviewSession::fetch(Get&& get, const QString& wanted)
{
    setBusy(true);
    m_known.loadIfOld();
    m_memory.loadIfOld();
    const quint64 turn = ++m_turn;
    m_workplace.reviews.ask(
        this,
        [get = std::forward<Get>(get), reviewer = m_workplace.reviewer, settings = m_workplace.review,
         with = preparation()](storage::Database& database) -> Answer {
            ReviewService service(database, reviewer, settings);
            return get(service).map(
                [&](std::optional<ReviewTask> task) { return prepared(database, std::move(task), with); });
        },
        [this, turn, wanted](Answer answer) {
            if (turn != m_turn) {
                if (answer && *answer)
                    giveBack((*answer)->task.handle, (*answer)->task.draft);
                return;
            }
            setBusy(false);
            if (!answer && !wanted.isEmpty() && answer.error().code == base::ErrorCode::Conflict)
                Q_EMIT taken(wanted, answer.error().message);
            else if (!answer)
                Q_EMIT failed(answer.error());
            else if (*answer)
                show(std::move(**answer));
            else if (m_ahead)
                showAhead(); // it was being fetched ahead when the next one was asked for
            else
                Q_EMIT emptied();
        });
}

void ReviewSession::showAhead()
{
    m_known.loadIfOld();
    m_memory.loadIfOld();
    OpenReview next = std::move(*m_ahead);
    m_ahead.reset();
    show(std::move(next));
    keepLease(); // makes a lease of the reservation
}

void ReviewSession::openNext()
{
    clear();
    if (m_ahead) {
        showAhead();
        return;
    }
    fetch([except = unwanted(), level = m_level](ReviewService& service) { return service.leaseNext(except, level); });
}

void ReviewSession::open(const QString& documentId)
{
    if (m_current && m_current->task.handle.documentId == documentId)
        return;
    if (m_current)
        giveBack(m_current->task.handle, draft());
    clear();
    fetch(
        [documentId](ReviewService& service) -> Result<std::optional<ReviewTask>> {
            return service.lease(documentId).map([](ReviewTask task) { return std::optional(std::move(task)); });
        },
        documentId);
}

void ReviewSession::takeOver(const QString& documentId)
{
    clear();
    fetch([documentId](ReviewService& service) -> Result<std::optional<ReviewTask>> {
        return service.takeOver(documentId).map([](ReviewTask task) { return std::optional(std::move(task)); });
    });
}

void ReviewSession::setLevel(int level)
{
    if (level == m_level)
        return;
    m_level = level;
    if (m_ahead) {
        giveBack(m_ahead->task.handle, m_ahead->task.draft);
        m_ahead.reset();
    }
    if (m_current)
        giveBack(m_current->task.handle, draft());
    openNext();
}

void ReviewSession::setBusy(bool busy)
{
    m_isBusy = busy;
    Q_EMIT busyChanged(busy);
}

void ReviewSession::show(OpenReview review)
{
    m_current = std::move(review);
    m_editor.start(m_current->task.draft);
    m_memory.start(*m_current);
    m_sinceAction.start();
    m_leaseTimer.start();
    Q_EMIT opened();
    if (std::exchange(m_isSourceStale, false))
        refreshSuggestions();
    fetchAhead();
}

ReviewPreparation ReviewSession::preparation() const
{
    return {m_workplace.languages, m_workplace.review.clock(), m_known.values(), m_memory.memory(),
            m_memory.patterns()};
}

void ReviewSession::refreshSuggestions()
{
    m_workplace.reviews.ask(
        this,
        [extraction = m_current->task.extraction, words = m_current->words, known = m_known.values(),
         today = m_workplace.review.clock().toLocalTime().date()](
            storage::Database&) -> Result<std::shared_ptr<const services::SuggestionSource>> {
            return std::make_shared<const services::SuggestionSource>(extraction, words, today, *known);
        },
        [this,
         attempt = m_current->task.handle.attemptId](Result<std::shared_ptr<const services::SuggestionSource>> source) {
            if (!m_current || m_current->task.handle.attemptId != attempt)
                return;
            m_current->suggestions = std::move(*source);
            Q_EMIT suggestionsChanged();
        });
}

void ReviewSession::clear()
{
    ++m_turn;
    m_draftTimer.stop();
    m_leaseTimer.stop();
    m_memory.stop();
    m_current.reset();
    Q_EMIT closed();
}

QStringList ReviewSession::unwanted() const
{
    QStringList documents = m_skipped;
    if (m_current)
        documents << m_current->task.handle.documentId;
    return documents;
}

void ReviewSession::fetchAhead()
{
    if (m_isFetchingAhead || m_ahead || !m_current)
        return;
    m_isFetchingAhead = true;
    m_isListEnd = false;
    m_workplace.reviews.ask(
        this,
        [except = unwanted(), level = m_level, reviewer = m_workplace.reviewer, settings = m_workplace.review,
         with = preparation()](storage::Database& database) -> Answer {
            ReviewService service(database, reviewer, settings);
            return service.reserveNext(except, level).map([&](std::optional<ReviewTask> task) {
                return prepared(database, std::move(task), with);
            });
        },
        [this, level = m_level](Answer answer) {
            m_isFetchingAhead = false;
            m_isListEnd = answer && !*answer;
            if (!answer || !*answer)
                return; // the next openNext() asks again, and tells
            if (level != m_level
                || (m_current && (*answer)->task.handle.documentId == m_current->task.handle.documentId)) {
                giveBack((*answer)->task.handle, (*answer)->task.draft);
                return;
            }
            m_ahead = std::move(**answer);
            m_aheadAge.start();
            Q_EMIT aheadChanged(m_ahead->task.document.sha256);
        });
}

void ReviewSession::keepLease()
{
    // A reservation is not renewed but made anew, so that the document is never held without being looked at.
    if (m_ahead && m_aheadAge.hasExpired(m_workplace.review.reserveMs / 2)) {
        giveBack(m_ahead->task.handle, m_ahead->task.draft);
        m_ahead.reset();
    }
    fetchAhead();
    if (!m_current)
        return;
    m_workplace.reviews.ask(
        this,
        [handle = m_current->task.handle, reviewer = m_workplace.reviewer, settings = m_workplace.review](
            storage::Database& database) { return ReviewService(database, reviewer, settings).heartbeat(handle); },
        [this, attempt = m_current->task.handle.attemptId](const Result<LeaseState>& state) {
            onLease(attempt, state);
        });
}

void ReviewSession::onLease(const QString& attemptId, const Result<LeaseState>& state)
{
    if (!state || state->held || !m_current || m_current->task.handle.attemptId != attemptId)
        return; // a database that is away is told by who needs it next
    const QString file = m_current->task.document.fileName;
    const QString sentence = state->lostTo.isEmpty()
        ? tr("Your time with %1 ran out, and it was given to somebody else.").arg(file)
        : tr("%1 is with %2 now. What you had done is kept in the draft.").arg(file, state->lostTo);
    clear();
    Q_EMIT leaseLost(sentence);
}

void ReviewSession::saveDraft()
{
    if (!m_current)
        return;
    m_workplace.reviews.ask(
        this,
        [handle = m_current->task.handle, draft = ownWorkOf(draft()), reviewer = m_workplace.reviewer,
         settings = m_workplace.review](storage::Database& database) {
            return ReviewService(database, reviewer, settings).saveDraft(handle, draft);
        },
        [this, attempt = m_current->task.handle.attemptId](const Result<LeaseState>& state) {
            onLease(attempt, state);
        });
}

void ReviewSession::giveBack(const ReviewHandle& handle, const ReviewDraft& draft)
{
    m_workplace.reviews.ask(
        this,
        [handle, draft = ownWorkOf(draft), reviewer = m_workplace.reviewer, settings = m_workplace.review](
            storage::Database& database) { return ReviewService(database, reviewer, settings).release(handle, draft); },
        [](const Result<void>&) {}); // where it fails, the lease runs out by itself
}

void ReviewSession::decide(services::KeptDraft work)
{
    if (!m_current)
        return;
    work.handle = m_current->task.handle;
    work.savedAt = m_workplace.review.clock();
    work.draft = work.decision == IntendedDecision::Escalate ? ownWorkOf(draft()) : draft();
    if (work.decision == IntendedDecision::Confirm) {
        const domain::Extraction decided =
            services::withDraft(m_current->task.extraction, work.draft, work.savedAt.toLocalTime().date());
        m_known.add(decided);
        m_memory.add(*m_current, decided, work.savedAt);
        m_isSourceStale = true;
    }
    const QString fileName = m_current->task.document.fileName;
    m_decisions.add({fileName, std::move(work)});
    openNext();
}

void ReviewSession::confirm()
{
    services::KeptDraft work;
    work.decision = IntendedDecision::Confirm;
    decide(std::move(work));
}

void ReviewSession::reject(domain::RejectReason reason, const QString& note)
{
    services::KeptDraft work;
    work.decision = IntendedDecision::Reject;
    work.reason = reason;
    work.note = note;
    decide(std::move(work));
}

void ReviewSession::escalate(const QString& note)
{
    services::KeptDraft work;
    work.decision = IntendedDecision::Escalate;
    work.note = note;
    decide(std::move(work));
}

void ReviewSession::skip()
{
    if (!m_current)
        return;
    m_skipped << m_current->task.handle.documentId;
    giveBack(m_current->task.handle, draft());
    openNext();
}

void ReviewSession::leave()
{
    openNext();
}

void ReviewSession::undoLastDocument()
{
    if (m_current)
        giveBack(m_current->task.handle, draft());
    clear();
    fetch([](ReviewService& service) -> Result<std::optional<ReviewTask>> {
        return service.undoLast().map([](ReviewTask task) { return std::optional(std::move(task)); });
    });
}

void ReviewSession::countAction()
{
    if (!m_current)
        return;
    const qint64 since = m_sinceAction.restart();
    m_editor.addEffort(1, since < kPauseMs ? since : 0);
    Q_EMIT effortChanged();
}

void ReviewSession::close(const std::function<void()>& done)
{
    if (m_ahead)
        giveBack(m_ahead->task.handle, m_ahead->task.draft);
    m_ahead.reset();
    if (m_current)
        giveBack(m_current->task.handle, draft());
    clear();
    if (m_decisions.isSettled()) {
        // Behind what was asked for before.
        m_workplace.reviews.ask(
            this, [](storage::Database&) { return Result<void>(); }, [done](const Result<void>&) { done(); });
        return;
    }
    connect(&m_decisions, &DecisionQueue::settled, this, done, Qt::SingleShotConnection);
}

} // namespace emend::ui
