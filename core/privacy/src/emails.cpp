// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "emails.h"

#include <array>
#include <cstring>
#include <string_view>

namespace emend::privacy {

namespace {

constexpr std::array<std::string_view, 22> kCommonEnds{"com", "net", "org", "edu", "gov", "biz", "info", "io",
                                                       "co",  "us",  "uk",  "de",  "fr",  "my",  "sg",   "in",
                                                       "au",  "ca",  "eu",  "es",  "it",  "nl"};

bool isInLocalPart(char c)
{
    return isWordCharacter(c) || (c != '\0' && std::strchr("._%+-'", c) != nullptr);
}

bool isInDomain(char c)
{
    return isWordCharacter(c) || c == '-';
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isCommonEnd(const FoldedText& text, Span part)
{
    for (const std::string_view end : kCommonEnds) {
        if (static_cast<qsizetype>(end.size()) != part.size())
            continue;
        qsizetype same = 0;
        while (same < part.size() && lower(text.at(part.begin + same)) == end[static_cast<size_t>(same)])
            ++same;
        if (same == part.size())
            return true;
    }
    return false;
}

/// `50` of `2@RM3.50` ends no address.
bool isEnd(const FoldedText& text, Span part)
{
    if (part.size() >= 2 && isLetter(text.at(part.begin)))
        return true;
    const bool isMisreadOrg = text.at(part.begin) == '0' && isLetter(text.at(part.begin - 2));
    return isMisreadOrg && part.size() >= 3 && isLetter(text.at(part.begin + 1)) && isLetter(text.at(part.begin + 2));
}

/// `2x` of `icon@2x.png`: the scale of a picture.
bool isScale(const FoldedText& text, Span part)
{
    for (qsizetype i = part.begin; i + 1 < part.end; ++i) {
        if (!isDigit(text.at(i)))
            return false;
    }
    return part.size() >= 2 && text.at(part.end - 1) == 'x' && text.at(part.end) == '.';
}

Span partAt(const FoldedText& text, qsizetype begin)
{
    Span part{begin, begin};
    while (isInDomain(text.at(part.end)))
        ++part.end;
    return part;
}

/// Where the next part begins behind a dot that was misread or has a blank next to it; -1 for nowhere.
qsizetype behindNoisyDot(const FoldedText& text, qsizetype end)
{
    const bool blankBefore = text.at(end) == ' ' && text.at(end + 1) == '.';
    const bool blankBehind = text.at(end) == '.' && text.at(end + 1) == ' ';
    if (blankBefore || blankBehind)
        return end + 2;
    return text.at(end) == ',' ? end + 1 : -1;
}

struct Domain {
    qsizetype end = -1; ///< -1 for no domain
    bool isCommon = false;
};

bool isName(const FoldedText& text, Span part)
{
    qsizetype letters = 0;
    while (letters < part.size() && isLetter(text.at(part.begin + letters)))
        ++letters;
    return letters >= 2 && letters == part.size();
}

Domain domainAt(const FoldedText& text, qsizetype begin)
{
    Domain domain;
    Span part = partAt(text, begin);
    if (part.size() == 0 || isScale(text, part))
        return domain;
    for (int parts = 2;; ++parts) {
        const bool isClean = text.at(part.end) == '.' && isInDomain(text.at(part.end + 1));
        const bool isComma = text.at(part.end) == ',';
        const qsizetype next = isClean ? part.end + 1 : behindNoisyDot(text, part.end);
        if (next < 0)
            return domain;
        part = partAt(text, next);
        const bool isCommon = isCommonEnd(text, part);
        if (part.size() == 0 || !(isClean || isCommon || (isComma && isName(text, part))))
            return domain;
        const bool isAddress = parts == 4 && isDigit(text.at(part.end - 1)); // 10.0.0.1
        if (isEnd(text, part) || isAddress)
            domain = {part.end, isCommon};
    }
}

qsizetype localPartBefore(const FoldedText& text, qsizetype end, qsizetype from)
{
    qsizetype begin = end;
    while (begin > from && isInLocalPart(text.at(begin - 1)))
        --begin;
    return begin;
}

Span emailAround(const FoldedText& text, qsizetype sign, qsizetype from)
{
    const bool isSure = text.at(sign) == '@';
    const bool blankBefore = isSure && text.at(sign - 1) == ' ';
    const bool blankBehind = isSure && text.at(sign + 1) == ' ';
    const Domain domain = domainAt(text, blankBehind ? sign + 2 : sign + 1);
    const qsizetype localEnd = blankBefore ? sign - 1 : sign;
    const qsizetype begin = localPartBefore(text, localEnd, from);
    // `Lunch @ Joe.s` and `(c)2018 shop.x` are no addresses.
    const bool isDoubtful = !isSure || (blankBefore && blankBehind);
    if (domain.end < 0 || begin == localEnd || (isDoubtful && !domain.isCommon))
        return {sign, sign};
    return {begin, domain.end};
}

} // namespace

void findEmails(const FoldedText& text, std::vector<Finding>& found)
{
    qsizetype end = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) != '@' && text.at(i) != FoldedText::kOtherAt)
            continue;
        const Span email = emailAround(text, i, end);
        if (email.size() == 0)
            continue;
        found.push_back({email, Kind::Email});
        end = email.end;
        i = end - 1;
    }
}

} // namespace emend::privacy
