// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/extraction/category.h>

#include "phrase_finder.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>
#include <cmath>

namespace emend::extraction {

namespace {

constexpr double kMerchantWeight = 3;
constexpr double kTextWeight = 0.5;
constexpr double kLowestScore = 1; ///< two words of the text, or one of the merchant's name; less is chance
constexpr double kUnknownScore = 1; ///< the doubt that evidence is weighed against
constexpr qsizetype kLongestText = 20000;

/// `resources/categories.json`: which words speak for which category.
class KeywordTable final
{
public:
    KeywordTable();

    /// Evidence for each category; a keyword counts once however often it stands there.
    void addScores(const QString& text, double weight, std::vector<double>& scores) const;
    const QStringList& names() const { return m_names; }

private:
    QStringList m_names;
    std::vector<size_t> m_categories; ///< by keyword
    std::vector<double> m_weights; ///< by keyword: phrases say more than words
    PhraseFinder m_finder{{}};
};

KeywordTable::KeywordTable()
{
    QFile file(QStringLiteral(":/emend/categories.json"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "KeywordTable", "categories.json is not in the program");
    QStringList keywords;
    if (opened) {
        for (const QJsonValue& entry : QJsonDocument::fromJson(file.readAll()).array()) {
            for (const QJsonValue& keyword : entry[QLatin1String("keywords")].toArray()) {
                keywords << keyword.toString();
                m_categories.push_back(static_cast<size_t>(m_names.size()));
                m_weights.push_back(wordsOf(keywords.last()).size() > 1 ? 1.5 : 1);
            }
            m_names << entry[QLatin1String("name")].toString();
        }
    }
    m_finder = PhraseFinder(keywords);
}

void KeywordTable::addScores(const QString& text, double weight, std::vector<double>& scores) const
{
    const std::vector<int> counts = m_finder.count(wordsOf(text));
    for (size_t keyword = 0; keyword < counts.size(); ++keyword) {
        if (counts[keyword] > 0)
            scores[m_categories[keyword]] += weight * m_weights[keyword];
    }
}

} // namespace

Category categoryFor(const QString& merchant, const QString& text)
{
    static const KeywordTable table;
    std::vector<double> scores(static_cast<size_t>(table.names().size()), 0);
    table.addScores(merchant, kMerchantWeight, scores);
    table.addScores(text.left(kLongestText), kTextWeight, scores);
    const auto best = std::max_element(scores.cbegin(), scores.cend());
    if (best == scores.cend() || *best < kLowestScore)
        return {};
    double sum = std::exp(kUnknownScore - *best);
    for (const double score : scores)
        sum += score > 0 ? std::exp(score - *best) : 0;
    return {table.names().at(best - scores.cbegin()), 1 / sum};
}

} // namespace emend::extraction
