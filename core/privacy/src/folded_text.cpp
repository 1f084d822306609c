// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "folded_text.h"

#include <array>

namespace emend::privacy {

namespace {

constexpr std::array<signed char, 128> kDigits = [] {
    std::array<signed char, 128> digits{};
    digits.fill(-1);
    for (char c = '0'; c <= '9'; ++c)
        digits[static_cast<size_t>(c)] = static_cast<signed char>(c - '0');
    constexpr std::array<const char*, 10> kLookalikes{"OoQD", "Il", "Zz", "", "", "Ss", "Gb", "", "B", "gq"};
    for (size_t digit = 0; digit < kLookalikes.size(); ++digit) {
        for (const char* c = kLookalikes[digit]; *c != '\0'; ++c)
            digits[static_cast<size_t>(*c)] = static_cast<signed char>(digit);
    }
    return digits;
}();

char folded(QChar c)
{
    switch (c.category()) {
    case QChar::Number_DecimalDigit:
        return static_cast<char>('0' + c.digitValue());
    case QChar::Punctuation_Dash:
        return '-';
    case QChar::Separator_Space:
        return ' ';
    default:
        break;
    }
    if (c == QChar(0xa9) || c == QChar(0xae))
        return FoldedText::kOtherAt;
    return c.isLetterOrNumber() || c.isMark() ? 'x' : '?';
}

} // namespace

int digitOrLookalike(char c)
{
    const auto index = static_cast<unsigned char>(c);
    return index < kDigits.size() ? kDigits[index] : -1;
}

FoldedText::FoldedText(QStringView text) : m_text(text), m_characters(text.size())
{
    bool hasExclamation = false;
    char* out = m_characters.data();
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        const char character = unit >= 0x80 ? folded(c) : unit == u'\1' ? '?' : static_cast<char>(unit);
        m_digits += isDigit(character) ? 1 : 0;
        m_hasAt = m_hasAt || character == '@' || character == kOtherAt;
        hasExclamation = hasExclamation || character == '!';
        *out++ = character;
    }
    if (hasExclamation)
        readExclamationsAsOnes();
}

void FoldedText::readExclamationsAsOnes()
{
    for (qsizetype i = 0; i < size(); ++i) {
        if (m_characters[i] == '!' && (isDigit(at(i - 1)) || isDigit(at(i + 1))))
            m_characters[i] = 'l';
    }
}

} // namespace emend::privacy
