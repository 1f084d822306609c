// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/extraction/dates.h>

#include "digits.h"
#include "month_names.h"

#include <QtCore/QRegularExpression>

#include <algorithm>
#include <optional>

namespace emend::extraction {

namespace {

// What must not touch a date: further digits, or digits behind one more separator (phone numbers, versions, amounts).
const QString kNotBefore = QStringLiteral(R"((?<!\d)(?<!\d[.,:/\-]))");
const QString kNotAfter = QStringLiteral(R"((?!\d|[./\-]\d))");
const QString kNotAfterName = QStringLiteral(R"((?!\d|[.,:/\-]\d|\h?%))");
const QString kFullYear = QStringLiteral(R"(((?:19|20)\d\d))");
const QString kOrdinal = QStringLiteral(R"((?:st|nd|rd|th|শে|ই|রা|লা|ঠা)?)");

QRegularExpression compiled(const QString& pattern)
{
    QRegularExpression expression(pattern, QRegularExpression::CaseInsensitiveOption);
    expression.optimize();
    return expression;
}

/// Numbers of a date as printed, in the order day, month, year where that is known.
struct Numbers {
    int day = 0;
    int month = 0;
    int year = 0;
};

class Finder final
{
public:
    Finder(const QString& text, DateOrder order, QDate today);

    std::vector<DateMatch> find();

private:
    using Reader = void (Finder::*)(const QRegularExpressionMatch&);

    void each(const QRegularExpression& expression, Reader reader);
    void readNumeric(const QRegularExpressionMatch& match);
    void readGlued(const QRegularExpressionMatch& match);
    void readBlankSeparated(const QRegularExpressionMatch& match);
    void readYearFirst(const QRegularExpressionMatch& match);
    void readCompact(const QRegularExpressionMatch& match);
    void readCompactDayFirst(const QRegularExpressionMatch& match);
    void readDayMonthName(const QRegularExpressionMatch& match);
    void readMonthNameDay(const QRegularExpressionMatch& match);
    void readYearMonthName(const QRegularExpressionMatch& match);

    int fullYear(const QString& digits) const;
    QDate valid(const Numbers& numbers) const;
    void addOrdered(const QRegularExpressionMatch& match, int first, int second, int year, bool repaired);
    void add(const QRegularExpressionMatch& match, QDate date, bool ambiguous, bool repaired);

