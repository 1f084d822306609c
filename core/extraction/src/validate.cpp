// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/extraction/validate.h>

#include <QtCore/QRegularExpression>
#include <QtCore/QtGlobal>

#include <algorithm>
#include <optional>

namespace emend::extraction {

namespace {

using Fields = QMap<QString, std::optional<domain::FieldValue>>;

/// The field's value; nullptr where it is empty.
const domain::FieldValue* valueOf(const Fields& fields, const QString& name)
{
    const auto found = fields.find(name);
    return found == fields.end() || !*found || (*found)->value.isEmpty() ? nullptr : &**found;
}

QDate dateOf(const domain::FieldValue& field)
{
    return QDate::fromString(field.value, Qt::ISODate);
}

/// Minor units of a plain decimal such as `-1234.50`; nothing for other forms and what exceeds 15 digits.
std::optional<qint64> minorOf(const QString& decimal)
{
    static const QRegularExpression plain(QStringLiteral(R"(^(-?)([0-9]{1,13})\.([0-9]{2})$)"));
    const QRegularExpressionMatch match = plain.match(decimal);
    if (!match.hasMatch())
        return {};
    const qint64 minor = match.captured(2).toLongLong() * 100 + match.captured(3).toLongLong();
    return match.capturedLength(1) > 0 ? -minor : minor;
}

bool isDigits(const QString& value)
{
    return std::all_of(value.cbegin(), value.cend(),
                       [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
}

/// What is wrong with a value by its own schema; null where nothing is.
const char* problemOf(const FieldSchema& schema, const QString& value)
{
    switch (schema.type) {
    case FieldType::Money:
        if (!minorOf(value))
            return QT_TRANSLATE_NOOP("emend::extraction::Validation", "is not an amount");
        break;
    case FieldType::Date:
        if (!QDate::fromString(value, Qt::ISODate).isValid())
            return QT_TRANSLATE_NOOP("emend::extraction::Validation", "is not a date");
        break;
    case FieldType::Enumeration:
        if (!schema.values.contains(value))
            return QT_TRANSLATE_NOOP("emend::extraction::Validation", "is none of the known values");
        break;
    case FieldType::Digits:
        if (!isDigits(value))
            return QT_TRANSLATE_NOOP("emend::extraction::Validation", "does not consist of digits");
        break;
    case FieldType::Text:
        if (value.trimmed().isEmpty())
            return QT_TRANSLATE_NOOP("emend::extraction::Validation", "is blank");
        break;
    }
    if (schema.pattern.isEmpty())
        return nullptr;
    const QRegularExpression pattern(QRegularExpression::anchoredPattern(schema.pattern));
    return pattern.match(value).hasMatch()
        ? nullptr
        : QT_TRANSLATE_NOOP("emend::extraction::Validation", "does not have the expected form");
}

QStringList withValue(const RuleSchema& rule, const Fields& fields)
{
    QStringList present;
    for (const QString& name : rule.fields) {
        if (valueOf(fields, name) != nullptr)
            present << name;
    }
    return present;
}

/// Any of the middle addends may be contained in the first one, as tax often is, so every subset of them is tried.
bool addsUp(const RuleSchema& rule, const Fields& fields)
{
    const domain::FieldValue* first = valueOf(fields, rule.fields.first());
    const domain::FieldValue* last = valueOf(fields, rule.fields.last());
    if (first == nullptr || last == nullptr)
        return true;
    const std::optional<qint64> total = minorOf(last->value);
    const std::optional<qint64> start = minorOf(first->value);
    if (!total || !start)
        return true;
    std::vector<qint64> sums{*start};
    for (const QString& name : rule.fields.mid(1, rule.fields.size() - 2)) {
        const domain::FieldValue* addend = valueOf(fields, name);
        const std::optional<qint64> minor = addend != nullptr ? minorOf(addend->value) : std::nullopt;
        if (!minor)
            continue;
        const size_t known = sums.size();
        for (size_t i = 0; i < known; ++i)
            sums.push_back(sums[i] + *minor);
    }
    return std::any_of(sums.cbegin(), sums.cend(), [&total](qint64 sum) { return std::abs(sum - *total) <= 1; });
}

bool isInOrder(const QStringList& present, const Fields& fields)
{
    QDate previous;
    for (const QString& name : present) {
        const QDate date = dateOf(*valueOf(fields, name));
        if (previous.isValid() && date.isValid() && date < previous)
            return false;
        if (date.isValid())
            previous = date;
    }
    return true;
}

bool looksLikeSsn(const domain::FieldValue& field)
{
    static const QRegularExpression ssn(QStringLiteral(R"(^(?!000|666|9)\d{3}[- ](?!00)\d{2}[- ](?!0000)\d{4}$)"));
    return ssn.match(field.value.trimmed()).hasMatch() || ssn.match(field.raw.trimmed()).hasMatch();
}

bool holds(const RuleSchema& rule, const QStringList& present, const Fields& fields, QDate today)
{
    if (rule.kind == QLatin1String("any_of"))
        return !present.isEmpty();
    if (rule.kind == QLatin1String("sum"))
        return addsUp(rule, fields);
    if (rule.kind == QLatin1String("order"))
        return isInOrder(present, fields);
    const auto none = [&](auto&& breaks) {
        return std::none_of(present.cbegin(), present.cend(),
                            [&](const QString& name) { return breaks(*valueOf(fields, name)); });
    };
    if (rule.kind == QLatin1String("not_future"))
        return none([today](const domain::FieldValue& field) { return dateOf(field) > today; });
    return none(looksLikeSsn);
}

} // namespace

std::vector<RuleBreak> validate(const DocumentSchema& schema, const Fields& fields, QDate today)
{
    std::vector<RuleBreak> breaks;
    for (const FieldSchema& field : schema.fields) {
        const domain::FieldValue* value = valueOf(fields, field.name);
        if (value == nullptr)
            continue;
        if (const char* problem = problemOf(field, value->value))
            breaks.push_back({{field.name}, QString::fromLatin1(problem)});
    }
    for (const RuleSchema& rule : schema.rules) {
        const QStringList present = withValue(rule, fields);
        if (!holds(rule, present, fields, today))
            breaks.push_back({present.isEmpty() ? rule.fields : present, rule.message});
    }
    return breaks;
}

} // namespace emend::extraction
