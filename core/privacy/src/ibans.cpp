// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ibans.h"

#include <QtCore/QVarLengthArray>

#include <algorithm>

namespace emend::privacy {

namespace {

constexpr qsizetype kLongest = 34;
using Characters = QVarLengthArray<char, kLongest>;

/// Country and length, from the registry of SWIFT.
constexpr char kLengths[] = "AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29"
                            "ES24FI18FK18FO18FR27GB22GE22GI23GL18GR27GT28HN28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20"
                            "LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MN20MR27MT31MU30NI28NL18NO15OM23PK24PL28PS29"
                            "PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25SV28TL23TN24TR26UA29VA22VG24XK20"
                            "YE30";

char upper(char c)
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

/// 0 for what is no country.
qsizetype lengthFor(char first, char second)
{
    for (const char* entry = kLengths; *entry != '\0'; entry += 4) {
        if (entry[0] == first && entry[1] == second)
            return (entry[2] - '0') * 10 + (entry[3] - '0');
    }
    return 0;
}

/// ISO 7064: the first four characters count as the last ones.
bool passesMod97(const Characters& iban)
{
    int remainder = 0;
    for (qsizetype i = 0; i < iban.size(); ++i) {
        const char c = iban[(i + 4) % iban.size()];
        remainder = isDigit(c) ? (remainder * 10 + (c - '0')) % 97 : (remainder * 100 + (upper(c) - 'A') + 10) % 97;
    }
    return remainder == 1;
}

/// With digits for the letters that may be misread.
Characters withDigits(const Characters& iban, qsizetype from, qsizetype to)
{
    Characters result = iban;
    for (qsizetype i = from; i < to; ++i) {
        const int digit = digitOrLookalike(iban[i]);
        if (digit >= 0)
            result[i] = static_cast<char>('0' + digit);
    }
    return result;
}

struct Reading {
    Characters characters;
    qsizetype end = 0;
    bool inFours = true; ///< a blank or dash behind each fourth character
};

/// As many letters and digits as asked for, over blanks and dashes.
Reading readCharacters(const FoldedText& text, qsizetype begin, qsizetype count)
{
    Reading reading;
    qsizetype i = begin;
    while (reading.characters.size() < count) {
        if (!isWordCharacter(text.at(i))) {
            const qsizetype gap = text.at(i) == ' ' && text.at(i + 1) == ' ' ? 2 : 1;
            if ((text.at(i) != ' ' && text.at(i) != '-') || !isWordCharacter(text.at(i + gap)))
                break;
            i += gap;
            continue;
        }
        const qsizetype done = reading.characters.size();
        if (done > 0 && done % 4 == 0 && isWordCharacter(text.at(i - 1)))
            reading.inFours = false;
        reading.characters.append(text.at(i));
        ++i;
    }
    reading.end = i;
    return reading;
}

bool isHalfDigits(const Characters& iban)
{
    qsizetype digits = 0;
    for (const char c : iban)
        digits += isDigit(c) ? 1 : 0;
    return digits * 2 >= iban.size();
}

bool isIban(const Reading& reading)
{
    const Characters& iban = reading.characters;
    const Characters checked = withDigits(iban, 2, 4);
    const bool hasBankCode = std::all_of(iban.cbegin() + 4, iban.cbegin() + 8, isLetter);
    return passesMod97(checked) || passesMod97(withDigits(checked, hasBankCode ? 8 : 4, iban.size()))
        || (reading.inFours && isDigit(checked[2]) && isDigit(checked[3]) && isHalfDigits(iban));
}

/// Where the country's two letters stand, before that group or, as lookalikes, in it; -1 for nowhere.
qsizetype beginAt(const FoldedText& text, qsizetype group)
{
    for (qsizetype begin = group; begin >= group - 3; --begin) {
        const bool isStart = isLetter(text.at(begin)) && isLetter(text.at(begin + 1))
            && !isWordCharacter(text.at(begin - 1)) && digitOrLookalike(text.at(begin + 2)) >= 0
            && digitOrLookalike(text.at(begin + 3)) >= 0;
        if (isStart)
            return begin;
    }
    return -1;
}

} // namespace

void findIbans(const FoldedText& text, const std::vector<DigitGroup>& groups, std::vector<Finding>& found)
{
    qsizetype end = 0;
    for (const DigitGroup& group : groups) {
        const qsizetype begin = beginAt(text, group.span.begin);
        if (begin < end)
            continue;
        const qsizetype length = lengthFor(upper(text.at(begin)), upper(text.at(begin + 1)));
        if (length == 0)
            continue;
        const Reading reading = readCharacters(text, begin, length);
        if (reading.characters.size() != length || isWordCharacter(text.at(reading.end)) || !isIban(reading))
            continue;
        found.push_back({{begin, reading.end}, Kind::Iban});
        end = reading.end;
    }
}

} // namespace emend::privacy
