// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review_steps.h"

#include "corrections/correction_batch.h"
#include "decided_document.h"
#include "second_reading.h"

#include <emend/storage/audit.h>
#include <emend/storage/extractions.h>
#include <emend/storage/settings.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QUuid>

#include <algorithm>

namespace emend::services {

namespace {

using base::Result;
using domain::ReviewOutcome;
using storage::Review;
using storage::Transaction;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::services::Review)
};

Actor actorOf(const Reviewing& reviewing)
{
    return {domain::ActorType::User, reviewing.reviewer};
}

Decision decisionOf(const Review& review)
{
    QStringList changed;
    for (const QJsonValue& field : review.decided.value(QLatin1String("changed")).toArray())
        changed << field.toString();
    return {review.outcome, changed, review.correctionId};
}

domain::AuditEntry decisionAudit(const Review& review, const Reviewing& reviewing)
{
    domain::AuditEntry entry = reviewAudit(reviewing, review.documentId, QStringLiteral("review"));
    entry.details = {{QStringLiteral("review"), review.id},
                     {QStringLiteral("outcome"), domain::reviewOutcomeName(review.outcome)}};
    if (!review.correctionId.isEmpty())
        entry.details.insert(QStringLiteral("correction"), review.correctionId);
    if (review.reason)
        entry.details.insert(QStringLiteral("reason"), domain::rejectReasonName(*review.reason));
    return entry;
}

/// Nothing where the program was right. Not stored yet.
Result<CorrectionBatch> prepareCorrection(Transaction& transaction, const HeldDocument& held,
                                          const domain::Extraction& found, const DecidedDocument& decided,
                                          const Reviewing& reviewing)
{
    CorrectionBatch batch;
    if (decided.corrected.isEmpty())
        return batch;
    const auto salt = storage::deploymentSalt(transaction, reviewing.now);
    if (!salt)
        return tl::unexpected(salt.error());
    domain::CorrectionInput input = correctionOf(found, decided);
    input.sourceApp = reviewing.settings.sourceApp;
    input.sourceEnvironment = reviewing.settings.environment;
    input.sourceCorrectionId = held.lease.attemptId;
    input.createdAt = reviewing.now;
    input.userId = reviewing.reviewer;
    input.documentId = held.document.id;
    auto prepared = prepareForPool(input, {*salt, reviewing.now}, actorOf(reviewing));
    if (!prepared)
        return tl::unexpected(prepared.error());
    batch.items.push_back(std::move(prepared));
    return batch;
}

// Clocks of two machines differ: what follows on another decision comes after it all the same.
Result<void> insertInOrder(Transaction& transaction, Review review)
{
    const auto last = storage::lastReviewOf(transaction, review.documentId);
    if (!last)
        return tl::unexpected(last.error());
    if (*last)
        review.decidedAt = std::max(review.decidedAt, (*last)->decidedAt.addMSecs(1));
    return storage::insertReview(transaction, review);
}

/// The review is the last thing but for the correction, since that leads to the end of the audit chain.
Result<Decision> recordReview(Transaction& transaction, const Review& review, CorrectionBatch correction,
                              const Reviewing& reviewing)
{
    if (const Result<void> inserted = insertInOrder(transaction, review); !inserted)
        return tl::unexpected(inserted.error());
    if (!correction.items.empty()) {
        const auto stored = storeBatch(transaction, correction, actorOf(reviewing), reviewing.now);
        if (!stored)
            return tl::unexpected(stored.error());
        if (!stored->front())
            return tl::unexpected(stored->front().error());
    }
    return storage::appendAudit(transaction, {decisionAudit(review, reviewing)}).map([&review] {
        return decisionOf(review);
    });
}

Result<Decision> recordReading(Transaction& transaction, const HeldDocument& held, const domain::Extraction& decided,
                               Review review, const Reviewing& reviewing)
{
    review.outcome = ReviewOutcome::Read;
    review.decided = readingJson(decided);
    // The next reader must not see the draft.
    const auto ended = storage::endReviewLease(transaction, held.document.id, held.lease.attemptId);
    if (!ended)
        return tl::unexpected(ended.error());
    return recordReview(transaction, review, {}, reviewing);
}

