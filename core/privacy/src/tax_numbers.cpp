// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tax_numbers.h"

#include "labels.h"

#include <algorithm>
#include <array>
#include <optional>

namespace emend::privacy {

namespace {

constexpr qsizetype kDigits = 9;

struct Match {
    size_t last = 0; ///< group
    int dashes = 0; ///< between the parts
    int blanks = 0;
    int dots = 0;
    bool hasAddedBlanks = false;
};

/// Groups of nine digits in all that end where the parts end; a part may have blanks within.
std::optional<Match> matchParts(const std::vector<DigitGroup>& groups, size_t first, quint32 partEnds)
{
    Match match;
    qsizetype digits = 0;
    int lookalikes = 0;
    for (size_t i = first; i < groups.size(); ++i) {
        if (groups[i].isKept)
            return std::nullopt;
        if (i > first) {
            const Gap gap = groups[i].gapBefore;
            const bool isPartEnd = (partEnds & (1U << digits)) != 0;
            if (!isPartEnd && gap != Gap::Blank)
                return std::nullopt;
            match.hasAddedBlanks = match.hasAddedBlanks || !isPartEnd;
            match.dashes += isPartEnd && isDashed(gap) ? 1 : 0;
            match.blanks += isPartEnd && gap == Gap::Blank ? 1 : 0;
            match.dots += isPartEnd && gap == Gap::Dot ? 1 : 0;
        }
        const qsizetype before = digits;
        digits += groups[i].size();
        lookalikes += groups[i].lookalikes;
        if (digits > kDigits)
            return std::nullopt;
        // No group may reach over the end of a part.
        const quint32 inside = ((1U << digits) - 1) & ~((2U << before) - 1);
        if ((partEnds & inside) != 0)
            return std::nullopt;
        match.last = i;
        if (digits == kDigits)
            return lookalikes * 2 <= kDigits ? std::optional(match) : std::nullopt;
    }
    return std::nullopt;
}

bool isFree(const FoldedText& text, Span span)
{
    const char before = text.at(span.begin - 1);
    const char behind = text.at(span.end);
    const bool isInside = (before == '.' || before == ',' || before == '/') && isDigit(text.at(span.begin - 2));
    const bool goesOnAsFraction = (behind == '.' || behind == ',') && isDigit(text.at(span.end + 1));
    return !isWordCharacter(before) && before != '_' && before != '-' && before != '+' && !isInside
        && !isWordCharacter(behind) && behind != '_' && behind != '-' && !goesOnAsFraction;
}

bool hasBlankNeighbour(const std::vector<DigitGroup>& groups, size_t first, size_t last)
{
    return groups[first].gapBefore == Gap::Blank
        || (last + 1 < groups.size() && groups[last + 1].gapBefore == Gap::Blank);
}

/// No SSN or taxpayer number has a part of zeros only.
bool hasZeroPart(const FoldedText& text, Span span)
{
    std::array<int, kDigits> digits{};
    size_t count = 0;
    for (qsizetype i = span.begin; i < span.end && count < digits.size(); ++i) {
        const int digit = digitOrLookalike(text.at(i));
        if (digit >= 0)
            digits[count++] = digit;
    }
    return (digits[0] + digits[1] + digits[2]) == 0 || (digits[3] + digits[4]) == 0
        || (digits[5] + digits[6] + digits[7] + digits[8]) == 0;
}

/// The prefixes that the tax office does not use are those of telephone numbers at times.
bool hasEinPrefix(const FoldedText& text, qsizetype begin)
{
    constexpr std::array<int, 15> kUnused{0, 7, 8, 9, 17, 18, 19, 28, 29, 49, 69, 70, 78, 79, 89};
    const int prefix = digitOrLookalike(text.at(begin)) * 10 + digitOrLookalike(text.at(begin + 1));
    return std::find(kUnused.cbegin(), kUnused.cend(), prefix) == kUnused.cend();
}

constexpr quint32 kSsnParts = (1U << 3) | (1U << 5) | (1U << 9);
constexpr quint32 kEinParts = (1U << 2) | (1U << 9);

bool isSsn(const FoldedText& text, const std::vector<DigitGroup>& groups, size_t first, const Match& match)
{
    const Span span{groups[first].span.begin, groups[match.last].span.end};
    if (match.dashes == 2)
        return true;
    const Label label = labelBefore(text, span.begin);
    if (label == Label::Personal)
        return true;
    if (match.hasAddedBlanks || hasBlankNeighbour(groups, first, match.last))
        return false;
    const bool isMixed = match.dashes == 1 && match.blanks + match.dots == 1;
    const bool isPlain = (match.blanks == 2 || match.dots == 2) && !hasZeroPart(text, span);
    return (isMixed || isPlain) && label != Label::Other;
}

bool isEin(const FoldedText& text, const std::vector<DigitGroup>& groups, size_t first, const Match& match)
{
    const Span span{groups[first].span.begin, groups[match.last].span.end};
    if (match.dashes != 1)
        return false;
    const Label label = labelBefore(text, span.begin);
    const bool isPlain = !match.hasAddedBlanks && !hasBlankNeighbour(groups, first, match.last);
    return label == Label::Personal || (label == Label::None && isPlain && hasEinPrefix(text, span.begin));
}

/// The last group of the number that starts with that one.
template <class Accepts>
std::optional<size_t> numberAt(const FoldedText& text, const std::vector<DigitGroup>& groups, size_t first,
                               quint32 partEnds, Accepts accepts)
{
    const std::optional<Match> match = matchParts(groups, first, partEnds);
    if (!match)
        return std::nullopt;
    const Span span{groups[first].span.begin, groups[match->last].span.end};
    return isFree(text, span) && accepts(text, groups, first, *match) ? std::optional(match->last) : std::nullopt;
}

} // namespace

void findTaxNumbers(const FoldedText& text, const std::vector<DigitGroup>& groups, std::vector<Finding>& found)
{
    for (size_t first = 0; first < groups.size(); ++first) {
        std::optional<size_t> last = numberAt(text, groups, first, kSsnParts, isSsn);
        if (!last)
            last = numberAt(text, groups, first, kEinParts, isEin);
        if (!last)
            continue;
        found.push_back({{groups[first].span.begin, groups[*last].span.end}, Kind::TaxNumber});
        first = *last;
    }
}

} // namespace emend::privacy
