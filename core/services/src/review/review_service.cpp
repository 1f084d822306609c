// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/review.h>

#include "review_steps.h"

#include <emend/domain/review_reason.h>
#include <emend/storage/audit.h>
#include <emend/storage/database.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QUuid>

namespace emend::services {

namespace {

using base::Result;
using storage::Transaction;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::services::Review)
};

// PostgreSQL takes nothing else, and says so in words that help nobody.
Result<void> checkId(const QString& id)
{
    if (QUuid::fromString(id).isNull())
        return base::fail(base::ErrorCode::NotFound, Text::tr("There is no document %1.").arg(id));
    return {};
}

Result<void> checkHandle(const ReviewHandle& handle)
{
    const Result<void> document = checkId(handle.documentId);
    return document && QUuid::fromString(handle.attemptId).isNull() ? tl::unexpected(lostLeaseError({})) : document;
}

Result<LeaseState> stateOf(Transaction& transaction, const ReviewHandle& handle, const Result<bool>& held,
                           const QDateTime& until)
{
    if (!held)
        return tl::unexpected(held.error());
    return *held ? Result<LeaseState>(LeaseState{true, until, {}, {}}) : lostLease(transaction, handle);
}

} // namespace

ReviewService::ReviewService(storage::Database& database, QString reviewer, ReviewSettings settings)
    : m_database(database), m_reviewer(std::move(reviewer)), m_settings(std::move(settings))
{
}

Result<std::optional<ReviewTask>> ReviewService::leaseNext(const QStringList& except, int level)
{
    return next(except, level, false);
}

Result<std::optional<ReviewTask>> ReviewService::reserveNext(const QStringList& except, int level)
{
    return next(except, level, true);
}

Result<std::optional<ReviewTask>> ReviewService::next(const QStringList& except, int level, bool reserve)
{
    const Reviewing reviewing{m_reviewer, m_settings, m_settings.clock()};
    return m_database.transact([&](Transaction& transaction) -> Result<std::optional<ReviewTask>> {
        const auto lease =
            storage::leaseNextDocument(transaction, leaseRequest(reviewing, reserve), {level, except}, reviewing.now);
        if (!lease)
            return tl::unexpected(lease.error());
        if (!*lease)
            return std::nullopt;
        Result<ReviewTask> task = taskOf(transaction, **lease);
        if (!task)
            return tl::unexpected(task.error());
        const auto entry = reviewAudit(reviewing, (*lease)->documentId, QStringLiteral("read"));
        return storage::appendAudit(transaction, {entry}).map([&task] { return std::optional(std::move(*task)); });
    });
}

Result<ReviewTask> ReviewService::lease(const QString& documentId)
{
    if (const Result<void> checked = checkId(documentId); !checked)
        return tl::unexpected(checked.error());
    return m_database.transact([&](Transaction& transaction) {
        return leaseByName(transaction, documentId, storage::LeaseMode::Free,
                           {m_reviewer, m_settings, m_settings.clock()});
    });
}

Result<ReviewTask> ReviewService::takeOver(const QString& documentId)
{
    if (const Result<void> checked = checkId(documentId); !checked)
        return tl::unexpected(checked.error());
    return m_database.transact([&](Transaction& transaction) {
        return leaseByName(transaction, documentId, storage::LeaseMode::TakeOver,
                           {m_reviewer, m_settings, m_settings.clock()});
    });
}

Result<LeaseState> ReviewService::heartbeat(const ReviewHandle& handle)
{
    if (const Result<void> checked = checkHandle(handle); !checked)
        return tl::unexpected(checked.error());
    const QDateTime until = m_settings.clock().addMSecs(m_settings.leaseMs);
    return m_database.transact([&](Transaction& transaction) {
        const auto held = storage::renewReviewLease(transaction, handle.documentId, handle.attemptId, until);
        return stateOf(transaction, handle, held, until);
    });
}

Result<LeaseState> ReviewService::saveDraft(const ReviewHandle& handle, const domain::ReviewDraft& draft)
{
    if (const Result<void> checked = checkHandle(handle); !checked)
        return tl::unexpected(checked.error());
    const QDateTime until = m_settings.clock().addMSecs(m_settings.leaseMs);
    return m_database.transact([&](Transaction& transaction) {
        const auto held =
            storage::saveReviewDraft(transaction, handle.documentId, handle.attemptId, toJson(draft), until);
        return stateOf(transaction, handle, held, until);
    });
}

