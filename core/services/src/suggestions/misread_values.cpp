// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "misread_values.h"

#include "corrections/field_values.h"

#include <emend/extraction/dates.h>

#include <QtCore/QRegularExpression>

#include <array>

namespace emend::services {

namespace {

// The digits that each one is mistaken for on receipts, the commonest first.
constexpr std::array<const char*, 10> kLookAlikes{"8695", "74", "73", "852", "19", "638", "850", "12", "6390", "804"};
constexpr std::array kOdds{1.0, 0.6, 0.4, 0.3};
constexpr int kUsualYears = 10; ///< older papers are rare
constexpr int kFirstYear = 2000;
constexpr qsizetype kLongestRow = 300;

template <class Use> void forEachMisreading(const QString& text, qsizetype from, Use use)
{
    for (qsizetype at = from; at < text.size(); ++at) {
        const int digit = text[at].unicode() - u'0';
        if (digit < 0 || digit > 9)
            continue;
        const char* others = kLookAlikes[static_cast<size_t>(digit)];
        for (size_t i = 0; others[i] != '\0'; ++i) {
            QString changed = text;
            changed[at] = QLatin1Char(others[i]);
            use(changed, kOdds[i]);
        }
    }
}

bool isPlausible(const QDate& date, const QDate& today)
{
    return date.isValid() && date.year() >= kFirstYear && date <= today;
}

} // namespace

std::vector<MisreadValue> misreadDates(const QDate& date, const QDate& today)
{
    std::vector<MisreadValue> values;
    constexpr qsizetype kCentury = 2; // its digits are put right anyway
    forEachMisreading(date.toString(Qt::ISODate), kCentury, [&](const QString& text, double odds) {
        const QDate other = QDate::fromString(text, Qt::ISODate);
        if (isPlausible(other, today))
            values.push_back({text, other < today.addYears(-kUsualYears) ? odds / 4 : odds});
    });
    return values;
}

std::vector<MisreadValue> misreadAmounts(const QString& decimal)
{
    std::vector<MisreadValue> values;
    forEachMisreading(decimal, 0, [&](const QString& text, double odds) {
        if (!text.startsWith(QLatin1Char('0')) || decimal.startsWith(QLatin1Char('0')))
            values.push_back({text, odds});
    });
    // A one at the left edge gets lost.
    if (!decimal.startsWith(QLatin1Char('-')) && decimal.size() <= 9)
        values.push_back({QLatin1Char('1') + decimal, 0.5});
    return values;
}

QString roundedToFive(const QString& decimal)
{
    const auto amount = readAmount(decimal);
    if (!amount || amount->minor <= 0 || amount->minor % 5 == 0)
        return {};
    return base::Money{(amount->minor + 2) / 5 * 5, {}}.toDecimal();
}

std::vector<QDate> irregularDates(const QString& row, const QDate& today)
{
    static const QRegularExpression loose(
        QStringLiteral(R"((?<![\d])(\d{1,2}) ?[-/., ] ?(\d{1,2}|[A-Za-z]{3}) ?[-/., ] ?(2 ?0 ?\d ?\d|\d{2})(?!\d))"));
    std::vector<QDate> dates;
    if (row.size() > kLongestRow || !extraction::findDates(row, extraction::DateOrder::DayFirst, today).empty())
        return dates;
    for (auto matches = loose.globalMatch(row); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QString year = match.captured(3).remove(QLatin1Char(' '));
        const QString regular = QStringLiteral("%1/%2/%3").arg(match.captured(1), match.captured(2), year);
        for (const auto& found : extraction::findDates(regular, extraction::DateOrder::DayFirst, today)) {
            if (isPlausible(found.date, today))
                dates.push_back(found.date);
        }
    }
    return dates;
}

std::vector<QDate> datesWithLostYear(const QString& row, const QDate& today)
{
    static const QRegularExpression lost(QStringLiteral(R"((?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.]2[ 0]? (\d)(?!\d))"));
    std::vector<QDate> dates;
    if (row.size() > kLongestRow)
        return dates;
    for (auto matches = lost.globalMatch(row); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        for (int year = today.year(); year > today.year() - kUsualYears; --year) {
            const QDate date(year, match.captured(2).toInt(), match.captured(1).toInt());
            if (year % 10 == match.captured(3).toInt() && isPlausible(date, today))
                dates.push_back(date);
        }
    }
    return dates;
}

} // namespace emend::services
