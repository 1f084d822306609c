// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/extraction/amounts.h>

#include "currency_signs.h"
#include "digits.h"
#include "printed_number.h"

#include <emend/extraction/dates.h>

#include <QtCore/QHash>
#include <QtCore/QRegularExpression>

#include <algorithm>

namespace emend::extraction
{

namespace
{

struct Span {
    qsizetype begin = 0;
    qsizetype end = 0;
};

const QRegularExpression& currencySign()
{
    static const QRegularExpression expression = [] {
        QRegularExpression result(currencySignPattern(), QRegularExpression::CaseInsensitiveOption);
        result.optimize();
        return result;
    }();
    return expression;
}

/// Stretches whose numbers are no amounts: dates, times, phone numbers, percentages.
std::vector<Span> forbiddenSpans(const QString& digits)
{
    static const QRegularExpression expression = [] {
        QRegularExpression result(
            QStringLiteral(R"((?<!\d)\d{1,2}:\d\d(?::\d\d)?(?!\d))"
                           R"(|(?<!\d)\d{1,2}\.\d\d\h?[ap]\.?m\b)"
                           R"(|(?<!\d)\d{1,3}(?:[.,]\d{1,3})?\h?%)"
                           R"(|(?<![\w.,])\+\d[\d\h()\-]{6,}\d(?![.,]\d))"
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

class Finder final
{
public:
    explicit Finder(const QString& text);

    std::vector<AmountMatch> find();

private:
    void readAt(Span span);
    bool isForbidden(Span span);
    Span withBlankGroups(Span span) const;
    bool isPartOfSomethingElse(Span span, const PrintedNumber& number, bool hasCurrency) const;
    QString takeCurrencyBefore(Span& whole) const;
    QString takeCurrencyBehind(Span& whole) const;
    bool takeMinus(Span number, Span& whole) const;
    QChar at(qsizetype index) const { return index >= 0 && index < m_digits.size() ? m_digits[index] : QChar(); }

    QString m_text;
    QString m_folded;
    QString m_digits;
    std::vector<Span> m_forbidden;
    size_t m_nextForbidden = 0;
    qsizetype m_done = 0; ///< end of what has been read
    std::vector<AmountMatch> m_found;
};

Finder::Finder(const QString& text)
    : m_text(text), m_folded(foldDigits(text)), m_digits(repairDigits(m_folded)), m_forbidden(forbiddenSpans(m_digits))
{
}

bool isBlank(QChar c)
{
    return c == QLatin1Char(' ') || c == QChar(0x00a0) || c == QLatin1Char('\t');
}

bool isPoint(QChar c)
{
    return c == QLatin1Char('.') || c == QLatin1Char(',');
}

bool Finder::isForbidden(Span span)
{
    while (m_nextForbidden < m_forbidden.size() && m_forbidden[m_nextForbidden].end <= span.begin)
        ++m_nextForbidden;
    for (size_t i = m_nextForbidden; i < m_forbidden.size() && m_forbidden[i].begin < span.end; ++i) {
        if (m_forbidden[i].end > span.begin)
            return true;
    }
    return false;
}

/// `1 234,56`: blanks between thousands look like a quantity before a price, so a plain one counts only where the
/// decimals have a comma, a currency sign touches the number, or nothing else stands on its line.
Span Finder::withBlankGroups(Span span) const
{
    static const QRegularExpression groups = [] {
        QRegularExpression result(QStringLiteral(R"(\d{1,3}(?:\h\d{3})+([.,])\d{2}(?![\d.,]*\d))"));
        result.optimize();
        return result;
    }();
    if (span.end - span.begin > 3 || !isAsciiDigit(at(span.end + 1)) || !at(span.end).isSpace())
        return span;
    const QRegularExpressionMatch match = groups.match(m_digits, span.begin, QRegularExpression::NormalMatch,
                                                       QRegularExpression::AnchorAtOffsetMatchOption);
    if (!match.hasMatch())
        return span;
    Span whole{span.begin, match.capturedEnd()};
    const Span grouped = whole;
    const bool comma = match.captured(1) == QLatin1String(",");
    const bool currency = !takeCurrencyBefore(whole).isEmpty() || !takeCurrencyBehind(whole).isEmpty();
    const auto endsLine = [](QChar c) { return c.isNull() || c == QLatin1Char('\n'); };
    const bool alone = endsLine(at(grouped.begin - 1)) && endsLine(at(grouped.end));
    const bool thinBlank = at(span.end) != QLatin1Char(' ') && at(span.end) != QLatin1Char('\t');
    return comma || currency || alone || thinBlank ? grouped : span;
}

QString Finder::takeCurrencyBefore(Span& whole) const
{
    qsizetype end = whole.begin;
    // `RM 9.00`, `RM:9.00`, `Tk. 50`: at most one mark and one blank between.
    if (isBlank(at(end - 1)))
        --end;
    if (at(end - 1) == QLatin1Char(':') || at(end - 1) == QLatin1Char('.'))
        --end;
    // The longest sign has four letters.
    for (qsizetype length = std::min<qsizetype>(4, end); length > 0; --length) {
        const QString sign = m_folded.mid(end - length, length);
        const QChar before = at(end - length - 1);
        const bool letters = sign.front().isLetter();
        if ((letters && before.isLetter()) || currencyBySign(sign).isEmpty())
            continue;
        whole.begin = end - length;
        return currencyBySign(sign);
    }
    return {};
}

QString Finder::takeCurrencyBehind(Span& whole) const
{
    const qsizetype begin = isBlank(at(whole.end)) ? whole.end + 1 : whole.end;
    for (qsizetype length = std::min<qsizetype>(4, m_folded.size() - begin); length > 0; --length) {
        const QString sign = m_folded.mid(begin, length);
        const QString code = currencyBySign(sign);
        if (code.isEmpty() || (sign.back().isLetter() && at(begin + length).isLetter()))
            continue;
        // A sign before the next number belongs to that one.
        qsizetype next = begin + length;
        while (isBlank(at(next)) || at(next) == QLatin1Char(':'))
            ++next;
        if (isAsciiDigit(at(next)))
            return {};
        whole.end = begin + length;
        return code;
    }
    return {};
}

/// `-12.00`, `RM-12.00`, `-RM12.00`, `12.00-` and `(12.00)`; a dash between two numbers or behind a word is none.
bool Finder::takeMinus(Span number, Span& whole) const
{
    const auto freeDash = [this](qsizetype index) {
        return at(index) == QLatin1Char('-') && !at(index - 1).isLetterOrNumber() && at(index - 1) != QLatin1Char('-');
    };
    if (at(whole.begin - 1) == QLatin1Char('(') && at(whole.end) == QLatin1Char(')')) {
        --whole.begin;
        ++whole.end;
        return true;
    }
    if (freeDash(whole.begin - 1)) {
        --whole.begin;
        return true;
    }
    if (at(number.begin - 1) == QLatin1Char('-') && number.begin > whole.begin)
        return true;
    const QChar behind = at(whole.end + 1);
    if (at(whole.end) == QLatin1Char('-') && !behind.isLetterOrNumber() && behind != QLatin1Char('-')) {
        ++whole.end;
        return true;
    }
    return false;
}

/// Whether the number belongs to an id, a fraction, a phone number, a size or the like.
bool Finder::isPartOfSomethingElse(Span span, const PrintedNumber& number, bool hasCurrency) const
{
    static const QRegularExpression unit(
        QStringLiteral(R"(\h?(?:kgs?|g|mg|ml|ltr?|l|cm|mm|km|m|pcs|oz|lbs?|gb|mb|kwh)\b)"),
        QRegularExpression::CaseInsensitiveOption);
    const QChar before = at(span.begin - 1);
    const QChar behind = at(span.end);
    const auto joins = [](QChar c) {
        return c == QLatin1Char('/') || c == QLatin1Char(':') || c == QLatin1Char('-') || c == QLatin1Char('_')
            || c == QLatin1Char('*') || c == QLatin1Char('#') || c == QLatin1Char('\\') || c == QLatin1Char('@');
    };
    const bool digitBefore = joins(before) && isAsciiDigit(at(span.begin - 2));
    const bool digitBehind = joins(behind) && isAsciiDigit(at(span.end + 1));
    if (before == QLatin1Char('_') || isPoint(before) || (isPoint(behind) && isAsciiDigit(at(span.end + 1))))
        return true;
    if ((digitBefore && before != QLatin1Char('-')) || (digitBehind && behind != QLatin1Char('-')))
        return true;
    if (hasCurrency)
        return false;
    if (!number.hasDecimals
        || unit.match(m_digits, span.end, QRegularExpression::NormalMatch,
                      QRegularExpression::AnchorAtOffsetMatchOption)
               .hasMatch()) {
        const bool touchesLetter = before.isLetter() || behind.isLetter();
        const bool leadingZero = number.isInteger && at(span.begin) == QLatin1Char('0') && span.end - span.begin > 1;
        const bool longId = number.isInteger && !number.isGrouped && span.end - span.begin >= 8;
        const bool marked = before == QLatin1Char('#') || before == QLatin1Char('*') || before == QLatin1Char('/')
            || behind == QLatin1Char('/') || (before == QLatin1Char('-') && at(span.begin - 2).isLetterOrNumber())
            || (behind == QLatin1Char('-') && at(span.end + 1).isLetterOrNumber());
        return touchesLetter || leadingZero || longId || marked || number.hasDecimals;
    }
    return false;
}

void Finder::readAt(Span span)
{
    if (span.begin < m_done)
        return;
    span = withBlankGroups(span);
    Span whole = span;
    qsizetype signedBegin = span.begin;
    if (at(signedBegin - 1) == QLatin1Char('-') || at(signedBegin - 1) == QLatin1Char('(')) {
        whole.begin = signedBegin - 1;
    }
    QString currency = takeCurrencyBefore(whole);
    if (currency.isEmpty())
        whole = span;
    if (currency.isEmpty())
        currency = takeCurrencyBehind(whole);
    if (isForbidden(span))
        return;
    QString digits = m_digits.mid(span.begin, span.end - span.begin);
    const bool gap = digits.contains(QLatin1String(" .")) || digits.contains(QLatin1String(" ,"));
    if (gap)
        digits.remove(QLatin1Char(' '));
    const std::optional<PrintedNumber> number = readPrintedNumber(digits, groupsByDots(currency));
    m_done = span.end;
    if (!number || isPartOfSomethingElse(span, *number, !currency.isEmpty()))
        return;
    const bool lettersRead =
        QStringView(m_folded).mid(span.begin, digits.size()) != QStringView(m_digits).mid(span.begin, digits.size());
    // A letter read as a digit is believable only in what is clearly money.
    if (lettersRead && !number->hasDecimals)
        return;
    const bool negative = takeMinus(span, whole);
    m_done = whole.end;
    m_found.push_back({{negative ? -number->minor : number->minor, currency},
                       m_text.mid(whole.begin, whole.end - whole.begin),
                       whole.begin,
                       number->hasDecimals,
                       number->repaired || lettersRead || gap});
}

std::vector<AmountMatch> Finder::find()
{
    // Digits with signs between, one blank before the point (`12 .50`) and a missing whole part (`.50`) allowed.
    static const QRegularExpression cluster = [] {
        QRegularExpression result(
            QStringLiteral(R"((?:\d+(?:[.,']\d+)*(?:\h\.\d{2}(?![\d.,]*\d))?|(?<![\w.,])\.\d{2}(?!\d)))"));
        result.optimize();
        return result;
    }();
    QRegularExpressionMatchIterator matches = cluster.globalMatch(m_digits);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        readAt({match.capturedStart(), match.capturedEnd()});
    }
    return std::move(m_found);
}

} // namespace

std::vector<AmountMatch> findAmounts(const QString& text)
{
    return Finder(text).find();
}

QString findCurrency(const QString& text)
{
    QHash<QString, int> counts;
    QStringList order;
    QRegularExpressionMatchIterator matches = currencySign().globalMatch(text);
    while (matches.hasNext()) {
        const QString code = currencyBySign(matches.next().captured());
        if (counts[code]++ == 0)
            order << code;
    }
    const auto best =
        std::max_element(order.cbegin(), order.cend(), [&counts](const QString& left, const QString& right) {
            return counts.value(left) < counts.value(right);
        });
    return best == order.cend() ? QString() : *best;
}

} // namespace emend::extraction
