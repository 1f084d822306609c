// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/storage/field_groups.h>

#include "json_rows.h"

namespace emend::storage {

namespace {

using base::Result;

// OFFSET 0 keeps PostgreSQL from reading all values of all documents to join them, and the time lets it look into one
// partition only.
QString valuesSql(const Dialect& dialect)
{
    if (!dialect.isPostgreSql())
        return QStringLiteral("JOIN field_values AS v ON v.extraction_id = d.extraction_id "
                              "AND v.created_at = d.processed_at");
    return QStringLiteral("CROSS JOIN LATERAL (SELECT field, page, x, y, width, height, value, raw, confidence "
                          "FROM field_values AS f WHERE f.extraction_id = d.extraction_id "
                          "AND f.created_at = d.processed_at OFFSET 0) AS v");
}

/// Whether the only reason is a rule that the field breaks by itself: `date: lies in the future`.
QString onlyReasonSql(const Dialect& dialect)
{
    return QStringLiteral("(%1(d.reasons) = 1 AND CAST(d.reasons AS text) LIKE '[\"' || v.field || ': %')")
        .arg(dialect.isPostgreSql() ? QLatin1String("jsonb_array_length") : QLatin1String("json_array_length"));
}

QString isInDraftSql(const Dialect& dialect)
{
    return dialect.isPostgreSql()
        ? QStringLiteral("l.draft @> jsonb_build_object('edits', jsonb_build_array(jsonb_build_object('field', "
                         "v.field)))")
        : QStringLiteral("EXISTS (SELECT 1 FROM json_each(l.draft, '$.edits') AS e WHERE e.value ->> 'field' = "
                         "v.field)");
}

// Counted, and not asked with EXISTS: so PostgreSQL goes along the review list and looks each document up.
QString fromSql(const Dialect& dialect)
{
    return QStringLiteral(" FROM documents AS d %1 JOIN %2 ON t.type_name = d.document_type AND t.field = v.field "
                          "WHERE d.state = 'needs_review' AND v.width > 0 AND v.value <> '' "
                          "AND (v.confidence < t.threshold OR %3) "
                          "AND (SELECT count(*) FROM review_leases AS l WHERE l.document_id = d.document_id "
                          "AND ((l.lease_until > :now AND NOT l.reserved) OR %4)) = 0 "
                          "AND (SELECT count(*) FROM reviews AS r WHERE r.document_id = d.document_id "
                          "AND r.outcome IN ('escalated', 'read') AND r.undone_at IS NULL) = 0 ")
        .arg(valuesSql(dialect),
             jsonRows(dialect, ":thresholds", "t",
                      {{"type_name", "text"}, {"field", "text"}, {"threshold", "double precision"}}),
             onlyReasonSql(dialect), isInDraftSql(dialect));
}

QVariant thresholdRows(const std::vector<FieldThreshold>& thresholds)
{
    QJsonArray rows;
    for (const FieldThreshold& threshold : thresholds)
        rows.append(QJsonObject{{QStringLiteral("type_name"), threshold.type},
                                {QStringLiteral("field"), threshold.field},
                                {QStringLiteral("threshold"), threshold.threshold}});
    return jsonArray(rows);
}

int number(const Row& row, const char* column)
{
    return static_cast<int>(row.integer(column));
}

GroupedField fieldOf(const Row& row)
{
    return {
        row.text("document_id"), row.text("sha256"),
        row.text("file_name"),   row.text("merchant"),
        number(row, "page"),     QRect(number(row, "x"), number(row, "y"), number(row, "width"), number(row, "height")),
        row.text("value"),       row.text("raw"),
        row.real("confidence")};
}

} // namespace

Result<std::vector<FieldGroupCount>> fieldGroups(Transaction& transaction,
                                                 const std::vector<FieldThreshold>& thresholds, const QDateTime& now)
{
    return transaction
        .query(QLatin1String("SELECT d.merchant, d.document_type, v.field, count(*) AS documents")
                   + fromSql(transaction.dialect())
                   + QLatin1String("GROUP BY d.merchant, d.document_type, v.field "
                                   "ORDER BY documents DESC, d.merchant, d.document_type, v.field"),
               {{":thresholds", thresholdRows(thresholds)}, {":now", now}})
        .map([](const std::vector<Row>& rows) {
            std::vector<FieldGroupCount> groups;
            for (const Row& row : rows)
                groups.push_back(
                    {row.text("merchant"), row.text("document_type"), row.text("field"), row.integer("documents")});
            return groups;
        });
}

Result<std::vector<GroupedField>> groupedFields(Transaction& transaction, const FieldThreshold& threshold,
                                                const std::optional<QString>& merchant, const QDateTime& now, int limit)
{
    Binds binds{{":thresholds", thresholdRows({threshold})}, {":now", now}, {":limit", limit}};
    if (merchant)
        binds.push_back({":merchant", QVariant(*merchant + QLatin1String(""))});
    return transaction
        .query(QLatin1String("SELECT d.document_id, d.sha256, d.file_name, d.merchant, v.page, v.x, v.y, v.width, "
                             "v.height, v.value, v.raw, v.confidence")
                   + fromSql(transaction.dialect())
                   + (merchant ? QLatin1String("AND d.merchant = :merchant ") : QLatin1String(""))
                   + QLatin1String("ORDER BY v.confidence, d.received_at, d.document_id LIMIT :limit"),
               binds)
        .map([](const std::vector<Row>& rows) {
            std::vector<GroupedField> fields;
            for (const Row& row : rows)
                fields.push_back(fieldOf(row));
            return fields;
        });
}

} // namespace emend::storage
