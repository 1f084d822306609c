// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/field_plan.h>

#include "corrections/clean_text.h"
#include "corrections/field_values.h"
#include "schema_texts.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

namespace emend::services {

namespace {

using extraction::FieldSchema;
using extraction::FieldType;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::services::FieldPlan)
};

FieldKind kindOf(FieldType type)
{
    switch (type) {
    case FieldType::Money:
        return FieldKind::Money;
    case FieldType::Date:
        return FieldKind::Date;
    case FieldType::Enumeration:
        return FieldKind::Choice;
    case FieldType::Digits:
        return FieldKind::Digits;
    case FieldType::Text:
        break;
    }
    return FieldKind::Text;
}

QString storedAs(const QString& field, const FieldSchema* schema, const QString& typed, const QDate& today)
{
    if (field == QLatin1String("currency"))
        return readCurrency(typed);
    if (field == QLatin1String("card_last_four"))
        return readCardLastFour(typed);
    return schema != nullptr ? readTyped(typed, *schema, today) : typed;
}

QString expectation(const QString& field, const FieldSchema* schema)
{
    const QString title = schema != nullptr ? schemaText(schema->title) : field;
    switch (schema != nullptr ? schema->type : FieldType::Text) {
    case FieldType::Money:
        return Text::tr("%1 must be one amount, such as 9.00.").arg(title);
    case FieldType::Date:
        return Text::tr("%1 must be one date, such as 2018-12-25.").arg(title);
    case FieldType::Digits:
        return Text::tr("%1 must be digits, as many as the field has.").arg(title);
    case FieldType::Enumeration:
    case FieldType::Text:
        break;
    }
    return Text::tr("%1 is no value of that field.").arg(title);
}

} // namespace

std::vector<FormField> formFields(const QString& type)
{
    std::vector<FormField> fields;
    for (const FieldSchema& field : extraction::schemaFor(type).fields)
        fields.push_back(
            {field.name, schemaText(field.title), kindOf(field.type), field.required, field.threshold, field.values});
    return fields;
}

std::vector<TypeChoice> documentTypes()
{
    std::vector<TypeChoice> types;
    for (const extraction::DocumentSchema& schema : extraction::builtInSchemas())
        types.push_back({schema.type, schemaText(schema.title)});
    return types;
}

base::Result<QString> canonicalValue(const QString& type, const QString& field, const QString& typed,
                                     const QDate& today)
{
    const QString text = cleanLine(typed);
    if (text.isEmpty())
        return QString();
    const FieldSchema* schema = extraction::schemaFor(type).field(field);
    const QString value = storedAs(field, schema, text, today);
    if (value.isEmpty())
        return base::fail(base::ErrorCode::InvalidArgument, expectation(field, schema));
    return value;
}

QString withYear(const QString& typed, int year, const QDate& today)
{
    static const QRegularExpression dayAndMonth(
        QStringLiteral(R"(^\s*([0-9]{1,2})\s*[-/. ]\s*([0-9]{1,2})[-/.]?\s*\z)"));
    const QRegularExpressionMatch match = dayAndMonth.match(typed);
    if (!match.hasMatch())
        return typed;
    const QDate thisYear(today.year(), match.captured(2).toInt(), match.captured(1).toInt());
    const int wanted = year != 0 ? year : today.year() - (thisYear > today ? 1 : 0);
    return QStringLiteral("%1/%2/%3").arg(match.captured(1), match.captured(2)).arg(wanted);
}

} // namespace emend::services
