// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/storage/pattern_sources.h>

#include "json_rows.h"

#include <emend/base/money.h>

#include <QtCore/QSet>

#include <algorithm>

namespace emend::storage {

namespace {

using base::Result;

constexpr size_t kHashesAtOnce = 500;
constexpr int kCharactersTaken = 800; ///< of a correction's text: its first rows
constexpr int kRowsTaken = 14;

void put(ConfirmedRow& row, const char* field, const QString& value)
{
    if (!value.isEmpty())
        row.values.insert(QString::fromLatin1(field), value);
}

// The last row may be cut off.
QStringList firstRows(const QString& text)
{
    QStringList rows;
    const QStringList lines = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString& line : lines) {
        if (const QString row = line.simplified(); !row.isEmpty() && rows.size() < kRowsTaken)
            rows << row;
    }
    if (text.size() == kCharactersTaken && rows.size() > 1 && rows.size() < kRowsTaken)
        rows.removeLast();
    return rows;
}

ConfirmedRow pooledRow(const Row& row)
{
    ConfirmedRow confirmed{row.text("id"), {}, row.time("created_at"), {}};
    confirmed.header = firstRows(row.text("text_start"));
    const QJsonObject other = row.json("corrected_other");
    for (auto it = other.begin(); it != other.end(); ++it) {
        if (it->isString() && !it->toString().isEmpty())
            confirmed.values.insert(it.key(), it->toString());
    }
    put(confirmed, "merchant", row.text("corrected_merchant"));
    put(confirmed, "currency", row.text("corrected_currency"));
    put(confirmed, "category", row.text("corrected_category"));
    put(confirmed, "card_last_four", row.text("corrected_card_last_four"));
    put(confirmed, "date", row.date("corrected_date").toString(Qt::ISODate));
    if (!row.isNull("corrected_amount_minor"))
        put(confirmed, "amount", base::Money{row.integer("corrected_amount_minor"), {}}.toDecimal());
    return confirmed;
}

/// `documents` selects document_id, sha256, confirmed_at and extraction_id.
Result<std::vector<ConfirmedRow>> withValues(Transaction& transaction, const char* documents, const Binds& binds)
{
    const QString sql =
        QStringLiteral("SELECT d.document_id AS document_id, d.sha256 AS sha256, d.confirmed_at AS confirmed_at, "
                       "f.field AS field, f.value AS value FROM (%1) AS d JOIN field_values AS f ON "
                       "f.extraction_id = d.extraction_id WHERE f.value <> '' "
                       "ORDER BY d.confirmed_at DESC, d.document_id, f.field")
            .arg(QLatin1String(documents));
    std::vector<ConfirmedRow> found;
    const auto read = transaction.forEach(sql, binds, [&found](const Row& row) -> Result<void> {
        const QString id = row.text("document_id");
        if (found.empty() || found.back().id != id)
            found.push_back({id, row.text("sha256"), row.time("confirmed_at"), {}});
        found.back().values.insert(row.text("field"), row.text("value"));
        return {};
    });
    return read ? Result<std::vector<ConfirmedRow>>(std::move(found)) : tl::unexpected(read.error());
}

Result<QSet<QString>> keptHashes(Transaction& transaction, const QStringList& hashes)
{
    const QString sql =
        QStringLiteral("SELECT t.content_hash AS content_hash FROM %1")
            .arg(rowsByKey(transaction.dialect(), ":hashes", "pattern_sources", {"content_hash", "VARCHAR(64)"}));
    QSet<QString> kept;
    const auto read = transaction.forEach(sql, {{":hashes", jsonKeys("content_hash", hashes)}},
                                          [&kept](const Row& row) -> Result<void> {
                                              kept.insert(row.text("content_hash"));
                                              return {};
                                          });
    return read ? Result<QSet<QString>>(kept) : tl::unexpected(read.error());
}

} // namespace

Result<std::vector<ConfirmedRow>> confirmedDocuments(Transaction& transaction, const QDateTime& since,
                                                     const QDateTime& until, int limit)
{
    return withValues(transaction,
                      "SELECT document_id, sha256, reviewed_at AS confirmed_at, extraction_id FROM documents "
                      "WHERE state = 'reviewed' AND reviewed_at >= :since AND reviewed_at <= :until "
                      "ORDER BY reviewed_at DESC, document_id LIMIT :limit",
                      {{":since", since}, {":until", until}, {":limit", limit}});
}

Result<std::vector<ConfirmedRow>> confirmedDocumentsBy(Transaction& transaction, const QString& reviewer,
                                                       const QDateTime& since, const QDateTime& until, int limit)
{
    return withValues(transaction,
                      "SELECT o.document_id AS document_id, o.sha256 AS sha256, r.decided_at AS confirmed_at, "
                      "o.extraction_id AS extraction_id FROM reviews AS r JOIN documents AS o ON o.document_id = "
                      "r.document_id WHERE r.reviewer = :reviewer AND r.decided_at >= :since AND r.decided_at <= "
                      ":until AND r.outcome = 'confirmed' AND r.undone_at IS NULL AND o.state = 'reviewed' AND "
                      "o.extraction_id = r.extraction_id ORDER BY r.decided_at DESC, o.document_id LIMIT :limit",
                      {{":reviewer", reviewer}, {":since", since}, {":until", until}, {":limit", limit}});
}

