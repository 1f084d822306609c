// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "printed_words.h"

#include "similar_runs.h"
#include "vocabulary.h"

#include <algorithm>

namespace emend::services {

namespace {

constexpr double kLeftOut = 0.6; ///< a word of one side that has no word of the other
constexpr size_t kMostPrinted = 200;

std::vector<const domain::Word*> wordsAt(const std::vector<domain::PageText>& pages, const OldPlace& place)
{
    std::vector<const domain::Word*> words;
    for (const domain::PageText& page : pages) {
        if (page.index != place.page)
            continue;
        for (const WordPlace& at : wordsInRegion(page, place.box))
            words.push_back(&page.lines[static_cast<size_t>(at.line)].words[static_cast<size_t>(at.word)]);
    }
    if (words.size() > kMostPrinted)
        words.resize(kMostPrinted);
    return words;
}

/// 0 for the same word to 1 and above for one that has nothing to do with it.
double differenceOf(const QString& a, const QString& b)
{
    if (a == b)
        return 0;
    if (std::abs(a.size() - b.size()) > std::min(a.size(), b.size()))
        return 2; // nothing to do with it
    const auto longer = static_cast<double>(std::max<qsizetype>({1, a.size(), b.size()}));
    return 2 * spellingDistance(a, b) / longer;
}

QStringList formsOf(const std::vector<const domain::Word*>& words)
{
    QStringList forms;
    for (const domain::Word* word : words)
        forms << comparedForm(word->text);
    return forms;
}

} // namespace

std::vector<const domain::Word*> printedWords(const std::vector<domain::PageText>& pages, const OldPlace& place,
                                              const QStringList& words)
{
    std::vector<const domain::Word*> behind(static_cast<size_t>(words.size()), nullptr);
    const std::vector<const domain::Word*> printed = wordsAt(pages, place);
    const QStringList forms = formsOf(printed);
    // What the rest of both costs from each pair on.
    const auto columns = static_cast<size_t>(forms.size()) + 1;
    const auto rows = static_cast<size_t>(words.size()) + 1;
    std::vector<double> rest(rows * columns, 0);
    std::vector<double> pairs(rows * columns, 0);
    for (size_t i = rows; i-- > 0;) {
        for (size_t j = columns; j-- > 0;) {
            double& cost = rest[i * columns + j];
            if (i + 1 == rows || j + 1 == columns) {
                cost = kLeftOut * static_cast<double>((rows - 1 - i) + (columns - 1 - j));
                continue;
            }
            const QString word = comparedForm(words[static_cast<qsizetype>(i)]);
            pairs[i * columns + j] = differenceOf(word, forms[static_cast<qsizetype>(j)]);
            cost = std::min({rest[(i + 1) * columns + j + 1] + pairs[i * columns + j],
                             rest[(i + 1) * columns + j] + kLeftOut, rest[i * columns + j + 1] + kLeftOut});
        }
    }
    for (size_t i = 0, j = 0; i + 1 < rows && j + 1 < columns;) {
        const double cost = rest[i * columns + j];
        if (cost >= rest[(i + 1) * columns + j + 1] + pairs[i * columns + j])
            behind[i++] = printed[j++];
        else if (cost >= rest[(i + 1) * columns + j] + kLeftOut)
            ++i;
        else
            ++j;
    }
    return behind;
}

} // namespace emend::services
