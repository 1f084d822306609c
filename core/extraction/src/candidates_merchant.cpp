// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "candidate_families.h"
#include "feature_list.h"
#include "text_repair.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QSet>

#include <cmath>

namespace emend::extraction {

namespace {

constexpr size_t kMaxNameRow = 16;
constexpr size_t kMaxJoined = 3;

struct NameScope {
    const Layout& layout;
    const std::vector<HeaderRow>& rows;
    size_t firstSuffix; // rows.size() where none
    size_t firstAddress;
    size_t firstPlain; // first row that could be a name at all
    double tallest;
};

bool looksLikeAddress(const TraitSet& traits)
{
    return (has(traits, Trait::Street)
            && (has(traits, Trait::HasComma) || has(traits, Trait::StartsUnit) || has(traits, Trait::StartsNumber)))
        || (has(traits, Trait::Postcode) && (has(traits, Trait::State) || has(traits, Trait::Place)))
        || (has(traits, Trait::StartsUnit) && has(traits, Trait::HasComma));
}

bool couldBeName(const TraitSet& traits)
{
    return !has(traits, Trait::FewLetters) && !has(traits, Trait::ManyDigits) && !has(traits, Trait::Title)
        && !has(traits, Trait::Phone) && !has(traits, Trait::Web) && !has(traits, Trait::TaxNumber);
}

template <class Test> size_t firstWhere(const std::vector<HeaderRow>& rows, Test test)
{
    const auto it = std::find_if(rows.begin(), rows.end(), [&](const HeaderRow& row) { return test(row.traits); });
    return static_cast<size_t>(it - rows.begin());
}

void addTraits(FeatureList& features, std::string_view group, const TraitSet& traits)
{
    for (size_t i = 0; i < kTraitCount; ++i) {
        if (traits.test(i))
            features.add(group, traitName(static_cast<Trait>(i)));
    }
}

void addNeighbour(FeatureList& features, std::string_view group, const std::vector<HeaderRow>& rows, size_t index)
{
    if (index >= rows.size())
        features.add(group, "end");
    else
        addTraits(features, group, rows[index].traits);
}

bool startsLikeRest(const Row& row)
{
    static const QRegularExpression rest(
        QStringLiteral("^(CO\\b|COMPANY\\b|&|\\(M\\)|AND\\b|SDN\\b|BHD\\b|ENTERPRISE\\b|TRADING\\b|LTD\\b|\\()"));
    return rest.match(row.upper).hasMatch();
}

// Words that carry the name, beside those that every company has.
void addWords(FeatureList& features, const std::vector<HeaderRow>& rows, size_t first, size_t last)
{
    int own = 0;
    int common = 0;
    double sure = 1;
    for (size_t i = first; i <= last; ++i) {
        const Row& row = *rows[i].row;
        sure = std::min(sure, row.confidence);
        for (const Token& token : row.tokens) {
            const bool word = token.length >= 3 && row.upper[token.start].isLetter();
            common += word && (token.label == Label::Suffix || token.label == Label::Business);
            own += word && token.label == Label::None;
        }
    }
    features.addCount("own_words", own, 4);
    features.addCount("common_words", common, 3);
    features.addIf(own == 0 && common == 0, "no_words");
    features.add("legible", sure < 0.4 ? "hardly" : sure < 0.7 ? "poorly" : sure < 0.88 ? "fairly" : "well");
    features.addIf(startsLikeRest(*rows[first].row), "starts_like_rest");
    if (last > first)
        features.addIf(startsLikeRest(*rows[last].row), "joined_rest");
    if (last + 1 < rows.size())
        features.addIf(startsLikeRest(*rows[last + 1].row), "rest_follows");
}

std::vector<Feature> nameFeatures(const NameScope& scope, size_t first, size_t last, std::string_view cut,
                                  const QString& value)
{
    FeatureList features;
    const std::vector<HeaderRow>& rows = scope.rows;
    const HeaderRow& head = rows[first];
    features.add("rows", std::to_string(last - first + 1));
    features.add("cut", cut);
    const qsizetype tail = rows[last].name.length - rows[last].nameToSuffix.length;
    if (tail > 0)
        features.add(tail > 5 ? "long_tail" : "short_tail", cut);
    features.addCount("row", static_cast<int>(first), 8);
    features.add("above_address",
                 last + 1 == scope.firstAddress  ? "next"
                     : last < scope.firstAddress ? "above"
                                                 : "below");
    if (scope.firstSuffix < rows.size()) {
        const bool holds = first <= scope.firstSuffix && scope.firstSuffix <= last;
        features.add("first_suffix", holds ? "here" : first > scope.firstSuffix ? "above" : "below");
    } else {
        features.add("first_suffix", "none");
    }
    features.addIf(first == scope.firstPlain, "first_plain");
    features.addIf(first > scope.firstPlain, "after_first_plain");
    addTraits(features, "first", head.traits);
    if (last > first) {
        addTraits(features, "last", rows[last].traits);
        const double a = head.row->height;
        const double b = rows[last].row->height;
        features.addIf(std::max(a, b) > 1.35 * std::min(a, b), "heights_differ");
        const QString& end = rows[last - 1].row->upper;
        features.addIf(has(rows[last - 1].traits, Trait::EndsSuffix), "joined_after_suffix");
        features.addIf(end.endsWith(QLatin1Char('&')), "joined_after_ampersand");
        features.addIf(rows[last].row->tokens.size() <= 2, "last_short");
        features.addIf(!rows[last].row->tokens.empty() && rows[last].row->tokens.front().label == Label::Suffix,
                       "last_starts_suffix");
    }
    addNeighbour(features, "next", rows, last + 1);
    if (first == 0)
        features.add("previous", "top");
    else
        addTraits(features, "previous", rows[first - 1].traits);
    features.addIf(head.row->height >= 0.95 * scope.tallest, "tallest");
    features.addIf(head.row->height < 0.8 * scope.layout.height, "small");
    const double middle = scope.layout.extent.center().x();
    features.addIf(std::abs(head.row->box.center().x() - middle) < 0.08 * scope.layout.extent.width(), "centred");
    const auto length = static_cast<int>(value.size());
    features.addIf(length < 5, "length:tiny");
    features.addIf(length < 9, "length:short");
    features.addIf(length > 40, "length:long");
    features.addCount("words", static_cast<int>(value.count(QLatin1Char(' '))) + 1, 7);
    features.addIf(value.contains(QLatin1Char('(')), "has_parens");
    features.addIf(value.count(QLatin1Char('(')) != value.count(QLatin1Char(')')), "unbalanced");
    addWords(features, rows, first, last);
    features.addIf(std::any_of(value.begin(), value.end(), [](QChar c) { return c.isDigit(); }), "has_digit");
    return features.take();
}

class NameCollector final
{
public:
    NameCollector(const NameScope& scope, std::vector<Candidate>& out) : m_scope(scope), m_out(out) { }

