// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringView>
#include <QtCore/QVarLengthArray>

namespace emend::privacy {

inline bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

inline bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

inline bool isWordCharacter(char c)
{
    return isDigit(c) || isLetter(c);
}

/// The digit that character is, or that a recogniser may have read it for (`O` for 0, `S` for 5); -1 for all others.
int digitOrLookalike(char c);

/// A text with one ASCII character for each UTF-16 unit, so that positions are the same: digits of all scripts, dashes
/// and blanks as their ASCII twins, `!` next to a digit as the misread 1 that it mostly is, other letters as `x`, the
/// rest as `?`. Refers to the text, which must live on.
class FoldedText final
{
public:
    static constexpr char kOtherAt = '\1'; ///< the signs that recognisers read for `@`

    explicit FoldedText(QStringView text);

    qsizetype size() const { return m_text.size(); }
    QStringView original() const { return m_text; }
    qsizetype digits() const { return m_digits; }
    QString toString() const { return QString::fromLatin1(m_characters.data(), m_characters.size()); }
    bool hasAt() const { return m_hasAt; }

    /// NUL outside the text.
    char at(qsizetype i) const { return i >= 0 && i < m_characters.size() ? m_characters[i] : '\0'; }

private:
    void readExclamationsAsOnes();

    QStringView m_text;
    QVarLengthArray<char, 1024> m_characters;
    qsizetype m_digits = 0;
    bool m_hasAt = false;
};

} // namespace emend::privacy
