// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/storage/corrections.h>

#include "json_rows.h"

#include <algorithm>
#include <tuple>

namespace emend::storage {

namespace {

base::Result<void> withoutCount(const base::Result<qint64>& changed)
{
    return changed ? base::Result<void>() : tl::unexpected(changed.error());
}

QString readSql(const char* columns, const char* table, const Dialect& dialect)
{
    return QStringLiteral("SELECT %1 FROM %2")
        .arg(QLatin1String(columns), rowsByKey(dialect, ":keys", table, {"merchant_key", "text"}));
}

base::Result<void> addTotals(Transaction& transaction, const std::vector<MerchantTotals>& totals)
{
    QJsonArray rows;
    for (const MerchantTotals& t : totals)
        rows.append(QJsonObject{{QStringLiteral("merchant_key"), t.merchantKey},
                                {QStringLiteral("currency"), t.currency},
                                {QStringLiteral("corrections"), t.corrections},
                                {QStringLiteral("amounts"), t.amounts},
                                {QStringLiteral("log_sum"), t.logSum},
                                {QStringLiteral("log_square_sum"), t.logSquareSum}});
    // "WHERE true": without it SQLite takes ON CONFLICT for a join's condition.
    const QString sql =
        QStringLiteral("INSERT INTO merchant_statistics AS t "
                       "(merchant_key, currency, corrections, amounts, log_sum, log_square_sum) "
                       "SELECT merchant_key, currency, corrections, amounts, log_sum, log_square_sum FROM %1 "
                       "WHERE true ON CONFLICT (merchant_key, currency) DO UPDATE SET "
                       "corrections = t.corrections + excluded.corrections, amounts = t.amounts + excluded.amounts, "
                       "log_sum = t.log_sum + excluded.log_sum, "
                       "log_square_sum = t.log_square_sum + excluded.log_square_sum")
            .arg(jsonRows(transaction.dialect(), ":rows", "v",
                          {{"merchant_key", "text"},
                           {"currency", "text"},
                           {"corrections", "integer"},
                           {"amounts", "integer"},
                           {"log_sum", "double precision"},
                           {"log_square_sum", "double precision"}}));
    return withoutCount(transaction.execute(sql, {{":rows", jsonArray(rows)}}));
}

base::Result<void> addCategories(Transaction& transaction, const std::vector<MerchantCategory>& categories)
{
    QJsonArray rows;
    for (const MerchantCategory& c : categories)
        rows.append(QJsonObject{{QStringLiteral("merchant_key"), c.merchantKey},
                                {QStringLiteral("category"), c.category},
                                {QStringLiteral("corrections"), c.corrections}});
    const QString sql =
        QStringLiteral("INSERT INTO merchant_categories AS t (merchant_key, category, corrections) "
                       "SELECT merchant_key, category, corrections FROM %1 WHERE true "
                       "ON CONFLICT (merchant_key, category) DO UPDATE SET "
                       "corrections = t.corrections + excluded.corrections")
            .arg(jsonRows(transaction.dialect(), ":rows", "v",
                          {{"merchant_key", "text"}, {"category", "text"}, {"corrections", "integer"}}));
    return withoutCount(transaction.execute(sql, {{":rows", jsonArray(rows)}}));
}

} // namespace

base::Result<MerchantCounts> merchantCounts(Transaction& transaction, const QStringList& merchantKeys)
{
    const Binds keys{{":keys", jsonKeys("merchant_key", merchantKeys)}};
    const auto totals =
        transaction.query(readSql("t.merchant_key, t.currency, t.corrections, t.amounts, t.log_sum, t.log_square_sum",
                                  "merchant_statistics", transaction.dialect()),
                          keys);
    if (!totals)
        return tl::unexpected(totals.error());
    const auto categories = transaction.query(
        readSql("t.merchant_key, t.category, t.corrections", "merchant_categories", transaction.dialect()), keys);
    if (!categories)
        return tl::unexpected(categories.error());
    MerchantCounts counts;
    for (const Row& row : *totals)
        counts.totals.push_back({row.text("merchant_key"), row.text("currency"), row.integer("corrections"),
                                 row.integer("amounts"), row.real("log_sum"), row.real("log_square_sum")});
    for (const Row& row : *categories)
        counts.categories.push_back({row.text("merchant_key"), row.text("category"), row.integer("corrections")});
    return counts;
}

// Sorted, so that two that add to the same merchants lock them in the same order and none waits for the other forever.
base::Result<void> addMerchantCounts(Transaction& transaction, MerchantCounts additions)
{
    std::sort(additions.totals.begin(), additions.totals.end(), [](const auto& a, const auto& b) {
        return std::tie(a.merchantKey, a.currency) < std::tie(b.merchantKey, b.currency);
    });
    std::sort(additions.categories.begin(), additions.categories.end(), [](const auto& a, const auto& b) {
        return std::tie(a.merchantKey, a.category) < std::tie(b.merchantKey, b.category);
    });
    if (!additions.totals.empty()) {
        if (const base::Result<void> added = addTotals(transaction, additions.totals); !added)
            return added;
    }
    return additions.categories.empty() ? base::Result<void>() : addCategories(transaction, additions.categories);
}

} // namespace emend::storage
