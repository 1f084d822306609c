// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/storage/document_parts.h>

namespace emend::storage {

namespace {

using base::Result;

// Named, because a prepared statement does not bear that another program adds a column.
const QLatin1String kSelect("SELECT document_id, source_document_id, review_id, first_page, pages, made_at, made_by "
                            "FROM document_parts WHERE undone_at IS NULL AND ");

QJsonArray jsonOf(const std::vector<domain::PageView>& pages)
{
    QJsonArray array;
    for (const domain::PageView& view : pages)
        array.append(QJsonObject{{QStringLiteral("page"), view.page}, {QStringLiteral("rotation"), view.rotation}});
    return array;
}

DocumentPart partOf(const Row& row)
{
    DocumentPart part{row.text("document_id"),
                      row.text("source_document_id"),
                      row.text("review_id"),
                      static_cast<int>(row.integer("first_page")),
                      {},
                      row.time("made_at"),
                      row.text("made_by")};
    for (const QJsonValue& view : row.jsonArray("pages"))
        part.pages.push_back({view[QLatin1String("page")].toInt(), view[QLatin1String("rotation")].toInt()});
    return part;
}

Result<std::vector<DocumentPart>> partsOf(const Result<std::vector<Row>>& rows)
{
    return rows.map([](const std::vector<Row>& found) {
        std::vector<DocumentPart> parts;
        for (const Row& row : found)
            parts.push_back(partOf(row));
        return parts;
    });
}

QString cancelSql(const Dialect& dialect)
{
    // Reviewers may not change jobs otherwise.
    if (dialect.isPostgreSql())
        return QStringLiteral("SELECT emend_cancel_parts(:review, :now) AS cancelled");
    return QStringLiteral("UPDATE jobs SET state = 'cancelled', error_code = 'cancelled', finished_at = :now "
                          "WHERE state = 'queued' AND kind = 'document' AND document_id IN "
                          "(SELECT document_id FROM document_parts WHERE review_id = :review) RETURNING job_id");
}

} // namespace

Result<void> addPartDocument(Transaction& transaction, const domain::Document& document, const QDateTime& now)
{
    return transaction
        .execute(QStringLiteral("INSERT INTO documents (document_id, sha256, file_name, media_type, byte_size, "
                                "page_count, state, priority, received_at, received_by, updated_at) VALUES (:id, "
                                ":sha256, :name, :type, :size, :pages, 'received', :priority, :now, :actor, :now)"),
                 {{":id", document.id},
                  {":sha256", document.sha256},
                  {":name", document.fileName},
                  {":type", document.mediaType},
                  {":size", document.byteSize},
                  {":pages", document.pageCount},
                  {":priority", document.priority},
                  {":now", now},
                  {":actor", document.receivedBy}})
        .map([](qint64) {});
}

Result<void> addParts(Transaction& transaction, const std::vector<DocumentPart>& parts)
{
    std::vector<QVariantList> rows;
    for (const DocumentPart& part : parts)
        rows.push_back({part.documentId, part.sourceId, part.reviewId, part.firstPage, json(jsonOf(part.pages)),
                        part.madeAt, part.madeBy});
    return transaction.insertRows(QStringLiteral("document_parts"),
                                  {QStringLiteral("document_id"), QStringLiteral("source_document_id"),
                                   QStringLiteral("review_id"), QStringLiteral("first_page"), QStringLiteral("pages"),
                                   QStringLiteral("made_at"), QStringLiteral("made_by")},
                                  rows);
}

Result<std::vector<DocumentPart>> partsMadeBy(Transaction& transaction, const QString& reviewId)
{
    return partsOf(transaction.query(kSelect + QLatin1String("review_id = :review ORDER BY document_id"),
                                     {{":review", reviewId}}));
}

Result<std::vector<DocumentPart>> sourcesOf(Transaction& transaction, const QString& documentId)
{
    return partsOf(
        transaction.query(kSelect + QLatin1String("document_id = :document ORDER BY first_page, source_document_id"),
                          {{":document", documentId}}));
}

Result<void> undoParts(Transaction& transaction, const QString& reviewId, const QDateTime& now)
{
    const auto cancelled = transaction.query(cancelSql(transaction.dialect()), {{":review", reviewId}, {":now", now}});
    if (!cancelled)
        return tl::unexpected(cancelled.error());
    return transaction
        .execute(QStringLiteral("UPDATE document_parts SET undone_at = :now WHERE review_id = :review AND undone_at "
                                "IS NULL"),
                 {{":now", now}, {":review", reviewId}})
        .map([](qint64) {});
}

Result<int> standingReviews(Transaction& transaction, const QString& documentId)
{
    return transaction
        .queryOne(QStringLiteral("SELECT count(*) AS reviews FROM reviews WHERE document_id = :document AND undone_at "
                                 "IS NULL"),
                  {{":document", documentId}})
        .map([](const std::optional<Row>& row) { return static_cast<int>(row->integer("reviews")); });
}

} // namespace emend::storage
