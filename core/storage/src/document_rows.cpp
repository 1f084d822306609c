// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document_rows.h"

namespace emend::storage {

QString documentColumns()
{
    return QStringLiteral("document_id, sha256, file_name, media_type, byte_size, page_count, document_type, state, "
                          "reasons, priority, merchant, amount_minor, currency, document_date, extraction_id, "
                          "error_code, error_message, received_at, received_by, processed_at, reviewed_at, "
                          "original_deleted_at");
}

domain::Document documentFromRow(const Row& row)
{
    domain::Document document;
    document.id = row.text("document_id");
    document.sha256 = row.text("sha256");
    document.fileName = row.text("file_name");
    document.mediaType = row.text("media_type");
    document.byteSize = row.integer("byte_size");
    document.pageCount = static_cast<int>(row.integer("page_count"));
    document.type = row.text("document_type");
    document.state = domain::documentStateFromName(row.text("state")).value_or(domain::DocumentState::Failed);
    for (const QJsonValue& reason : row.jsonArray("reasons"))
        document.reasons << reason.toString();
    document.priority = static_cast<int>(row.integer("priority"));
    document.merchant = row.text("merchant");
    if (!row.isNull("amount_minor"))
        document.amount = base::Money{row.integer("amount_minor"), row.text("currency")};
    document.date = row.date("document_date");
    document.extractionId = row.text("extraction_id");
    if (!row.text("error_code").isEmpty())
        document.error = base::Error{base::errorCodeFromName(row.text("error_code")), row.text("error_message")};
    document.receivedAt = row.time("received_at");
    document.receivedBy = row.text("received_by");
    document.processedAt = row.time("processed_at");
    document.reviewedAt = row.time("reviewed_at");
    document.originalDeletedAt = row.time("original_deleted_at");
    return document;
}

} // namespace emend::storage
