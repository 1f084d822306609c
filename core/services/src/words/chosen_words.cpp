// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/word_match.h>

#include <algorithm>
#include <cmath>

namespace emend::services {

namespace {

constexpr int kReach = 4; ///< pixels around a word that count as the word

bool isWord(const domain::PageText& page, const WordPlace& place)
{
    return place.line >= 0 && static_cast<size_t>(place.line) < page.lines.size() && place.word >= 0
        && static_cast<size_t>(place.word) < page.lines[static_cast<size_t>(place.line)].words.size();
}

const domain::Word& wordOf(const domain::PageText& page, const WordPlace& place)
{
    return page.lines[static_cast<size_t>(place.line)].words[static_cast<size_t>(place.word)];
}

template <class Use> void forEachWord(const domain::PageText& page, Use use)
{
    for (size_t line = 0; line < page.lines.size(); ++line) {
        for (size_t word = 0; word < page.lines[line].words.size(); ++word)
            use(WordPlace{static_cast<int>(line), static_cast<int>(word)}, page.lines[line].words[word]);
    }
}

qint64 areaOf(const QRect& box)
{
    return box.isEmpty() ? 0 : qint64(box.width()) * box.height();
}

} // namespace

std::optional<WordPlace> wordAt(const domain::PageText& page, const QPoint& point)
{
    std::optional<WordPlace> nearest;
    double least = 0;
    forEachWord(page, [&](const WordPlace& place, const domain::Word& word) {
        if (!word.box.adjusted(-kReach, -kReach, kReach, kReach).contains(point))
            return;
        const QPoint apart = point - word.box.center();
        const double distance = std::hypot(apart.x(), apart.y()) + (word.box.contains(point) ? 0 : 1e6);
        if (!nearest || distance < least) {
            nearest = place;
            least = distance;
        }
    });
    return nearest;
}

std::vector<WordPlace> wordsBetween(const domain::PageText& page, const WordPlace& from, const WordPlace& to)
{
    const auto [first, last] = std::minmax(from, to);
    std::vector<WordPlace> places;
    forEachWord(page, [&places, first = first, last = last](const WordPlace& place, const domain::Word&) {
        if (first <= place && place <= last)
            places.push_back(place);
    });
    return places;
}

std::vector<WordPlace> wordsInRegion(const domain::PageText& page, const QRect& region)
{
    std::vector<WordPlace> places;
    forEachWord(page, [&](const WordPlace& place, const domain::Word& word) {
        if (2 * areaOf(word.box & region) > areaOf(word.box))
            places.push_back(place);
    });
    return places;
}

PlacedText textOfWords(const domain::PageText& page, std::vector<WordPlace> words)
{
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    PlacedText placed;
    placed.page = page.index;
    QStringList texts;
    for (const WordPlace& place : words) {
        if (!isWord(page, place))
            continue;
        texts << wordOf(page, place).text;
        placed.box |= wordOf(page, place).box;
    }
    placed.text = texts.join(QLatin1Char(' '));
    return placed;
}

PlacedText textInRegion(const domain::PageText& page, const QRect& region)
{
    return textOfWords(page, wordsInRegion(page, region));
}

} // namespace emend::services
