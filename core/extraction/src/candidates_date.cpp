// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "candidate_families.h"
#include "feature_list.h"

#include <QtCore/QRegularExpression>

#include <map>
#include <set>

namespace emend::extraction {

namespace {

constexpr size_t kMaxDates = 200;

struct DateScope {
    const Layout& layout;
    std::map<QDate, int> repeats;
    std::set<QDate> labelled; // beside a word for date
    QDate first;
    size_t count = 0;
};

bool besideDateLabel(const Row& row, const DateMatch& match)
{
    return has(row.labelsBetween(0, match.start), Label::Date);
}

// Calls use(row index, match, whether it is a guess) for each date, top to bottom.
template <class Use> void forEachDate(const Layout& layout, Use use)
{
    for (size_t index = 0; index < layout.rows.size(); ++index) {
        for (const DateMatch& match : layout.rows[index].dates)
            use(index, match, false);
        for (const DateMatch& match : layout.rows[index].guessedDates)
            use(index, match, true);
    }
}

DateScope scopeOf(const Layout& layout)
{
    DateScope scope{layout, {}, {}, {}, 0};
    forEachDate(layout, [&scope](size_t index, const DateMatch& match, bool) {
        ++scope.repeats[match.date];
        if (besideDateLabel(scope.layout.rows[index], match))
            scope.labelled.insert(match.date);
        if (!scope.first.isValid())
            scope.first = match.date;
        ++scope.count;
    });
    return scope;
}

// The word right before the match, ignoring numbers.
std::string wordBefore(const Row& row, qsizetype start)
{
    const Token* best = nullptr;
    for (const Token& token : row.tokens) {
        if (token.start + token.length <= start && row.upper[token.start].isLetter())
            best = &token;
    }
    if (best == nullptr)
        return "start";
    return labelName(best->label);
}

void addShape(FeatureList& features, const DateMatch& match)
{
    static const QRegularExpression longYear(QStringLiteral("(19|20)\\d{2}"));
    const QString& raw = match.raw;
    const bool named = std::any_of(raw.begin(), raw.end(), [](QChar c) { return c.isLetter(); });
    features.addIf(longYear.match(raw).hasMatch(), "long_year");
    features.addIf(named, "month_name");
    features.addIf(match.ambiguous, "ambiguous");
    features.addIf(match.repaired, "repaired");
    features.addIf(raw.contains(QLatin1Char('/')), "slashes");
    features.addIf(raw.contains(QLatin1Char('.')), "dots");
    features.addIf(raw.contains(QLatin1Char('-')), "dashes");
    features.addIf(std::all_of(raw.begin(), raw.end(), [](QChar c) { return c.isDigit(); }), "digits_only");
}

std::vector<Feature> dateFeatures(const DateScope& scope, size_t index, const DateMatch& match, size_t order)
{
    const Row& row = scope.layout.rows[index];
    FeatureList features;
    const qsizetype end = match.start + match.raw.size();
    features.addLabels("left", row.labelsBetween(0, match.start));
    features.addLabels("right", row.labelsBetween(end, row.text.size()));
    features.add("before", wordBefore(row, match.start));
    if (index > 0)
        features.addLabels("above", scope.layout.rows[index - 1].labels);
    if (index + 1 < scope.layout.rows.size())
        features.addLabels("below", scope.layout.rows[index + 1].labels);
    static const QRegularExpression clock(QStringLiteral("\\b\\d{1,2}[:.]\\d{2}([:.]\\d{2})?\\s*([AP]M)?"));
    features.addIf(clock.match(row.upper.mid(end)).hasMatch(), "time_after");
    features.addIf(clock.match(row.upper.left(match.start)).hasMatch(), "time_before");
    addShape(features, match);
    features.addCount("repeats", scope.repeats.at(match.date), 4);
    features.addCount("distinct", static_cast<int>(scope.repeats.size()), 4);
    features.addIf(scope.labelled.count(match.date) > 0, "labelled_somewhere");
    features.addIf(order == 0, "first");
    features.addIf(order + 1 == scope.count, "last");
    features.addIf(match.date == scope.first, "equals_first");
    features.addIf(match.date == scope.repeats.rbegin()->first, "latest");
    features.addIf(match.date == scope.repeats.begin()->first, "earliest");
    features.addIf(match.date > scope.layout.today, "future");
    features.addIf(match.date < scope.layout.today.addYears(-20), "long_ago");
    features.addIf(!row.amounts.empty(), "beside_amount");
    const double position =
        static_cast<double>(index) / std::max<double>(1, static_cast<double>(scope.layout.rows.size()) - 1);
    features.add("position", std::to_string(static_cast<int>(position * 5)));
    features.addIf(match.start == 0, "starts_row");
    features.addIf(row.confidence < 0.6, "unsure_row");
    return features.take();
}

} // namespace

std::vector<Candidate> dateCandidates(const Layout& layout)
{
    std::vector<Candidate> candidates;
    const DateScope scope = scopeOf(layout);
    forEachDate(layout, [&](size_t index, const DateMatch& match, bool guessed) {
        if (candidates.size() >= kMaxDates)
            return;
        const Row& row = layout.rows[index];
        Candidate candidate;
        candidate.value = match.date.toString(Qt::ISODate);
        candidate.raw = match.raw;
        candidate.page = row.page;
        candidate.box = row.boxOf(match.start, match.raw.size());
        candidate.confidence = row.confidenceOf(match.start, match.raw.size());
        candidate.features = dateFeatures(scope, index, match, candidates.size());
        if (guessed)
            candidate.features.push_back({"guessed", 1});
        candidates.push_back(std::move(candidate));
    });
    return candidates;
}

} // namespace emend::extraction
