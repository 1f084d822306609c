// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/learning/character_error.h>

#include <algorithm>
#include <numeric>
#include <random>

namespace emend::learning {

namespace {

constexpr int kDraws = 2000;
constexpr size_t kLeastLines = 10;

struct Sums {
    double characters = 0;
    double active = 0;
    double candidate = 0;

    void add(const LineReading& line)
    {
        characters += line.characters;
        active += line.activeEdits;
        candidate += line.candidateEdits;
    }
    double rate(double edits) const { return characters > 0 ? edits / characters : 0; }
};

// The middle 95 % of the draws.
Interval middleOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const size_t tail = values.size() / 40;
    return {values[tail], values[values.size() - 1 - tail]};
}

} // namespace

int characterEdits(QStringView read, QStringView said)
{
    std::vector<int> row(static_cast<size_t>(said.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (const QChar character : read) {
        int diagonal = row[0]++;
        for (size_t i = 1; i < row.size(); ++i) {
            const int replaced = diagonal + (character == said[static_cast<qsizetype>(i) - 1] ? 0 : 1);
            diagonal = row[i];
            row[i] = std::min({row[i] + 1, row[i - 1] + 1, replaced});
        }
    }
    return row.back();
}

ErrorComparison compareErrors(const std::vector<LineReading>& lines, quint64 seed)
{
    ErrorComparison comparison;
    if (lines.empty())
        return comparison;
    Sums all;
    for (const LineReading& line : lines)
        all.add(line);
    comparison.active.error = all.rate(all.active);
    comparison.candidate.error = all.rate(all.candidate);
    comparison.change.error = comparison.candidate.error - comparison.active.error;
    std::mt19937_64 engine(seed);
    std::vector<double> active;
    std::vector<double> candidate;
    std::vector<double> change;
    for (int draw = 0; draw < kDraws; ++draw) {
        Sums drawn;
        for (size_t i = 0; i < lines.size(); ++i)
            drawn.add(lines[engine() % lines.size()]);
        active.push_back(drawn.rate(drawn.active));
        candidate.push_back(drawn.rate(drawn.candidate));
        change.push_back(candidate.back() - active.back());
    }
    comparison.active.interval = middleOf(std::move(active));
    comparison.candidate.interval = middleOf(std::move(candidate));
    comparison.change.interval = middleOf(std::move(change));
    if (lines.size() < kLeastLines)
        return comparison;
    if (comparison.change.interval.high < 0)
        comparison.verdict = Verdict::Better;
    else if (comparison.change.interval.low > 0)
        comparison.verdict = Verdict::Worse;
    return comparison;
}

} // namespace emend::learning
