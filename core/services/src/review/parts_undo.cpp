// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "part_documents.h"

#include <emend/storage/documents.h>

#include <QtCore/QCoreApplication>

namespace emend::services {

namespace {

using base::ErrorCode;
using base::Result;
using domain::DocumentState;
using storage::Review;
using storage::Transaction;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::services::Review)
};

Result<void> checkUntouched(Transaction& transaction, const domain::Document& part,
                            const std::optional<storage::ReviewLease>& lease, const Reviewing& reviewing)
{
    const Result<int> reviews = storage::standingReviews(transaction, part.id);
    if (!reviews)
        return tl::unexpected(reviews.error());
    if (*reviews > 0 || part.state == DocumentState::Reviewed || part.state == DocumentState::Rejected)
        return base::fail(ErrorCode::Conflict,
                          Text::tr("%1 was reviewed already, so it stays. Undo that first.").arg(part.fileName));
    const bool isInHand =
        lease && lease->until > reviewing.now && !lease->reserved && lease->reviewer != reviewing.reviewer;
    if (isInHand)
        return base::fail(ErrorCode::Conflict,
                          Text::tr("%1 is with %2 now, so it stays.").arg(part.fileName, lease->reviewer));
    return {};
}

Result<void> takeBack(Transaction& transaction, const QString& documentId, const Reviewing& reviewing)
{
    const auto part = storage::lockDocument(transaction, documentId);
    if (!part)
        return tl::unexpected(part.error());
    if (!*part)
        return {};
    const auto lease = storage::findReviewLease(transaction, documentId);
    if (!lease)
        return tl::unexpected(lease.error());
    if (const Result<void> untouched = checkUntouched(transaction, **part, *lease, reviewing); !untouched)
        return untouched;
    if (*lease) {
        const auto ended = storage::endReviewLease(transaction, documentId, (*lease)->attemptId);
        if (!ended)
            return tl::unexpected(ended.error());
    }
    return storage::setDocumentState(transaction, documentId, DocumentState::Rejected, std::nullopt, reviewing.now)
        .map([](bool) {});
}

/// The decisions by which the document's sources left the list, but for one.
Result<std::vector<Review>> otherReviews(Transaction& transaction, const QString& documentId, const QString& reviewId)
{
    const auto sources = storage::sourcesOf(transaction, documentId);
    if (!sources)
        return tl::unexpected(sources.error());
    std::vector<Review> others;
    for (const storage::DocumentPart& source : *sources) {
        if (source.reviewId == reviewId)
            continue;
        const auto last = storage::lastReviewOf(transaction, source.sourceId);
        if (!last)
            return tl::unexpected(last.error());
        if (!*last || (*last)->id != source.reviewId)
            return base::fail(ErrorCode::Conflict,
                              Text::tr("Another of the merged documents has been worked on since."));
        others.push_back(**last);
    }
    return others;
}

} // namespace

Result<TakenBack> takeBackParts(Transaction& transaction, const Review& review, const Reviewing& reviewing)
{
    TakenBack taken;
    const auto parts = storage::partsMadeBy(transaction, review.id);
    if (!parts)
        return tl::unexpected(parts.error());
    for (const storage::DocumentPart& part : *parts) {
        const auto others = otherReviews(transaction, part.documentId, review.id);
        if (!others)
            return tl::unexpected(others.error());
        taken.reviews.insert(taken.reviews.end(), others->begin(), others->end());
        if (const Result<void> done = takeBack(transaction, part.documentId, reviewing); !done)
            return tl::unexpected(done.error());
        taken.documentIds << part.documentId;
    }
    Result<void> undone = parts->empty() ? Result<void>() : storage::undoParts(transaction, review.id, reviewing.now);
    for (size_t i = 0; undone && i < taken.reviews.size(); ++i)
        undone = storage::undoParts(transaction, taken.reviews[i].id, reviewing.now);
    if (!undone)
        return tl::unexpected(undone.error());
    return taken;
}

} // namespace emend::services
