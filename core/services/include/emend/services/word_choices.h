// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/page_text.h>
#include <emend/services/known_values.h>
#include <emend/services/word_match.h>

#include <QtCore/QStringList>

#include <memory>

namespace emend::services {

/// What a word of a value may say instead.
struct WordReading {
    QString text;
    int words = 1; ///< that it stands for: 2 where it joins the next one
};

constexpr size_t kMostWordReadings = 9; ///< as many as there are digit keys

/// Help with the single words of a name or an address: which ones may be misread, what they may say instead, and how
/// one that is begun goes on. The words of a value are what blanks separate. Each answer takes about a millisecond; one
/// thread at a time.
class WordChoices final
{
public:
    WordChoices(const std::vector<domain::PageText>& pages, const std::vector<KnownValue>& known);
    ~WordChoices();
    WordChoices(WordChoices&&) noexcept;
    WordChoices& operator=(WordChoices&&) noexcept;

    /// Positions of the words that may be misread, the least sure first. `place` is where the value is printed.
    std::vector<int> doubtfulWords(const QString& value, const OldPlace& place) const;

    /// What the word at that position may say, the likeliest first, at most kMostWordReadings.
    std::vector<WordReading> readings(const QString& value, int word, const OldPlace& place) const;

    /// The value with known words, whole postcodes and no stray sign at its end, where the page allows for it.
    QString likelyText(const QString& value, const OldPlace& place) const;

    /// How a value of that field goes on that begins so: as one that was confirmed before, or as the end of
    /// one; empty where none is like it. And how the word at its end goes on.
    QString completionOfValue(const QString& field, const QString& typed) const;
    QString completionOfWord(const QString& typed) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace emend::services
