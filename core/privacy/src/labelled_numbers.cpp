// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labelled_numbers.h"

#include "labels.h"

#include <QtCore/QVarLengthArray>

#include <algorithm>
#include <cstring>

namespace emend::privacy {

namespace {

constexpr qsizetype kFewestDigits = 5;
constexpr qsizetype kFewestDigitsInTable = 7;
constexpr qsizetype kShortestCardNumber = 8;
constexpr qsizetype kMostDigits = 34;
constexpr qsizetype kLongestPrefix = 5; ///< letters in front of the first digit

/// Letters and digits in one piece.
struct Token {
    Span span;
    qsizetype digits = 0;
    qsizetype lookalikes = 0;

    bool isNumber() const
    {
        return digits > 0 && ((digits + lookalikes) * 2 >= span.size() || digits >= kFewestDigits);
    }
};

Token tokenAt(const FoldedText& text, qsizetype begin)
{
    Token token{{begin, begin}};
    while (isWordCharacter(text.at(token.span.end)) && token.span.size() <= kMostDigits) {
        const char c = text.at(token.span.end);
        token.digits += isDigit(c) ? 1 : 0;
        token.lookalikes += !isDigit(c) && digitOrLookalike(c) >= 0 ? 1 : 0;
        ++token.span.end;
    }
    return token;
}

/// The digits go on as an amount, a date or a time.
bool goesOnOtherwise(const FoldedText& text, qsizetype end)
{
    const char c = text.at(end);
    return c == '_'
        || (c != '\0' && std::strchr(".,:/", c) != nullptr && (isDigit(text.at(end + 1)) || text.at(end + 1) == '*'));
}

qsizetype countDigits(const FoldedText& text, qsizetype from)
{
    qsizetype count = 0;
    while (count <= kMostDigits && isDigit(text.at(from + count)))
        ++count;
    return count;
}

/// `2018-12-25` and `25-12-2018`.
bool isDashedDate(const FoldedText& text, qsizetype at)
{
    const qsizetype first = countDigits(text, at);
    const qsizetype second = countDigits(text, at + first + 1);
    const qsizetype third = countDigits(text, at + first + second + 2);
    if (text.at(at + first) != '-' || text.at(at + first + second + 1) != '-')
        return false;
    return (first == 4 && second == 2 && third == 2)
        || (first >= 1 && first <= 2 && second >= 1 && second <= 2 && (third == 2 || third == 4));
}

/// Where the next token of the same number may begin; -1 for nowhere.
qsizetype behindJoint(const FoldedText& text, qsizetype end, qsizetype mostBlanks)
{
    qsizetype at = end;
    bool hasMark = false;
    while (at - end < 3 && (text.at(at) == ' ' || text.at(at) == '-' || text.at(at) == '|')) {
        hasMark = hasMark || text.at(at) != ' ';
        ++at;
    }
    return at > end && (hasMark || at - end <= mostBlanks) ? at : -1;
}

/// `OI` of `96 OI 04` and `B` of `1234-B`.
bool isMisreadPart(const FoldedText& text, const Token& token)
{
    if (token.lookalikes == 0 || token.lookalikes < token.span.size() || token.span.size() > 3)
        return false;
    const char next = text.at(token.span.end + 1);
    return text.at(token.span.begin - 1) == '-' || (text.at(token.span.end) == ' ' && isDigit(next));
}

/// Empty when no number starts there.
Span numberAt(const FoldedText& text, qsizetype begin, qsizetype fewest)
{
    Span span{begin, begin};
    qsizetype digits = 0;
    qsizetype lookalikes = 0;
    qsizetype characters = 0;
    qsizetype at = begin;
    while (at >= 0 && digits < kMostDigits) {
        const Token token = tokenAt(text, at);
        const bool isPart = token.isNumber() || (at > begin && isMisreadPart(text, token));
        if (!isPart || goesOnOtherwise(text, token.span.end) || isDashedDate(text, at))
            break;
        span.end = token.span.end;
        digits += token.digits;
        lookalikes += token.lookalikes;
        characters += token.span.size();
        // Two blanks part columns, but not a number that is too short so far.
        at = behindJoint(text, span.end, characters < fewest ? 2 : 1);
    }
    return digits + lookalikes >= fewest && digits >= lookalikes ? span : Span{begin, begin};
}

/// The number may start with letters, `DE` in one piece or before a blank.
qsizetype beginWithPrefix(const FoldedText& text, qsizetype group)
{
    qsizetype begin = group;
    while (group - begin <= kLongestPrefix && isLetter(text.at(begin - 1)))
        --begin;
    if (begin == group && text.at(group - 1) == ' ' && isLetter(text.at(group - 2)) && isLetter(text.at(group - 3))
        && !isWordCharacter(text.at(group - 4)))
        begin = group - 3;
    return begin;
}

bool hasLabel(const FoldedText& text, qsizetype begin, Span number)
{
    const Label label = labelBefore(text, begin);
    // Behind `Card` there may be an amount.
    return label == Label::Personal || (label == Label::Card && number.size() >= kShortestCardNumber);
}

/// Looking for labels takes longest, so it comes last.
Span labelledAt(const FoldedText& text, qsizetype group)
{
    const Span number = numberAt(text, group, kFewestDigits);
    if (number.size() > 0 && hasLabel(text, group, number))
        return number;
    const qsizetype begin = beginWithPrefix(text, group);
    const bool isApart = text.at(group - 1) == ' ';
    const Span prefixed = begin == group ? Span{} : isApart ? number : numberAt(text, begin, kFewestDigits);
    if (prefixed.size() > 0 && hasLabel(text, begin, prefixed))
        return {begin, prefixed.end};
    return {group, group};
}

/// `20181225` and `25 12 2018`, in a table.
bool isDateWithoutMarks(const FoldedText& text, Span span)
{
    QVarLengthArray<int, 8> digits;
    for (qsizetype i = span.begin; i < span.end; ++i) {
        if (isDigit(text.at(i)))
            digits.append(digitOrLookalike(text.at(i)));
    }
    if (digits.size() != 8)
        return false;
    const auto pair = [&digits](qsizetype i) { return digits[i] * 10 + digits[i + 1]; };
    const auto isCentury = [](int number) { return number == 19 || number == 20; };
    const auto isDayAndMonth = [](int a, int b) {
        return a >= 1 && b >= 1 && std::min(a, b) <= 12 && std::max(a, b) <= 31;
    };
    return (isCentury(pair(0)) && isDayAndMonth(pair(4), pair(6)))
        || (isCentury(pair(4)) && isDayAndMonth(pair(0), pair(2)));
}

Span numberInTable(const FoldedText& text, qsizetype begin)
{
    const Span number = numberAt(text, begin, kFewestDigitsInTable);
    const bool isCandidate =
        number.size() > 0 && !isWordCharacter(text.at(begin - 1)) && !isDateWithoutMarks(text, number);
    return isCandidate && isBelowAccountHead(text, begin) ? number : Span{begin, begin};
}

} // namespace

void findLabelledNumbers(const FoldedText& text, const std::vector<DigitGroup>& groups, std::vector<Finding>& found)
{
    qsizetype end = 0;
    bool hasLookalikes = false; // the group before
    for (const DigitGroup& group : groups) {
        if (group.span.begin < end || group.isKept)
            continue;
        // Behind other digits there is no label, but for the misread `1D`.
        const bool mayHaveLabel = group.gapBefore == Gap::None || hasLookalikes;
        hasLookalikes = group.lookalikes > 0;
        Span number = mayHaveLabel ? labelledAt(text, group.span.begin) : Span{};
        if (number.size() == 0 && group.gapBefore == Gap::None)
            number = numberInTable(text, group.span.begin);
        if (number.size() == 0)
            continue;
        found.push_back({number, Kind::LabelledNumber});
        end = number.end;
    }
}

} // namespace emend::privacy
