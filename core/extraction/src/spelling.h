// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace emend::extraction {

/// The word with each character replaced by the one that stands for all its look-alikes (`T0TAI`, `TOTAL` → the same).
/// Upper-case Latin only.
std::string foldedLookAlikes(std::string_view word);

/// Whether at most `limit` letters must be changed, added or dropped; words longer than 23 letters never match.
bool withinDistance(std::string_view a, std::string_view b, int limit);

/// A bit for each letter that occurs in an upper-case word; cheap to compare before anything else.
quint32 letterMask(std::string_view word);

/// The letter that a digit looks like (`0` → O), or the digit itself; and the other way round.
QChar letterFor(QChar digit, bool lower);
QChar digitFor(QChar letter);

/// Words whose misspelt forms are recognised.
class WordList final
{
public:
    /// Upper case, separated by blanks; `others` are right words that must not be taken for misread ones of the list.
    WordList(std::string_view words, std::string_view others);

    /// The list's word that `word` is a misreading of, in its case; else `word` unchanged. Words below four letters are
    /// left alone.
    QString corrected(const QString& word) const;

private:
    struct Entry {
        std::string word;
        quint32 mask = 0;
    };

    const std::string* find(std::string_view upper) const;

    std::vector<Entry> m_entries;
    std::unordered_set<std::string> m_right;
    std::unordered_map<std::string, size_t> m_alike;
};

} // namespace emend::extraction
