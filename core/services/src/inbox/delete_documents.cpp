// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulk_work.h"

#include <emend/storage/audit.h>
#include <emend/storage/roles.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>

namespace emend::services {

namespace {

using base::Error;
using base::ErrorCode;
using base::Result;
using domain::Document;
using storage::Transaction;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::services::Inbox)
};

constexpr qint64 kIntakeSeconds = 300; // more than lies between putting a document and adding its record

/// One call. Records are deleted first, then originals, then it is committed: whoever hands the same document in
/// meanwhile waits for that, and finds neither.
class Deletion final
{
public:
    Deletion(storage::DocumentStore& store, QString actor) : m_store(store), m_actor(std::move(actor)) { }

    Result<std::vector<BulkItem>> run(storage::Database& database, const QStringList& ids);

private:
    Result<std::vector<BulkItem>> deleteChunk(Transaction& transaction, const QStringList& ids);
    std::optional<Error> refusal(const InboxRow& row) const;
    void removeOriginal(const Document& document);

    storage::DocumentStore& m_store;
    QString m_actor;
    QDateTime m_now = QDateTime::currentDateTimeUtc();
    QHash<QString, QString> m_removed; // id → file name: a repeated transaction finds the originals gone
    QHash<QString, Error> m_left; // their originals cannot be removed
};

// All of the chunk or nothing: one that has to stay makes it an error, and the chunk is done again without it.
Result<std::vector<BulkItem>> Deletion::run(storage::Database& database, const QStringList& ids)
{
    while (true) {
        const qsizetype left = m_left.size();
        auto done = database.transact([&](Transaction& transaction) { return deleteChunk(transaction, ids); });
        if (done || m_left.size() == left)
            return done;
    }
}

Result<std::vector<BulkItem>> Deletion::deleteChunk(Transaction& transaction, const QStringList& ids)
{
    const auto rows = storage::lockInboxRows(transaction, ids, m_now);
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<BulkItem> items;
    addMissing(ids, *rows, items);
    for (BulkItem& item : items) {
        if (const auto found = m_removed.constFind(item.documentId); found != m_removed.constEnd())
            item = {found.key(), found.value(), std::nullopt};
    }
    std::vector<Document> documents;
    std::vector<domain::AuditEntry> entries;
    for (const InboxRow& row : *rows) {
        items.push_back({row.document.id, row.document.fileName, refusal(row)});
        if (items.back().refusal)
            continue;
        documents.push_back(row.document);
        entries.push_back(bulkAudit(QStringLiteral("delete"), row.document, m_actor, m_now));
    }
    if (documents.empty())
        return items;
    if (const Result<void> deleted = storage::deleteDocumentRecords(transaction, documents); !deleted)
        return tl::unexpected(deleted.error());
    const qsizetype left = m_left.size();
    for (const Document& document : documents)
        removeOriginal(document);
    if (m_left.size() > left)
        return base::fail(ErrorCode::Conflict, Text::tr("Some originals have to stay."));
    return storage::appendAudit(transaction, entries).map([&items] { return std::move(items); });
}

std::optional<Error> Deletion::refusal(const InboxRow& row) const
{
    if (const auto found = m_left.constFind(row.document.id); found != m_left.constEnd())
        return *found;
    if (!row.reviewer.isEmpty())
        return Error{ErrorCode::Conflict, Text::tr("%1 has it open for review.").arg(row.reviewer)};
    return std::nullopt;
}

void Deletion::removeOriginal(const Document& document)
{
    if (m_removed.contains(document.id))
        return;
    const QDateTime since = std::max(document.receivedAt.addSecs(1), m_now.addSecs(-kIntakeSeconds));
    const Result<bool> gone = m_store.remove(document.sha256, since);
    if (!gone)
        m_left.insert(document.id, gone.error());
    else if (!*gone)
        m_left.insert(
            document.id,
            Error{ErrorCode::Conflict, Text::tr("It was handed in again just now. Try again in a few minutes.")});
    else
        m_removed.insert(document.id, document.fileName);
}

} // namespace

Result<std::vector<BulkItem>> deleteDocuments(storage::Database& database, storage::DocumentStore& store,
                                              const QStringList& ids, const QString& actor)
{
    const Result<bool> allowed = mayDelete(database);
    if (!allowed)
        return tl::unexpected(allowed.error());
    if (!*allowed)
        return base::fail(ErrorCode::Forbidden, Text::tr("Only an administrator may delete documents here."));
    Deletion deletion(store, actor);
    return inChunks(ids, [&](const QStringList& chunk) { return deletion.run(database, chunk); });
}

Result<bool> mayDelete(storage::Database& database)
{
    const auto role = database.read([](Transaction& transaction) { return storage::currentRole(transaction); });
    if (role)
        return *role == storage::Role::Admin;
    return role.error().code == ErrorCode::Forbidden ? Result<bool>(false) : tl::unexpected(role.error());
}

} // namespace emend::services
