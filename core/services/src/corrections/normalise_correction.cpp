// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/prepare_correction.h>

#include "clean_text.h"
#include "field_values.h"
#include "inferred_value.h"

#include <emend/extraction/schema.h>
#include <emend/privacy/mask.h>
#include <emend/privacy/pseudonyms.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>
#include <QtCore/QUuid>

namespace emend::services {

namespace {

using extraction::DocumentSchema;
using extraction::FieldSchema;

constexpr int kLongestApp = 50;
constexpr int kLongestProvider = 20;
constexpr int kLongestVersion = 20;
constexpr int kLongestMerchant = 200;
constexpr int kLongestCategory = 100;
constexpr int kLongestValue = 2000;
constexpr int kLongestIdentity = 4096; ///< of what is only hashed
constexpr int kLongestText = 1024 * 1024;
constexpr qsizetype kLongestInference = 64 * 1024;
constexpr int kMostFields = 20;
constexpr qint64 kToleratedSkewSeconds = 24 * 60 * 60; ///< clocks that run ahead, times given without their zone
constexpr qint64 kMostMinor = 1'000'000'000'000'000;
const QDate kFirstDay(2000, 1, 1); ///< an earlier creation time is a clock that was never set

const QStringList& environments()
{
    static const QStringList names{QStringLiteral("production"), QStringLiteral("staging"),
                                   QStringLiteral("development"), QStringLiteral("test")};
    return names;
}

const DocumentSchema* schemaNamed(const QString& type)
{
    const DocumentSchema& schema = extraction::schemaFor(type);
    return schema.type == type ? &schema : nullptr;
}

bool isFieldName(const QString& name)
{
    static const QRegularExpression pattern(QStringLiteral(R"(^[a-z][a-z0-9_]{0,49}\z)"));
    return pattern.match(name).hasMatch();
}

/// What stands behind a name is masked as it would be in a text: a label says what a number is.
QString maskValue(const QString& name, const QString& value)
{
    if (name.isEmpty())
        return privacy::maskForPool(value);
    const QString labelled = name + QLatin1String(": ") + value;
    return privacy::maskForPool(labelled).right(value.size());
}

/// Goes through one input, and keeps the first thing that is wrong with it.
class Normaliser final
{
    Q_DECLARE_TR_FUNCTIONS(emend::services::Corrections)

public:
    Normaliser(const domain::CorrectionInput& input, const CorrectionRules& rules) : m_input(input), m_rules(rules) { }

    base::Result<domain::Correction> run()
    {
        takeOrigin();
        takeContext();
        takeFields();
        if (m_error)
            return tl::unexpected(*m_error);
        m_result.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        m_result.ingestedAt = m_rules.now;
        m_result.lastModifiedAt = m_rules.now;
        return std::move(m_result);
    }

private:
    void takeOrigin();
    void takeContext();
    void takeFields();
    void takeField(const QString& field, const QString& typed);
    void takeMerchant(const QString& typed);
    void takeCategory(const QString& typed);
    void takeAmount(const QString& typed);
    void takeCurrency();
    void takeOther(const QString& field, const QString& typed);

    QString line(const char* column, const QString& value, int longest);
    QString identity(const char* column, const QString& value);
    QString uuid(const char* column, const QString& value);
    void refuse(const QString& column, const QString& requirement);
    void refuse(const char* column, const QString& requirement) { refuse(QString::fromLatin1(column), requirement); }

