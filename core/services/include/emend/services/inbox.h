// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/storage/database.h>
#include <emend/storage/document_store.h>
#include <emend/storage/inbox.h>

#include <QtCore/QMap>

#include <optional>
#include <vector>

/// The inbox: up to a million documents, shown by a table that asks for their order once and for the rows that are
/// seen. Nothing here belongs into a thread that paints. Errors, beside those named: those of the database.
namespace emend::services {

using storage::InboxOrder;
using storage::InboxQuery;
using storage::InboxRow;

/// The ids of all documents that match, in order.
base::Result<std::vector<QString>> inboxIds(storage::Database& database, const InboxQuery& query);

/// In the order of the ids; what is not there any more is left out. A few hundred at a time.
base::Result<std::vector<InboxRow>> inboxRows(storage::Database& database, const QStringList& ids);

struct InboxCounts {
    QMap<domain::DocumentState, qint64> documents; ///< those of which there are any
    domain::JobCounts queue; ///< without the completed ones
    bool queueIsPaused = false;
    qint64 waitingForReview = 0; ///< need it, and nobody has them open

    qint64 total() const;
};

base::Result<InboxCounts> inboxCounts(storage::Database& database);

/// When a document was last changed: cheap enough to be asked each second. Deletions, and changes that took long to be
/// committed, do not show in it.
base::Result<QDateTime> inboxChangedAt(storage::Database& database);

/// What became of one of many documents.
struct BulkItem {
    QString documentId;
    QString fileName; ///< empty where it is not there any more
    std::optional<base::Error> refusal;
};

/// Queues documents whose reading failed or was cancelled anew. Like the others below it works through a few dozen in
/// each transaction and writes to the audit log; where it cannot go on, the rest is refused with that error.
base::Result<std::vector<BulkItem>> retryDocuments(storage::Database& database, const QStringList& ids,
                                                   const QString& actor);

/// Has documents read as that type, whatever they look like; pages that were recognised in the last days are not
/// recognised again. What a person has decided on, or has open, is refused. Error: invalid_argument for a type that is
/// none.
base::Result<std::vector<BulkItem>> retypeDocuments(storage::Database& database, const QStringList& ids,
                                                    const QString& type, const QString& actor);

/// Deletes documents for good: original, record, and all that was read from them. Corrections made of them stay. What
/// somebody has open, or has handed in again just now, is refused. Error: forbidden where mayDelete() is false.
base::Result<std::vector<BulkItem>> deleteDocuments(storage::Database& database, storage::DocumentStore& store,
                                                    const QStringList& ids, const QString& actor);

/// On a server administrators may, on SQLite everybody.
base::Result<bool> mayDelete(storage::Database& database);

} // namespace emend::services