    QString m_text;
    QString m_folded;
    QString m_digits; ///< folded and repaired: what the expressions run on
    DateOrder m_order;
    QDate m_today;
    std::vector<DateMatch> m_found;
};

Finder::Finder(const QString& text, DateOrder order, QDate today)
    : m_text(text), m_folded(foldDigits(text)), m_digits(repairDigits(m_folded)), m_order(order), m_today(today)
{
}

void Finder::each(const QRegularExpression& expression, Reader reader)
{
    QRegularExpressionMatchIterator matches = expression.globalMatch(m_digits);
    while (matches.hasNext())
        (this->*reader)(matches.next());
}

int Finder::fullYear(const QString& digits) const
{
    const int year = digits.toInt();
    if (digits.size() > 2)
        return year;
    const int latest = m_today.year() + 20;
    return latest - (latest - year) % 100;
}

QDate Finder::valid(const Numbers& numbers) const
{
    const QDate date(numbers.year, numbers.month, numbers.day);
    return date.isValid() && date.year() >= 1950 && date.year() <= m_today.year() + 20 ? date : QDate();
}

void Finder::add(const QRegularExpressionMatch& match, QDate date, bool ambiguous, bool repaired)
{
    if (!date.isValid())
        return;
    const qsizetype start = match.capturedStart();
    const qsizetype length = match.capturedLength();
    const bool lettersRead = QStringView(m_folded).mid(start, length) != QStringView(m_digits).mid(start, length);
    m_found.push_back({date, m_text.mid(start, length), start, ambiguous, repaired || lettersRead});
}

void Finder::addOrdered(const QRegularExpressionMatch& match, int first, int second, int year, bool repaired)
{
    const QDate dayFirst = valid({first, second, year});
    const QDate monthFirst = valid({second, first, year});
    const bool prefersDay = m_order == DateOrder::DayFirst;
    const QDate preferred = prefersDay ? dayFirst : monthFirst;
    const QDate other = prefersDay ? monthFirst : dayFirst;
    const bool ambiguous = preferred.isValid() && other.isValid() && preferred != other;
    add(match, preferred.isValid() ? preferred : other, ambiguous, repaired);
}

void Finder::readNumeric(const QRegularExpressionMatch& match)
{
    const QString firstSeparator = match.captured(2).trimmed();
    const QString secondSeparator = match.captured(4).trimmed();
    const bool shortYear = match.capturedLength(5) == 2;
    const bool comma = firstSeparator == QLatin1String(",") || secondSeparator == QLatin1String(",");
    const bool mixed = firstSeparator != secondSeparator;
    const bool blanks = match.capturedLength(2) > 1 || match.capturedLength(4) > 1;
    if (comma && !mixed)
        return;
    // With a short year, different or spaced signs are rather sizes, parts and sums (`M10 - 8/64`, `11-22 - 30`).
    if (shortYear && (mixed || (blanks && firstSeparator != QLatin1String("/"))))
        return;
    const bool dots = firstSeparator == QLatin1String(".") && !mixed;
    const int first = match.captured(1).toInt();
    const int second = match.captured(3).toInt();
    // Dots stand in day-first dates; a dotted month-first one with a short year is rather a time (12.30.45).
    if (dots && shortYear && m_order == DateOrder::DayFirst && second > 12)
        return;
    const bool touchesTime = match.capturedEnd() < m_digits.size() && isAsciiDigit(m_digits[match.capturedEnd()]);
    addOrdered(match, first, second, fullYear(match.captured(5)), mixed || touchesTime);
}

void Finder::readGlued(const QRegularExpressionMatch& match)
{
    const int group = match.capturedLength(1) > 0 ? 1 : 4;
    addOrdered(match, match.captured(group).toInt(), match.captured(group + 1).toInt(),
               match.captured(group + 2).toInt(), true);
}

void Finder::readBlankSeparated(const QRegularExpressionMatch& match)
{
    addOrdered(match, match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt(), true);
}

void Finder::readYearFirst(const QRegularExpressionMatch& match)
{
    const bool mixed = match.captured(2) != match.captured(4);
    add(match, valid({match.captured(5).toInt(), match.captured(3).toInt(), match.captured(1).toInt()}), false, mixed);
}

// Eight digits are often a number of something else, so the year must be near; nearer where the year stands last.
void Finder::readCompact(const QRegularExpressionMatch& match)
{
    const QDate date = valid({match.captured(3).toInt(), match.captured(2).toInt(), match.captured(1).toInt()});
    if (date.isValid() && date.year() >= 1990 && date.year() <= m_today.year() + 10)
        add(match, date, false, false);
}

void Finder::readCompactDayFirst(const QRegularExpressionMatch& match)
{
    const QDate date = valid({match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()});
    if (date.isValid() && date.year() >= 2000 && date.year() <= m_today.year() + 1)
        add(match, date, false, false);
}

void Finder::readDayMonthName(const QRegularExpressionMatch& match)
{
    const MonthName month = monthByName(match.captured(2));
    add(match, valid({match.captured(1).toInt(), month.number, fullYear(match.captured(3))}), false, month.repaired);
}

void Finder::readMonthNameDay(const QRegularExpressionMatch& match)
{
    // `May 5 10` is rather a line of numbers and `Mars 12.50` a price; a short year needs another sign between.
    const bool shortYear = match.capturedLength(4) == 2;
    const QString sign = match.captured(3).trimmed();
    if (shortYear && (sign.isEmpty() || sign == QLatin1String(".")))
        return;
    const MonthName month = monthByName(match.captured(1));
    add(match, valid({match.captured(2).toInt(), month.number, fullYear(match.captured(4))}), false, month.repaired);
}

void Finder::readYearMonthName(const QRegularExpressionMatch& match)
{
    const MonthName month = monthByName(match.captured(2));
    add(match, valid({match.captured(3).toInt(), month.number, match.captured(1).toInt()}), false, month.repaired);
}

/// Left to right; of overlapping ones the longer, then the one found first.
void keepDisjoint(std::vector<DateMatch>& matches)
{
    std::stable_sort(matches.begin(), matches.end(), [](const DateMatch& left, const DateMatch& right) {
        return left.start != right.start ? left.start < right.start : left.raw.size() > right.raw.size();
    });
    qsizetype end = 0;
    std::erase_if(matches, [&end](const DateMatch& match) {
        if (match.start < end)
            return true;
        end = match.start + match.raw.size();
        return false;
    });
}

std::vector<DateMatch> Finder::find()
{
    static const QRegularExpression numeric =
        compiled(kNotBefore + QStringLiteral(R"((\d{1,2})(\h?[/.\-,]\h?)(\d{1,2})(\h?[/.\-,]\h?))")
                 + QStringLiteral(R"((\d{4}(?=\d\d:\d\d)|(?:\d{4}|\d{2}))") + kNotAfter + QLatin1Char(')'));
    static const QRegularExpression glued =
        compiled(kNotBefore + QStringLiteral(R"((?:(\d\d)/(\d\d))") + kFullYear + QStringLiteral(R"(|(\d\d)(\d\d)/)")
                 + kFullYear + QLatin1Char(')') + kNotAfter);
    static const QRegularExpression blankSeparated =
        compiled(QStringLiteral(R"((?<![\w.,:/\-])(?<!\d\h)(\d\d)\h(\d\d)\h)") + kFullYear
                 + QStringLiteral(R"((?![\w]|[.,/\-]\d))"));
    static const QRegularExpression yearFirst = compiled(
        kNotBefore + kFullYear + QStringLiteral(R"((\h?[/.\-]\h?)(\d{1,2})(\h?[/.\-]\h?)(\d{1,2}))") + kNotAfter);
    static const QRegularExpression compact =
        compiled(QStringLiteral(R"((?<![\w.,:/+\-]))") + kFullYear
                 + QStringLiteral(R"((0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\w|[.,:\-]\d))"));
    static const QRegularExpression compactDayFirst =
        compiled(QStringLiteral(R"((?<![\w.,:/+\-])(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2]))") + kFullYear
                 + QStringLiteral(R"((?!\w|[.,:/\-]\d))"));
    static const QString month = QLatin1Char('(') + monthNamePattern() + QLatin1Char(')');
    static const QRegularExpression dayMonthName = compiled(
        kNotBefore + QStringLiteral(R"((\d{1,2}))") + kOrdinal + QStringLiteral(R"([\h.\-/,]{0,3}(?:of\h|de\h)?)")
        + month + QStringLiteral(R"([\h.\-/,']{0,3}(?:de\h)?(\d{4}|\d{2}))") + kNotAfterName);
    static const QRegularExpression monthNameDay =
        compiled(QStringLiteral(R"((?<![\p{L}\p{M}]))") + month + QStringLiteral(R"([\h.\-/,]{0,3}(\d{1,2}))")
                 + kOrdinal + QStringLiteral(R"(([\h.,\-/']{1,3})(\d{4}|\d{2}))") + kNotAfterName);
    static const QRegularExpression yearMonthName =
        compiled(kNotBefore + kFullYear + QStringLiteral(R"([\h.\-/]{0,2})") + month
                 + QStringLiteral(R"([\h.\-/]{0,2}(\d{1,2}))") + kNotAfterName);

    each(numeric, &Finder::readNumeric);
    each(yearFirst, &Finder::readYearFirst);
    each(glued, &Finder::readGlued);
    each(blankSeparated, &Finder::readBlankSeparated);
    each(compact, &Finder::readCompact);
    each(compactDayFirst, &Finder::readCompactDayFirst);
    each(dayMonthName, &Finder::readDayMonthName);
    each(monthNameDay, &Finder::readMonthNameDay);
    each(yearMonthName, &Finder::readYearMonthName);
    keepDisjoint(m_found);
    return std::move(m_found);
}

} // namespace

std::vector<DateMatch> findDates(const QString& text, DateOrder order, QDate today)
{
    return Finder(text, order, today).find();
}

} // namespace emend::extraction
