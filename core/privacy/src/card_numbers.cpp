// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "card_numbers.h"

#include <optional>

namespace emend::privacy {

namespace {

constexpr qsizetype kFewestDigits = 13;
constexpr qsizetype kMostDigits = 19;
constexpr qsizetype kSmallestGroup = 3; ///< but for the last one; keeps dates and amounts out
constexpr qsizetype kLargestGroup = 7;

bool isDigit(QChar c)
{
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

bool passesLuhn(const QString& text, Span span)
{
    int sum = 0;
    bool doubled = false;
    for (qsizetype i = span.end - 1; i >= span.begin; --i) {
        if (!isDigit(text[i]))
            continue;
        int digit = text[i].digitValue();
        if (doubled)
            digit = digit > 4 ? 2 * digit - 9 : 2 * digit;
        sum += digit;
        doubled = !doubled;
    }
    return sum % 10 == 0;
}

/// Groups of digits with one blank or dash between neighbours, as far as they go from @p at.
std::vector<Span> groupsFrom(const QString& text, qsizetype at)
{
    std::vector<Span> groups;
    while (at < text.size() && isDigit(text[at])) {
        const qsizetype begin = at;
        while (at < text.size() && isDigit(text[at]))
            ++at;
        groups.push_back({begin, at});
        if (at < text.size() && (text[at] == QLatin1Char(' ') || text[at] == QLatin1Char('-')))
            ++at;
    }
    return groups;
}

/// The longest card number that starts with that group; a number has at most six groups, so this takes bounded time.
std::optional<Span> cardAt(const QString& text, const std::vector<Span>& groups, size_t first)
{
    std::optional<Span> found;
    qsizetype digits = 0;
    for (size_t last = first; last < groups.size(); ++last) {
        const Span& group = groups[last];
        digits += group.size();
        const bool alone = last == first;
        const bool separatorDiffers = last > first + 1 && text[group.begin - 1] != text[groups[first + 1].begin - 1];
        if (digits > kMostDigits || separatorDiffers || (!alone && group.size() > kLargestGroup))
            break;
        const Span span{groups[first].begin, group.end};
        if (digits >= kFewestDigits && passesLuhn(text, span))
            found = span;
        if (group.size() < kSmallestGroup || group.size() > kLargestGroup)
            break;
    }
    return found;
}

bool isFraction(const QString& text, qsizetype begin)
{
    return begin >= 2 && text[begin - 1] == QLatin1Char('.') && isDigit(text[begin - 2]);
}

} // namespace

std::vector<Span> findCardNumbers(const QString& text)
{
    std::vector<Span> cards;
    qsizetype at = 0;
    while (at < text.size()) {
        if (!isDigit(text[at])) {
            ++at;
            continue;
        }
        const std::vector<Span> groups = groupsFrom(text, at);
        for (size_t first = 0; first < groups.size(); ++first) {
            const std::optional<Span> card =
                isFraction(text, groups[first].begin) ? std::nullopt : cardAt(text, groups, first);
            if (!card)
                continue;
            cards.push_back(*card);
            while (first + 1 < groups.size() && groups[first + 1].begin < card->end)
                ++first;
        }
        at = groups.back().end;
    }
    return cards;
}

} // namespace emend::privacy
