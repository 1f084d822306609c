// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "digits.h"

namespace emend::extraction {

namespace {

/// The digit that a recogniser may have meant; a null character where there is none.
QChar meantDigit(QChar c)
{
    switch (c.unicode()) {
    case u'O':
    case u'o':
        return QLatin1Char('0');
    case u'l':
    case u'I':
    case u'|':
        return QLatin1Char('1');
    case u'S':
        return QLatin1Char('5');
    case u'B':
        return QLatin1Char('8');
    default:
        return {};
    }
}

bool isSeparator(QChar c)
{
    return c == QLatin1Char('.') || c == QLatin1Char(',') || c == QLatin1Char('/') || c == QLatin1Char('-')
        || c == QLatin1Char(':');
}

bool belongsToRun(QChar c)
{
    return isAsciiDigit(c) || isSeparator(c) || !meantDigit(c).isNull();
}

/// Leading S and B are rather currency signs and codes, a bar at an edge is a table's rule, and letters next to other
/// letters are words.
qsizetype firstOfNumber(const QString& text, qsizetype begin, qsizetype end)
{
    while (begin < end && !isAsciiDigit(text[begin])) {
        const QChar c = text[begin];
        const bool inWord = begin > 0 && text[begin - 1].isLetter();
        const bool doubtful = c == QLatin1Char('S') || c == QLatin1Char('B') || c == QLatin1Char('|');
        if (!inWord && !doubtful && !isSeparator(c))
            break;
        ++begin;
    }
    return begin;
}

/// A letter behind two decimals is a tax mark (`9.00S`), not a third decimal.
bool followsDecimals(const QString& text, qsizetype begin, qsizetype at)
{
    return at - begin >= 3 && isAsciiDigit(text[at - 1]) && isAsciiDigit(text[at - 2])
        && (text[at - 3] == QLatin1Char('.') || text[at - 3] == QLatin1Char(','));
}

qsizetype lastOfNumber(const QString& text, qsizetype begin, qsizetype end)
{
    while (end > begin && !isAsciiDigit(text[end - 1])) {
        const bool inWord = end < text.size() && text[end].isLetter();
        const bool bar = text[end - 1] == QLatin1Char('|');
        if (!inWord && !bar && !isSeparator(text[end - 1]) && !followsDecimals(text, begin, end - 1))
            break;
        --end;
    }
    return end;
}

void repairRun(QString& text, qsizetype begin, qsizetype end)
{
    begin = firstOfNumber(text, begin, end);
    end = lastOfNumber(text, begin, end);
    int digits = 0;
    int letters = 0;
    for (qsizetype i = begin; i < end; ++i) {
        digits += isAsciiDigit(text[i]) ? 1 : 0;
        letters += meantDigit(text[i]).isNull() ? 0 : 1;
    }
    if (letters == 0 || letters >= digits)
        return;
    for (qsizetype i = begin; i < end; ++i) {
        const QChar digit = meantDigit(text[i]);
        if (!digit.isNull())
            text[i] = digit;
    }
}

QChar folded(QChar c)
{
    if (c.unicode() < 0x80)
        return c;
    const int digit = c.digitValue();
    if (digit >= 0 && c.category() == QChar::Number_DecimalDigit)
        return QChar(u'0' + static_cast<char16_t>(digit));
    switch (c.unicode()) {
    case 0x2010: // hyphen
    case 0x2011: // non-breaking hyphen
    case 0x2012: // figure dash
    case 0x2013: // en dash
    case 0x2212: // minus
        return QLatin1Char('-');
    case 0x2019: // apostrophe between thousands
        return QLatin1Char('\'');
    case 0x066b: // Arabic decimal separator
        return QLatin1Char('.');
    case 0x066c: // Arabic thousands separator
        return QLatin1Char(',');
    default:
        return c;
    }
}

} // namespace

QString foldDigits(const QString& text)
{
    QString result = text;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = folded(text[i]);
        if (c != text[i])
            result[i] = c;
    }
    return result;
}

QString repairDigits(const QString& folded)
{
    QString result = folded;
    qsizetype at = 0;
    while (at < folded.size()) {
        if (!belongsToRun(folded[at])) {
            ++at;
            continue;
        }
        const qsizetype begin = at;
        bool suspicious = false;
        while (at < folded.size() && belongsToRun(folded[at])) {
            suspicious |= !meantDigit(folded[at]).isNull();
            ++at;
        }
        if (suspicious)
            repairRun(result, begin, at);
    }
    return result;
}

} // namespace emend::extraction
