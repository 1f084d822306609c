// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "candidate_families.h"
#include "feature_list.h"
#include "money_rows.h"
#include "spelling.h"

#include <QtCore/QRegularExpression>

#include <cmath>
#include <map>
#include <set>

namespace emend::extraction {

namespace {

constexpr size_t kMaxAmounts = 400;

bool isTotal(MoneyKind kind)
{
    return kind == MoneyKind::Total || kind == MoneyKind::GrandTotal || kind == MoneyKind::RoundedTotal
        || kind == MoneyKind::TotalInclusive || kind == MoneyKind::AmountDue;
}

bool isPaid(MoneyKind kind)
{
    return kind == MoneyKind::Cash || kind == MoneyKind::Tender || kind == MoneyKind::Card;
}

// What the amounts of the whole document say together.
struct MoneyScope {
    const Layout& layout;
    std::vector<MoneyRow> rows;
    std::map<qint64, int> repeats;
    std::set<qint64> totals;
    std::set<qint64> paid;
    std::set<qint64> paidMinusChange;
    std::set<qint64> splitTotals; // `TOTAL 98 35`: the decimal point was not read
    std::set<qint64> rowSums; // net + tax of a row of the tax summary
    std::set<qint64> sums; // subtotal + tax + rounding, subtotal + tax, subtotal + rounding
    std::map<MoneyKind, size_t> first; // position in rows
    std::map<MoneyKind, size_t> last;
    size_t firstTotal = 0; // rows.size() where none
    size_t lastTotal = 0;
    size_t firstPaid = 0;
    qint64 largest = 0; // of the printed amounts with decimals
    qint64 largestUnpaid = 0; // the same without cash handed over
    qint64 itemSum = 0;
    int right = 0; // right edge of the column of amounts
};

void addRelations(MoneyScope& scope)
{
    std::vector<qint64> changes;
    std::vector<qint64> subtotals;
    std::vector<qint64> extras{0};
    for (const MoneyRow& row : scope.rows) {
        if (row.kind == MoneyKind::Change)
            changes.push_back(std::abs(row.lastMinor));
        else if (row.kind == MoneyKind::Subtotal || row.kind == MoneyKind::TotalExclusive
                 || row.kind == MoneyKind::Total)
            subtotals.push_back(row.lastMinor);
        else if ((row.kind == MoneyKind::Tax || row.kind == MoneyKind::TotalTax || row.kind == MoneyKind::Rounding
                  || row.kind == MoneyKind::Service)
                 && extras.size() < 8)
            extras.push_back(row.lastMinor);
        else if (row.kind == MoneyKind::Discount && extras.size() < 8)
            extras.push_back(-std::abs(row.lastMinor));
    }
    for (const qint64 paid : scope.paid) {
        for (const qint64 change : changes)
            scope.paidMinusChange.insert(paid - change);
    }
    if (subtotals.size() > 6)
        subtotals.resize(6);
    for (const qint64 subtotal : subtotals) {
        for (size_t i = 0; i < extras.size(); ++i) {
            for (size_t j = i + 1; j < extras.size(); ++j)
                scope.sums.insert(subtotal + extras[i] + extras[j]);
        }
    }
}

// `SR @ 6%  9.43  0.57`: a net amount and its tax beside each other.
void addRowSums(MoneyScope& scope)
{
    for (const MoneyRow& row : scope.rows) {
        for (size_t i = 1; i < row.row->amounts.size(); ++i) {
            const qint64 net = row.row->amounts[i - 1].money.minor;
            const qint64 tax = row.row->amounts[i].money.minor;
            if (tax > 0 && net > 3 * tax && net < 40 * tax)
                scope.rowSums.insert(net + tax);
        }
    }
}

// Rows with a label of money whose amount lost its decimal point, or has a blank instead of it.
void addSplitTotals(MoneyScope& scope)
{
    static const QRegularExpression split(QStringLiteral("(?<![\\d.,])(\\d{1,4})[ .,]{0,2}(\\d{2})\\D{0,3}$"));
    for (const MoneyRow& row : scope.rows) {
        const bool labelled = isTotal(row.kind) || isPaid(row.kind) || row.kind == MoneyKind::Subtotal;
        if (!labelled || row.row->amounts.back().hasDecimals)
            continue;
        if (const auto match = split.match(row.row->text); match.hasMatch())
            scope.splitTotals.insert(match.captured(1).toLongLong() * 100 + match.captured(2).toLongLong());
    }
}

// Whether one sign more, less or other makes the amount one of the set.
bool resemblesOne(const std::set<qint64>& amounts, qint64 minor)
{
    const std::string own = std::to_string(minor);
    return std::any_of(amounts.begin(), amounts.end(), [&](qint64 other) {
        return other != minor && other > 0 && withinDistance(own, std::to_string(other), 1);
    });
}

// Whether the amount follows from others (`equals_…`), or nearly so (`like_…`).
void addAgreement(FeatureList& features, const MoneyScope& scope, qint64 minor)
{
    int ways = 0;
    std::string together;
    const auto add = [&](std::string_view name, const std::set<qint64>& amounts) {
        if (minor > 0 && amounts.count(minor) > 0) {
            features.add("equals", name);
            together.append("=").append(name);
            ++ways;
        } else if (minor > 0 && amounts.size() <= 20 && resemblesOne(amounts, minor)) {
            features.add("like", name);
            together.append("~").append(name);
        }
    };
    add("total", scope.totals);
    add("paid", scope.paid);
    add("paid_minus_change", scope.paidMinusChange);
    add("sum", scope.sums);
    add("row_sum", scope.rowSums);
    add("item_sum", {scope.itemSum});
    add("split", scope.splitTotals);
    features.addCount("ways", ways, 4);
    features.add("agrees", together);
}

MoneyScope scopeOf(const Layout& layout)
{
    MoneyScope scope{layout, moneyRows(layout), {}, {}, {}, {}, {}, {}, {}, {}, {}, 0, 0, 0, 0, 0, 0, 0};
    if (scope.rows.size() > kMaxAmounts)
        scope.rows.erase(scope.rows.begin(), scope.rows.end() - kMaxAmounts);
    scope.firstTotal = scope.lastTotal = scope.firstPaid = scope.rows.size();
    for (size_t i = 0; i < scope.rows.size(); ++i) {
        const MoneyRow& row = scope.rows[i];
        scope.first.try_emplace(row.kind, i);
        scope.last[row.kind] = i;
        if (isTotal(row.kind)) {
            scope.totals.insert(row.lastMinor);
            scope.firstTotal = std::min(scope.firstTotal, i);
            scope.lastTotal = i;
        }
        if (isPaid(row.kind)) {
            scope.paid.insert(row.lastMinor);
            scope.firstPaid = std::min(scope.firstPaid, i);
        }
        for (const AmountMatch& match : row.row->amounts) {
            ++scope.repeats[match.money.minor];
            if (!match.hasDecimals)
                continue;
            scope.largest = std::max(scope.largest, match.money.minor);
            if (!isPaid(row.kind) && row.kind != MoneyKind::Change)
                scope.largestUnpaid = std::max(scope.largestUnpaid, match.money.minor);
            scope.right = std::max(scope.right, row.row->boxOf(match.start, match.raw.size()).right());
        }
        const bool beforeTotals = scope.firstTotal == scope.rows.size() && !scope.first.count(MoneyKind::Subtotal);
        if (beforeTotals && row.kind == MoneyKind::Plain && !row.row->amounts.empty()
            && row.row->amounts.back().hasDecimals)
            scope.itemSum += row.lastMinor;
    }
    addRelations(scope);
    addRowSums(scope);
    addSplitTotals(scope);
    return scope;
}

std::string kindAt(const MoneyScope& scope, size_t index)
{
    return index < scope.rows.size() ? moneyKindName(scope.rows[index].kind) : "none";
}

void addContext(FeatureList& features, const MoneyScope& scope, size_t index, const AmountMatch& match)
{
    const MoneyRow& money = scope.rows[index];
    const std::string kind = moneyKindName(money.kind);
    features.add("kind", kind);
    LabelSet left = money.row->labelsBetween(0, match.start);
    // The second half of `SUB TOTAL` says nothing about totals.
    if (has(left, Label::Subtotal))
        left.reset(static_cast<size_t>(Label::Total));
    features.addLabels("left", left);
    if (money.labelAbove)
        features.addLabels("above", money.labels);
    features.addLabels("right", money.row->labelsBetween(match.start + match.raw.size(), money.row->text.size()));
    const std::string previous = index > 0 ? kindAt(scope, index - 1) : "none";
    const std::string next = kindAt(scope, index + 1);
    features.add("previous", previous);
    features.add("next", next);
    features.add("kind_next", kind + ">" + next);
    features.add("kind_previous", previous + ">" + kind);
    features.addIf(scope.first.at(money.kind) == index, "first_of:" + kind);
    features.addIf(scope.last.at(money.kind) == index, "last_of:" + kind);
    if (money.index + 1 < scope.layout.rows.size())
        features.addLabels("below", scope.layout.rows[money.index + 1].labels & ~money.row->labels);
    features.addIf(scope.firstTotal < index, "after_first_total");
    features.addIf(scope.lastTotal < scope.rows.size() && scope.lastTotal < index, "after_last_total");
    features.addIf(scope.lastTotal == index, "last_total");
    features.addIf(scope.firstTotal == index, "first_total");
    features.addIf(scope.firstPaid < index, "after_paid");
    features.addIf(scope.firstPaid == scope.rows.size(), "no_paid");
    features.addIf(scope.firstTotal == scope.rows.size(), "no_total");
    features.addIf(index + 1 == scope.firstPaid, "just_before_paid");
}

void addValue(FeatureList& features, const MoneyScope& scope, const MoneyRow& money, const AmountMatch& match)
{
    const qint64 minor = match.money.minor;
    const int repeats = scope.repeats.at(minor);
    features.addCount("repeats", repeats, 5);
    features.addIf(minor == 0, "zero");
    features.addIf(minor < 0, "negative");
    features.addIf(!match.hasDecimals, "no_decimals");
    features.addIf(match.repaired, "repaired");
    features.addIf(!match.money.currency.isEmpty(), "has_currency");
    features.addIf(minor > 0 && minor == scope.largest, "largest");
    features.addIf(minor > 0 && minor == scope.largestUnpaid, "largest_unpaid");
    features.addIf(minor > scope.largestUnpaid, "above_largest_unpaid");
    features.addIf(minor < 100, "below_one");
    features.addIf(minor >= 1'000'000, "ten_thousands");
    addAgreement(features, scope, minor);
    features.addIf(!scope.paid.empty() && minor > *scope.paid.rbegin(), "above_paid");
    features.addIf(minor % 5 == 0, "multiple_of_five");
    features.addIf(minor % 1000 == 0, "round_note");
    if (scope.largestUnpaid > 0)
        features.add("share_of_largest",
                     std::clamp(static_cast<double>(minor) / static_cast<double>(scope.largestUnpaid), 0.0, 2.0));
    features.addIf(money.row->amounts.size() == 1, "alone");
    features.addIf(money.row->amounts.size() > 2, "many_in_row");
    features.addIf(&match == &money.row->amounts.back(), "last_in_row");
}

// The kinds of the other rows that print the same amount.
void addEchoes(FeatureList& features, const MoneyScope& scope, size_t index, qint64 minor)
{
    std::set<MoneyKind> kinds;
    for (size_t i = 0; i < scope.rows.size() && minor > 0; ++i) {
        if (i != index && scope.rows[i].lastMinor == minor)
            kinds.insert(scope.rows[i].kind);
    }
    for (const MoneyKind kind : kinds)
        features.add("also", moneyKindName(kind));
    bool rounded = false;
    bool unrounded = false;
    for (const auto& [other, count] : scope.repeats) {
        const qint64 apart = std::abs(other - minor);
        if (apart == 0 || apart > 4 || minor < 100)
            continue;
        rounded |= minor % 5 == 0;
        unrounded |= other % 5 == 0;
    }
    features.addIf(rounded, "rounds_another");
    features.addIf(unrounded, "rounded_elsewhere");
}

void addShape(FeatureList& features, const MoneyScope& scope, size_t index, const QRect& box, const AmountMatch& match)
{
    const Row& row = *scope.rows[index].row;
    const double height = scope.layout.height;
    features.addIf(box.height() > 1.25 * height, "size:above");
    features.addIf(box.height() > 1.6 * height, "size:large");
    features.addIf(box.height() > 2.2 * height, "size:huge");
    features.addIf(std::abs(box.right() - scope.right) < 1.5 * height, "right_column");
    features.addIf(row.confidence < 0.6, "unsure_row");
    const double sure = row.confidenceOf(match.start, match.raw.size());
    features.add("legible", sure < 0.4 ? "hardly" : sure < 0.7 ? "poorly" : sure < 0.88 ? "fairly" : "well");
    const auto count = static_cast<double>(scope.layout.rows.size());
    const double position = static_cast<double>(scope.rows[index].index) / std::max(1.0, count - 1);
    features.add("position", std::to_string(static_cast<int>(position * 5)));
    const double among = static_cast<double>(index) / std::max<double>(1, static_cast<double>(scope.rows.size()) - 1);
    features.add("among", std::to_string(static_cast<int>(among * 5)));
    const qsizetype end = match.start + match.raw.size();
    features.addIf(end < row.text.size() && row.text[end] == QLatin1Char('%'), "percent");
    features.addIf(!row.dates.empty(), "beside_date");
    features.addIf(row.upper.contains(QLatin1String(" X ")) || row.text.contains(QLatin1Char('@')), "beside_times");
}

// Joins the places of equal amounts: features of all of them, the printed form of the last one that stands in a total.
class AmountCollector final
{
public:
    size_t size() const { return m_candidates.size(); }

