// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QHash>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <vector>

namespace emend::extraction {

/// Lower-case words of a text: letters with their marks, and digits.
QStringList wordsOf(const QString& text);

/// Finds many phrases in a text at once. A word of five letters or more may have one letter wrong, missing or too much,
/// as recognition leaves them. Time grows with the text, not with the number of phrases.
class PhraseFinder final
{
public:
    explicit PhraseFinder(const QStringList& phrases);

    /// How often each phrase occurs, in the order of the phrases.
    std::vector<int> count(const QStringList& words) const;

private:
    struct Phrase {
        std::vector<int> words;
        size_t index = 0;
    };

    int wordId(const QString& word) const;
    int nearWordId(const QString& word) const;
    int addWord(const QString& word);

    QHash<QString, int> m_ids; ///< every word of a phrase
    QStringList m_words; ///< by id
    QMultiHash<QString, int> m_shortened; ///< the long words with one letter left out
    std::vector<std::vector<Phrase>> m_phrasesByFirstWord;
    size_t m_count = 0;
};

} // namespace emend::extraction
