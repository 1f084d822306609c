// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/extraction/amounts.h>

#include "amount_context.h"
#include "currency_signs.h"
#include "digits.h"
#include "printed_number.h"

#include <QtCore/QHash>
#include <QtCore/QRegularExpression>

#include <algorithm>

namespace emend::extraction {

namespace {

const QRegularExpression& currencySign()
{
    static const QRegularExpression expression = [] {
        QRegularExpression result(currencySignPattern(), QRegularExpression::CaseInsensitiveOption);
        result.optimize();
        return result;
    }();
    return expression;
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
    QString takeCurrencyBefore(Span& whole) const;
    QString takeCurrencyBehind(Span& whole) const;
    QString takeCurrency(Span& whole, bool& negative) const;
    bool takeMinus(Span& whole) const;
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
    : m_text(text),
      m_folded(foldDigits(text)),
      m_digits(repairDigits(m_folded)),
      m_forbidden(spansWithoutAmounts(m_digits))
{
}

bool isBlank(QChar c)
{
    return c == QLatin1Char(' ') || c == QChar(0x00a0) || c == QLatin1Char('\t');
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
        QRegularExpression result(QStringLiteral(R"(^\d{1,3}(?:\h\d{3})+([.,])\d{2}(?![\d.,]*\d))"));
        result.optimize();
        return result;
    }();
    if (span.size() > 3 || !isAsciiDigit(at(span.end + 1)) || !at(span.end).isSpace())
        return span;
    // A bounded copy: the subject is checked from its beginning each time.
    const QRegularExpressionMatch match = groups.match(m_digits.mid(span.begin, 32));
    if (!match.hasMatch())
        return span;
    Span whole{span.begin, span.begin + match.capturedEnd()};
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
    if (at(end - 1).isSpace() || isAsciiDigit(at(end - 1)))
        return {};
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
    if (at(begin).isSpace() || isAsciiDigit(at(begin)))
        return {};
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

/// `-12.00`, `12.00-` and `(12.00)`; a dash between two numbers or behind a word is none.
bool Finder::takeMinus(Span& whole) const
{
    const QLatin1Char dash('-');
    const QChar before = at(whole.begin - 1);
    const QChar behind = at(whole.end);
    if (before == QLatin1Char('(') && behind == QLatin1Char(')')) {
        whole = {whole.begin - 1, whole.end + 1};
        return true;
    }
    if (before == dash && !at(whole.begin - 2).isLetterOrNumber() && at(whole.begin - 2) != dash) {
        --whole.begin;
        return true;
    }
    if (behind == dash && !at(whole.end + 1).isLetterOrNumber() && at(whole.end + 1) != dash) {
        ++whole.end;
        return true;
    }
    return false;
}

QString Finder::takeCurrency(Span& whole, bool& negative) const
{
    if (const QString before = takeCurrencyBefore(whole); !before.isEmpty())
        return before;
    // In `RM-12.00` the dash touches letters, and is a minus all the same.
    if (!negative && at(whole.begin - 1) == QLatin1Char('-')) {
        Span dashed{whole.begin - 1, whole.end};
        if (const QString before = takeCurrencyBefore(dashed); !before.isEmpty()) {
            whole = dashed;
            negative = true;
            return before;
        }
    }
    return takeCurrencyBehind(whole);
}

void Finder::readAt(Span span)
{
    if (span.begin < m_done || isForbidden(span))
        return;
    span = withBlankGroups(span);
    m_done = span.end;
    Span whole = span;
    bool negative = takeMinus(whole);
    const QString currency = takeCurrency(whole, negative);
    negative = negative || takeMinus(whole);

    QString digits = m_digits.mid(span.begin, span.size());
    const bool gap = digits.contains(QLatin1String(" ."));
    if (gap)
        digits.remove(QLatin1Char(' '));
    const std::optional<PrintedNumber> number = readPrintedNumber(digits, groupsByDots(currency));
    if (!number || isPieceOfSomethingElse(m_digits, span, *number, !currency.isEmpty()))
        return;
    const bool lettersRead =
        QStringView(m_folded).mid(span.begin, span.size()) != QStringView(m_digits).mid(span.begin, span.size());
    // A letter read as a digit is believable only in what is clearly money.
    if (lettersRead && !number->hasDecimals)
        return;
    m_done = whole.end;
    m_found.push_back({{negative ? -number->minor : number->minor, currency},
                       m_text.mid(whole.begin, whole.size()),
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
