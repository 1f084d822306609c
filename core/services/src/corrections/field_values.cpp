// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "field_values.h"

#include <emend/extraction/amounts.h>
#include <emend/extraction/dates.h>

#include <QtCore/QLocale>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>

#include <algorithm>

namespace emend::services {

namespace {

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2199;

const QSet<QString>& currencyCodes()
{
    static const QSet<QString> codes = [] {
        QSet<QString> found;
        const QList<QLocale> locales =
            QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyCountry);
        for (const QLocale& locale : locales)
            found.insert(locale.currencySymbol(QLocale::CurrencyIsoCode));
        found.remove(QString());
        return found;
    }();
    return codes;
}

QString readDigits(const QString& typed)
{
    QString digits;
    for (const QChar c : typed) {
        if (c.isDigit())
            digits += QChar(u'0' + static_cast<char16_t>(c.digitValue()));
        else if (c != QLatin1Char(' ') && c != QLatin1Char('-'))
            return {};
    }
    return digits;
}

QString canonical(const QString& typed, const extraction::FieldSchema& field, QDate today)
{
    switch (field.type) {
    case extraction::FieldType::Money: {
        const auto money = readAmount(typed);
        return money ? money->toDecimal() : QString();
    }
    case extraction::FieldType::Date: {
        const auto date = readDate(typed, today);
        return date ? date->toString(Qt::ISODate) : QString();
    }
    case extraction::FieldType::Enumeration:
        return readEnumeration(typed, field.values);
    case extraction::FieldType::Digits:
        return readDigits(typed);
    case extraction::FieldType::Text:
        break;
    }
    return typed;
}

} // namespace

std::optional<QDate> readDate(const QString& typed, QDate today)
{
    const bool isIso = typed.size() == 10 || (typed.size() > 10 && typed.at(10) == QLatin1Char('T'));
    QDate date = isIso ? QDate::fromString(typed, Qt::ISODate) : QDate();
    if (!date.isValid()) {
        const auto found = extraction::findDates(typed, extraction::DateOrder::DayFirst, today);
        if (found.size() != 1)
            return std::nullopt;
        date = found.front().date;
    }
    return date.year() >= kFirstYear && date.year() <= kLastYear ? std::optional(date) : std::nullopt;
}

std::optional<base::Money> readAmount(const QString& typed)
{
    static const QRegularExpression plain(QStringLiteral(R"(^(-?)([0-9]{1,13})(?:\.([0-9]{1,2}))?\z)"));
    if (const auto match = plain.match(typed); match.hasMatch()) {
        const QString cents = match.captured(3).leftJustified(2, QLatin1Char('0'));
        const qint64 minor = match.captured(2).toLongLong() * 100 + cents.toLongLong();
        return base::Money{match.capturedLength(1) > 0 ? -minor : minor, {}};
    }
    const auto found = extraction::findAmounts(typed);
    if (found.size() != 1)
        return std::nullopt;
    return found.front().money;
}

QString readCurrency(const QString& typed)
{
    const QString code = typed.toUpper();
    return currencyCodes().contains(code) ? code : extraction::findCurrency(typed);
}

QString readEnumeration(const QString& typed, const QStringList& values)
{
    const auto found = std::find_if(values.cbegin(), values.cend(), [&typed](const QString& value) {
        return value.compare(typed, Qt::CaseInsensitive) == 0;
    });
    return found == values.cend() ? typed : *found;
}

QString readCardLastFour(const QString& typed)
{
    static const QRegularExpression pattern(QStringLiteral(R"(^[*xX•·#. -]*([0-9]{4})\z)"));
    return pattern.match(typed).captured(1);
}

QString readTyped(const QString& typed, const extraction::FieldSchema& field, QDate today)
{
    const QString value = canonical(typed, field, today);
    if (field.pattern.isEmpty())
        return value;
    const QRegularExpression whole(QRegularExpression::anchoredPattern(field.pattern));
    return whole.match(value).hasMatch() ? value : QString();
}

} // namespace emend::services
