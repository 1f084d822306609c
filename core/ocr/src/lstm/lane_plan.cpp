// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lane_plan.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace emend::ocr::lstm {

namespace {

// The longest line first, each to the lane that is free first.
LanePlan spread(const std::vector<int>& steps, int lanes)
{
    std::vector<size_t> order(steps.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return steps[a] > steps[b]; });
    std::vector<int> used(static_cast<size_t>(lanes));
    LanePlan plan;
    plan.lanes = lanes;
    plan.places.resize(steps.size());
    for (const size_t line : order) {
        const auto lane = std::min_element(used.begin(), used.end());
        plan.places[line] = {static_cast<int>(lane - used.begin()), *lane};
        *lane += steps[line];
    }
    plan.steps = *std::max_element(used.begin(), used.end());
    return plan;
}

} // namespace

LanePlan planLanes(const std::vector<int>& steps)
{
    // What a step costs, measured: few lanes leave the registers half empty.
    static constexpr std::array<std::pair<int, double>, 3> kCosts{{{16, 1.0}, {8, 0.65}, {4, 0.5}}};
    LanePlan best;
    double least = 0;
    for (const auto& [lanes, cost] : kCosts) {
        LanePlan plan = spread(steps, lanes);
        const double needed = plan.steps * cost;
        if (best.lanes == 0 || needed < least) {
            best = std::move(plan);
            least = needed;
        }
    }
    best.begins.resize(static_cast<size_t>(best.steps));
    best.ends.resize(static_cast<size_t>(best.steps));
    for (size_t line = 0; line < steps.size(); ++line) {
        const LanePlan::Place& place = best.places[line];
        best.begins[static_cast<size_t>(place.first)] |= 1U << place.lane;
        best.ends[static_cast<size_t>(place.first + steps[line] - 1)] |= 1U << place.lane;
    }
    return best;
}

} // namespace emend::ocr::lstm
