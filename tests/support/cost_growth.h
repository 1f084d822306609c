// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QtGlobal>

#include <algorithm>
#include <ctime>
#include <limits>

namespace emend::test {

/// Processor time of this process for @p work, in clock ticks, the best of @p rounds: to be compared with another's of
/// the same run, so that neither a busy machine nor a sanitizer counts. At least 0.1 ms.
template <class Work> // void()
double cost(Work work, int rounds = 3)
{
    std::clock_t best = std::numeric_limits<std::clock_t>::max();
    for (int i = 0; i < rounds; ++i) {
        const std::clock_t begin = std::clock();
        work();
        best = std::min(best, std::clock() - begin);
    }
    return double(std::max<std::clock_t>(best, CLOCKS_PER_SEC / 10'000));
}

/// How many times longer @p work takes for an input eight times as large: 8 where its cost is linear, 64 where it is
/// quadratic.
template <class Work> // void(qsizetype repeats)
double costGrowth(qsizetype repeats, Work work)
{
    work(repeats);
    return cost([&] { work(repeats * 8); }) / cost([&] { work(repeats); });
}

/// Between linear and quadratic.
constexpr double kMostGrowth = 24;

} // namespace emend::test
