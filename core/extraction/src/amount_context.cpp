// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "amount_context.h"

#include "digits.h"

#include <emend/extraction/dates.h>

#include <QtCore/QRegularExpression>
#include <QtCore/QSet>

#include <algorithm>

namespace emend::extraction {

namespace {

constexpr qsizetype kShortestId = 8;

QChar charAt(const QString& text, qsizetype index)
{
    return index >= 0 && index < text.size() ? text[index] : QChar();
}

bool isAnyOf(QChar c, QLatin1String characters)
{
    return !c.isNull() && characters.contains(c);
}

/// `1/2`, `8:30`, `1.2.3`: a sign with a further digit behind it.
bool isJoinedToDigits(const QString& digits, Span span)
{
    const QChar before = charAt(digits, span.begin - 1);
    const QChar behind = charAt(digits, span.end);
    if (isAnyOf(before, QLatin1String("._,")))
        return true;
    return (isAnyOf(before, QLatin1String("/:")) && isAsciiDigit(charAt(digits, span.begin - 2)))
        || (isAnyOf(behind, QLatin1String("/:._,")) && isAsciiDigit(charAt(digits, span.end + 1)));
}

/// `0.50kg`, `1.5 L`.
bool hasUnit(const QString& digits, Span span)
{
    static const QSet<QString> units = [] {
        const QStringList names =
            QStringLiteral("kg kgs g gm mg ml l lt ltr cm mm km m pcs oz lb lbs gb mb kwh").split(QLatin1Char(' '));
        return QSet<QString>(names.cbegin(), names.cend());
    }();
    const qsizetype begin = charAt(digits, span.end) == QLatin1Char(' ') ? span.end + 1 : span.end;
    qsizetype end = begin;
    while (end - begin <= 3 && charAt(digits, end).isLetter())
        ++end;
    return end > begin && units.contains(digits.mid(begin, end - begin).toLower());
}

/// Whole numbers and quantities that carry the marks of an id: letters, `#`, `*` or a dash to the next part, leading
/// zeros, great length.
bool looksLikeId(const QString& digits, Span span, const PrintedNumber& number)
{
    const QChar before = charAt(digits, span.begin - 1);
    const QChar behind = charAt(digits, span.end);
    if (before.isLetter() || behind.isLetter() || isAnyOf(before, QLatin1String("#*/@\\"))
        || behind == QLatin1Char('/'))
        return true;
    const bool dashBefore = before == QLatin1Char('-') && charAt(digits, span.begin - 2).isLetterOrNumber();
    const bool dashBehind = behind == QLatin1Char('-') && charAt(digits, span.end + 1).isLetterOrNumber();
    if (dashBefore || dashBehind)
        return true;
    if (!number.isInteger)
        return false;
    const bool leadingZero = digits[span.begin] == QLatin1Char('0') && span.size() > 1;
    return leadingZero || (!number.isGrouped && span.size() >= kShortestId);
}

} // namespace

std::vector<Span> spansWithoutAmounts(const QString& digits)
{
    static const QRegularExpression expression = [] {
        QRegularExpression result(
            QStringLiteral(R"((?<!\d)\d{1,2}:\d\d(?::\d\d)?(?!\d))"
                           R"(|(?<!\d)\d{1,2}\.\d\d\h?[ap]\.?m\b)"
                           R"(|(?<!\d)\d{1,3}(?:[.,]\d{1,3})?\h?%)"
                           R"(|(?<![\w.,])\+\d[\d\h()\-]{6,20}\d(?![.,]?\d))"
                           R"(|(?<![\w.,])\(?0\d{1,3}\)?[\h\-]{1,3}\d{3,4}[\h\-]?\d{3,5}(?![\d.,]))"),
            QRegularExpression::CaseInsensitiveOption);
        result.optimize();
        return result;
    }();
    std::vector<Span> spans;
    QRegularExpressionMatchIterator matches = expression.globalMatch(digits);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        spans.push_back({match.capturedStart(), match.capturedEnd()});
    }
    // Only the places matter, so any day serves that lets every plausible year pass.
    for (const DateMatch& date : findDates(digits, DateOrder::DayFirst, QDate(2050, 1, 1)))
        spans.push_back({date.start, date.start + date.raw.size()});
    std::sort(spans.begin(), spans.end(), [](const Span& left, const Span& right) { return left.begin < right.begin; });
    return spans;
}

bool isPieceOfSomethingElse(const QString& digits, Span span, const PrintedNumber& number, bool hasCurrency)
{
    if (isJoinedToDigits(digits, span))
        return true;
    if (hasCurrency)
        return false;
    return hasUnit(digits, span) || (!number.hasDecimals && looksLikeId(digits, span, number));
}

} // namespace emend::extraction
