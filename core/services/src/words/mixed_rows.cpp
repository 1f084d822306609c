// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mixed_rows.h"

#include "similar_runs.h"

#include <emend/services/word_match.h>

#include <QtCore/QMap>
#include <QtCore/QStringList>

#include <algorithm>
#include <cmath>

namespace emend::services {

namespace {

constexpr double kApart = 0.6; ///< heights of a letter between the middles of two rows
constexpr double kSmall = 0.55; ///< of the usual height: such signs do not tell where a row is

using Row = std::vector<const domain::Word*>;

double middleOf(const domain::Word& word)
{
    return word.box.y() + word.box.height() / 2.0;
}

double usualHeight(const Row& row)
{
    std::vector<int> heights;
    for (const domain::Word* word : row)
        heights.push_back(word->box.height());
    std::nth_element(heights.begin(), heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2), heights.end());
    return heights[heights.size() / 2];
}

/// The middles of the printed rows that the words stand in.
std::vector<double> middlesOf(const Row& row, double height)
{
    std::vector<double> all;
    for (const domain::Word* word : row) {
        if (word->box.height() >= kSmall * height)
            all.push_back(middleOf(*word));
    }
    std::sort(all.begin(), all.end());
    std::vector<double> middles;
    for (size_t i = 0, first = 0; i < all.size(); ++i) {
        if (i + 1 < all.size() && all[i + 1] - all[i] < kApart * height)
            continue;
        middles.push_back((all[first] + all[i]) / 2);
        first = i + 1;
    }
    return middles;
}

std::vector<Row> toldApart(const Row& row)
{
    const double height = usualHeight(row);
    const std::vector<double> middles = middlesOf(row, height);
    if (middles.size() < 2)
        return {row};
    std::vector<Row> rows(middles.size());
    for (const domain::Word* word : row) {
        if (word->box.height() < kSmall * height && comparedForm(word->text).size() <= 1)
            continue; // a speck between the rows
        const auto nearest = std::min_element(middles.begin(), middles.end(), [word](double a, double b) {
            return std::abs(a - middleOf(*word)) < std::abs(b - middleOf(*word));
        });
        rows[static_cast<size_t>(nearest - middles.begin())].push_back(word);
    }
    for (Row& one : rows)
        std::stable_sort(one.begin(), one.end(),
                         [](const domain::Word* a, const domain::Word* b) { return a->box.x() < b->box.x(); });
    return rows;
}

} // namespace

QString rowsToldApart(const domain::PageText& page, const QRect& region)
{
    QMap<int, Row> lines;
    for (const WordPlace& place : wordsInRegion(page, region))
        lines[place.line].push_back(
            &page.lines[static_cast<size_t>(place.line)].words[static_cast<size_t>(place.word)]);
    QStringList texts;
    bool isMixed = false;
    for (const Row& line : lines) {
        const std::vector<Row> rows = toldApart(line);
        isMixed = isMixed || rows.size() > 1;
        for (const Row& row : rows) {
            QStringList words;
            for (const domain::Word* word : row)
                words << word->text;
            const bool isEnded = words.isEmpty() || !words.last().back().isLetterOrNumber();
            texts << words.join(QLatin1Char(' ')) + (isEnded ? QString() : QStringLiteral(","));
        }
    }
    if (!isMixed)
        return {};
    QString text = texts.join(QLatin1Char(' ')).simplified();
    if (text.endsWith(QLatin1Char(',')))
        text.chop(1);
    return text;
}

} // namespace emend::services
