// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/privacy/mask.h>

#include "personal_data.h"

namespace emend::privacy {

namespace {

constexpr int kKeptDigits = 4;

bool isMaskable(QChar c)
{
    return c.isLetterOrNumber() || c.isSurrogate();
}

/// Letters and digits become stars, but for the last @p kept ones; what stands between them stays, and so does the
/// length.
void star(QString& text, Span span, int kept)
{
    for (qsizetype i = span.end - 1; i >= span.begin; --i) {
        if (!isMaskable(text[i]))
            continue;
        if (kept > 0)
            --kept;
        else
            text[i] = QLatin1Char('*');
    }
}

void starFindings(QString& text)
{
    for (const Finding& finding : findPersonalData(FoldedText(text))) {
        if (finding.kind != Kind::CardLikeNumber)
            star(text, finding.span, finding.kind == Kind::Email ? 0 : kKeptDigits);
    }
}

void flatten(QString& text, Span span)
{
    for (qsizetype i = span.begin; i < span.end; ++i) {
        const QChar c = text[i];
        if (c.isNumber())
            text[i] = QLatin1Char('9');
        else if (c.isUpper())
            text[i] = QLatin1Char('A');
        else if (isMaskable(c))
            text[i] = QLatin1Char('a');
    }
}

} // namespace

QString maskText(const QString& text)
{
    // What is left next to new stars may be found only now, so that a second call would mask more.
    constexpr int kMostRounds = 4;
    QString result = text;
    for (int round = 0; round < kMostRounds; ++round) {
        const QString before = result;
        starFindings(result);
        if (result == before)
            break;
    }
    return result;
}

QString maskForPool(const QString& text)
{
    QString result = text;
    for (const Finding& finding : findPersonalData(FoldedText(text))) {
        if (finding.kind != Kind::LuhnNumber)
            flatten(result, finding.span);
    }
    return result;
}

} // namespace emend::privacy
