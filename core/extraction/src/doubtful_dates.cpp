// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "doubtful_dates.h"

#include "spelling.h"

#include <QtCore/QRegularExpression>

#include <optional>

namespace emend::extraction {

namespace {

constexpr int kOldest = 25; // years; older papers are rarer than misread years

std::optional<int> numberOf(QStringView text)
{
    int number = 0;
    for (const QChar c : text) {
        const QChar digit = digitFor(c);
        if (!digit.isDigit())
            return {};
        number = 10 * number + digit.digitValue();
    }
    return number;
}

// The number with its tens digit replaced by the one that it is mistaken for, where it is too large.
int withinLimit(int number, int limit)
{
    constexpr int meant[] = {0, 1, 2, 3, 1, 3, 0, 1, 0, 0};
    if (number >= 1 && number <= limit)
        return number;
    const int repaired = meant[(number / 10) % 10] * 10 + number % 10;
    return repaired >= 1 && repaired <= limit ? repaired : 0;
}

int plausibleYear(int year, QDate today)
{
    const auto plausible = [&](int y) { return y <= today.year() && y > today.year() - kOldest; };
    if (year < 100)
        return plausible(2000 + year) ? 2000 + year : 0;
    if (year < 2000 || year > 2999)
        return plausible(year) ? year : 0;
    for (const int candidate : {year, 2000 + year % 100, 2010 + year % 10, 2020 + year % 10}) {
        if (plausible(candidate))
            return candidate;
    }
    return 0;
}

void addGuess(std::vector<DateMatch>& found, const QRegularExpressionMatch& match, int first, int second, int year,
              DateOrder order)
{
    const int day = withinLimit(order == DateOrder::DayFirst ? first : second, 31);
    const int month = withinLimit(order == DateOrder::DayFirst ? second : first, 12);
    const QDate date(year, month, day);
    if (date.isValid())
        found.push_back({date, match.captured(), match.capturedStart(), false, true});
}

} // namespace

std::vector<DateMatch> guessDates(const QString& text, DateOrder order, QDate today)
{
    static const QString digit = QStringLiteral("[\\dOQoSIl\\x{a7}$B]");
    static const QRegularExpression yearLast(
        QStringLiteral(
            "(?<![\\d.,/A-Za-z])(%1{1,2}) ?[-/.~] ?(%1{1,2})[-/.~ ]{1,2}(%1{4}|%1{2})(?![\\d/A-Za-z]|[.,]\\d)")
            .arg(digit));
    static const QRegularExpression yearFirst(
        QStringLiteral("(?<![\\d.,/A-Za-z])(%1{4})[-/.~](%1{2})[-/.~](%1{2})(?![\\d/A-Za-z]|[.,]\\d)").arg(digit));
    std::vector<DateMatch> found;
    for (auto it = yearFirst.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const auto year = numberOf(match.capturedView(1));
        const auto month = numberOf(match.capturedView(2));
        const auto day = numberOf(match.capturedView(3));
        if (year && month && day)
            addGuess(found, match, *day, *month, plausibleYear(*year, today), DateOrder::DayFirst);
    }
    for (auto it = yearLast.globalMatch(text); found.empty() && it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const auto first = numberOf(match.capturedView(1));
        const auto second = numberOf(match.capturedView(2));
        const auto year = numberOf(match.capturedView(3));
        if (first && second && year)
            addGuess(found, match, *first, *second, plausibleYear(*year, today), order);
    }
    return found;
}

} // namespace emend::extraction
