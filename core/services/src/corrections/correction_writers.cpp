// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/correction_files.h>

#include "csv_record.h"
#include "json_text.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace emend::services {

namespace {

using domain::Correction;

QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue timeValue(const QDateTime& time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

struct Column {
    const char* name;
    QJsonValue (*value)(const Correction&);
    bool isFree = false; ///< a text that somebody else worded
};

/// In the order of the table `corrections_master`.
const Column kColumns[] = {
    {"id", [](const Correction& c) { return QJsonValue(c.id); }},
    {"source_app", [](const Correction& c) { return QJsonValue(c.sourceApp); }, true},
    {"source_environment", [](const Correction& c) { return QJsonValue(c.sourceEnvironment); }},
    {"source_correction_id", [](const Correction& c) { return QJsonValue(c.sourceCorrectionId); }},
    {"created_at", [](const Correction& c) { return timeValue(c.createdAt); }},
    {"user_id_hash", [](const Correction& c) { return textOrNull(c.userIdHash); }},
    {"receipt_image_path_hash", [](const Correction& c) { return textOrNull(c.receiptImagePathHash); }},
    {"expense_id_token", [](const Correction& c) { return textOrNull(c.expenseIdToken); }},
    {"document_id", [](const Correction& c) { return textOrNull(c.documentId); }},
    {"document_type", [](const Correction& c) { return QJsonValue(c.documentType); }},
    {"ocr_provider", [](const Correction& c) { return textOrNull(c.ocrProvider); }, true},
    {"ocr_text", [](const Correction& c) { return textOrNull(c.ocrText); }, true},
    {"ocr_confidence",
     [](const Correction& c) { return c.ocrConfidence ? QJsonValue(*c.ocrConfidence) : QJsonValue(); }},
    {"original_inference", [](const Correction& c) { return QJsonValue(c.originalInference); }},
    {"corrected_merchant", [](const Correction& c) { return textOrNull(c.correctedMerchant); }, true},
    {"corrected_amount",
     [](const Correction& c) {
         return c.correctedAmount ? QJsonValue(static_cast<double>(c.correctedAmount->minor) / 100) : QJsonValue();
     }},
    {"corrected_currency",
     [](const Correction& c) { return c.correctedAmount ? textOrNull(c.correctedAmount->currency) : QJsonValue(); }},
    {"corrected_date", [](const Correction& c) { return textOrNull(c.correctedDate.toString(Qt::ISODate)); }},
    {"corrected_category", [](const Correction& c) { return textOrNull(c.correctedCategory); }, true},
    {"corrected_card_last_four", [](const Correction& c) { return textOrNull(c.correctedCardLastFour); }},
    {"corrected_other", [](const Correction& c) { return QJsonValue(c.correctedOther); }},
    {"fields_corrected", [](const Correction& c) { return QJsonValue(QJsonArray::fromStringList(c.fieldsCorrected)); }},
    {"data_quality_score", [](const Correction& c) { return QJsonValue(c.qualityScore); }},
    {"is_outlier", [](const Correction& c) { return QJsonValue(c.isOutlier); }},
    {"outlier_reason", [](const Correction& c) { return textOrNull(c.outlierReason); }, true},
    {"used_in_training", [](const Correction& c) { return QJsonValue(c.usedInTraining); }},
    {"training_dataset_id", [](const Correction& c) { return textOrNull(c.trainingDatasetId); }},
    {"training_run_version", [](const Correction& c) { return textOrNull(c.trainingRunVersion); }},
    {"model_version", [](const Correction& c) { return textOrNull(c.modelVersion); }, true},
    {"prompt_version", [](const Correction& c) { return textOrNull(c.promptVersion); }, true},
    {"ingested_at", [](const Correction& c) { return timeValue(c.ingestedAt); }},
    {"last_modified_at", [](const Correction& c) { return timeValue(c.lastModifiedAt); }},
};

class JsonLinesWriter final : public CorrectionWriter
{
public:
    QByteArray header() const override { return {}; }

    QByteArray row(const Correction& correction) const override
    {
        QJsonObject object;
        for (const Column& column : kColumns)
            object.insert(QLatin1String(column.name), column.value(correction));
        return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    }
};

QString csvValue(const QJsonValue& value, bool isFree)
{
    if (value.isObject())
        return csvQuoted(QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact)));
    if (value.isArray())
        return csvQuoted(QLatin1Char('{') + value.toVariant().toStringList().join(QLatin1Char(',')) + QLatin1Char('}'));
    return isFree ? csvText(plainText(value)) : csvQuoted(plainText(value));
}

QByteArray csvLine(const QStringList& values)
{
    return values.join(QLatin1Char(',')).toUtf8() + "\r\n";
}

class CsvWriter final : public CorrectionWriter
{
public:
    QByteArray header() const override
    {
        QStringList names;
        for (const Column& column : kColumns)
            names << QLatin1String(column.name);
        return csvLine(names);
    }

    QByteArray row(const Correction& correction) const override
    {
        QStringList values;
        for (const Column& column : kColumns)
            values << csvValue(column.value(correction), column.isFree);
        return csvLine(values);
    }
};

} // namespace

std::unique_ptr<CorrectionWriter> CorrectionWriter::create(CorrectionFormat format)
{
    if (format == CorrectionFormat::Csv)
        return std::make_unique<CsvWriter>();
    return std::make_unique<JsonLinesWriter>();
}

} // namespace emend::services