    void add(Candidate candidate, bool inTotal)
    {
        const auto [it, isNew] = m_byValue.try_emplace(candidate.value, m_candidates.size());
        if (isNew) {
            m_candidates.emplace_back();
            m_features.emplace_back();
        }
        Candidate& known = m_candidates[it->second];
        for (const Feature& feature : candidate.features) {
            double& value = m_features[it->second].try_emplace(feature.name, feature.value).first->second;
            value = std::max(value, feature.value);
        }
        if (isNew || inTotal)
            known = std::move(candidate);
    }

    std::vector<Candidate> take()
    {
        for (size_t i = 0; i < m_candidates.size(); ++i) {
            m_candidates[i].features.clear();
            for (const auto& [name, value] : m_features[i])
                m_candidates[i].features.push_back({name, value});
        }
        return std::move(m_candidates);
    }

private:
    std::vector<Candidate> m_candidates;
    std::vector<std::map<std::string, double>> m_features;
    std::map<QString, size_t> m_byValue;
};

// Amounts that follow from what is printed although they are not legible themselves.
void addDerived(const MoneyScope& scope, AmountCollector& candidates)
{
    std::set<qint64> found = scope.paidMinusChange;
    found.insert(scope.sums.begin(), scope.sums.end());
    found.insert(scope.rowSums.begin(), scope.rowSums.end());
    found.insert(scope.splitTotals.begin(), scope.splitTotals.end());
    found.insert(scope.itemSum);
    for (const qint64 minor : found) {
        if (minor <= 0 || scope.repeats.count(minor) > 0 || candidates.size() >= kMaxAmounts)
            continue;
        FeatureList derivation;
        addAgreement(derivation, scope, minor);
        FeatureList features;
        features.add("derived");
        const std::vector<Feature> ways = derivation.take();
        features.addCount("derived_ways", static_cast<int>(ways.size()), 4);
        for (const Feature& way : ways)
            features.add("derived_" + way.name);
        features.addIf(scope.totals.empty(), "derived:no_total");
        features.addIf(minor % 5 == 0, "derived:multiple_of_five");
        features.addIf(minor < scope.largestUnpaid, "derived:below_largest");
        Candidate candidate;
        candidate.value = base::Money{minor, {}}.toDecimal();
        candidate.confidence = 0.5;
        candidate.features = features.take();
        candidates.add(std::move(candidate), false);
    }
}

} // namespace

std::vector<Candidate> amountCandidates(const Layout& layout)
{
    AmountCollector candidates;
    const MoneyScope scope = scopeOf(layout);
    for (size_t index = 0; index < scope.rows.size(); ++index) {
        const Row& row = *scope.rows[index].row;
        for (const AmountMatch& match : row.amounts) {
            if (candidates.size() >= kMaxAmounts)
                return candidates.take();
            Candidate candidate;
            candidate.value = match.money.toDecimal();
            candidate.raw = match.raw;
            candidate.page = row.page;
            candidate.box = row.boxOf(match.start, match.raw.size());
            candidate.confidence = row.confidenceOf(match.start, match.raw.size());
            FeatureList features;
            addContext(features, scope, index, match);
            addValue(features, scope, scope.rows[index], match);
            addEchoes(features, scope, index, match.money.minor);
            addShape(features, scope, index, candidate.box, match);
            candidate.features = features.take();
            candidates.add(std::move(candidate), isTotal(scope.rows[index].kind));
        }
    }
    addDerived(scope, candidates);
    return candidates.take();
}

} // namespace emend::extraction
