// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/storage/corrections.h>
#include <emend/storage/reviews.h>

#include <algorithm>
#include <cmath>

namespace emend::storage {

namespace {

using base::Result;

/// Whether a dataset's filters let that correction in: an empty list lets all in.
bool lists(const QStringList& names, const QString& name)
{
    return names.isEmpty() || names.contains(name);
}

// A dataset does not name its corrections, but what they have in common.
Result<bool> isInDataset(Transaction& transaction, const Row& correction)
{
    const auto datasets = transaction.query(
        QStringLiteral("SELECT included_apps, included_environments FROM training_datasets WHERE date_range_start <= "
                       ":created AND date_range_end >= :created AND coalesce(min_quality_score, 0) <= :quality"),
        {{":created", correction.time("created_at")}, {":quality", correction.real("data_quality_score")}});
    if (!datasets)
        return tl::unexpected(datasets.error());
    return std::any_of(datasets->begin(), datasets->end(), [&correction](const Row& dataset) {
        return lists(dataset.textList("included_apps"), correction.text("source_app"))
            && lists(dataset.textList("included_environments"), correction.text("source_environment"));
    });
}

/// What it added to the counts, with the sign turned.
MerchantCounts subtraction(const Row& correction)
{
    MerchantCounts counts;
    const QString key = correction.text("merchant_key");
    if (key.isEmpty())
        return counts;
    const qint64 minor = correction.integer("corrected_amount_minor"); // 0 for NULL
    const double log = minor > 0 ? std::log(static_cast<double>(minor) / 100) : 0;
    const QString currency =
        correction.isNull("corrected_amount_minor") ? QString() : correction.text("corrected_currency");
    counts.totals.push_back({key, currency, -1, minor > 0 ? -1 : 0, -log, -log * log});
    if (const QString category = correction.text("corrected_category"); !category.isEmpty())
        counts.categories.push_back({key, category, -1});
    return counts;
}

} // namespace

Result<WithdrawnCorrection> withdrawCorrection(Transaction& transaction, const QString& correctionId)
{
    const auto correction = transaction.queryOne(
        QLatin1String("SELECT source_app, source_environment, created_at, data_quality_score, merchant_key, "
                      "corrected_amount_minor, corrected_currency, corrected_category, used_in_training, "
                      "training_dataset_id FROM corrections_master WHERE id = :id")
            + transaction.dialect().forUpdate(),
        {{":id", correctionId}});
    if (!correction)
        return tl::unexpected(correction.error());
    if (!*correction)
        return WithdrawnCorrection{};
    const Result<bool> exported = isInDataset(transaction, **correction);
    if (!exported)
        return tl::unexpected(exported.error());
    if (*exported || (*correction)->flag("used_in_training") || !(*correction)->isNull("training_dataset_id"))
        return WithdrawnCorrection{true, true};
    const auto removed =
        transaction.execute(QStringLiteral("DELETE FROM corrections_master WHERE id = :id"), {{":id", correctionId}});
    if (!removed)
        return tl::unexpected(removed.error());
    return addMerchantCounts(transaction, subtraction(**correction)).map([] {
        return WithdrawnCorrection{false, true};
    });
}

} // namespace emend::storage