Result<void> ReviewService::release(const ReviewHandle& handle, const domain::ReviewDraft& draft)
{
    if (const Result<void> checked = checkHandle(handle); !checked)
        return checked;
    const QDateTime now = m_settings.clock();
    return m_database.transact([&](Transaction& transaction) -> Result<void> {
        const auto saved =
            storage::saveReviewDraft(transaction, handle.documentId, handle.attemptId, toJson(draft), now);
        if (!saved)
            return tl::unexpected(saved.error());
        if (!*saved) {
            const auto lost = lostLease(transaction, handle);
            return tl::unexpected(lost ? lostLeaseError(*lost) : lost.error());
        }
        return storage::releaseReviewLease(transaction, handle.documentId, handle.attemptId, now).map([](bool) {});
    });
}

template <class Work> Result<Decision> ReviewService::decide(const ReviewHandle& handle, Work&& work)
{
    if (const Result<void> checked = checkHandle(handle); !checked)
        return tl::unexpected(checked.error());
    return m_database.transact([&](Transaction& transaction) -> Result<Decision> {
        const auto earlier = earlierDecision(transaction, handle);
        if (!earlier)
            return tl::unexpected(earlier.error());
        if (*earlier)
            return **earlier;
        return work(transaction, Reviewing{m_reviewer, m_settings, m_settings.clock()});
    });
}

Result<Decision> ReviewService::confirm(const ReviewHandle& handle, const domain::ReviewDraft& draft)
{
    return decide(handle, [&](Transaction& transaction, const Reviewing& reviewing) {
        return confirmDocument(transaction, handle, draft, reviewing);
    });
}

Result<Decision> ReviewService::reject(const ReviewHandle& handle, const domain::ReviewDraft& draft,
                                       domain::RejectReason reason, const QString& note)
{
    return decide(handle, [&](Transaction& transaction, const Reviewing& reviewing) {
        return rejectDocument(transaction, handle, draft, reason, note, reviewing);
    });
}

Result<Decision> ReviewService::escalate(const ReviewHandle& handle, const domain::ReviewDraft& draft,
                                         const QString& note)
{
    return decide(handle, [&](Transaction& transaction, const Reviewing& reviewing) {
        return escalateDocument(transaction, handle, draft, note, reviewing);
    });
}

Result<ReviewTask> ReviewService::undo(const QString& documentId)
{
    if (const Result<void> checked = checkId(documentId); !checked)
        return tl::unexpected(checked.error());
    return undoFirstOf([&](Transaction& transaction) { return storage::lastReviewOf(transaction, documentId); });
}

Result<ReviewTask> ReviewService::undoLast()
{
    return undoFirstOf([&](Transaction& transaction) { return storage::lastReviewBy(transaction, m_reviewer); });
}

template <class Find> Result<ReviewTask> ReviewService::undoFirstOf(Find&& find)
{
    return m_database.transact([&](Transaction& transaction) -> Result<ReviewTask> {
        const auto review = find(transaction);
        if (!review)
            return tl::unexpected(review.error());
        if (!*review)
            return base::fail(base::ErrorCode::NotFound, Text::tr("There is no decision to undo."));
        return undoReview(transaction, **review, {m_reviewer, m_settings, m_settings.clock()});
    });
}

Result<qint64> ReviewService::drawAuditSample(double share, const QDateTime& receivedSince)
{
    return m_database.transact([&](Transaction& transaction) -> Result<qint64> {
        const Reviewing reviewing{m_reviewer, m_settings, m_settings.clock()};
        const Result<qint64> drawn =
            storage::drawAuditSample(transaction, share, domain::reasonPhrase({domain::ReasonKind::AuditSample, {}}),
                                     receivedSince, reviewing.now);
        if (!drawn || *drawn == 0)
            return drawn;
        domain::AuditEntry entry = reviewAudit(reviewing, QString(), QStringLiteral("sample"));
        entry.details = {{QStringLiteral("documents"), *drawn}, {QStringLiteral("share"), share}};
        return storage::appendAudit(transaction, {entry}).map([&drawn] { return *drawn; });
    });
}

} // namespace emend::services
