// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "phrase_finder.h"

#include <algorithm>

namespace emend::extraction {

namespace {

constexpr qsizetype kShortestTolerant = 5;
constexpr qsizetype kLongestWord = 40; ///< longer ones are noise; bounds the work on hostile input

bool belongsToWord(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

QString without(const QString& word, qsizetype letter)
{
    return word.left(letter) + word.mid(letter + 1);
}

/// Whether one letter inserted, dropped or replaced at most turns one word into the other.
bool isWithinOneEdit(const QString& left, const QString& right)
{
    const auto differ = std::mismatch(left.cbegin(), left.cend(), right.cbegin(), right.cend());
    const qsizetype restLeft = left.cend() - differ.first;
    const qsizetype restRight = right.cend() - differ.second;
    if (restLeft == 0 || restRight == 0)
        return restLeft + restRight <= 1;
    const auto tailsEqual = [&](int skipLeft, int skipRight) {
        return std::equal(differ.first + skipLeft, left.cend(), differ.second + skipRight, right.cend());
    };
    return tailsEqual(1, 1) || tailsEqual(1, 0) || tailsEqual(0, 1);
}

} // namespace

QStringList wordsOf(const QString& text)
{
    QStringList words;
    qsizetype at = 0;
    while (at < text.size()) {
        if (!belongsToWord(text[at])) {
            ++at;
            continue;
        }
        const qsizetype begin = at;
        while (at < text.size() && belongsToWord(text[at]))
            ++at;
        words << text.mid(begin, at - begin).toLower();
    }
    return words;
}

PhraseFinder::PhraseFinder(const QStringList& phrases) : m_count(static_cast<size_t>(phrases.size()))
{
    size_t index = 0;
    for (const QString& text : phrases) {
        Phrase phrase{{}, index++};
        for (const QString& word : wordsOf(text))
            phrase.words.push_back(addWord(word));
        if (!phrase.words.empty())
            m_phrasesByFirstWord[static_cast<size_t>(phrase.words.front())].push_back(std::move(phrase));
    }
}

int PhraseFinder::addWord(const QString& word)
{
    if (const auto known = m_ids.constFind(word); known != m_ids.cend())
        return *known;
    const int id = static_cast<int>(m_words.size());
    m_ids.insert(word, id);
    m_words << word;
    m_phrasesByFirstWord.emplace_back();
    if (word.size() >= kShortestTolerant) {
        for (qsizetype letter = 0; letter < word.size(); ++letter)
            m_shortened.insert(without(word, letter), id);
    }
    return id;
}

int PhraseFinder::wordId(const QString& word) const
{
    if (const auto exact = m_ids.constFind(word); exact != m_ids.cend())
        return *exact;
    return word.size() + 1 >= kShortestTolerant && word.size() <= kLongestWord ? nearWordId(word) : -1;
}

/// Two words within one edit are equal once at most one letter is left out of each.
int PhraseFinder::nearWordId(const QString& word) const
{
    if (const auto dropped = m_shortened.constFind(word); dropped != m_shortened.cend())
        return *dropped;
    for (qsizetype letter = 0; letter < word.size(); ++letter) {
        const QString shorter = without(word, letter);
        const auto inserted = m_ids.constFind(shorter);
        if (inserted != m_ids.cend() && shorter.size() >= kShortestTolerant)
            return *inserted;
        const auto [begin, end] = m_shortened.equal_range(shorter);
        const auto replaced = std::find_if(begin, end, [&](int id) { return isWithinOneEdit(word, m_words[id]); });
        if (replaced != end)
            return *replaced;
    }
    return -1;
}

std::vector<int> PhraseFinder::count(const QStringList& words) const
{
    std::vector<int> ids;
    ids.reserve(static_cast<size_t>(words.size()));
    for (const QString& word : words)
        ids.push_back(wordId(word));
    std::vector<int> counts(m_count, 0);
    for (auto at = ids.cbegin(); at != ids.cend(); ++at) {
        if (*at < 0)
            continue;
        for (const Phrase& phrase : m_phrasesByFirstWord[static_cast<size_t>(*at)]) {
            const auto left = static_cast<size_t>(ids.cend() - at);
            if (phrase.words.size() <= left && std::equal(phrase.words.cbegin(), phrase.words.cend(), at))
                ++counts[phrase.index];
        }
    }
    return counts;
}

} // namespace emend::extraction
