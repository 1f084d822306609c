// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "known_matches.h"

#include "suggestion_reasons.h"
#include "words/similar_runs.h"

#include <emend/services/word_match.h>

#include <QtCore/QSet>

#include <algorithm>

namespace emend::services {

namespace {

constexpr size_t kSearchedRows = 30; ///< merchants and addresses stand at the top
constexpr double kLeastPairs = 0.4; ///< of a value's pairs of letters that have to be printed
constexpr double kLeastSimilar = 0.62;
constexpr double kMost = 0.95;
constexpr size_t kMostCompared = 40; ///< values of a field that are looked for letter by letter

/// The words near the top, and the pairs of letters in them.
struct Header {
    std::vector<WordPlace> places;
    std::vector<QString> words;
    QSet<quint32> pairs;
};

QSet<quint32> pairsOf(const QString& form)
{
    QSet<quint32> pairs;
    for (qsizetype i = 1; i < form.size(); ++i)
        pairs.insert((quint32(form[i - 1].unicode()) << 16) | form[i].unicode());
    return pairs;
}

Header headerOf(const domain::PageText& page)
{
    Header header;
    QString all;
    for (size_t row = 0; row < std::min(page.lines.size(), kSearchedRows); ++row) {
        const std::vector<domain::Word>& words = page.lines[row].words;
        for (size_t i = 0; i < words.size(); ++i) {
            header.places.push_back({static_cast<int>(row), static_cast<int>(i)});
            header.words.push_back(comparedForm(words[i].text));
            all += header.words.back();
        }
    }
    header.pairs = pairsOf(all.left(kMostCompared * 100));
    return header;
}

double shareOf(const QSet<quint32>& pairs, const QSet<quint32>& printed)
{
    const auto common = std::count_if(pairs.begin(), pairs.end(), [&](quint32 pair) { return printed.contains(pair); });
    return static_cast<double>(common) / std::max<double>(1, static_cast<double>(pairs.size()));
}

struct Likely {
    const KnownValue* value = nullptr;
    QString form;
    double share = 0;
};

/// The values whose pairs of letters are printed, the best of each field; the rest need not be compared.
std::vector<Likely> likelyOnes(const Header& header, const std::vector<KnownValue>& known, const QString& field)
{
    std::vector<Likely> likely;
    for (const KnownValue& value : known) {
        if (value.field != field)
            continue;
        QString form = comparedForm(value.value);
        const double share = shareOf(pairsOf(form), header.pairs);
        if (share >= kLeastPairs && form.size() > 3)
            likely.push_back({&value, std::move(form), share});
    }
    std::stable_sort(likely.begin(), likely.end(), [](const Likely& a, const Likely& b) { return a.share > b.share; });
    if (likely.size() > kMostCompared)
        likely.resize(kMostCompared);
    return likely;
}

Suggestion suggestionOf(const domain::PageText& page, const Header& header, const Likely& likely)
{
    Suggestion suggestion;
    const std::vector<WordRun> runs = similarRuns(header.words, likely.form, kLeastSimilar);
    const auto best = std::max_element(runs.begin(), runs.end(),
                                       [](const WordRun& a, const WordRun& b) { return a.similarity < b.similarity; });
    if (best == runs.end())
        return suggestion;
    const auto begin = header.places.begin();
    const PlacedText placed = textOfWords(
        page, {begin + static_cast<std::ptrdiff_t>(best->first), begin + static_cast<std::ptrdiff_t>(best->last) + 1});
    suggestion = {likely.value->value, placed.text, placed.page, placed.box, knownValueReason(), 0};
    // The longer what is printed alike, the less it is by chance.
    const double length = std::min(1.0, static_cast<double>(likely.form.size()) / 12);
    suggestion.confidence = kMost * length * (best->similarity - 0.5) / 0.5;
    return suggestion;
}

} // namespace

QMap<QString, std::vector<Suggestion>> knownMatches(const std::vector<domain::PageText>& pages,
                                                    const std::vector<KnownValue>& known)
{
    QMap<QString, std::vector<Suggestion>> matches;
    if (pages.empty() || known.empty())
        return matches;
    QSet<QString> fields;
    for (const KnownValue& value : known)
        fields.insert(value.field);
    const Header header = headerOf(pages.front());
    for (const QString& field : fields) {
        for (const Likely& likely : likelyOnes(header, known, field)) {
            if (Suggestion suggestion = suggestionOf(pages.front(), header, likely); !suggestion.value.isEmpty())
                matches[field].push_back(std::move(suggestion));
        }
    }
    return matches;
}

} // namespace emend::services
