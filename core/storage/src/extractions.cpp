// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/storage/extractions.h>

#include <emend/domain/document.h>
#include <emend/domain/json.h>

#include <QtCore/QUuid>

namespace emend::storage {

namespace {

using base::Result;
using domain::Extraction;

const QString kFieldTable = QStringLiteral("field_values");

QStringList fieldColumns()
{
    return {QStringLiteral("extraction_id"),
            QStringLiteral("field"),
            QStringLiteral("document_id"),
            QStringLiteral("created_at"),
            QStringLiteral("value"),
            QStringLiteral("raw"),
            QStringLiteral("confidence"),
            QStringLiteral("page"),
            QStringLiteral("x"),
            QStringLiteral("y"),
            QStringLiteral("width"),
            QStringLiteral("height"),
            QStringLiteral("source"),
            QStringLiteral("alternatives")};
}

QString valueOf(const Extraction& extraction, const QString& field)
{
    const auto found = extraction.fields.value(field);
    return found ? found->value : QString();
}

QVariant minorUnits(const QString& amount)
{
    bool isNumber = false;
    const double value = amount.toDouble(&isNumber);
    return isNumber ? QVariant(qRound64(value * 100)) : QVariant();
}

Result<void> insertExtraction(Transaction& transaction, const QString& id, const QString& documentId,
                              const QString& attemptId, const Extraction& extraction, const QDateTime& now)
{
    const QJsonObject whole = domain::toJson(extraction);
    const auto part = [&whole](const char* key) { return whole.value(QLatin1String(key)); };
    const auto inserted = transaction.execute(
        QStringLiteral(
            "INSERT INTO extractions (extraction_id, document_id, attempt_id, created_at, status, type_name, "
            "type_confidence, pages, text, reasons, items, barcodes, versions, timings_ms, error_code, error_message) "
            "VALUES (:id, :document, :attempt, :now, :status, :type, :confidence, :pages, :text, :reasons, :items, "
            ":barcodes, :versions, :timings, :code, :message)"),
        {{":id", id},
         {":document", documentId},
         {":attempt", textOrNull(attemptId)},
         {":now", now},
         {":status", domain::statusName(extraction.status)},
         {":type", extraction.type.name},
         {":confidence", extraction.type.confidence},
         {":pages", extraction.pages},
         {":text", extraction.text},
         {":reasons", json(part("reasons").toArray())},
         {":items", json(part("items").toArray())},
         {":barcodes", json(part("barcodes").toArray())},
         {":versions", json(part("versions").toObject())},
         {":timings", json(part("timings_ms").toObject())},
         {":code", extraction.error ? base::errorCodeName(extraction.error->code) : QStringLiteral("")},
         {":message", extraction.error ? extraction.error->message : QStringLiteral("")}});
    return inserted ? Result<void>() : tl::unexpected(inserted.error());
}

Result<void> insertFields(Transaction& transaction, const QString& id, const QString& documentId,
                          const Extraction& extraction, const QDateTime& now)
{
    const QJsonObject fields = domain::toJson(extraction).value(QLatin1String("fields")).toObject();
    std::vector<QVariantList> rows;
    for (auto it = extraction.fields.cbegin(); it != extraction.fields.cend(); ++it) {
        if (!it.value())
            continue;
        const domain::FieldValue& field = *it.value();
        const QRect box = field.box.isEmpty() ? QRect() : field.box;
        rows.push_back({id, it.key(), documentId, now, field.value, field.raw, field.confidence, field.page, box.x(),
                        box.y(), box.width(), box.height(), field.source,
                        json(fields.value(it.key())[QLatin1String("alternatives")].toArray())});
    }
    return transaction.insertRows(kFieldTable, fieldColumns(), rows);
}

Result<void> saveText(Transaction& transaction, const QString& documentId, const QString& text, const QDateTime& now)
{
    const auto saved = transaction.execute(
        QStringLiteral(
            "INSERT INTO document_texts (document_id, text, updated_at) VALUES (:document, :text, :now) "
            "ON CONFLICT (document_id) DO UPDATE SET text = excluded.text, updated_at = excluded.updated_at"),
        {{":document", documentId}, {":text", text}, {":now", now}});
    return saved ? Result<void>() : tl::unexpected(saved.error());
}

domain::DocumentState stateAfter(domain::Status status)
{
    switch (status) {
    case domain::Status::Done:
        return domain::DocumentState::Done;
    case domain::Status::NeedsReview:
        return domain::DocumentState::NeedsReview;
    case domain::Status::Failed:
        break;
    }
    return domain::DocumentState::Failed;
}

Result<void> updateDocument(Transaction& transaction, const QString& id, const QString& documentId,
                            const Extraction& extraction, const QDateTime& now)
{
    const QJsonArray reasons = QJsonArray::fromStringList(extraction.reasons);
    const auto updated = transaction.execute(
        QStringLiteral("UPDATE documents SET extraction_id = :id, page_count = :pages, processed_at = :now, "
                       "updated_at = :now, state = :state, reasons = :reasons, document_type = :type, "
                       "merchant = :merchant, amount_minor = :amount, currency = :currency, document_date = :date, "
                       "error_code = :code, error_message = :message "
                       "WHERE document_id = :document AND state NOT IN ('reviewed', 'rejected')"),
        {{":id", id},
         {":pages", extraction.pages},
         {":now", now},
         {":state", domain::documentStateName(stateAfter(extraction.status))},
         {":reasons", json(reasons)},
         {":type", extraction.type.name},
         {":merchant", valueOf(extraction, QStringLiteral("merchant")).left(200)},
         {":amount", minorUnits(valueOf(extraction, QStringLiteral("amount")))},
         {":currency", valueOf(extraction, QStringLiteral("currency")).left(3)},
         {":date", QVariant(QDate::fromString(valueOf(extraction, QStringLiteral("date")), Qt::ISODate))},
         {":code", extraction.error ? base::errorCodeName(extraction.error->code) : QStringLiteral("")},
         {":message", extraction.error ? extraction.error->message : QStringLiteral("")},
         {":document", documentId}});
    return updated ? Result<void>() : tl::unexpected(updated.error());
}

QJsonObject fieldJson(const Row& row)
{
    QJsonObject field{{QStringLiteral("value"), row.text("value")},
                      {QStringLiteral("raw"), row.text("raw")},
                      {QStringLiteral("confidence"), row.real("confidence")},
                      {QStringLiteral("page"), row.integer("page")},
                      {QStringLiteral("source"), row.text("source")},
                      {QStringLiteral("alternatives"), row.jsonArray("alternatives")}};
    if (row.integer("width") > 0)
        field.insert(QStringLiteral("box"),
                     QJsonArray{row.integer("x"), row.integer("y"), row.integer("width"), row.integer("height")});
    return field;
}

QJsonObject extractionJson(const Row& row, const QJsonObject& fields)
{
    QJsonObject whole{{QStringLiteral("file"), row.text("file_name")},
                      {QStringLiteral("sha256"), row.text("sha256")},
                      {QStringLiteral("status"), row.text("status")},
                      {QStringLiteral("pages"), row.integer("pages")},
                      {QStringLiteral("text"), row.text("text")},
                      {QStringLiteral("type"),
                       QJsonObject{{QStringLiteral("name"), row.text("type_name")},
                                   {QStringLiteral("confidence"), row.real("type_confidence")}}},
                      {QStringLiteral("fields"), fields},
                      {QStringLiteral("reasons"), row.jsonArray("reasons")},
                      {QStringLiteral("items"), row.jsonArray("items")},
                      {QStringLiteral("barcodes"), row.jsonArray("barcodes")},
                      {QStringLiteral("versions"), row.json("versions")},
                      {QStringLiteral("timings_ms"), row.json("timings_ms")}};
    if (!row.text("error_code").isEmpty())
        whole.insert(QStringLiteral("error"),
                     QJsonObject{{QStringLiteral("code"), row.text("error_code")},
                                 {QStringLiteral("message"), row.text("error_message")}});
    return whole;
}

} // namespace

Result<QString> saveExtraction(Transaction& transaction, const QString& documentId, const QString& attemptId,
                               const Extraction& extraction, const QDateTime& now)
{
    return addExtraction(transaction, documentId, attemptId, extraction, now).and_then([&](const QString& id) {
        return saveText(transaction, documentId, extraction.text, now)
            .and_then([&] { return updateDocument(transaction, id, documentId, extraction, now); })
            .map([&] { return id; });
    });
}

Result<QString> addExtraction(Transaction& transaction, const QString& documentId, const QString& attemptId,
                              const Extraction& extraction, const QDateTime& now)
{
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    return insertExtraction(transaction, id, documentId, attemptId, extraction, now)
        .and_then([&] { return insertFields(transaction, id, documentId, extraction, now); })
        .map([&] { return id; });
}

Result<std::optional<Extraction>> newestExtraction(Transaction& transaction, const QString& documentId)
{
    const auto row = transaction.queryOne(
        QStringLiteral(
            "SELECT e.extraction_id, e.created_at, e.status, e.type_name, e.type_confidence, e.pages, e.text, "
            "e.reasons, e.items, e.barcodes, e.versions, e.timings_ms, e.error_code, e.error_message, d.file_name, "
            "d.sha256 FROM extractions e JOIN documents d ON d.document_id = "
            "e.document_id WHERE e.document_id = :document ORDER BY CASE WHEN e.extraction_id = d.extraction_id "
            "THEN 0 ELSE 1 END, e.created_at DESC LIMIT 1"),
        {{":document", documentId}});
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return std::nullopt;
    const auto values = transaction.query(
        QStringLiteral("SELECT field, value, raw, confidence, page, x, y, width, height, source, alternatives FROM "
                       "field_values WHERE extraction_id = :id AND created_at = :created"),
        {{":id", (*row)->text("extraction_id")}, {":created", (*row)->time("created_at")}});
    if (!values)
        return tl::unexpected(values.error());
    QJsonObject fields;
    for (const Row& value : *values)
        fields.insert(value.text("field"), fieldJson(value));
    return domain::extractionFromJson(extractionJson(**row, fields)).map([](const Extraction& extraction) {
        return std::optional(extraction);
    });
}

Result<int> extractionCount(Transaction& transaction, const QString& documentId)
{
    return transaction
        .queryOne(QStringLiteral("SELECT count(*) AS results FROM extractions WHERE document_id = :document"),
                  {{":document", documentId}})
        .map([](const std::optional<Row>& row) { return static_cast<int>(row->integer("results")); });
}

} // namespace emend::storage
