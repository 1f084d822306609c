// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/document.h>
#include <emend/domain/job.h>
#include <emend/storage/transaction.h>

#include <vector>

/// The documents as a table of very many rows shows them: their order once, and the rows that are seen.
namespace emend::storage {

enum class InboxOrder { Received, File, Type, Merchant, Amount, State };

/// What is left empty does not filter.
struct InboxQuery {
    std::optional<domain::DocumentState> state = {};
    QString type = {};
    QString words = {}; ///< in the recognised text (the last one as a beginning), or in file name and merchant
    InboxOrder order = InboxOrder::Received;
    bool ascending = false; ///< what has no value comes last either way

    friend bool operator==(const InboxQuery&, const InboxQuery&) = default;
};

/// The ids of all documents that match, in order.
base::Result<std::vector<QString>> inboxIds(Transaction& transaction, const InboxQuery& query);

struct InboxRow {
    domain::Document document;
    QString reviewer; ///< who has it under review now; empty for nobody
    QString jobId; ///< of its newest job; empty without one
    domain::JobState jobState = domain::JobState::Queued; ///< the rest is set where there is a job
    double jobProgress = 0; ///< 0–1
    QString jobStep;
};

/// In the order of the ids; what is not there any more is left out.
base::Result<std::vector<InboxRow>> inboxRows(Transaction& transaction, const QStringList& ids, const QDateTime& now);

/// When a document was last changed; invalid where there is none.
base::Result<QDateTime> newestDocumentChange(Transaction& transaction);

/// How many of those that need review somebody has open.
base::Result<qint64> documentsUnderReview(Transaction& transaction, const QDateTime& now);

/// Those of the documents that are there, as inboxRows(), which nobody else changes until the end of the transaction.
base::Result<std::vector<InboxRow>> lockInboxRows(Transaction& transaction, const QStringList& ids,
                                                  const QDateTime& now);

/// Removes documents with their results, texts, jobs, leases, reviews and cached recognitions. What was learned from
/// them, and what the audit log says, stays. Error: forbidden.
base::Result<void> deleteDocumentRecords(Transaction& transaction, const std::vector<domain::Document>& documents);

} // namespace emend::storage