    void add(size_t first, size_t last, std::string_view cut, Span HeaderRow::*lastPart)
    {
        Candidate candidate;
        QStringList parts;
        candidate.confidence = 1;
        for (size_t i = first; i <= last; ++i) {
            const HeaderRow& header = m_scope.rows[i];
            const Span span = i == last ? header.*lastPart : header.name;
            parts << header.row->text.mid(span.start, span.length);
            candidate.box |= header.row->boxOf(span.start, span.length);
            candidate.confidence *= header.row->confidenceOf(span.start, span.length);
        }
        candidate.raw = parts.join(QLatin1Char(' ')).trimmed();
        candidate.value = cleanedName(candidate.raw);
        const QString key = QStringLiteral("%1 %2 %3").arg(first).arg(last).arg(candidate.value);
        if (candidate.value.size() < 2 || m_seen.contains(key))
            return;
        m_seen.insert(key);
        candidate.page = m_scope.rows[first].row->page;
        candidate.features = nameFeatures(m_scope, first, last, cut, candidate.value);
        m_out.push_back(std::move(candidate));
    }

private:
    const NameScope& m_scope;
    std::vector<Candidate>& m_out;
    QSet<QString> m_seen;
};

} // namespace

std::vector<Candidate> merchantCandidates(const Layout& layout, const std::vector<HeaderRow>& rows)
{
    std::vector<Candidate> candidates;
    double tallest = 1;
    for (size_t i = 0; i < std::min<size_t>(rows.size(), 8); ++i) {
        if (couldBeName(rows[i].traits))
            tallest = std::max(tallest, rows[i].row->height);
    }
    const NameScope scope{layout,
                          rows,
                          firstWhere(rows, [](const TraitSet& traits) { return has(traits, Trait::Suffix); }),
                          firstWhere(rows, looksLikeAddress),
                          firstWhere(rows, couldBeName),
                          tallest};
    NameCollector collector(scope, candidates);
    for (size_t first = 0; first < std::min(rows.size(), kMaxNameRow); ++first) {
        if (has(rows[first].traits, Trait::NoLetters))
            continue;
        for (size_t last = first; last < std::min(rows.size(), first + kMaxJoined); ++last) {
            collector.add(first, last, "clean", &HeaderRow::name);
            collector.add(first, last, "suffix", &HeaderRow::nameToSuffix);
        }
    }
    return candidates;
}

} // namespace emend::extraction