Result<Decision> recordConfirmation(Transaction& transaction, const HeldDocument& held, const domain::Extraction& found,
                                    const DecidedDocument& decided, Review review, const Reviewing& reviewing)
{
    auto correction = prepareCorrection(transaction, held, found, decided, reviewing);
    if (!correction)
        return tl::unexpected(correction.error());
    const Result<QString> extractionId =
        storage::addExtraction(transaction, held.document.id, held.lease.attemptId, decided.extraction, reviewing.now);
    if (!extractionId)
        return tl::unexpected(extractionId.error());
    review.extractionId = *extractionId;
    review.decided = {{QStringLiteral("changed"), QJsonArray::fromStringList(decided.corrected.keys())}};
    if (!correction->items.empty())
        review.correctionId = correction->items.front()->correction.id;
    domain::Document document = held.document;
    document.state = domain::DocumentState::Reviewed;
    document.extractionId = *extractionId;
    showInLists(decided.extraction, document);
    if (const auto moved = storage::decideDocument(transaction, document, reviewing.now); !moved)
        return tl::unexpected(moved.error());
    if (const auto ended = storage::endReviewLease(transaction, document.id, held.lease.attemptId); !ended)
        return tl::unexpected(ended.error());
    return recordReview(transaction, review, std::move(*correction), reviewing);
}

} // namespace

Review reviewOf(const HeldDocument& held, const domain::ReviewDraft& draft, ReviewOutcome outcome,
                const Reviewing& reviewing)
{
    Review review;
    review.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    review.documentId = held.document.id;
    review.attemptId = held.lease.attemptId;
    review.reviewer = reviewing.reviewer;
    review.outcome = outcome;
    review.level = held.level;
    review.draft = toJson(draft);
    review.actions = draft.actions;
    review.activeMs = draft.activeMs;
    review.decidedAt = reviewing.now;
    review.previousExtractionId = held.document.extractionId;
    return review;
}

Result<std::optional<Decision>> earlierDecision(Transaction& transaction, const ReviewHandle& handle)
{
    const auto review = storage::findReviewByAttempt(transaction, handle.attemptId);
    if (!review)
        return tl::unexpected(review.error());
    if (!*review || (*review)->documentId != handle.documentId)
        return std::nullopt;
    if ((*review)->undoneAt.isValid())
        return base::fail(base::ErrorCode::Conflict,
                          Text::tr("This decision was undone. Open the document again to decide anew."));
    return decisionOf(**review);
}

Result<Decision> confirmDocument(Transaction& transaction, const ReviewHandle& handle, const domain::ReviewDraft& draft,
                                 const Reviewing& reviewing)
{
    const auto held = heldDocument(transaction, handle, reviewing);
    if (!held)
        return tl::unexpected(held.error());
    const auto newest = storage::newestExtraction(transaction, handle.documentId);
    if (!newest)
        return tl::unexpected(newest.error());
    const domain::Extraction found = newest->value_or(domain::Extraction());
    const Result<DecidedDocument> decided = decide(found, draft, reviewing.now.date());
    if (!decided)
        return tl::unexpected(decided.error());
    Review review = reviewOf(*held, draft, ReviewOutcome::Confirmed, reviewing);
    const Result<bool> again =
        mustBeReadAgain(transaction, held->document, decided->extraction, reviewing.settings.secondReading);
    if (!again)
        return tl::unexpected(again.error());
    return *again ? recordReading(transaction, *held, decided->extraction, std::move(review), reviewing)
                  : recordConfirmation(transaction, *held, found, *decided, std::move(review), reviewing);
}

Result<Decision> rejectDocument(Transaction& transaction, const ReviewHandle& handle, const domain::ReviewDraft& draft,
                                domain::RejectReason reason, const QString& note, const Reviewing& reviewing)
{
    const auto held = heldDocument(transaction, handle, reviewing);
    if (!held)
        return tl::unexpected(held.error());
    Review review = reviewOf(*held, draft, ReviewOutcome::Rejected, reviewing);
    review.reason = reason;
    review.note = note;
    domain::Document document = held->document;
    document.state = domain::DocumentState::Rejected;
    if (const auto moved = storage::decideDocument(transaction, document, reviewing.now); !moved)
        return tl::unexpected(moved.error());
    if (const auto ended = storage::endReviewLease(transaction, document.id, handle.attemptId); !ended)
        return tl::unexpected(ended.error());
    return recordReview(transaction, review, {}, reviewing);
}

Result<Decision> escalateDocument(Transaction& transaction, const ReviewHandle& handle,
                                  const domain::ReviewDraft& draft, const QString& note, const Reviewing& reviewing)
{
    const auto held = heldDocument(transaction, handle, reviewing);
    if (!held)
        return tl::unexpected(held.error());
    Review review = reviewOf(*held, draft, ReviewOutcome::Escalated, reviewing);
    review.note = note;
    if (const auto ended = storage::endReviewLease(transaction, handle.documentId, handle.attemptId); !ended)
        return tl::unexpected(ended.error());
    return recordReview(transaction, review, {}, reviewing);
}

} // namespace emend::services