    const domain::CorrectionInput& m_input;
    const CorrectionRules& m_rules;
    const DocumentSchema* m_schema = nullptr;
    domain::Correction m_result;
    std::optional<base::Error> m_error;
};

void Normaliser::refuse(const QString& column, const QString& requirement)
{
    if (!m_error)
        m_error = base::Error{base::ErrorCode::InvalidArgument, column + QLatin1Char(' ') + requirement};
}

QString Normaliser::line(const char* column, const QString& value, int longest)
{
    const QString clean = cleanLine(value);
    if (clean.size() > longest)
        refuse(column, tr("must have at most %1 characters.").arg(longest));
    return clean;
}

QString Normaliser::identity(const char* column, const QString& value)
{
    if (value.size() > kLongestIdentity)
        refuse(column, tr("must have at most %1 characters.").arg(kLongestIdentity));
    return value;
}

QString Normaliser::uuid(const char* column, const QString& value)
{
    const QUuid id = QUuid::fromString(value.trimmed());
    if (id.isNull())
        refuse(column, tr("must be a UUID, such as 6f2c1a52-0f3b-4d5e-9a77-2b1c8d9e0f11."));
    return id.toString(QUuid::WithoutBraces);
}

void Normaliser::takeOrigin()
{
    m_result.sourceApp = line("source_app", m_input.sourceApp, kLongestApp);
    if (m_result.sourceApp.isEmpty())
        refuse("source_app", tr("is missing: the name of the program that sends the correction."));
    m_result.sourceEnvironment = cleanLine(m_input.sourceEnvironment).toLower();
    if (!environments().contains(m_result.sourceEnvironment))
        refuse("source_environment", tr("must be one of %1.").arg(environments().join(QLatin1String(", "))));
    m_result.sourceCorrectionId = uuid("source_correction_id", m_input.sourceCorrectionId);
    m_result.createdAt = m_input.createdAt.toUTC();
    if (!m_result.createdAt.isValid() || m_result.createdAt.date() < kFirstDay
        || m_result.createdAt > m_rules.now.addSecs(kToleratedSkewSeconds))
        refuse("created_at", tr("must be a time from the year 2000 until now, such as 2026-11-22T10:15:00Z."));
    m_result.documentType = cleanLine(m_input.documentType).toLower();
    if (m_result.documentType.isEmpty())
        m_result.documentType = QStringLiteral("receipt");
    m_schema = schemaNamed(m_result.documentType);
    if (m_schema == nullptr)
        refuse("document_type", tr("must be a type of document that Emend reads, such as receipt or invoice."));
    if (!m_input.documentId.isEmpty())
        m_result.documentId = uuid("document_id", m_input.documentId);
}

void Normaliser::takeContext()
{
    m_result.userIdHash = privacy::userIdHash(identity("user_id", m_input.userId), m_rules.salt);
    m_result.receiptImagePathHash = privacy::imagePathHash(identity("receipt_image_path", m_input.imagePath));
    m_result.expenseIdToken = privacy::expenseToken(identity("expense_id", m_input.expenseId), m_rules.salt);
    m_result.ocrProvider = line("ocr_provider", m_input.ocrProvider, kLongestProvider);
    m_result.modelVersion = line("model_version", m_input.modelVersion, kLongestVersion);
    m_result.promptVersion = line("prompt_version", m_input.promptVersion, kLongestVersion);
    m_result.ocrConfidence = m_input.ocrConfidence;
    if (m_result.ocrConfidence && !(*m_result.ocrConfidence >= 0 && *m_result.ocrConfidence <= 1))
        refuse("ocr_confidence", tr("must be a number from 0 to 1."));
    if (m_input.ocrText.size() > kLongestText)
        return refuse("ocr_text", tr("must have at most %1 characters.").arg(kLongestText));
    m_result.ocrText = privacy::maskForPool(cleanText(m_input.ocrText));
    qsizetype size = 0;
    m_result.originalInference =
        editValues(m_input.originalInference, [&size](const QString& name, const QString& value) {
            size += name.size() + value.size();
            return size <= kLongestInference ? maskValue(name, value) : QString();
        });
    if (size > kLongestInference)
        refuse("original_inference", tr("must have at most %1 characters.").arg(kLongestInference));
}

void Normaliser::takeFields()
{
    if (m_input.corrected.isEmpty())
        return refuse("corrected_…", tr("is missing: a correction needs at least one corrected field."));
    if (m_input.corrected.size() > kMostFields)
        return refuse("fields_corrected", tr("must name at most %1 fields.").arg(kMostFields));
    for (auto it = m_input.corrected.constBegin(); it != m_input.corrected.constEnd() && !m_error; ++it) {
        if (!isFieldName(it.key()))
            return refuse("fields_corrected",
                          tr("must name fields in lower case letters, digits and underscores, such as merchant."));
        m_result.fieldsCorrected << it.key(); // a QMap is sorted
        const QString typed = line(qPrintable(QLatin1String("corrected_") + it.key()), it.value(), kLongestValue);
        if (!typed.isEmpty() && !m_error)
            takeField(it.key(), typed);
    }
    if (!m_error)
        takeCurrency();
}

void Normaliser::takeField(const QString& field, const QString& typed)
{
    if (field == QLatin1String("merchant")) {
        takeMerchant(typed);
    } else if (field == QLatin1String("amount")) {
        takeAmount(typed);
    } else if (field == QLatin1String("date")) {
        if (const auto date = readDate(typed, m_rules.now.date()))
            m_result.correctedDate = *date;
        else
            refuse("corrected_date", tr("must be one date from 1900 on, such as 2018-12-25."));
    } else if (field == QLatin1String("category")) {
        takeCategory(typed);
    } else if (field == QLatin1String("card_last_four")) {
        m_result.correctedCardLastFour = readCardLastFour(typed);
        if (m_result.correctedCardLastFour.isEmpty())
            refuse("corrected_card_last_four", tr("must be four digits."));
    } else {
        takeOther(field, typed);
    }
}

void Normaliser::takeMerchant(const QString& typed)
{
    if (typed.size() > kLongestMerchant)
        return refuse("corrected_merchant", tr("must have at most %1 characters.").arg(kLongestMerchant));
    if (merchantKey(typed).isEmpty())
        return refuse("corrected_merchant", tr("must be a name with letters or digits."));
    m_result.correctedMerchant = privacy::maskForPool(typed);
}

void Normaliser::takeCategory(const QString& typed)
{
    if (typed.size() > kLongestCategory)
        return refuse("corrected_category", tr("must have at most %1 characters.").arg(kLongestCategory));
    static const QStringList known =
        extraction::schemaFor(QStringLiteral("receipt")).field(QStringLiteral("category"))->values;
    m_result.correctedCategory = readEnumeration(privacy::maskForPool(typed), known);
}

void Normaliser::takeAmount(const QString& typed)
{
    m_result.correctedAmount = readAmount(typed);
    if (!m_result.correctedAmount || qAbs(m_result.correctedAmount->minor) > kMostMinor)
        refuse("corrected_amount", tr("must be one amount, such as 9.00 or RM 9.00."));
}

// The currency that a person names outranks the sign beside the amount, and both what the program had found.
void Normaliser::takeCurrency()
{
    const QString field = QStringLiteral("currency");
    QString typed = cleanLine(m_input.corrected.value(field));
    if (!typed.isEmpty()) {
        const QString currency = readCurrency(typed);
        if (currency.isEmpty())
            return refuse("corrected_currency", tr("must be a currency's code, such as EUR or MYR."));
        typed = currency;
        if (!m_result.correctedAmount)
            m_result.correctedOther.insert(field, currency);
    } else if (m_result.correctedAmount && m_result.correctedAmount->currency.isEmpty()) {
        typed = readCurrency(cleanLine(inferredValue(m_input.originalInference, field)));
    }
    if (m_result.correctedAmount && !typed.isEmpty())
        m_result.correctedAmount->currency = typed;
}

void Normaliser::takeOther(const QString& field, const QString& typed)
{
    if (field == QLatin1String("currency"))
        return;
    const FieldSchema* schema = m_schema->field(field);
    const QString value = schema != nullptr ? readTyped(typed, *schema, m_rules.now.date()) : typed;
    if (value.isEmpty())
        return refuse(QLatin1String("corrected_") + field, tr("is no value of that field."));
    m_result.correctedOther.insert(field, maskValue(field, value));
}

} // namespace

base::Result<domain::Correction> normaliseCorrection(const domain::CorrectionInput& input, const CorrectionRules& rules)
{
    return Normaliser(input, rules).run();
}

} // namespace emend::services
