// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decided_document.h"

#include "corrections/clean_text.h"
#include "corrections/field_values.h"
#include "schema_texts.h"

#include <emend/services/field_plan.h>

#include <QtCore/QCoreApplication>

namespace emend::services {

namespace {

using base::Result;
using domain::Extraction;
using domain::FieldEdit;
using domain::FieldValue;
using extraction::DocumentSchema;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::services::Review)
};

const QString kTypeField = QStringLiteral("document_type");
const QString kHuman = QStringLiteral("human");
constexpr int kLongestInferred = 1000; ///< so that all fields together stay below what the pool takes
constexpr int kLongestVersion = 20;
constexpr int kLongestText = 1024 * 1024;

QString valueOf(const Extraction& extraction, const QString& field)
{
    const auto found = extraction.fields.value(field);
    return found ? found->value : QString();
}

/// Goes through a draft, field by field.
class Decider final
{
public:
    Decider(const Extraction& found, const QString& type, QDate today)
        : m_found(found), m_schema(extraction::schemaFor(type)), m_today(today)
    {
        m_decided.extraction = found;
        m_decided.extraction.status = domain::Status::Done;
        m_decided.extraction.reasons.clear();
        m_decided.extraction.error.reset();
        m_decided.extraction.type = {type, 1};
        if (type != found.type.name)
            changeType();
    }

    Result<void> take(const FieldEdit& edit)
    {
        if (m_schema.field(edit.field) == nullptr && !m_found.fields.contains(edit.field))
            return base::fail(base::ErrorCode::InvalidArgument,
                              Text::tr("A %1 has no field %2.").arg(schemaText(m_schema.title), edit.field));
        const QString typed = cleanLine(edit.value);
        if (typed.isEmpty() || edit.how == domain::EditOrigin::Cleared) {
            if (edit.how != domain::EditOrigin::Confirmed)
                clear(edit.field);
            return {};
        }
        const Result<QString> value = canonicalValue(m_schema.type, edit.field, typed, m_today);
        if (!value)
            return tl::unexpected(value.error());
        set(edit, typed, *value);
        return {};
    }

    DecidedDocument finish()
    {
        for (std::optional<FieldValue>& field : m_decided.extraction.fields) {
            if (!field)
                continue;
            field->source = kHuman;
            field->confidence = 1;
            field->alternatives.clear();
        }
        return std::move(m_decided);
    }

private:
    // What the new type has no field for, nobody can look at any more.
    void changeType()
    {
        m_decided.corrected.insert(kTypeField, m_schema.type);
        m_decided.extraction.fields.clear();
        for (const extraction::FieldSchema& field : m_schema.fields)
            m_decided.extraction.fields.insert(field.name, m_found.fields.value(field.name));
    }

    void clear(const QString& field)
    {
        if (!valueOf(m_found, field).isEmpty())
            m_decided.corrected.insert(field, QString());
        m_decided.extraction.fields.insert(field, std::nullopt);
    }

    void set(const FieldEdit& edit, const QString& typed, const QString& value)
    {
        const bool isRight = value == valueOf(m_found, edit.field);
        FieldValue decided = isRight ? *m_found.fields.value(edit.field) : FieldValue();
        decided.value = value;
        if (!edit.box.isEmpty()) {
            decided.raw = edit.raw;
            decided.page = edit.page;
            decided.box = edit.box;
        }
        if (!isRight)
            m_decided.corrected.insert(edit.field, typed);
        m_decided.extraction.fields.insert(edit.field, decided);
    }

    const Extraction& m_found;
    const DocumentSchema& m_schema;
    QDate m_today;
    DecidedDocument m_decided;
};

/// How sure the program was of what it found, on average.
std::optional<double> meanConfidence(const Extraction& extraction)
{
    double sum = 0;
    int count = 0;
    for (const std::optional<FieldValue>& field : extraction.fields) {
        if (!field || !(field->confidence >= 0 && field->confidence <= 1))
            continue;
        sum += field->confidence;
        ++count;
    }
    return count > 0 ? std::optional(sum / count) : std::nullopt;
}

} // namespace

Result<DecidedDocument> decide(const Extraction& found, const domain::ReviewDraft& draft, QDate today)
{
    const QString type = draft.documentType.isEmpty() ? found.type.name : draft.documentType;
    if (!draft.documentType.isEmpty() && extraction::schemaFor(type).type != type)
        return base::fail(base::ErrorCode::InvalidArgument, Text::tr("There is no type of document %1.").arg(type));
    Decider decider(found, type, today);
    for (const FieldEdit& edit : draft.edits) {
        if (const Result<void> taken = decider.take(edit); !taken)
            return tl::unexpected(taken.error());
    }
    return decider.finish();
}

QMap<QString, QString> decidedValues(const Extraction& extraction)
{
    QMap<QString, QString> values{{kTypeField, extraction.type.name}};
    for (auto it = extraction.fields.cbegin(); it != extraction.fields.cend(); ++it) {
        if (it.value() && !it.value()->value.isEmpty())
            values.insert(it.key(), it.value()->value);
    }
    return values;
}

domain::CorrectionInput correctionOf(const Extraction& found, const DecidedDocument& decided)
{
    domain::CorrectionInput input;
    input.documentType = decided.extraction.type.name;
    input.imagePath = found.sha256; // the store's name for it
    input.ocrProvider = found.versions.value(QStringLiteral("recognizer")).left(kLongestVersion);
    input.ocrText = found.text.left(kLongestText);
    input.ocrConfidence = meanConfidence(found);
    input.modelVersion = found.versions.value(QStringLiteral("pattern")).left(kLongestVersion);
    input.corrected = decided.corrected;
    for (auto it = found.fields.cbegin(); it != found.fields.cend(); ++it) {
        if (it.value())
            input.originalInference.insert(
                it.key(),
                QJsonObject{{QStringLiteral("value"), it.value()->value.left(kLongestInferred)},
                            {QStringLiteral("raw"), it.value()->raw.left(kLongestInferred)},
                            {QStringLiteral("confidence"), it.value()->confidence},
                            {QStringLiteral("source"), it.value()->source}});
    }
    if (decided.corrected.contains(kTypeField))
        input.originalInference.insert(kTypeField, found.type.name);
    return input;
}

void showInLists(const Extraction& extraction, domain::Document& document)
{
    document.type = extraction.type.name;
    document.merchant = valueOf(extraction, QStringLiteral("merchant"));
    document.date = QDate::fromString(valueOf(extraction, QStringLiteral("date")), Qt::ISODate);
    document.amount = readAmount(valueOf(extraction, QStringLiteral("amount")));
    if (document.amount)
        document.amount->currency = valueOf(extraction, QStringLiteral("currency"));
}

} // namespace emend::services
