// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "result_rows.h"

#include <emend/domain/json.h>
#include <emend/extraction/schema.h>

#include <QtCore/QJsonDocument>
#include <QtCore/QRegularExpression>
#include <QtCore/QStringList>

#include <algorithm>

namespace emend::commands {

namespace {

using domain::Extraction;

QString fieldValue(const Extraction& extraction, const QString& name)
{
    const auto field = extraction.fields.value(name);
    return field ? field->value : QString();
}

// The first of these fields that was found.
QString anyFieldValue(const Extraction& extraction, std::initializer_list<const char*> names)
{
    for (const char* name : names) {
        const QString value = fieldValue(extraction, QString::fromLatin1(name));
        if (!value.isEmpty())
            return value;
    }
    return {};
}

class JsonRows final : public ResultRows
{
public:
    QByteArray header() const override { return {}; }
    QByteArray row(const Extraction& extraction) const override
    {
        return QJsonDocument(domain::toJson(extraction)).toJson(QJsonDocument::Compact) + '\n';
    }
};

class CsvRows final : public ResultRows
{
public:
    explicit CsvRows(const QString& forcedType)
    {
        for (const extraction::DocumentSchema& schema : extraction::builtInSchemas()) {
            if (!forcedType.isEmpty() && schema.type != forcedType)
                continue;
            for (const extraction::FieldSchema& field : schema.fields) {
                if (!m_fields.contains(field.name))
                    m_fields << field.name;
            }
        }
    }

    QByteArray header() const override
    {
        QStringList names{QStringLiteral("file"),  QStringLiteral("sha256"), QStringLiteral("status"),
                          QStringLiteral("pages"), QStringLiteral("type"),   QStringLiteral("type_confidence")};
        names << m_fields << QStringLiteral("reasons") << QStringLiteral("error_code")
              << QStringLiteral("error_message");
        return line(names);
    }

    QByteArray row(const Extraction& extraction) const override
    {
        const bool hasType = !extraction.error;
        QStringList values{extraction.file, extraction.sha256, domain::statusName(extraction.status),
                           QString::number(extraction.pages)};
        values << (hasType ? extraction.type.name : QString())
               << (hasType ? QString::number(extraction.type.confidence, 'f', 3) : QString());
        for (const QString& name : m_fields)
            values << fieldValue(extraction, name);
        values << extraction.reasons.join(QLatin1String("; "));
        values << (extraction.error ? base::errorCodeName(extraction.error->code) : QString())
               << (extraction.error ? extraction.error->message : QString());
        return line(values);
    }

private:
    static QByteArray line(QStringList values)
    {
        for (QString& value : values)
            value = csvCell(value);
        return QString(values.join(QLatin1Char(',')) + QLatin1String("\r\n")).toUtf8();
    }

    QStringList m_fields;
};

class TableRows final : public ResultRows
{
public:
    QByteArray header() const override
    {
        return line(QStringLiteral("FILE"), QStringLiteral("TYPE"), QStringLiteral("MERCHANT"), QStringLiteral("DATE"),
                    QStringLiteral("AMOUNT"), QStringLiteral("STATUS"), QStringLiteral("REASONS"));
    }

    // Where a type has no such field, the one that comes nearest in meaning stands in its column.
    QByteArray row(const Extraction& extraction) const override
    {
        const QString error = extraction.error
            ? base::errorCodeName(extraction.error->code) + QLatin1String(": ") + extraction.error->message
            : QString();
        return line(extraction.file, extraction.error ? QString() : extraction.type.name,
                    anyFieldValue(extraction, {"merchant", "bank", "business_name", "name", "product_name", "title"}),
                    anyFieldValue(extraction, {"date", "period_end", "issue_date"}),
                    anyFieldValue(extraction, {"amount", "closing_balance", "price"}),
                    domain::statusName(extraction.status),
                    error.isEmpty() ? extraction.reasons.join(QLatin1String("; ")) : error);
    }

private:
    static QByteArray line(const QString& file, const QString& type, const QString& merchant, const QString& date,
                           const QString& amount, const QString& status, const QString& reasons)
    {
        const QStringList cells{tableCell(file, 28, true),
                                tableCell(type, 14),
                                tableCell(merchant, 28),
                                tableCell(date, 10),
                                tableCell(amount.rightJustified(12), 12),
                                tableCell(status, 12),
                                tableCell(reasons, static_cast<int>(reasons.size()))};
        QString text = cells.join(QLatin1String("  "));
        while (text.endsWith(QLatin1Char(' ')))
            text.chop(1);
        return QString(text + QLatin1Char('\n')).toUtf8();
    }
};

bool takesNoColumn(QChar letter)
{
    return letter.category() == QChar::Mark_NonSpacing || letter.category() == QChar::Mark_Enclosing
        || letter.isLowSurrogate();
}

qsizetype columnsOf(const QString& text)
{
    return text.size() - std::count_if(text.begin(), text.end(), takesNoColumn);
}

// The longest beginning that fits.
QString leftColumns(const QString& text, int columns)
{
    qsizetype end = 0;
    for (int used = 0; end < text.size(); ++end) {
        if (!takesNoColumn(text.at(end)) && ++used > columns)
            break;
    }
    return text.left(end);
}

QString rightColumns(const QString& text, int columns)
{
    qsizetype begin = text.size();
    for (int used = 0; begin > 0 && used < columns;) {
        --begin;
        used += takesNoColumn(text.at(begin)) ? 0 : 1;
    }
    return text.mid(begin);
}

} // namespace

std::unique_ptr<ResultRows> ResultRows::create(ResultFormat format, const QString& forcedType)
{
    switch (format) {
    case ResultFormat::Csv:
        return std::make_unique<CsvRows>(forcedType);
    case ResultFormat::Table:
        return std::make_unique<TableRows>();
    case ResultFormat::JsonLines:
        break;
    }
    return std::make_unique<JsonRows>();
}

QString csvCell(const QString& text)
{
    static const QRegularExpression plainNumber(QStringLiteral("^-?[0-9]+(\\.[0-9]+)?\\z"));
    static const QRegularExpression formula(QStringLiteral("^[=+\\-@\\t\\r]"));
    static const QRegularExpression needsQuotes(QStringLiteral("[\",\\r\\n]"));
    QString cell = text;
    if (cell.contains(formula) && !cell.contains(plainNumber))
        cell.prepend(QLatin1Char('\''));
    if (cell.contains(needsQuotes))
        cell = QLatin1Char('"') + cell.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
    return cell;
}

QString tableCell(const QString& text, int columns, bool keepsEnd)
{
    QString cell = text;
    for (QChar& letter : cell) {
        if (letter.category() == QChar::Other_Control)
            letter = QLatin1Char(' ');
    }
    const qsizetype width = columnsOf(cell);
    if (width <= columns)
        return cell + QString(columns - width, QLatin1Char(' '));
    const QChar ellipsis(0x2026);
    if (keepsEnd)
        return ellipsis + rightColumns(cell, columns - 1);
    return leftColumns(cell, columns - 1) + ellipsis;
}

} // namespace emend::commands
