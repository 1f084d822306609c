// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/services/review.h>
#include <emend/storage/document_store.h>

namespace emend::services {

/// A document that was made of pages of others. It is queued for reading like one that was taken in.
struct MadeDocument {
    QString documentId;
    QString sha256;
    QString fileName; ///< such as `scan (1 of 3).pdf`
    int pageCount = 0;
};

/// Splits and merges documents: makes new ones of their pages and takes them off the review list by a decision
/// (rejected, with a note), in one transaction. Their originals stay. ReviewService::undo() of a source takes it all
/// back, as long as nobody has gone on from what was made. Copies whole files: nothing for the user interface's
/// thread. Errors also those of DocumentStore and of composing pages: encrypted, corrupt, too_large, too_many_pages.
class PartsService final
{
public:
    static constexpr int kMostMerged = 100; ///< documents at once

    /// Both must outlive the service.
    PartsService(storage::Database& database, storage::DocumentStore& store, QString reviewer,
                 ReviewSettings settings = {});

    /// Makes a document of each list of pages, two or more; what stands in none is left out. The same handle again
    /// changes nothing. Errors: invalid_argument; conflict where the document is not held any more.
    base::Result<std::vector<MadeDocument>> split(const ReviewHandle& handle, const domain::ReviewDraft& draft,
                                                  const std::vector<std::vector<domain::PageView>>& parts);

    /// Makes one document of two or more, in that order, with their pages as their drafts show them. Errors:
    /// invalid_argument; not_found; conflict where another reviewer has one of them, or it is not to be reviewed.
    base::Result<MadeDocument> merge(const QStringList& documentIds);

    /// Takes a merge by this reviewer back, and gives all that was merged back to the review list, with the drafts: the
    /// ids, in their order. Errors: not_found where there is no such merge; conflict as ReviewService::undo().
    base::Result<QStringList> undoMerge(const QString& madeId);

private:
    storage::Database& m_database;
    storage::DocumentStore& m_store;
    QString m_reviewer;
    ReviewSettings m_settings;
};

/// Whether who is logged in may split and merge: on a server reviewers and administrators, on SQLite everybody.
base::Result<bool> mayMerge(storage::Database& database);

} // namespace emend::services
