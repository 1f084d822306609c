// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/privacy/mask.h>

#include "card_numbers.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

namespace emend::privacy {

namespace {

constexpr int kKeptDigits = 4;
constexpr int kFewestDigits = 5; ///< nothing that is masked has fewer

QRegularExpression compiled(const QString& pattern)
{
    QRegularExpression expression(pattern, QRegularExpression::CaseInsensitiveOption);
    expression.optimize();
    return expression;
}

std::vector<Span> findAll(const QRegularExpression& expression, const QString& text, int group = 0)
{
    std::vector<Span> spans;
    QRegularExpressionMatchIterator matches = expression.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        spans.push_back({match.capturedStart(group), match.capturedEnd(group)});
    }
    return spans;
}

/// Same length; digits of all scripts, dashes and blanks as their ASCII twins.
QString folded(const QString& text)
{
    QString result = text;
    for (QChar& c : result) {
        if (c.unicode() < 0x80)
            continue;
        if (c.category() == QChar::Number_DecimalDigit)
            c = QChar(u'0' + static_cast<char16_t>(c.digitValue()));
        else if (c.category() == QChar::Punctuation_Dash)
            c = QLatin1Char('-');
        else if (c.category() == QChar::Separator_Space)
            c = QLatin1Char(' ');
        else if (c.isSurrogate())
            c = QLatin1Char('?'); // a lone one would make the whole text invalid for the expressions
    }
    return result;
}

/// Identifiers of the program itself, which look like numbers of people at times.
std::vector<Span> findIdentifiers(const QString& text)
{
    static const QRegularExpression expression =
        compiled(QStringLiteral("(?<![0-9a-f])(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9a-f]{32,})(?![0-9a-f])"
                                R"(|[0-9]{13,19}\.(?:jpe?g|png|tiff?|pdf|webp|bmp|jsonl?|txt|csv)\b)"));
    return findAll(expression, text);
}

/// ISO 7064 remainder of an IBAN whose first four characters stand last.
bool passesMod97(const QString& iban)
{
    int remainder = 0;
    const QString turned = iban.mid(4) + iban.left(4);
    for (const QChar c : turned) {
        const int value = c.isDigit() ? c.digitValue() : c.toUpper().unicode() - u'A' + 10;
        remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
    }
    return remainder == 1;
}

/// Words that follow an IBAN look like more of it, so the longest beginning with a right checksum counts.
std::vector<Span> findIbans(const QString& text)
{
    static const QRegularExpression expression = compiled(
        QStringLiteral(R"((?<![0-9a-z])[a-z]{2}\d{2}(?:[ -]?[0-9a-z]{4}){2,7}(?:[ -]?[0-9a-z]{1,4})?(?![0-9a-z]))"));
    std::vector<Span> ibans;
    for (const Span& candidate : findAll(expression, text)) {
        for (qsizetype end = candidate.end; end - candidate.begin >= 15; --end) {
            const QChar behind = end < text.size() ? text[end] : QChar();
            if (behind.isLetterOrNumber())
                continue;
            QString iban = text.mid(candidate.begin, end - candidate.begin);
            iban.remove(QLatin1Char(' ')).remove(QLatin1Char('-'));
            if (iban.size() < 15 || iban.size() > 34 || !passesMod97(iban))
                continue;
            ibans.push_back({candidate.begin, end});
            break;
        }
    }
    return ibans;
}

std::vector<Span> findTaxNumbers(const QString& text)
{
    // SSN and EIN.
    static const QRegularExpression expression = compiled(
        QStringLiteral(R"((?<![0-9a-z_.,-])(?<!\d )(?:\d{3}([ -])\d{2}\1\d{4}|\d{2}-\d{7})(?![0-9a-z_-])(?! \d))"));
    return findAll(expression, text);
}

/// Digits behind a label, in any grouping; not a date or an amount that happens to stand there.
std::vector<Span> findLabelled(const QString& text)
{
    static const QRegularExpression expression = compiled(QStringLiteral(
        R"((?<!\p{L})(?:account|acct|a/c|acc|iban|akaun|konto|kontonummer|kontonr|cuenta|হিসাব|card|kad|ssn|ein|)"
        R"(social security|tax ?payer id)(?:[ _-]?(?:no|num|number|nr|nombor|nummer|id|নম্বর|নং))?["' :=#.]{0,6})"
        R"((?!\d{4}-\d\d-\d\d(?!\d)|\d\d?-\d\d?-\d{2,4}(?!\d))((?:[a-z]{2})?\d(?:[ -]?\d){4,33}+)(?![0-9a-z_]|[.,]\d))"));
    return findAll(expression, text, 1);
}

std::vector<Span> findEmails(const QString& text)
{
    // The part before the @ starts at a boundary and never gives back: linear time on any text. `@2x.` is a picture's
    // scale.
    static const QRegularExpression expression = compiled(
        QStringLiteral(R"((?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]++@(?!\d+x\.)[\p{L}\p{N}-]++(?:\.[\p{L}\p{N}-]++)+)"));
    return findAll(expression, text);
}

/// Letters and digits become stars, but for the last @p kept ones; what stands between them stays, and so does the
/// length.
void star(QString& text, Span span, int kept)
{
    for (qsizetype i = span.end - 1; i >= span.begin; --i) {
        if (!text[i].isLetterOrNumber() && !text[i].isSurrogate())
            continue;
        if (kept > 0)
            --kept;
        else
            text[i] = QLatin1Char('*');
    }
}

void maskNumbers(const QString& plain, QString& result)
{
    const std::vector<Span> identifiers = findIdentifiers(plain);
    for (const auto& find : {findCardNumbers, findIbans, findTaxNumbers, findLabelled}) {
        for (const Span& span : find(plain)) {
            const bool isIdentifier = std::any_of(identifiers.cbegin(), identifiers.cend(),
                                                  [&span](const Span& other) { return span.overlaps(other); });
            if (!isIdentifier)
                star(result, span, kKeptDigits);
        }
    }
}

} // namespace

QString maskText(const QString& text)
{
    qsizetype digits = 0;
    bool at = false;
    for (const QChar c : text) {
        digits += c.isDigit() ? 1 : 0;
        at = at || c == QLatin1Char('@');
    }
    if (digits < kFewestDigits && !at)
        return text;
    const QString plain = folded(text);
    QString result = text;
    if (digits >= kFewestDigits)
        maskNumbers(plain, result);
    if (at) {
        for (const Span& span : findEmails(plain))
            star(result, span, 0);
    }
    return result;
}

} // namespace emend::privacy
