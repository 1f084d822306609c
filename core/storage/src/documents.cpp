// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/storage/documents.h>

#include "document_rows.h"
#include "word_search.h"

#include <QtCore/QUuid>

namespace emend::storage {

namespace {

using base::Result;
using domain::Document;

const QString& selectDocuments()
{
    static const QString sql = QLatin1String("SELECT ") + documentColumns() + QLatin1String(" FROM documents ");
    return sql;
}

Result<std::vector<Document>> documentsOf(const Result<std::vector<Row>>& rows)
{
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<Document> documents;
    documents.reserve(rows->size());
    for (const Row& row : *rows)
        documents.push_back(documentFromRow(row));
    return documents;
}

Result<std::optional<Document>> findBy(Transaction& transaction, const char* column, const QString& value)
{
    return transaction
        .queryOne(selectDocuments() + QLatin1String("WHERE ") + QLatin1String(column) + QLatin1String(" = :value"),
                  {{":value", value}})
        .map([](const std::optional<Row>& row) { return row ? std::optional(documentFromRow(*row)) : std::nullopt; });
}

} // namespace

Result<AddedDocument> addDocument(Transaction& transaction, const Document& document, const QDateTime& now)
{
    const QString id = document.id.isEmpty() ? QUuid::createUuid().toString(QUuid::WithoutBraces) : document.id;
    const auto row = transaction.queryOne(
        QStringLiteral(
            "INSERT INTO documents (document_id, sha256, file_name, media_type, byte_size, page_count, state, "
            "priority, received_at, received_by, updated_at) VALUES (:id, :sha256, :name, :type, :size, "
            ":pages, 'received', :priority, :now, :actor, :now) ON CONFLICT (sha256) DO UPDATE SET "
            "original_deleted_at = NULL, received_at = CASE WHEN documents.original_deleted_at IS NULL THEN "
            "documents.received_at ELSE excluded.received_at END RETURNING document_id"),
        {{":id", id},
         {":sha256", document.sha256},
         {":name", document.fileName},
         {":type", document.mediaType},
         {":size", document.byteSize},
         {":pages", document.pageCount},
         {":priority", document.priority},
         {":now", now},
         {":actor", document.receivedBy}});
    if (!row)
        return tl::unexpected(row.error());
    const QString stored = (*row)->text("document_id");
    return AddedDocument{stored, stored == id};
}

Result<std::optional<Document>> findDocument(Transaction& transaction, const QString& documentId)
{
    return findBy(transaction, "document_id", documentId);
}

Result<std::optional<Document>> findDocumentByHash(Transaction& transaction, const QString& sha256)
{
    return findBy(transaction, "sha256", sha256);
}

Result<bool> setDocumentState(Transaction& transaction, const QString& documentId, domain::DocumentState state,
                              const std::optional<base::Error>& error, const QDateTime& now)
{
    return transaction
        .execute(QStringLiteral("UPDATE documents SET state = :state, error_code = :code, error_message = :message, "
                                "updated_at = :now WHERE document_id = :id AND state NOT IN ('reviewed', 'rejected')"),
                 {{":state", domain::documentStateName(state)},
                  {":code", error ? base::errorCodeName(error->code) : QStringLiteral("")},
                  {":message", error ? error->message : QStringLiteral("")},
                  {":now", now},
                  {":id", documentId}})
        .map([](qint64 changed) { return changed > 0; });
}

Result<std::vector<Document>> listDocuments(Transaction& transaction, const DocumentFilter& filter,
                                            const std::optional<DocumentPosition>& after, int limit)
{
    QStringList conditions{QStringLiteral("1 = 1")};
    Binds binds{{":limit", limit}};
    if (filter.state) {
        conditions << QStringLiteral("state = :state");
        binds.push_back({":state", domain::documentStateName(*filter.state)});
    }
    if (!filter.merchant.isEmpty()) {
        conditions << QStringLiteral("merchant = :merchant");
        binds.push_back({":merchant", filter.merchant});
    }
    if (filter.receivedSince.isValid()) {
        conditions << QStringLiteral("received_at >= :since");
        binds.push_back({":since", filter.receivedSince});
    }
    if (!filter.words.simplified().isEmpty()) {
        conditions << isInText(transaction.dialect(), QStringLiteral(":words"));
        binds.push_back({":words", searchExpression(transaction.dialect(), filter.words)});
    }
    if (after) {
        conditions << QStringLiteral("(received_at, document_id) < (:received, :id)");
        binds.push_back({":received", after->receivedAt});
        binds.push_back({":id", after->id});
    }
    return documentsOf(
        transaction.query(selectDocuments() + QLatin1String("WHERE ") + conditions.join(QLatin1String(" AND "))
                              + QLatin1String(" ORDER BY received_at DESC, document_id DESC LIMIT :limit"),
                          binds));
}

Result<std::vector<Document>> listForReview(Transaction& transaction, const std::optional<DocumentPosition>& after,
                                            int limit)
{
    const QString start = selectDocuments() + QStringLiteral("WHERE state = 'needs_review' ");
    const QString end = QStringLiteral("ORDER BY priority DESC, received_at, document_id LIMIT :limit");
    if (!after)
        return documentsOf(transaction.query(start + end, {{":limit", limit}}));
    return documentsOf(transaction.query(
        start
            + QStringLiteral("AND priority <= :priority AND (priority < :priority OR (received_at, document_id) > "
                             "(:received, :id)) ")
            + end,
        {{":limit", limit}, {":priority", after->priority}, {":received", after->receivedAt}, {":id", after->id}}));
}

Result<QMap<QString, qint64>> documentCounts(Transaction& transaction)
{
    return transaction.query(QStringLiteral("SELECT state, count(*) AS documents FROM documents GROUP BY state"))
        .map([](const std::vector<Row>& rows) {
            QMap<QString, qint64> counts;
            for (const Row& row : rows)
                counts.insert(row.text("state"), row.integer("documents"));
            return counts;
        });
}

Result<std::vector<Document>> documentsDueForDeletion(Transaction& transaction, const QDateTime& receivedBefore,
                                                      int limit)
{
    return documentsOf(
        transaction.query(selectDocuments()
                              + QStringLiteral("WHERE original_deleted_at IS NULL AND received_at < :before "
                                               "ORDER BY received_at LIMIT :limit"),
                          {{":before", receivedBefore}, {":limit", limit}}));
}

Result<void> markOriginalDeleted(Transaction& transaction, const QString& documentId, const QDateTime& now)
{
    const auto marked = transaction.execute(
        QStringLiteral("UPDATE documents SET original_deleted_at = :now, updated_at = :now WHERE document_id = :id"),
        {{":now", now}, {":id", documentId}});
    return marked ? Result<void>() : tl::unexpected(marked.error());
}

Result<void> forEachStoredHash(Transaction& transaction, const std::function<Result<void>(const QString& sha256)>& take)
{
    return transaction.forEach(
        QStringLiteral("SELECT sha256 FROM documents WHERE original_deleted_at IS NULL ORDER BY sha256"), {},
        [&take](const Row& row) { return take(row.text("sha256")); });
}

} // namespace emend::storage
