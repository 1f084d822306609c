// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "card_numbers.h"

#include <QtCore/QtAlgorithms>
#include <QtCore/QVarLengthArray>

#include <algorithm>
#include <array>
#include <optional>

namespace emend::privacy {

namespace {

constexpr qsizetype kFewestDigits = 13;
constexpr qsizetype kMostDigits = 19;
constexpr qsizetype kEanDigits = 13;
constexpr qsizetype kSmallestGroup = 3; ///< but for the last one; keeps dates and amounts out
constexpr qsizetype kLargestGroup = 7;

struct Issuer {
    int first; ///< four leading digits, from …
    int last;
    qsizetype fewest;
    qsizetype most;
};

/// The 13 digits of old Visa cards are left out: today such a number is a barcode, and one EAN in ten passes the Luhn
/// check.
constexpr std::array<Issuer, 10> kIssuers{{
    {4000, 4999, 16, 19}, // Visa
    {2200, 2204, 16, 19}, // Mir
    {2221, 2720, 16, 16}, // Mastercard
    {3000, 3059, 14, 19}, // Diners
    {3095, 3095, 14, 19},
    {3400, 3499, 15, 15}, // American Express
    {3528, 3589, 16, 19}, // JCB
    {3600, 3999, 14, 19}, // Diners, and American Express among them
    {5000, 6999, 16, 19}, // Mastercard, Maestro, Discover, UnionPay
    {8100, 8299, 16, 19}, // UnionPay, RuPay
}};

/// Where groups end: bit n stands for the place behind n digits.
using Ends = quint32;

constexpr Ends endBehind(qsizetype digits)
{
    return Ends{1} << digits;
}

struct Layout {
    qsizetype digits;
    Ends ends;
};

/// How cards print their numbers.
constexpr std::array<Layout, 3> kLayouts{{
    {16, endBehind(4) | endBehind(8) | endBehind(12) | endBehind(16)},
    {15, endBehind(4) | endBehind(10) | endBehind(15)},
    {14, endBehind(4) | endBehind(10) | endBehind(14)},
}};

constexpr Ends kLongUnionPay = endBehind(6) | endBehind(19);

using Digits = QVarLengthArray<int, kMostDigits>;

/// Neighbouring groups of digits, taken for one number.
struct Number {
    Digits digits;
    Ends ends = 0;
    Gap gap = Gap::None; ///< between the first two groups
    int groups = 0;
    int lookalikes = 0;
    bool evenGaps = true; ///< all gaps are alike
    bool evenGroups = true; ///< no group is much longer or shorter than those of cards

