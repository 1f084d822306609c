// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "printed_number.h"

#include "digits.h"

#include <vector>

namespace emend::extraction {

namespace {

constexpr qsizetype kMaxWholeDigits = 13;

/// Runs of digits with the signs between them: one sign fewer than groups.
struct Groups {
    std::vector<QString> digits;
    std::vector<QChar> signs;
};

std::optional<Groups> split(const QString& text)
{
    Groups groups;
    QString current;
    for (const QChar c : text) {
        if (isAsciiDigit(c)) {
            current += c;
            continue;
        }
        if (current.isEmpty() && !groups.digits.empty())
            return {};
        groups.digits.push_back(current);
        groups.signs.push_back(c.isSpace() ? QChar(u' ') : c);
        current.clear();
    }
    if (current.isEmpty())
        return {};
    groups.digits.push_back(current);
    return groups;
}

/// Whether the first @p count groups are thousands: 1–3 digits, then threes; or the Indian way, twos and a last three.
bool areThousands(const Groups& groups, size_t count)
{
    if (groups.digits[0].isEmpty() || groups.digits[0].size() > 3)
        return false;
    bool threes = true;
    bool indian = groups.digits[0].size() <= 2;
    for (size_t i = 1; i < count; ++i) {
        if (groups.signs[i - 1] != groups.signs[0])
            return false;
        threes = threes && groups.digits[i].size() == 3;
        indian = indian && groups.digits[i].size() == (i + 1 == count ? 3 : 2);
    }
    return threes || (indian && groups.signs[0] == QLatin1Char(','));
}

/// @p fraction is cut after the second digit and rounded half up; it has 0 to 3 digits.
std::optional<qint64> hundredths(const QString& whole, const QString& fraction)
{
    if (whole.size() > kMaxWholeDigits)
        return {};
    const qint64 thousandths = whole.toLongLong() * 1000 + fraction.leftJustified(3, QLatin1Char('0')).toLongLong();
    return (thousandths + 5) / 10;
}

QString joined(const Groups& groups, size_t count)
{
    QString whole;
    for (size_t i = 0; i < count; ++i)
        whole += groups.digits[i];
    return whole;
}

std::optional<PrintedNumber> readWhole(const Groups& groups)
{
    const size_t count = groups.digits.size();
    if (count > 1 && !areThousands(groups, count))
        return {};
    const std::optional<qint64> minor = hundredths(joined(groups, count), {});
    if (!minor)
        return {};
    return PrintedNumber{*minor, false, true, count > 1, false};
}

std::optional<PrintedNumber> readDecimal(const Groups& groups)
{
    const size_t whole = groups.digits.size() - 1;
    const QString& fraction = groups.digits.back();
    const QChar sign = groups.signs.back();
    if (sign == QLatin1Char(' ') || sign == QLatin1Char('\''))
        return {};
    if (whole > 1 && !areThousands(groups, whole))
        return {};
    const bool sameSign = whole > 1 && groups.signs[0] == sign;
    if (sameSign && fraction.size() != 2)
        return {};
    const std::optional<qint64> minor = hundredths(joined(groups, whole), fraction);
    if (!minor)
        return {};
    return PrintedNumber{*minor, fraction.size() == 2, false, whole > 1, sameSign};
}

} // namespace

std::optional<PrintedNumber> readPrintedNumber(const QString& digits, bool dotGroups)
{
    const std::optional<Groups> groups = split(digits);
    if (!groups)
        return {};
    if (groups->signs.empty())
        return readWhole(*groups);
    const qsizetype lastSize = groups->digits.back().size();
    if (lastSize > 3)
        return {};
    if (lastSize < 3)
        return readDecimal(*groups);
    // `9.000` and `0,500` are three decimals, `1,234` and `1.234.567` thousands.
    const bool single = groups->signs.size() == 1;
    const bool leadingZero = groups->digits[0].isEmpty() || groups->digits[0].startsWith(QLatin1Char('0'));
    const bool dot = groups->signs.back() == QLatin1Char('.');
    const bool mixed = groups->signs.front() != groups->signs.back();
    const bool decimals = mixed || (single && (leadingZero || (dot && !dotGroups)));
    return decimals ? readDecimal(*groups) : readWhole(*groups);
}

} // namespace emend::extraction
