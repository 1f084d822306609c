// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <utility>
#include <vector>

namespace emend::learning {

/// A choice among candidates; one more, "none of them", is always there and comes last.
struct Choice {
    std::vector<std::vector<std::pair<int, float>>> candidates; ///< feature number and value
    std::vector<double> target; ///< of each candidate and of "none": share of the truth, sums to 1
};

/// Value and gradient of a function of many variables.
using Objective = std::function<double(const std::vector<double>& at, std::vector<double>& gradient)>;

/// Minimises a smooth convex function by L-BFGS; deterministic. Starts at `start`.
std::vector<double> minimise(const Objective& objective, std::vector<double> start, int iterations);

/// Weights of a conditional logit model; the last one is the score of "none". They are held near the prior ones, of
/// the same order: `penalty` is the factor of the squared differences. `takes` tells which choices count; all where it
/// is empty.
std::vector<double> fitChoices(const std::vector<Choice>& choices, const std::vector<double>& prior, double penalty,
                               const std::function<bool(size_t)>& takes = {});

/// Logistic regression: weights of the inputs, the first input being 1 by convention of the caller.
std::vector<double> fitLogistic(const std::vector<std::vector<double>>& inputs, const std::vector<bool>& right,
                                double penalty);

} // namespace emend::learning