    void append(const FoldedText& text, const DigitGroup& group);
};

void Number::append(const FoldedText& text, const DigitGroup& group)
{
    if (groups == 1)
        gap = group.gapBefore;
    if (groups > 0) {
        evenGaps = evenGaps && group.gapBefore == gap;
        evenGroups = evenGroups && group.size() <= kLargestGroup;
    }
    for (qsizetype i = group.span.begin; i < group.span.end; ++i)
        digits.append(digitOrLookalike(text.at(i)));
    ends |= endBehind(digits.size());
    lookalikes += group.lookalikes;
    ++groups;
}

bool hasIssuer(const Digits& digits)
{
    const int prefix = ((digits[0] * 10 + digits[1]) * 10 + digits[2]) * 10 + digits[3];
    return std::any_of(kIssuers.cbegin(), kIssuers.cend(), [&](const Issuer& issuer) {
        return prefix >= issuer.first && prefix <= issuer.last && digits.size() >= issuer.fewest
            && digits.size() <= issuer.most;
    });
}

bool passesLuhn(const Digits& digits)
{
    int sum = 0;
    bool doubled = false;
    for (auto digit = digits.crbegin(); digit != digits.crend(); ++digit) {
        sum += doubled ? (*digit > 4 ? 2 * *digit - 9 : 2 * *digit) : *digit;
        doubled = !doubled;
    }
    return sum % 10 == 0;
}

bool isPrintedLikeCard(const Number& number)
{
    return std::any_of(kLayouts.cbegin(), kLayouts.cend(),
                       [&number](const Layout& layout) { return number.ends == layout.ends && number.evenGaps; });
}

/// A blank that was lost or added leaves the other ends where cards have them; in a number without groups it makes two.
bool isNearlyPrintedLikeCard(const Number& number)
{
    const bool isBarcodeAndCount = (number.ends & (endBehind(8) | endBehind(12) | endBehind(kEanDigits))) != 0;
    if (number.groups == 2 && number.gap == Gap::Blank && number.digits.size() <= 16 && !isBarcodeAndCount)
        return true;
    if (number.ends == kLongUnionPay && number.evenGaps)
        return true;
    return std::any_of(kLayouts.cbegin(), kLayouts.cend(), [&number](const Layout& layout) {
        const Ends common = number.ends & layout.ends;
        return number.digits.size() == layout.digits
            && (common == number.ends || (common == layout.ends && qPopulationCount(number.ends ^ common) == 1));
    });
}

bool isEvenlyGrouped(const Number& number)
{
    return number.groups == 1
        || (number.evenGroups && number.evenGaps && (number.gap == Gap::Blank || number.gap == Gap::Dash));
}

bool isLuhnNumber(const Number& number)
{
    return number.lookalikes == 0 && isEvenlyGrouped(number) && passesLuhn(number.digits);
}

/// @p endsInAmount: the last group goes on as `.99`.
std::optional<Kind> cardKind(const Number& number, bool endsInAmount)
{
    if (number.lookalikes * 2 > number.digits.size() || !hasIssuer(number.digits))
        return std::nullopt;
    const bool isPrinted = isPrintedLikeCard(number);
    if (!passesLuhn(number.digits))
        return isPrinted ? std::optional(Kind::CardLikeNumber) : std::nullopt;
    const bool isGrouped = isEvenlyGrouped(number) || isNearlyPrintedLikeCard(number);
    return isPrinted || (isGrouped && !endsInAmount) ? std::optional(Kind::CardNumber) : std::nullopt;
}

bool isFraction(const FoldedText& text, qsizetype begin)
{
    return text.at(begin - 1) == '.' && isDigit(text.at(begin - 2));
}

bool goesOnAsFraction(const FoldedText& text, qsizetype end)
{
    return (text.at(end) == '.' || text.at(end) == ',') && isDigit(text.at(end + 1));
}

struct Best {
    std::optional<Finding> card;
    std::optional<Finding> luhn;
};

/// The longest numbers that start with that group. A number has at most 19 groups, so this takes bounded time.
Best bestAt(const FoldedText& text, const std::vector<DigitGroup>& groups, size_t first)
{
    Best best;
    Number number;
    for (size_t last = first; last < groups.size(); ++last) {
        const DigitGroup& group = groups[last];
        const bool isJoined = !group.isKept && (last == first || group.gapBefore != Gap::None);
        if (!isJoined || number.digits.size() + group.size() > kMostDigits)
            break;
        number.append(text, group);
        if (number.digits.size() >= kFewestDigits) {
            const Span span{groups[first].span.begin, group.span.end};
            const std::optional<Kind> kind = cardKind(number, goesOnAsFraction(text, span.end));
            if (kind && (!best.card || *kind <= best.card->kind))
                best.card = Finding{span, *kind};
            if (isLuhnNumber(number))
                best.luhn = Finding{span, Kind::LuhnNumber};
        }
        // More may follow, and then this is not the last group any more.
        number.evenGroups = number.evenGroups && group.size() >= kSmallestGroup && group.size() <= kLargestGroup;
    }
    return best;
}

} // namespace

void findCardNumbers(const FoldedText& text, const std::vector<DigitGroup>& groups, std::vector<Finding>& found)
{
    qsizetype cardEnd = 0;
    qsizetype luhnEnd = 0;
    for (size_t first = 0; first < groups.size(); ++first) {
        const qsizetype begin = groups[first].span.begin;
        if (isFraction(text, begin))
            continue;
        const Best best = bestAt(text, groups, first);
        if (best.card && begin >= cardEnd) {
            found.push_back(*best.card);
            cardEnd = best.card->span.end;
        }
        if (best.luhn && begin >= luhnEnd) {
            found.push_back(*best.luhn);
            luhnEnd = best.luhn->span.end;
        }
    }
}

} // namespace emend::privacy
