// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opinion_answer.h"

#include <emend/extraction/dates.h>
#include <emend/extraction/opinion.h>
#include <emend/extraction/schema.h>
#include <emend/services/field_plan.h>
#include <emend/services/word_match.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

namespace emend::services {

namespace {

using base::ErrorCode;
using base::Result;
using domain::FieldValue;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::services::ModelOpinion)
};

constexpr qsizetype kLongestAnswer = 4096;
constexpr qsizetype kLongestValue = 200;

tl::unexpected<base::Error> refused(const QString& why)
{
    return base::fail(ErrorCode::InvalidArgument, why);
}

/// The string; empty where the model sees nothing.
Result<QString> stringFrom(const QString& answer, const QString& field)
{
    const QJsonDocument document =
        answer.size() <= kLongestAnswer ? QJsonDocument::fromJson(answer.toUtf8()) : QJsonDocument();
    const QJsonObject object = document.object();
    if (!document.isObject() || object.keys() != QStringList(field))
        return refused(Text::tr("The answer does not have the form that was asked for."));
    const QJsonValue value = object.value(field);
    if (value.isNull())
        return QString();
    if (!value.isString() || value.toString().size() > kLongestValue)
        return refused(Text::tr("The answer does not have the form that was asked for."));
    return value.toString().simplified();
}

FieldKind kindOf(const QString& type, const QString& field)
{
    const std::vector<FormField> fields = formFields(type);
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&field](const FormField& each) { return each.name == field; });
    return found == fields.end() ? FieldKind::Text : found->kind;
}

/// Numbers have to be the same: a digit that was misread makes another one. Names may differ by misread letters.
bool saysTheSame(const PlacedText& placed, FieldKind kind, const QString& type, const QString& field,
                 const QString& value, const QDate& today)
{
    if (kind == FieldKind::Date) {
        for (const auto order : {extraction::DateOrder::DayFirst, extraction::DateOrder::MonthFirst}) {
            const std::vector<extraction::DateMatch> dates = extraction::findDates(placed.text, order, today);
            if (dates.size() == 1 && dates.front().date.toString(Qt::ISODate) == value)
                return true;
        }
        return false;
    }
    if (kind == FieldKind::Text)
        return true;
    const Result<QString> read = canonicalValue(type, field, placed.text, today);
    return read && *read == value;
}

} // namespace

Result<std::optional<FieldValue>> opinionAnswer(const QString& answer, const QString& type, const QString& field,
                                                const std::vector<domain::PageText>& pages, const QDate& today)
{
    const Result<QString> typed = stringFrom(answer, field);
    if (!typed)
        return tl::unexpected(typed.error());
    if (typed->isEmpty())
        return std::nullopt;
    const Result<QString> value = canonicalValue(type, field, *typed, today);
    if (!value)
        return tl::unexpected(value.error());
    FieldValue found;
    found.value = *value;
    found.source = extraction::kOpinionSource;
    found.confidence = extraction::kOpinionConfidence;
    const FieldKind kind = kindOf(type, field);
    if (kind == FieldKind::Choice) {
        // Derived and printed nowhere: the known values are all that it can be.
        if (!extraction::schemaFor(type).field(field)->values.contains(*value))
            return refused(Text::tr("The answer is none of the known values."));
        return found;
    }
    const std::optional<PlacedText> placed = placeTypedText(pages, *typed, kind, {}, today);
    if (!placed || !saysTheSame(*placed, kind, type, field, *value, today))
        return refused(Text::tr("The answer does not stand on the page."));
    found.raw = placed->text;
    found.page = placed->page;
    found.box = placed->box;
    return found;
}

} // namespace emend::services
