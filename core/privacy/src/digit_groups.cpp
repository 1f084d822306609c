// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "digit_groups.h"

#include <algorithm>

namespace emend::privacy {

namespace {

constexpr qsizetype kKeptByMasks = 4; ///< digits behind the stars

bool touchesLetters(const FoldedText& text, Span span)
{
    return isWordCharacter(text.at(span.begin - 1)) || isWordCharacter(text.at(span.end));
}

int countLookalikes(const FoldedText& text, Span span)
{
    int count = 0;
    for (qsizetype i = span.begin; i < span.end; ++i)
        count += isDigit(text.at(i)) ? 0 : 1;
    return count;
}

/// The group around the digit at that place; @p from is the end of the group before.
DigitGroup groupAround(const FoldedText& text, qsizetype digit, qsizetype from)
{
    Span span{digit, digit};
    while (span.begin > from && digitOrLookalike(text.at(span.begin - 1)) >= 0)
        --span.begin;
    qsizetype lastDigit = digit;
    while (digitOrLookalike(text.at(span.end)) >= 0) {
        if (isDigit(text.at(span.end)))
            lastDigit = span.end;
        ++span.end;
    }
    int lookalikes = countLookalikes(text, span);
    if (touchesLetters(text, span) || lookalikes * 2 > span.size()) {
        span = {digit, lastDigit + 1};
        lookalikes = countLookalikes(text, span);
    }
    return {span, Gap::None, lookalikes};
}

Gap gapBetween(const FoldedText& text, qsizetype begin, qsizetype end)
{
    const qsizetype size = end - begin;
    if (size < 1 || size > 4)
        return Gap::None;
    qsizetype blanks = 0;
    char mark = '\0';
    for (qsizetype i = begin; i < end; ++i) {
        const char c = text.at(i);
        if (c == ' ')
            ++blanks;
        else if ((c == '-' || c == '.' || c == '~' || c == '_') && mark == '\0')
            mark = c;
        else
            return Gap::None;
    }
    if (mark == '\0')
        return size == 1 ? Gap::Blank : Gap::Wide;
    if (mark == '.')
        return size <= 2 ? Gap::Dot : Gap::None;
    return mark == '-' && size == 1 ? Gap::Dash : Gap::LooseDash;
}

/// The stars of maskText.
bool followsMask(const FoldedText& text, qsizetype begin)
{
    const qsizetype end = text.at(begin - 1) == '*' ? begin : begin - 1;
    return text.at(end - 1) == '*' && (text.at(end - 2) == '*' || text.at(end - 3) == '*');
}

} // namespace

std::vector<DigitGroup> findDigitGroups(const FoldedText& text)
{
    std::vector<DigitGroup> groups;
    groups.reserve(static_cast<size_t>(std::min<qsizetype>(text.digits(), 64)));
    qsizetype end = 0;
    qsizetype kept = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!isDigit(text.at(i)))
            continue;
        DigitGroup group = groupAround(text, i, end);
        if (!groups.empty())
            group.gapBefore = gapBetween(text, end, group.span.begin);
        kept = followsMask(text, group.span.begin) ? kKeptByMasks : kept;
        kept -= group.size();
        group.isKept = kept >= 0;
        end = group.span.end;
        i = end - 1;
        groups.push_back(group);
    }
    return groups;
}

} // namespace emend::privacy
