// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/storage/documents.h>
#include <emend/storage/reviews.h>

#include <algorithm>
#include <cmath>

namespace emend::storage {

namespace {

using base::Result;

constexpr int kHexDigits = 16;

/// Hashes that begin with something less are within the share; nothing where all are.
std::optional<QString> hashBound(double share)
{
    const double bound = std::ldexp(std::clamp(share, 0.0, 1.0), 4 * kHexDigits);
    if (bound >= std::ldexp(1.0, 4 * kHexDigits))
        return std::nullopt;
    return QString::number(static_cast<quint64>(bound), 16).rightJustified(kHexDigits, QLatin1Char('0'));
}

} // namespace

Result<std::optional<domain::Document>> lockDocument(Transaction& transaction, const QString& documentId)
{
    const QString sql = QLatin1String("SELECT document_id FROM documents WHERE document_id = :id");
    const auto locked = transaction.queryOne(sql + transaction.dialect().forUpdate(), {{":id", documentId}});
    if (!locked)
        return tl::unexpected(locked.error());
    if (!*locked)
        return std::nullopt;
    return findDocument(transaction, documentId);
}

Result<void> decideDocument(Transaction& transaction, const domain::Document& document, const QDateTime& now)
{
    const bool isDecided =
        document.state == domain::DocumentState::Reviewed || document.state == domain::DocumentState::Rejected;
    return transaction
        .execute(QStringLiteral("UPDATE documents SET state = :state, document_type = :type, merchant = :merchant, "
                                "amount_minor = :amount, currency = :currency, document_date = :date, "
                                "extraction_id = :extraction, reviewed_at = :reviewed, updated_at = :now "
                                "WHERE document_id = :id"),
                 {{":state", domain::documentStateName(document.state)},
                  {":type", QVariant(document.type + QLatin1String(""))},
                  {":merchant", QVariant(document.merchant.left(200) + QLatin1String(""))},
                  {":amount", document.amount ? QVariant(document.amount->minor) : QVariant()},
                  {":currency", document.amount ? document.amount->currency.left(3) : QStringLiteral("")},
                  {":date", QVariant(document.date)},
                  {":extraction", textOrNull(document.extractionId)},
                  {":reviewed", isDecided ? QVariant(now) : QVariant()},
                  {":now", now},
                  {":id", document.id}})
        .map([](qint64) {});
}

// By the same rule as at extraction: where the share is raised, those that were drawn already belong to it.
Result<qint64> drawAuditSample(Transaction& transaction, double share, const QString& reason,
                               const QDateTime& receivedSince, const QDateTime& now)
{
    const std::optional<QString> bound = hashBound(share);
    return transaction.execute(
        QStringLiteral("UPDATE documents SET state = 'needs_review', reasons = :reasons, updated_at = :now "
                       "WHERE state = 'done' AND received_at >= :since AND substr(sha256, 1, 16) < :bound"),
        {{":reasons", json(QJsonArray{reason})},
         {":now", now},
         {":since", receivedSince},
         {":bound", bound.value_or(QStringLiteral("g"))}});
}

Result<bool> isReviewedMerchant(Transaction& transaction, const QString& merchant)
{
    return transaction
        .queryOne(QStringLiteral("SELECT 1 AS found FROM documents WHERE merchant = :merchant AND state = 'reviewed' "
                                 "LIMIT 1"),
                  {{":merchant", merchant.left(200)}})
        .map([](const std::optional<Row>& row) { return row.has_value(); });
}

Result<std::vector<ConfirmedValue>> confirmedValues(Transaction& transaction, const QString& field, int newest)
{
    const auto rows = transaction.query(
        QStringLiteral("SELECT f.value AS value, count(*) AS documents FROM "
                       "(SELECT extraction_id FROM documents WHERE state = 'reviewed' "
                       "ORDER BY reviewed_at DESC, document_id LIMIT :newest) d "
                       "JOIN field_values f ON f.extraction_id = d.extraction_id "
                       "WHERE f.field = :field AND f.value <> '' GROUP BY f.value ORDER BY 2 DESC, 1"),
        {{":newest", newest}, {":field", field}});
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<ConfirmedValue> values;
    for (const Row& row : *rows)
        values.push_back({field, row.text("value"), row.integer("documents")});
    return values;
}

} // namespace emend::storage
