// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review_steps.h"

#include "decided_document.h"
#include "part_documents.h"

#include <emend/storage/audit.h>
#include <emend/storage/extractions.h>

#include <QtCore/QCoreApplication>

namespace emend::services {

namespace {

using base::ErrorCode;
using base::Result;
using domain::ReviewOutcome;
using storage::Review;
using storage::Transaction;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::services::Review)
};

domain::DocumentState stateAfter(ReviewOutcome outcome)
{
    switch (outcome) {
    case ReviewOutcome::Confirmed:
        return domain::DocumentState::Reviewed;
    case ReviewOutcome::Rejected:
        return domain::DocumentState::Rejected;
    case ReviewOutcome::Escalated:
    case ReviewOutcome::Read:
        break;
    }
    return domain::DocumentState::NeedsReview;
}

Result<void> checkUndoable(Transaction& transaction, const domain::Document& document, const Review& review,
                           const Reviewing& reviewing)
{
    const auto last = storage::lastReviewOf(transaction, review.documentId);
    if (!last)
        return tl::unexpected(last.error());
    if (!*last || (*last)->id != review.id || document.state != stateAfter(review.outcome))
        return base::fail(ErrorCode::Conflict,
                          Text::tr("%1 has been worked on since, so your decision stands.").arg(document.fileName));
    if (review.reviewer != reviewing.reviewer)
        return base::fail(
            ErrorCode::Conflict,
            Text::tr("%1 was decided by %2, who alone can undo it.").arg(document.fileName, review.reviewer));
    return {};
}

Result<void> reopen(Transaction& transaction, domain::Document document, const Review& review, const QDateTime& now)
{
    if (document.state == domain::DocumentState::NeedsReview)
        return {};
    document.state = domain::DocumentState::NeedsReview;
    document.extractionId = review.previousExtractionId;
    const auto moved = storage::decideDocument(transaction, document, now);
    if (!moved || review.outcome != ReviewOutcome::Confirmed)
        return moved;
    const auto found = storage::newestExtraction(transaction, document.id);
    if (!found)
        return tl::unexpected(found.error());
    showInLists(found->value_or(domain::Extraction()), document);
    return storage::decideDocument(transaction, document, now);
}

Result<void> withdraw(Transaction& transaction, const QString& correctionId)
{
    if (correctionId.isEmpty())
        return {};
    const auto withdrawn = storage::withdrawCorrection(transaction, correctionId);
    if (!withdrawn)
        return tl::unexpected(withdrawn.error());
    if (withdrawn->isUsed)
        return base::fail(ErrorCode::Conflict,
                          Text::tr("Your correction was exported or learned from already, so it cannot be undone. "
                                   "Correct the document anew instead."));
    return {};
}

/// The decision itself, whatever was made by it.
Result<ReviewTask> undoAlone(Transaction& transaction, const Review& review, const Reviewing& reviewing)
{
    const auto document = storage::lockDocument(transaction, review.documentId);
    if (!document)
        return tl::unexpected(document.error());
    if (!*document)
        return base::fail(ErrorCode::NotFound, Text::tr("This document is not there any more."));
    Result<void> done = checkUndoable(transaction, **document, review, reviewing);
    if (done)
        done = storage::markReviewUndone(transaction, review.id, reviewing.now);
    if (done)
        done = reopen(transaction, **document, review, reviewing.now);
    if (!done)
        return tl::unexpected(done.error());
    const auto attempt = storage::leaseDocument(transaction, review.documentId, leaseRequest(reviewing),
                                                storage::LeaseMode::Free, reviewing.now);
    if (!attempt)
        return tl::unexpected(attempt.error());
    if (!attempt->granted)
        return base::fail(ErrorCode::Conflict,
                          Text::tr("%1 is with %2 now, so your decision stands.")
                              .arg((*document)->fileName, attempt->lease.reviewer));
    storage::ReviewLease lease = attempt->lease;
    lease.draft = review.draft;
    const auto saved =
        storage::saveReviewDraft(transaction, lease.documentId, lease.attemptId, lease.draft, lease.until);
    if (!saved)
        return tl::unexpected(saved.error());
    if (const Result<void> withdrawn = withdraw(transaction, review.correctionId); !withdrawn)
        return tl::unexpected(withdrawn.error());
    domain::AuditEntry entry = reviewAudit(reviewing, review.documentId, QStringLiteral("undo"));
    entry.details = {{QStringLiteral("review"), review.id},
                     {QStringLiteral("outcome"), domain::reviewOutcomeName(review.outcome)}};
    if (!review.correctionId.isEmpty())
        entry.details.insert(QStringLiteral("withdrawn_correction"), review.correctionId);
    Result<ReviewTask> task = taskOf(transaction, lease);
    if (!task)
        return task;
    return storage::appendAudit(transaction, {entry}).map([&task] { return std::move(*task); });
}

/// What was merged with it goes back to the list, with its draft.
Result<void> undoWithIt(Transaction& transaction, const Review& review, const Reviewing& reviewing)
{
    const Result<ReviewTask> task = undoAlone(transaction, review, reviewing);
    if (!task)
        return tl::unexpected(task.error());
    return storage::releaseReviewLease(transaction, task->handle.documentId, task->handle.attemptId, reviewing.now)
        .map([](bool) {});
}

} // namespace

Result<ReviewTask> undoReview(Transaction& transaction, const Review& review, const Reviewing& reviewing)
{
    if (review.reviewer != reviewing.reviewer)
        return undoAlone(transaction, review, reviewing); // which says so
    const auto taken = takeBackParts(transaction, review, reviewing);
    if (!taken)
        return tl::unexpected(taken.error());
    for (const Review& other : taken->reviews) {
        if (const Result<void> undone = undoWithIt(transaction, other, reviewing); !undone)
            return tl::unexpected(undone.error());
    }
    Result<ReviewTask> task = undoAlone(transaction, review, reviewing);
    std::vector<domain::AuditEntry> entries;
    for (const QString& id : taken->documentIds) {
        entries.push_back(reviewAudit(reviewing, id, QStringLiteral("undo")));
        entries.back().details = {{QStringLiteral("review"), review.id}};
    }
    if (!task || entries.empty())
        return task;
    return storage::appendAudit(transaction, entries).map([&task] { return std::move(*task); });
}

} // namespace emend::services
