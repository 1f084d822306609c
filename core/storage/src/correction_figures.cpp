// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/storage/correction_figures.h>

#include "json_rows.h"

#include <emend/base/money.h>

namespace emend::storage {

namespace {

// Of a time's text, which both databases begin with the date.
const QLatin1String kDay("substr(CAST(created_at AS TEXT), 1, 10)");

base::Result<std::vector<DailyCount>> countDaily(Transaction& transaction, const QString& of, const QString& from,
                                                 const QDateTime& since)
{
    const QString sql = QStringLiteral("SELECT %1 AS day, %2 AS name, count(*) AS corrections FROM %3 "
                                       "WHERE created_at >= :since GROUP BY 1, 2 ORDER BY 1, 2")
                            .arg(kDay, of, from);
    const base::Result<std::vector<Row>> rows = transaction.query(sql, {{":since", since}});
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<DailyCount> counts;
    for (const Row& row : *rows)
        counts.push_back({row.date("day"), row.text("name"), row.integer("corrections")});
    return counts;
}

} // namespace

base::Result<std::vector<RepeatedCorrection>> repeatedCorrections(Transaction& transaction, PatternField field,
                                                                  const QDateTime& since, int atLeast,
                                                                  const QStringList& withoutDocuments)
{
    Binds binds{{":since", since}, {":least", atLeast}};
    QString without;
    if (!withoutDocuments.isEmpty()) {
        without = QStringLiteral("AND (document_id IS NULL OR document_id NOT IN (SELECT l.document_id FROM %1)) ")
                      .arg(jsonRows(transaction.dialect(), ":without", "l", {{"document_id", "uuid"}}));
        binds.push_back({":without", jsonKeys("document_id", withoutDocuments)});
    }
    // The inference holds plain values, or objects with a `value`.
    const QString sql =
        QStringLiteral("SELECT coalesce(original_inference -> '%1' ->> 'value', original_inference ->> '%1', '') "
                       "AS original, corrected_%1 AS corrected, count(*) AS corrections, "
                       "avg(data_quality_score) AS quality, max(created_at) AS last_seen FROM corrections_master "
                       "WHERE used_in_training = FALSE AND created_at >= :since AND corrected_%1 IS NOT NULL "
                       "%2GROUP BY 1, 2 HAVING count(*) >= :least ORDER BY 3 DESC, 2, 1")
            .arg(field == PatternField::Merchant ? QLatin1String("merchant") : QLatin1String("category"), without);
    const base::Result<std::vector<Row>> rows = transaction.query(sql, binds);
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<RepeatedCorrection> repeated;
    for (const Row& row : *rows)
        repeated.push_back({row.text("original"), row.text("corrected"), row.integer("corrections"),
                            row.real("quality"), row.time("last_seen")});
    return repeated;
}

base::Result<std::vector<ReadPair>> correctedPairs(Transaction& transaction, PairField field, const QDateTime& since,
                                                   const QDateTime& until, double minQuality, int limit)
{
    const bool isAmount = field == PairField::Amount;
    const QString sql =
        QStringLiteral("SELECT coalesce(original_inference -> '%1' ->> 'value', original_inference ->> '%1') "
                       "AS original, %2 AS corrected FROM corrections_master WHERE created_at >= :since "
                       "AND created_at <= :until AND data_quality_score >= :quality AND is_outlier = FALSE "
                       "AND %2 IS NOT NULL AND original_inference ->> '%1' IS NOT NULL "
                       "ORDER BY created_at DESC, id LIMIT :limit")
            .arg(isAmount ? QLatin1String("amount") : QLatin1String("date"),
                 isAmount ? QLatin1String("corrected_amount_minor") : QLatin1String("corrected_date"));
    const base::Result<std::vector<Row>> rows =
        transaction.query(sql, {{":since", since}, {":until", until}, {":quality", minQuality}, {":limit", limit}});
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<ReadPair> pairs;
    for (const Row& row : *rows) {
        const QString confirmed = isAmount ? base::Money{row.integer("corrected"), {}}.toDecimal()
                                           : row.date("corrected").toString(Qt::ISODate);
        if (const QString read = row.text("original"); !read.isEmpty() && read != confirmed)
            pairs.push_back({read, confirmed});
    }
    return pairs;
}

base::Result<QStringList> doubtfulDocuments(Transaction& transaction, double minQuality)
{
    const base::Result<std::vector<Row>> rows =
        transaction.query(QStringLiteral("SELECT DISTINCT document_id FROM corrections_master WHERE document_id IS "
                                         "NOT NULL AND (is_outlier OR data_quality_score < :quality) ORDER BY 1"),
                          {{":quality", minQuality}});
    if (!rows)
        return tl::unexpected(rows.error());
    QStringList ids;
    for (const Row& row : *rows)
        ids << row.text("document_id");
    return ids;
}

base::Result<std::vector<DailyCount>> correctionsPerDay(Transaction& transaction, const QDateTime& since)
{
    return countDaily(transaction, QStringLiteral("''"), QStringLiteral("corrections_master"), since);
}

base::Result<std::vector<DailyCount>> correctionsPerField(Transaction& transaction, const QDateTime& since)
{
    return transaction.dialect().isPostgreSql()
        ? countDaily(transaction, QStringLiteral("field"),
                     QStringLiteral("corrections_master CROSS JOIN LATERAL unnest(fields_corrected) AS f(field)"),
                     since)
        : countDaily(transaction, QStringLiteral("f.value"),
                     QStringLiteral("corrections_master, json_each(fields_corrected) AS f"), since);
}

base::Result<std::vector<DailyCount>> correctionsPerApp(Transaction& transaction, const QDateTime& since)
{
    return countDaily(transaction, QStringLiteral("source_app"), QStringLiteral("corrections_master"), since);
}

} // namespace emend::storage
