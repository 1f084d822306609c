// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "date_order.h"

#include <QtCore/QRegularExpression>

#include <array>

namespace emend::learning {

namespace {

const QString kDayFirst = QStringLiteral("D/M");
const QString kMonthFirst = QStringLiteral("M/D");

/// The two numbers before the year; both 0 where that is not how the date is printed.
std::array<int, 2> numbersIn(const QString& raw, int year)
{
    static const QRegularExpression numeric(
        QStringLiteral("(?<!\\d)(\\d{1,2})\\s*[./-]\\s*(\\d{1,2})\\s*[./-]\\s*(\\d{4}|\\d{2})(?!\\d)"));
    const QRegularExpressionMatch match = numeric.match(raw);
    const bool isOfYear = match.hasMatch() && match.captured(3).toInt() % 100 == year % 100;
    return isOfYear ? std::array<int, 2>{match.captured(1).toInt(), match.captured(2).toInt()} : std::array<int, 2>{};
}

} // namespace

QString printedOrder(const QString& raw, const QDate& date)
{
    const auto [first, second] = numbersIn(raw, date.year());
    if (first == second)
        return {};
    if (first == date.day() && second == date.month())
        return kDayFirst;
    return first == date.month() && second == date.day() ? kMonthFirst : QString();
}

QDate dateInOrder(const QString& raw, const QString& order, const QDate& read)
{
    const QString readAs = printedOrder(raw, read);
    const QDate other(read.year(), read.day(), read.month());
    return !readAs.isEmpty() && readAs != order && other.isValid() ? other : read;
}

} // namespace emend::learning
