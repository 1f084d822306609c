// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "field_sources.h"

namespace emend::extraction {

namespace {

constexpr size_t kMaxAlternatives = 2;
constexpr double kLeastAlternative = 0.02;

} // namespace

std::optional<domain::FieldValue> rankedField(const Ranker& ranker, const QString& field,
                                              const std::vector<Candidate>& candidates)
{
    const std::vector<RankedValue> ranked = ranker.rank(field, candidates);
    if (ranked.empty() || ranked.front().confidence < kLeastConfidence)
        return {};
    const Candidate& best = candidates[ranked.front().best];
    domain::FieldValue value{
        best.value, best.raw, ranked.front().confidence, best.page, best.box, QStringLiteral("ranker"), {}};
    for (size_t i = 1; i < ranked.size() && value.alternatives.size() < kMaxAlternatives; ++i) {
        if (ranked[i].probability < kLeastAlternative)
            break;
        const Candidate& other = candidates[ranked[i].best];
        value.alternatives.push_back({other.value, other.raw, ranked[i].confidence});
    }
    return value;
}

} // namespace emend::extraction
