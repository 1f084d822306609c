// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/document.h>
#include <emend/domain/review.h>
#include <emend/storage/transaction.h>

#include <vector>

/// Which documents were made of pages of which others: by splitting one, or merging several.
namespace emend::storage {

/// The pages of one source in a document that was made of them.
struct DocumentPart {
    QString documentId; ///< the new document
    QString sourceId;
    QString reviewId; ///< the decision by which the source left the review list
    int firstPage = 0; ///< where they begin in the new document, 0-based
    std::vector<domain::PageView> pages;
    QDateTime madeAt;
    QString madeBy;
};

/// Adds a document whose bytes no other one has (id, sha256, fileName, mediaType, byteSize, pageCount, priority and
/// receivedBy count): for those who may not take documents in otherwise. Error: conflict where they are there already.
base::Result<void> addPartDocument(Transaction& transaction, const domain::Document& document, const QDateTime& now);
base::Result<void> addParts(Transaction& transaction, const std::vector<DocumentPart>& parts);

/// What was made by that decision; nothing where it was no split or merge, or was undone.
base::Result<std::vector<DocumentPart>> partsMadeBy(Transaction& transaction, const QString& reviewId);

/// All that the document was made of, in the order of its pages; nothing where that was undone.
base::Result<std::vector<DocumentPart>> sourcesOf(Transaction& transaction, const QString& documentId);

/// Marks what was made by that decision as undone, and takes it off the queue.
base::Result<void> undoParts(Transaction& transaction, const QString& reviewId, const QDateTime& now);

/// How many decisions on the document stand.
base::Result<int> standingReviews(Transaction& transaction, const QString& documentId);

} // namespace emend::storage
