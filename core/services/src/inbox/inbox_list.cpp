// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/inbox.h>

#include <emend/extraction/schema.h>
#include <emend/storage/documents.h>
#include <emend/storage/jobs.h>

#include <algorithm>

namespace emend::services {

using base::Result;
using storage::Transaction;

namespace {

QMap<domain::DocumentState, qint64> byState(const QMap<QString, qint64>& counts)
{
    QMap<domain::DocumentState, qint64> documents;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (const auto state = domain::documentStateFromName(it.key()))
            documents.insert(*state, it.value());
    }
    return documents;
}

} // namespace

qint64 InboxCounts::total() const
{
    qint64 sum = 0;
    for (const qint64 count : documents)
        sum += count;
    return sum;
}

Result<std::vector<QString>> inboxIds(storage::Database& database, const InboxQuery& query)
{
    return database.read([&query](Transaction& transaction) { return storage::inboxIds(transaction, query); });
}

Result<std::vector<InboxRow>> inboxRows(storage::Database& database, const QStringList& ids)
{
    return database.read([&ids](Transaction& transaction) {
        return storage::inboxRows(transaction, ids, QDateTime::currentDateTimeUtc());
    });
}

Result<InboxCounts> inboxCounts(storage::Database& database)
{
    return database.read([](Transaction& transaction) -> Result<InboxCounts> {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto documents = storage::documentCounts(transaction);
        if (!documents)
            return tl::unexpected(documents.error());
        const auto queue = storage::queueCounts(transaction, now);
        if (!queue)
            return tl::unexpected(queue.error());
        const Result<qint64> open = storage::documentsUnderReview(transaction, now);
        if (!open)
            return tl::unexpected(open.error());
        InboxCounts counts{byState(*documents), queue->jobs, queue->paused, 0};
        const qint64 toReview = counts.documents.value(domain::DocumentState::NeedsReview);
        counts.waitingForReview = std::max<qint64>(0, toReview - *open);
        return counts;
    });
}

Result<QDateTime> inboxChangedAt(storage::Database& database)
{
    return database.read([](Transaction& transaction) { return storage::newestDocumentChange(transaction); });
}

} // namespace emend::services
