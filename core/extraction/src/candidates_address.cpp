// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "candidate_families.h"
#include "feature_list.h"
#include "text_repair.h"

#include <QtCore/QRegularExpression>

#include <array>

namespace emend::extraction {

namespace {

constexpr size_t kMaxLines = 7;

void addTraits(FeatureList& features, std::string_view group, const TraitSet& traits)
{
    for (size_t i = 0; i < kTraitCount; ++i) {
        if (traits.test(i))
            features.add(group, traitName(static_cast<Trait>(i)));
    }
}

void addEdge(FeatureList& features, std::string_view group, const std::vector<HeaderRow>& rows, size_t index)
{
    if (index >= rows.size())
        features.add(group, "none");
    else
        addTraits(features, group, rows[index].traits);
}

double gapBetween(const HeaderRow& upper, const HeaderRow& lower)
{
    return lower.row->box.top() - upper.row->box.bottom();
}

// What the rows in between and all together look like; a sum over rows, so that each row speaks for or against itself.
void addInside(FeatureList& features, const std::vector<HeaderRow>& rows, const std::vector<size_t>& chosen)
{
    std::array<int, kTraitCount> counts{};
    for (const size_t index : chosen) {
        for (size_t i = 0; i < kTraitCount; ++i)
            counts[i] += rows[index].traits.test(i) ? 1 : 0;
    }
    for (size_t i = 0; i < kTraitCount; ++i) {
        const char* name = traitName(static_cast<Trait>(i));
        if (counts[i] > 0) {
            features.add("in", name, counts[i]);
            features.add("any", name);
        }
    }
    const auto count = [&](Trait trait) { return counts[static_cast<size_t>(trait)]; };
    features.addIf(count(Trait::Postcode) > 1, "two_postcodes");
    features.addIf(count(Trait::StartsUnit) > 1, "two_units");
    features.addIf(count(Trait::Postcode) > 0 && count(Trait::Street) > 0, "street_and_postcode");
    features.addIf(count(Trait::Postcode) > 0 && count(Trait::Street) > 0 && count(Trait::State) > 0, "complete");
}

// What a row is that stands where an address could be over.
const char* tailKind(const HeaderRow& header)
{
    const TraitSet& traits = header.traits;
    if (has(traits, Trait::Empty) || has(traits, Trait::Title) || has(traits, Trait::Date))
        return "other";
    if (has(traits, Trait::Parenthesised))
        return "parens";
    if (has(traits, Trait::Postcode) || has(traits, Trait::Street) || has(traits, Trait::State))
        return "address";
    static const QRegularExpression branch(QStringLiteral("^\\d{3,4} ?-"));
    if (branch.match(header.row->upper).hasMatch())
        return "branch";
    return has(traits, Trait::HasComma) || has(traits, Trait::Place) ? "place" : "plain";
}

bool closesAddress(const TraitSet& traits)
{
    return has(traits, Trait::State) || has(traits, Trait::Postcode);
}

// How the run ends where its rows, or those before the last one, look complete.
void addEnding(FeatureList& features, const std::vector<HeaderRow>& rows, const std::vector<size_t>& chosen,
               size_t last)
{
    if (chosen.size() > 1 && closesAddress(rows[chosen[chosen.size() - 2]].traits))
        features.add("tail", tailKind(rows[last]));
    if (closesAddress(rows[last].traits) && last + 1 < rows.size())
        features.add("rest", tailKind(rows[last + 1]));
}

struct Run {
    std::vector<size_t> rows; // ascending; rows without an address part are skipped
    size_t last = 0;
};

std::vector<Feature> runFeatures(const Layout& layout, const std::vector<HeaderRow>& rows, const Run& run,
                                 const QString& value)
{
    FeatureList features;
    const size_t first = run.rows.front();
    const HeaderRow& head = rows[first];
    const HeaderRow& tail = rows[run.last];
    features.addCount("lines", static_cast<int>(run.rows.size()), 7);
    features.add("start", std::to_string(std::min<size_t>(first, 9)));
    features.addIf(run.last - first + 1 > run.rows.size(), "skips");
    addTraits(features, "first", head.traits);
    addTraits(features, "last", tail.traits);
    addEdge(features, "before", rows, first == 0 ? rows.size() : first - 1);
    addEdge(features, "after", rows, run.last + 1);
    addInside(features, rows, run.rows);
    addEnding(features, rows, run.rows, run.last);
    double widest = 0;
    double tallest = 0;
    double lowest = head.row->height;
    for (size_t i = 1; i < run.rows.size(); ++i)
        widest = std::max(widest, gapBetween(rows[run.rows[i] - 1], rows[run.rows[i]]) / layout.height);
    for (const size_t index : run.rows) {
        tallest = std::max(tallest, rows[index].row->height);
        lowest = std::min(lowest, rows[index].row->height);
    }
    features.addIf(widest > 1.0, "gap_inside");
    features.addIf(widest > 2.0, "wide_gap_inside");
    features.addIf(tallest > 1.5 * lowest, "heights_differ");
    if (run.last + 1 < rows.size())
        features.addIf(gapBetween(tail, rows[run.last + 1]) > 0.9 * layout.height, "gap_after");
    if (first > 0)
        features.addIf(gapBetween(rows[first - 1], head) > 0.9 * layout.height, "gap_before");
    const auto length = static_cast<int>(value.size());
    features.addIf(length < 20, "length:short");
    features.addIf(length < 35, "length:below_35");
    features.addIf(length > 110, "length:long");
    const auto commas = static_cast<int>(value.count(QLatin1Char(',')));
    features.addCount("commas", commas, 6);
    return features.take();
}

Candidate candidateOf(const Layout& layout, const std::vector<HeaderRow>& rows, const Run& run)
{
    Candidate candidate;
    QStringList printed;
    QStringList lines;
    candidate.confidence = 1;
    for (const size_t index : run.rows) {
        const HeaderRow& header = rows[index];
        const Span span = header.address;
        printed << header.row->text.mid(span.start, span.length);
        lines << header.addressText;
        candidate.box |= header.row->boxOf(span.start, span.length);
        candidate.confidence *= header.row->confidenceOf(span.start, span.length);
    }
    candidate.raw = printed.join(QLatin1Char(' '));
    candidate.value = joinedAddress(lines);
    candidate.page = rows[run.rows.front()].row->page;
    candidate.features = runFeatures(layout, rows, run, candidate.value);
    return candidate;
}

bool canStart(const HeaderRow& header)
{
    return header.address.length > 2 && !has(header.traits, Trait::NoLetters);
}

} // namespace

std::vector<Candidate> addressCandidates(const Layout& layout, const std::vector<HeaderRow>& rows)
{
    std::vector<Candidate> candidates;
    for (size_t first = 0; first < rows.size(); ++first) {
        if (!canStart(rows[first]))
            continue;
        Run run;
        int skipped = 0;
        for (size_t index = first; index < rows.size() && run.rows.size() < kMaxLines; ++index) {
            if (rows[index].address.length == 0) {
                if (++skipped > 1)
                    break;
                continue;
            }
            run.rows.push_back(index);
            run.last = index;
            candidates.push_back(candidateOf(layout, rows, run));
        }
    }
    return candidates;
}

} // namespace emend::extraction
