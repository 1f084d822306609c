// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/extraction/classify.h>

#include <emend/extraction/amounts.h>
#include <emend/extraction/schema.h>

#include "phrase_finder.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace emend::extraction {

namespace {

// Summed evidence is log-odds; words of one page depend on each other, so their sum is damped before it becomes a
// probability.
constexpr double kDamping = 0.5;
constexpr double kOtherScore = 1.5; ///< what the best type must beat
constexpr double kReceiptPrior = 0.5; ///< receipts are the most usual documents
constexpr qsizetype kLongestText = 20000; ///< characters that are looked at; the first pages say what a document is

struct Keyword {
    size_t type = 0;
    double weight = 0;
};

/// The keywords of all schemas with what each says: longer phrases more, those of several types less.
class Evidence final
{
public:
    Evidence();

    std::vector<double> scores(const QStringList& words) const;

private:
    static std::map<QString, std::vector<size_t>> typesByPhrase();

    std::vector<std::vector<Keyword>> m_keywords; ///< by phrase
    PhraseFinder m_finder;

    static QStringList phrases();
};

std::map<QString, std::vector<size_t>> Evidence::typesByPhrase()
{
    std::map<QString, std::vector<size_t>> types;
    const std::vector<DocumentSchema>& schemas = builtInSchemas();
    for (size_t type = 0; type < schemas.size(); ++type) {
        for (const QString& keyword : schemas[type].keywords)
            types[keyword].push_back(type);
    }
    return types;
}

QStringList Evidence::phrases()
{
    QStringList result;
    for (const auto& [phrase, types] : typesByPhrase())
        result << phrase;
    return result;
}

Evidence::Evidence() : m_finder(phrases())
{
    for (const auto& [phrase, types] : typesByPhrase()) {
        const auto words = static_cast<double>(wordsOf(phrase).size());
        const double weight = (0.6 + 0.5 * (words - 1)) / static_cast<double>(types.size());
        std::vector<Keyword> keywords;
        for (const size_t type : types)
            keywords.push_back({type, std::min(weight, 2.0)});
        m_keywords.push_back(std::move(keywords));
    }
}

std::vector<double> Evidence::scores(const QStringList& words) const
{
    std::vector<double> result(builtInSchemas().size(), 0);
    const std::vector<int> counts = m_finder.count(words);
    for (size_t phrase = 0; phrase < counts.size(); ++phrase) {
        // A word that is repeated says little more than one that is there.
        const double times = counts[phrase] > 1 ? 1.3 : counts[phrase];
        for (const Keyword& keyword : m_keywords[phrase])
            result[keyword.type] += keyword.weight * times;
    }
    return result;
}

size_t indexOf(QLatin1String type)
{
    const std::vector<DocumentSchema>& schemas = builtInSchemas();
    const auto found = std::find_if(schemas.cbegin(), schemas.cend(),
                                    [type](const DocumentSchema& schema) { return schema.type == type; });
    return static_cast<size_t>(found - schemas.cbegin());
}

/// Printed rolls are narrow and full of amounts; labels have a barcode and few words.
void addLayout(const std::vector<domain::PageText>& pages, const QString& text, qsizetype words, bool hasBarcode,
               std::vector<double>& scores)
{
    const std::vector<AmountMatch> amounts = findAmounts(text);
    const auto withDecimals =
        std::count_if(amounts.cbegin(), amounts.cend(), [](const AmountMatch& amount) { return amount.hasDecimals; });
    const QSize size = pages.empty() ? QSize() : pages.front().size;
    const bool narrow = size.height() > size.width() * 1.6;
    double receipt = words > 0 ? kReceiptPrior : 0;
    if (narrow && pages.size() == 1)
        receipt += withDecimals >= 3 ? 2.5 : 0.5;
    if (withDecimals >= 3)
        receipt += 0.7;
    scores[indexOf(QLatin1String("receipt"))] += receipt;
    if (hasBarcode && words < 40 && withDecimals <= 1)
        scores[indexOf(QLatin1String("product"))] += words < 15 ? 4 : 2.5;
}

} // namespace

domain::DocumentType classify(const std::vector<domain::PageText>& pages, const std::vector<domain::Barcode>& barcodes)
{
    static const Evidence evidence;
    QString text;
    for (const domain::PageText& page : pages) {
        if (text.size() >= kLongestText)
            break;
        text += page.text() + QLatin1Char('\n');
    }
    text.truncate(kLongestText);
    const QStringList words = wordsOf(text);
    std::vector<double> scores = evidence.scores(words);
    addLayout(pages, text, words.size(), !barcodes.empty(), scores);
    scores[indexOf(QLatin1String("other"))] += kOtherScore;

    const auto best = std::max_element(scores.cbegin(), scores.cend());
    double sum = 0;
    for (const double score : scores)
        sum += std::exp(kDamping * (score - *best));
    return {builtInSchemas()[static_cast<size_t>(best - scores.cbegin())].type, 1 / sum};
}

} // namespace emend::extraction