Result<std::vector<ConfirmedRow>> pooledDocuments(Transaction& transaction, const QDateTime& since,
                                                  const QDateTime& until, double minQuality, int limit)
{
    const QString sql = QStringLiteral(
        "SELECT id, created_at, corrected_merchant, corrected_amount_minor, corrected_currency, corrected_date, "
        "corrected_category, corrected_card_last_four, corrected_other, substr(ocr_text, 1, :characters) AS text_start "
        "FROM corrections_master "
        "WHERE document_id IS NULL AND created_at >= :since AND created_at <= :until "
        "AND corrected_merchant IS NOT NULL AND data_quality_score >= :quality AND is_outlier = FALSE "
        "ORDER BY created_at DESC, id LIMIT :limit");
    std::vector<ConfirmedRow> found;
    const auto read = transaction.forEach(sql,
                                          {{":characters", kCharactersTaken},
                                           {":since", since},
                                           {":until", until},
                                           {":quality", minQuality},
                                           {":limit", limit}},
                                          [&found](const Row& row) -> Result<void> {
                                              found.push_back(pooledRow(row));
                                              return {};
                                          });
    return read ? Result<std::vector<ConfirmedRow>>(std::move(found)) : tl::unexpected(read.error());
}

Result<void> keepPatternSources(Transaction& transaction, const std::vector<PatternSource>& sources,
                                const QDateTime& now)
{
    // Two that keep the same ones at once would meet at the key.
    if (const auto locked = transaction.lock(QStringLiteral("pattern_sources")); !locked)
        return locked;
    for (size_t begin = 0; begin < sources.size(); begin += kHashesAtOnce) {
        const size_t end = std::min(sources.size(), begin + kHashesAtOnce);
        QStringList hashes;
        for (size_t i = begin; i < end; ++i)
            hashes << sources[i].contentHash;
        Result<QSet<QString>> kept = keptHashes(transaction, hashes);
        if (!kept)
            return tl::unexpected(kept.error());
        std::vector<QVariantList> rows;
        for (size_t i = begin; i < end; ++i) {
            const PatternSource& source = sources[i];
            if (kept->contains(source.contentHash))
                continue;
            kept->insert(source.contentHash);
            rows.push_back({source.contentHash, textOrNull(source.documentId), now, source.hasPages, source.content});
        }
        const QStringList columns =
            QStringLiteral("content_hash document_id kept_at has_pages content").split(QLatin1Char(' '));
        if (const auto inserted = transaction.insertRows(QStringLiteral("pattern_sources"), columns, rows); !inserted)
            return inserted;
    }
    return {};
}

Result<std::optional<QString>> lastSourceWithPages(Transaction& transaction, const QString& documentId)
{
    return transaction
        .queryOne(QStringLiteral("SELECT content FROM pattern_sources WHERE document_id = :id AND has_pages = TRUE "
                                 "ORDER BY kept_at DESC, content_hash LIMIT 1"),
                  {{":id", documentId}})
        .map([](const std::optional<Row>& row) {
            return row ? std::optional(row->text("content")) : std::optional<QString>();
        });
}

Result<void> forEachPatternSource(Transaction& transaction, const QStringList& contentHashes,
                                  const std::function<Result<void>(const QString&, const QString&)>& take)
{
    const QString sql =
        QStringLiteral("SELECT t.content_hash AS content_hash, t.content AS content FROM %1")
            .arg(rowsByKey(transaction.dialect(), ":hashes", "pattern_sources", {"content_hash", "VARCHAR(64)"}));
    constexpr auto atOnce = static_cast<qsizetype>(kHashesAtOnce);
    for (qsizetype begin = 0; begin < contentHashes.size(); begin += atOnce) {
        const auto read = transaction.forEach(
            sql, {{":hashes", jsonKeys("content_hash", contentHashes.mid(begin, atOnce))}},
            [&take](const Row& row) { return take(row.text("content_hash"), row.text("content")); });
        if (!read)
            return read;
    }
    return {};
}

Result<std::optional<QJsonArray>> lastRecognisedPages(Transaction& transaction, const QString& sha256)
{
    return transaction
        .queryOne(QStringLiteral("SELECT pages FROM ocr_cache WHERE sha256 = :sha256 "
                                 "ORDER BY created_at DESC, cache_key LIMIT 1"),
                  {{":sha256", sha256}})
        .map([](const std::optional<Row>& row) {
            return row ? std::optional(row->jsonArray("pages")) : std::optional<QJsonArray>();
        });
}

} // namespace emend::storage
