// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/learning/train_ranker.h>

#include "header_print.h"

#include <emend/extraction/classify.h>
#include <emend/extraction/schema.h>

#include <cmath>

namespace emend::learning {

namespace {

using extraction::Candidate;

// Where recognition spoilt all of them, the most similar text still stands in the right place.
constexpr double kSamePlace = 0.7;
constexpr double kLeastChange = 0.005; ///< less changes no ranking, and would make versions long

double rounded(double change)
{
    return std::abs(change) < kLeastChange ? 0 : std::round(change * 1e4) / 1e4;
}

/// The share of the truth of each candidate, and last of none of them.
std::vector<double> targetOf(const std::vector<Candidate>& candidates, const QString& confirmed, bool isText)
{
    std::vector<double> target(candidates.size() + 1, 0.0);
    double best = kSamePlace;
    std::vector<double> likeness(candidates.size(), 0.0);
    bool isFound = false;
    for (size_t i = 0; i < candidates.size() && !confirmed.isEmpty(); ++i) {
        const QString& value = candidates[i].value;
        const bool isRight = value == confirmed || (isText && spellingKey(value) == spellingKey(confirmed));
        target[i] = isRight ? 1 : 0;
        isFound = isFound || isRight;
    }
    for (size_t i = 0; i < candidates.size() && isText && !isFound && !confirmed.isEmpty(); ++i) {
        const QString value = comparable(candidates[i].value);
        const QString right = comparable(confirmed);
        likeness[i] = std::min(bestFit(right, value), bestFit(value, right));
        best = std::max(best, likeness[i]);
    }
    for (size_t i = 0; i < candidates.size() && !isFound; ++i)
        target[i] = likeness[i] >= best ? 1 : 0;
    if (std::all_of(target.begin(), target.end(), [](double share) { return share == 0; }))
        target.back() = 1;
    return target;
}

} // namespace

RankerTrainer::RankerTrainer(extraction::Ranker start, double penalty) : m_start(std::move(start)), m_penalty(penalty)
{
}

void RankerTrainer::add(const ConfirmedDocument& document, int fold, const extraction::LearnedFields* others)
{
    const QString type = extraction::classify(document.pages, {}).name;
    if (type != QLatin1String("receipt") && type != QLatin1String("invoice"))
        return;
    const extraction::DocumentSchema& schema = extraction::schemaFor(type);
    extraction::CandidateSets sets = extraction::receiptCandidates(document.pages, document.confirmedAt.date());
    const auto hints = others != nullptr ? others->hintsFor(document.pages) : nullptr;
    for (auto set = sets.begin(); set != sets.end(); ++set) {
        const extraction::FieldSchema* known = schema.field(set.key());
        if (known == nullptr || set->empty())
            continue;
        if (hints)
            hints->addFeatures(set.key(), *set);
        Field& field = m_fields[set.key()];
        Choice choice;
        for (const Candidate& candidate : *set) {
            std::vector<std::pair<int, float>> features;
            for (const extraction::Feature& feature : candidate.features) {
                const QString name = QString::fromStdString(feature.name);
                auto number = field.numbers.find(name);
                if (number == field.numbers.end())
                    number = field.numbers.insert(name, static_cast<int>(field.numbers.size()));
                features.emplace_back(*number, static_cast<float>(feature.value));
            }
            choice.candidates.push_back(std::move(features));
        }
        choice.target = targetOf(*set, document.values.value(set.key()), known->type == extraction::FieldType::Text);
        field.choices.push_back(std::move(choice));
        field.folds.push_back(fold);
    }
}

RankerChanges RankerTrainer::fit(int withoutFold) const
{
    RankerChanges changes;
    for (auto field = m_fields.cbegin(); field != m_fields.cend(); ++field)
        changes.insert(field.key(), fitField(field.key(), *field, withoutFold));
    return changes;
}

RankerChange RankerTrainer::fitField(const QString& name, const Field& field, int withoutFold) const
{
    const extraction::FieldWeights start = m_start.field(name);
    std::vector<double> prior(static_cast<size_t>(field.numbers.size()) + 1, 0.0);
    for (auto number = field.numbers.cbegin(); number != field.numbers.cend(); ++number) {
        const auto weight = start.weights.find(number.key().toStdString());
        prior[static_cast<size_t>(*number)] = weight == start.weights.end() ? 0 : weight->second;
    }
    prior.back() = start.none;
    const std::vector<double> fitted = fitChoices(field.choices, prior, m_penalty, [&](size_t i) {
        return withoutFold == kAllFolds || field.folds[i] != withoutFold;
    });
    RankerChange change;
    for (auto number = field.numbers.cbegin(); number != field.numbers.cend(); ++number) {
        const auto i = static_cast<size_t>(*number);
        if (const double difference = rounded(fitted[i] - prior[i]); difference != 0)
            change.weights.insert(number.key(), difference);
    }
    change.none = rounded(fitted.back() - prior.back());
    return change;
}

} // namespace emend::learning
