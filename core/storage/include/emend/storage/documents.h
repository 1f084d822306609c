// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/document.h>
#include <emend/storage/transaction.h>

#include <vector>

namespace emend::storage {

struct AddedDocument {
    QString id;
    bool isNew = false; ///< false where a document with these bytes was there already
};

/// Adds a document (sha256, fileName, mediaType, byteSize, pageCount, priority, receivedBy count; the id is made where
/// it is empty), or finds the one with the same bytes. One that had its original deleted counts as having it again.
base::Result<AddedDocument> addDocument(Transaction& transaction, const domain::Document& document,
                                        const QDateTime& now);

base::Result<std::optional<domain::Document>> findDocument(Transaction& transaction, const QString& documentId);
base::Result<std::optional<domain::Document>> findDocumentByHash(Transaction& transaction, const QString& sha256);

/// Moves a document on; one that a person has decided on (reviewed, rejected) stays as it is. Returns whether it moved.
base::Result<bool> setDocumentState(Transaction& transaction, const QString& documentId, domain::DocumentState state,
                                    const std::optional<base::Error>& error, const QDateTime& now);

/// What is left empty does not filter.
struct DocumentFilter {
    std::optional<domain::DocumentState> state;
    QString merchant; ///< exactly
    QString words; ///< all of them in the recognised text, the last one as a beginning
    QDateTime receivedSince;
};

/// Where the next page of a list goes on: the last document of the page before.
struct DocumentPosition {
    int priority = 0;
    QDateTime receivedAt;
    QString id;
};

/// The newest documents first, at most `limit`.
base::Result<std::vector<domain::Document>> listDocuments(Transaction& transaction, const DocumentFilter& filter,
                                                          const std::optional<DocumentPosition>& after, int limit);

/// Those that need a person, by priority, then the oldest first.
base::Result<std::vector<domain::Document>> listForReview(Transaction& transaction,
                                                          const std::optional<DocumentPosition>& after, int limit);

/// How many there are in each state.
base::Result<QMap<QString, qint64>> documentCounts(Transaction& transaction);

/// The documents received before that time whose originals are still kept, oldest first.
base::Result<std::vector<domain::Document>> documentsDueForDeletion(Transaction& transaction,
                                                                    const QDateTime& receivedBefore, int limit);
base::Result<void> markOriginalDeleted(Transaction& transaction, const QString& documentId, const QDateTime& now);

/// Every document whose original should be in the store, by its hash, in order.
base::Result<void> forEachStoredHash(Transaction& transaction,
                                     const std::function<base::Result<void>(const QString& sha256)>& take);

} // namespace emend::storage
