// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/storage/corrections.h>

#include "json_rows.h"

#include <algorithm>

namespace emend::storage {

namespace {

const QStringList& writtenColumns()
{
    static const QStringList columns =
        QStringLiteral("id source_app source_environment source_correction_id created_at created_by document_id "
                       "document_type user_id_hash receipt_image_path_hash expense_id_token ocr_provider ocr_text "
                       "ocr_confidence original_inference corrected_merchant merchant_key corrected_amount_minor "
                       "corrected_currency corrected_date corrected_category corrected_card_last_four corrected_other "
                       "fields_corrected data_quality_score is_outlier outlier_reason used_in_training "
                       "training_dataset_id training_run_version model_version prompt_version ingested_at "
                       "last_modified_at")
            .split(QLatin1Char(' '));
    return columns;
}

/// For columns that are never NULL: a null QString would be.
QVariant text(const QString& value)
{
    return value.isNull() ? QVariant(QLatin1String("")) : QVariant(value);
}

QString currencyOf(const domain::Correction& correction)
{
    return correction.correctedAmount ? correction.correctedAmount->currency
                                      : correction.correctedOther.value(QLatin1String("currency")).toString();
}

/// In the order of writtenColumns().
QVariantList rowOf(const PoolCorrection& pooled, const Dialect& dialect)
{
    const domain::Correction& c = pooled.correction;
    return {c.id,
            c.sourceApp,
            c.sourceEnvironment,
            c.sourceCorrectionId,
            c.createdAt,
            text(pooled.createdBy),
            textOrNull(c.documentId),
            c.documentType,
            text(c.userIdHash),
            text(c.receiptImagePathHash),
            text(c.expenseIdToken),
            text(c.ocrProvider),
            text(c.ocrText),
            c.ocrConfidence ? QVariant(*c.ocrConfidence) : QVariant(),
            json(c.originalInference),
            textOrNull(c.correctedMerchant),
            textOrNull(pooled.merchantKey),
            c.correctedAmount ? QVariant(c.correctedAmount->minor) : QVariant(),
            textOrNull(currencyOf(c)),
            c.correctedDate.isValid() ? QVariant(c.correctedDate) : QVariant(),
            textOrNull(c.correctedCategory),
            textOrNull(c.correctedCardLastFour),
            json(c.correctedOther),
            dialect.textList(c.fieldsCorrected),
            c.qualityScore,
            c.isOutlier,
            textOrNull(c.outlierReason),
            c.usedInTraining,
            textOrNull(c.trainingDatasetId),
            textOrNull(c.trainingRunVersion),
            text(c.modelVersion),
            text(c.promptVersion),
            c.ingestedAt,
            c.lastModifiedAt};
}

domain::Correction correctionOf(const Row& row)
{
    domain::Correction c;
    c.id = row.text("id");
    c.sourceApp = row.text("source_app");
    c.sourceEnvironment = row.text("source_environment");
    c.sourceCorrectionId = row.text("source_correction_id");
    c.createdAt = row.time("created_at");
    c.documentId = row.text("document_id");
    c.documentType = row.text("document_type");
    c.userIdHash = row.text("user_id_hash");
    c.receiptImagePathHash = row.text("receipt_image_path_hash");
    c.expenseIdToken = row.text("expense_id_token");
    c.ocrProvider = row.text("ocr_provider");
    c.ocrText = row.text("ocr_text");
    if (!row.isNull("ocr_confidence"))
        c.ocrConfidence = row.real("ocr_confidence");
    c.originalInference = row.json("original_inference");
    c.correctedMerchant = row.text("corrected_merchant");
    if (!row.isNull("corrected_amount_minor"))
        c.correctedAmount = base::Money{row.integer("corrected_amount_minor"), row.text("corrected_currency")};
    c.correctedDate = row.date("corrected_date");
    c.correctedCategory = row.text("corrected_category");
    c.correctedCardLastFour = row.text("corrected_card_last_four");
    c.correctedOther = row.json("corrected_other");
    c.fieldsCorrected = row.textList("fields_corrected");
    c.qualityScore = row.real("data_quality_score");
    c.isOutlier = row.flag("is_outlier");
    c.outlierReason = row.text("outlier_reason");
    c.usedInTraining = row.flag("used_in_training");
    c.trainingDatasetId = row.text("training_dataset_id");
    c.trainingRunVersion = row.text("training_run_version");
    c.modelVersion = row.text("model_version");
    c.promptVersion = row.text("prompt_version");
    c.ingestedAt = row.time("ingested_at");
    c.lastModifiedAt = row.time("last_modified_at");
    return c;
}

/// A selection with its values.
struct Selection {
    QString sql = QLatin1String("SELECT ") + writtenColumns().join(QLatin1String(", "))
        + QLatin1String(" FROM corrections_master WHERE data_quality_score >= :quality");
    Binds binds;
};

Selection selectionFor(const CorrectionFilter& filter, const Dialect& dialect)
{
    Selection selection;
    selection.binds = {{":quality", filter.minQuality}};
    const auto add = [&selection](const QString& condition, const char* name, const QVariant& value) {
        selection.sql += QLatin1String(" AND ") + condition;
        selection.binds.push_back({name, value});
    };
    const auto isOneOf = [&dialect](const char* column, const char* placeholder) {
        return QStringLiteral("%1 IN (SELECT name FROM %2)")
            .arg(QLatin1String(column), jsonRows(dialect, placeholder, "v", {{"name", "text"}}));
    };
    if (filter.since.isValid())
        add(QStringLiteral("created_at >= :since"), ":since", filter.since);
    if (filter.before.isValid())
        add(QStringLiteral("created_at < :before"), ":before", filter.before);
    if (!filter.apps.isEmpty())
        add(isOneOf("source_app", ":apps"), ":apps", jsonKeys("name", filter.apps));
    if (!filter.environments.isEmpty())
        add(isOneOf("source_environment", ":environments"), ":environments", jsonKeys("name", filter.environments));
    return selection;
}

const QLatin1String kOldestFirst(" ORDER BY created_at, id");

} // namespace

base::Result<QSet<QString>> knownCorrections(Transaction& transaction, const QStringList& sourceCorrectionIds)
{
    const QString sql = QLatin1String("SELECT t.source_correction_id FROM ")
        + rowsByKey(transaction.dialect(), ":ids", "corrections_master", {"source_correction_id", "uuid"});
    const base::Result<std::vector<Row>> rows =
        transaction.query(sql, {{":ids", jsonKeys("source_correction_id", sourceCorrectionIds)}});
    if (!rows)
        return tl::unexpected(rows.error());
    QSet<QString> known;
    for (const Row& row : *rows)
        known.insert(row.text("source_correction_id"));
    return known;
}

base::Result<void> insertCorrections(Transaction& transaction, std::vector<const PoolCorrection*> corrections)
{
    std::sort(corrections.begin(), corrections.end(), [](const PoolCorrection* a, const PoolCorrection* b) {
        return a->correction.sourceCorrectionId < b->correction.sourceCorrectionId;
    });
    std::vector<QVariantList> rows;
    rows.reserve(corrections.size());
    for (const PoolCorrection* correction : corrections)
        rows.push_back(rowOf(*correction, transaction.dialect()));
    return transaction.insertRows(QStringLiteral("corrections_master"), writtenColumns(), rows);
}

base::Result<void> forEachCorrection(Transaction& transaction, const CorrectionFilter& filter,
                                     const std::function<base::Result<void>(const domain::Correction&)>& take)
{
    const Selection selection = selectionFor(filter, transaction.dialect());
    return transaction.forEach(selection.sql + kOldestFirst, selection.binds,
                               [&take](const Row& row) { return take(correctionOf(row)); });
}

base::Result<std::vector<domain::Correction>> listCorrections(Transaction& transaction, const CorrectionFilter& filter,
                                                              const std::optional<CorrectionPosition>& after, int limit)
{
    Selection selection = selectionFor(filter, transaction.dialect());
    if (after) {
        selection.sql += QLatin1String(" AND (created_at, id) > (:createdAt, :id)");
        selection.binds.push_back({":createdAt", after->createdAt});
        selection.binds.push_back({":id", after->id});
    }
    selection.binds.push_back({":limit", limit});
    const auto rows = transaction.query(selection.sql + kOldestFirst + QLatin1String(" LIMIT :limit"), selection.binds);
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<domain::Correction> corrections;
    corrections.reserve(rows->size());
    for (const Row& row : *rows)
        corrections.push_back(correctionOf(row));
    return corrections;
}

} // namespace emend::storage
