// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labels.h"

#include "label_words.h"

#include <QtCore/QLatin1String>

#include <cstring>

namespace emend::privacy {

namespace {

constexpr qsizetype kLongestGap = 48; ///< columns of receipts are set with blanks
constexpr qsizetype kLongestWord = 24;
constexpr qsizetype kLongestLine = 120;
constexpr int kMostWords = 6;

bool isGapCharacter(char c)
{
    return c != '\0' && std::strchr(" \t:=#.'\"_()|-[]<>,&", c) != nullptr;
}

/// Reads the words in front of a place, from the last to the first.
class WordsBefore final
{
public:
    WordsBefore(const FoldedText& text, qsizetype position) : m_text(text), m_at(position) { }

    /// Empty at the end of what may be a label.
    QStringView next()
    {
        skipGap();
        const qsizetype end = m_at;
        while (m_at > 0 && end - m_at <= kLongestWord && isInWord(m_text.at(m_at - 1)))
            --m_at;
        return m_text.original().sliced(m_at, end - m_at);
    }

    int lineBreaks() const { return m_lineBreaks; }

private:
    bool isInWord(char c) const { return isWordCharacter(c) || c == '/'; }

    void skipGap()
    {
        for (const qsizetype from = m_at; m_at > 0 && from - m_at < kLongestGap; --m_at) {
            const char c = m_text.at(m_at - 1);
            if (c == '\n')
                ++m_lineBreaks;
            else if (c != '\r' && !isGapCharacter(c))
                return;
        }
    }

    const FoldedText& m_text;
    qsizetype m_at;
    int m_lineBreaks = 0;
};

/// `Social security` needs no `number`.
bool isSocial(QStringView word)
{
    return word.compare(QLatin1String("social"), Qt::CaseInsensitive) == 0;
}

/// `Savings` in `Account no. (Savings)`.
bool isInParentheses(const FoldedText& text, QStringView word)
{
    const qsizetype end = word.utf16() - text.original().utf16() + word.size();
    return text.at(end) == ')';
}

/// What stands behind the word makes it the head of a column: nothing, `No.`, or the blanks before the next column.
bool isHeadBehind(const FoldedText& text, qsizetype at)
{
    const char next = text.at(at);
    if (next != ' ')
        return true;
    qsizetype end = at + 1;
    while (isWordCharacter(text.at(end)) && end - at <= kLongestWord)
        ++end;
    return end == at + 1 || findLabelWord(text.original().sliced(at + 1, end - at - 1)).role == WordRole::Qualifier;
}

} // namespace

Label labelBefore(const FoldedText& text, qsizetype position)
{
    WordsBefore words(text, position);
    bool isQualified = false;
    int breaks = -1; // those between the number and the last word
    for (int i = 0; i < kMostWords; ++i) {
        const QStringView word = words.next();
        if (word.isEmpty() || words.lineBreaks() > 1)
            return Label::None;
        if (breaks < 0)
            breaks = words.lineBreaks();
        const LabelWord found = findLabelWord(word);
        isQualified = isQualified || found.isQualified;
        switch (found.role) {
        case WordRole::Qualifier:
            isQualified = true;
            break;
        case WordRole::Name:
        case WordRole::Account:
            return Label::Personal;
        case WordRole::Card:
            return isQualified || breaks == 0 ? Label::Card : Label::None;
        case WordRole::Subject:
            return isQualified || isSocial(words.next()) ? Label::Personal : Label::None;
        case WordRole::Other:
            return Label::Other;
        case WordRole::Unknown:
            if (!isInParentheses(text, word))
                return Label::None;
            break;
        }
    }
    return Label::None;
}

bool isBelowAccountHead(const FoldedText& text, qsizetype position)
{
    qsizetype lineEnd = position;
    while (lineEnd > 0 && text.at(lineEnd - 1) != '\n') {
        --lineEnd;
        if (isLetter(text.at(lineEnd)) || position - lineEnd > kLongestLine)
            return false;
    }
    --lineEnd;
    bool hasAccount = false;
    qsizetype wordEnd = lineEnd;
    for (qsizetype i = lineEnd; i >= 0 && lineEnd - i <= kLongestLine; --i) {
        const char c = text.at(i - 1);
        if (c == '*' || (isDigit(c) && isDigit(text.at(i))))
            return false;
        if (isWordCharacter(c) || c == '/')
            continue;
        hasAccount = hasAccount
            || (i < wordEnd && findLabelWord(text.original().sliced(i, wordEnd - i)).role == WordRole::Account
                && isHeadBehind(text, wordEnd));
        if (i == 0 || c == '\n')
            return hasAccount;
        wordEnd = i - 1;
    }
    return false;
}

} // namespace emend::privacy
