// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "correction_record.h"

#include "json_text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace emend::services {

namespace {

using domain::CorrectionInput;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::services::CorrectionFiles)
};

const QLatin1String kCorrected("corrected_");

/// Columns that hold a text as it is.
const QHash<QString, QString CorrectionInput::*>& textColumns()
{
    static const QHash<QString, QString CorrectionInput::*> columns{
        {QStringLiteral("source_app"), &CorrectionInput::sourceApp},
        {QStringLiteral("source_environment"), &CorrectionInput::sourceEnvironment},
        {QStringLiteral("source_correction_id"), &CorrectionInput::sourceCorrectionId},
        {QStringLiteral("user_id"), &CorrectionInput::userId},
        {QStringLiteral("receipt_image_path"), &CorrectionInput::imagePath},
        {QStringLiteral("expense_id"), &CorrectionInput::expenseId},
        {QStringLiteral("document_id"), &CorrectionInput::documentId},
        {QStringLiteral("document_type"), &CorrectionInput::documentType},
        {QStringLiteral("ocr_provider"), &CorrectionInput::ocrProvider},
        {QStringLiteral("ocr_text"), &CorrectionInput::ocrText},
        {QStringLiteral("model_version"), &CorrectionInput::modelVersion},
        {QStringLiteral("prompt_version"), &CorrectionInput::promptVersion},
    };
    return columns;
}

/// ISO 8601, UTC where it names no offset; also as PostgreSQL prints it, with a blank and hours only in the offset.
QDateTime timeFrom(const QString& text)
{
    QString iso = text.trimmed();
    const qsizetype sign = std::max(iso.lastIndexOf(QLatin1Char('+')), iso.lastIndexOf(QLatin1Char('-')));
    if (sign > 10 && iso.size() - sign == 3)
        iso += QLatin1String(":00");
    QDateTime time = QDateTime::fromString(iso, Qt::ISODateWithMs);
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toUTC();
}

/// A JSON array, a JSON array's text, or PostgreSQL's `{merchant,amount}`.
QStringList namesFrom(const QJsonValue& value)
{
    QJsonArray array = value.toArray();
    QString text = value.toString();
    if (text.startsWith(QLatin1Char('[')))
        array = QJsonDocument::fromJson(text.toUtf8()).array();
    else if (text.startsWith(QLatin1Char('{')) && text.endsWith(QLatin1Char('}')))
        array = QJsonArray::fromStringList(text.mid(1, text.size() - 2).split(QLatin1Char(','), Qt::SkipEmptyParts));
    QStringList names;
    for (const QJsonValue& name : array)
        names << name.toString().trimmed();
    return names;
}

} // namespace

CorrectionRecord::CorrectionRecord(const CorrectionDefaults& defaults)
{
    m_input.sourceApp = defaults.sourceApp;
    m_input.sourceEnvironment = defaults.sourceEnvironment;
}

void CorrectionRecord::refuse(const QString& name, const QString& requirement)
{
    if (!m_error)
        m_error = base::Error{base::ErrorCode::InvalidArgument, name + QLatin1Char(' ') + requirement};
}

void CorrectionRecord::set(const QString& name, const QJsonValue& value)
{
    const bool isObject = name == QLatin1String("original_inference") || name == QLatin1String("corrected_other");
    if (value.isNull() || value.isUndefined() || (value.isString() && value.toString().isEmpty()))
        return;
    if (isObject)
        setObject(name, value);
    else if (name == QLatin1String("fields_corrected"))
        setFields(value);
    else if (!value.isArray() && !value.isObject())
        setText(name, plainText(value));
    else if (name.startsWith(kCorrected) || textColumns().contains(name))
        refuse(name, Text::tr("must be a plain value."));
}

void CorrectionRecord::setText(const QString& name, const QString& text)
{
    if (name.startsWith(kCorrected)) {
        m_input.corrected.insert(name.mid(kCorrected.size()), text);
    } else if (const auto column = textColumns().constFind(name); column != textColumns().constEnd()) {
        m_input.*column.value() = text;
    } else if (name == QLatin1String("created_at")) {
        m_input.createdAt = timeFrom(text);
    } else if (name == QLatin1String("ocr_confidence")) {
        bool isNumber = false;
        m_input.ocrConfidence = text.toDouble(&isNumber);
        if (!isNumber)
            refuse(name, Text::tr("must be a number from 0 to 1."));
    }
}

void CorrectionRecord::setObject(const QString& name, const QJsonValue& value)
{
    const QJsonValue parsed =
        value.isString() ? QJsonValue(QJsonDocument::fromJson(value.toString().toUtf8()).object()) : value;
    const bool isEmptyText = value.isString() && value.toString().trimmed() == QLatin1String("{}");
    if (!parsed.isObject() || (value.isString() && parsed.toObject().isEmpty() && !isEmptyText))
        return refuse(name, Text::tr("must be a JSON object."));
    if (name == QLatin1String("original_inference"))
        m_input.originalInference = parsed.toObject();
    else
        setOthers(parsed.toObject());
}

void CorrectionRecord::setOthers(const QJsonObject& others)
{
    for (auto it = others.constBegin(); it != others.constEnd(); ++it) {
        if (it.value().isArray() || it.value().isObject())
            refuse(QStringLiteral("corrected_other"), Text::tr("must hold plain values."));
        else if (!it.value().isNull())
            m_input.corrected.insert(it.key(), plainText(it.value()));
    }
}

void CorrectionRecord::setFields(const QJsonValue& value)
{
    m_fields = namesFrom(value);
    if (m_fields.isEmpty() && !value.isArray() && value.toString() != QLatin1String("{}")
        && value.toString() != QLatin1String("[]"))
        refuse(QStringLiteral("fields_corrected"), Text::tr("must be a list of names, such as {merchant,amount}."));
}

base::Result<CorrectionInput> CorrectionRecord::finish()
{
    if (m_error)
        return tl::unexpected(*m_error);
    for (const QString& field : std::as_const(m_fields)) {
        if (!m_input.corrected.contains(field))
            m_input.corrected.insert(field, QString());
    }
    return std::move(m_input);
}

} // namespace emend::services
