// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QtGlobal>

#include <algorithm>
#include <ctime>
#include <limits>

namespace emend::test {

/// How many times longer @p work takes for an input eight times as large: 8 where its cost is linear, 64 where it is
/// quadratic. Processor time of this process, the best of three, so that neither a busy machine nor a sanitizer counts.
template <class Work> // void(qsizetype repeats)
double costGrowth(qsizetype repeats, Work work)
{
    const auto cost = [&work](qsizetype count) {
        std::clock_t best = std::numeric_limits<std::clock_t>::max();
        for (int i = 0; i < 3; ++i) {
            const std::clock_t begin = std::clock();
            work(count);
            best = std::min(best, std::clock() - begin);
        }
        return double(std::max<std::clock_t>(best, CLOCKS_PER_SEC / 10'000));
    };
    work(repeats);
    return cost(repeats * 8) / cost(repeats);
}

/// Between linear and quadratic.
constexpr double kMostGrowth = 24;

} // namespace emend::test
