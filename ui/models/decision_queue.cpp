// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision_queue.h"

#include <emend/base/logging.h>

namespace emend::ui {

namespace {

using base::ErrorCode;
using base::Result;
using services::Decision;
using services::IntendedDecision;
using services::KeptDraft;

constexpr int kRetryMs = 3000;

bool isAway(const base::Error& error)
{
    return error.code == ErrorCode::DatabaseError || error.code == ErrorCode::NetworkError
        || error.code == ErrorCode::Timeout;
}

Result<Decision> send(services::ReviewService& service, const KeptDraft& work)
{
    switch (work.decision) {
    case IntendedDecision::Reject:
        return service.reject(work.handle, work.draft, work.reason, work.note);
    case IntendedDecision::Escalate:
        return service.escalate(work.handle, work.draft, work.note);
    case IntendedDecision::Confirm:
    case IntendedDecision::None:
        break;
    }
    return service.confirm(work.handle, work.draft);
}

} // namespace

DecisionQueue::DecisionQueue(services::Workplace& workplace, QObject* parent) : QObject(parent), m_workplace(workplace)
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(kRetryMs);
    connect(&m_retry, &QTimer::timeout, this, &DecisionQueue::sendNext);
}

void DecisionQueue::add(PendingDecision decision)
{
    m_waiting.push_back(std::move(decision));
    if (m_isOffline)
        keepOnDisk();
    sendNext();
}

void DecisionQueue::resume()
{
    const Result<services::KeptDrafts> kept = m_workplace.drafts.load();
    if (!kept) {
        qCWarning(base::lcStorage).noquote() << kept.error().message;
        return;
    }
    for (const QString& problem : kept->problems)
        qCWarning(base::lcStorage).noquote() << problem;
    for (const KeptDraft& draft : kept->drafts) {
        if (draft.decision != IntendedDecision::None)
            m_waiting.push_back({{}, draft});
    }
    sendNext();
}

void DecisionQueue::sendNext()
{
    if (m_isSending || m_waiting.empty() || m_retry.isActive())
        return;
    m_isSending = true;
    m_workplace.reviews.ask(
        this,
        [work = m_waiting.front().work, reviewer = m_workplace.reviewer,
         settings = m_workplace.review](storage::Database& database) {
            services::ReviewService service(database, reviewer, settings);
            return send(service, work);
        },
        [this](const Result<Decision>& answer) { onAnswer(answer); });
}

void DecisionQueue::onAnswer(const Result<Decision>& answer)
{
    m_isSending = false;
    if (!answer && isAway(answer.error())) {
        keepOnDisk();
        m_retry.start();
        m_isOffline = true;
        Q_EMIT offlineChanged(true, answer.error().message);
        Q_EMIT settled();
        return;
    }
    const PendingDecision decision = std::move(m_waiting.front());
    m_waiting.pop_front();
    if (const Result<void> removed = m_workplace.drafts.remove(decision.work.handle); !removed)
        qCWarning(base::lcStorage).noquote() << removed.error().message;
    if (std::exchange(m_isOffline, false))
        Q_EMIT offlineChanged(false, {});
    if (answer)
        Q_EMIT decided(decision, *answer);
    else
        Q_EMIT refused(decision, answer.error());
    if (m_waiting.empty())
        Q_EMIT settled();
    sendNext();
}

void DecisionQueue::keepOnDisk()
{
    for (const PendingDecision& decision : m_waiting) {
        if (const Result<void> kept = m_workplace.drafts.save(decision.work); !kept)
            qCWarning(base::lcStorage).noquote() << kept.error().message;
    }
}

} // namespace emend::ui
