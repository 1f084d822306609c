// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/learning/softmax_fit.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <deque>
#include <numeric>

namespace emend::learning {

namespace {

constexpr size_t kMemory = 10;
constexpr int kMostIterations = 200;

double dot(const std::vector<double>& a, const std::vector<double>& b)
{
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

std::vector<double> stepped(const std::vector<double>& from, const std::vector<double>& direction, double step)
{
    std::vector<double> to = from;
    for (size_t i = 0; i < to.size(); ++i)
        to[i] += step * direction[i];
    return to;
}

struct Pair {
    std::vector<double> s;
    std::vector<double> y;
};

// Two-loop recursion: −H·gradient.
std::vector<double> descentDirection(const std::deque<Pair>& pairs, const std::vector<double>& gradient)
{
    std::vector<double> q = gradient;
    std::vector<double> alphas(pairs.size());
    for (size_t k = pairs.size(); k-- > 0;) {
        alphas[k] = dot(pairs[k].s, q) / dot(pairs[k].s, pairs[k].y);
        q = stepped(q, pairs[k].y, -alphas[k]);
    }
    if (!pairs.empty()) {
        const double scale = dot(pairs.back().s, pairs.back().y) / dot(pairs.back().y, pairs.back().y);
        for (double& value : q)
            value *= scale;
    }
    for (size_t k = 0; k < pairs.size(); ++k) {
        const double beta = dot(pairs[k].y, q) / dot(pairs[k].s, pairs[k].y);
        q = stepped(q, pairs[k].s, alphas[k] - beta);
    }
    for (double& value : q)
        value = -value;
    return q;
}

double addChoice(const Choice& choice, const std::vector<double>& weights, std::vector<double>& gradient)
{
    const size_t count = choice.candidates.size();
    std::vector<double> scores(count + 1, weights.back());
    for (size_t i = 0; i < count; ++i) {
        scores[i] = 0;
        for (const auto& [feature, value] : choice.candidates[i])
            scores[i] += weights[static_cast<size_t>(feature)] * value;
    }
    const double highest = *std::max_element(scores.begin(), scores.end());
    double all = 0;
    double right = 0;
    for (size_t i = 0; i <= count; ++i) {
        scores[i] = std::exp(scores[i] - highest);
        all += scores[i];
        right += choice.target[i] * scores[i];
    }
    right = std::max(right, 1e-300);
    for (size_t i = 0; i <= count; ++i) {
        const double slope = scores[i] / all - choice.target[i] * scores[i] / right;
        if (i == count) {
            gradient.back() += slope;
            continue;
        }
        for (const auto& [feature, value] : choice.candidates[i])
            gradient[static_cast<size_t>(feature)] += slope * value;
    }
    return std::log(all) - std::log(right);
}

} // namespace

std::vector<double> minimise(const Objective& objective, std::vector<double> at, int iterations)
{
    std::vector<double> gradient(at.size());
    double value = objective(at, gradient);
    std::deque<Pair> pairs;
    for (int iteration = 0; iteration < iterations; ++iteration) {
        std::vector<double> direction = descentDirection(pairs, gradient);
        const double slope = dot(direction, gradient);
        if (slope > -1e-9)
            break;
        double step = pairs.empty() ? 1 / std::sqrt(dot(gradient, gradient)) : 1;
        std::vector<double> next;
        std::vector<double> nextGradient(at.size());
        double nextValue = value;
        for (int halving = 0; halving < 30; ++halving, step /= 2) {
            next = stepped(at, direction, step);
            nextValue = objective(next, nextGradient);
            if (nextValue <= value + 1e-4 * step * slope)
                break;
        }
        if (value - nextValue < 1e-7 * std::abs(value))
            break;
        Pair pair{stepped(next, at, -1), stepped(nextGradient, gradient, -1)};
        if (dot(pair.s, pair.y) > 1e-12)
            pairs.push_back(std::move(pair));
        if (pairs.size() > kMemory)
            pairs.pop_front();
        at = std::move(next);
        gradient = std::move(nextGradient);
        value = nextValue;
    }
    return at;
}

std::vector<double> fitChoices(const std::vector<Choice>& choices, const std::vector<double>& prior, double penalty,
                               const std::function<bool(size_t)>& takes)
{
    const Objective objective = [&](const std::vector<double>& weights, std::vector<double>& gradient) {
        double loss = 0;
        for (size_t i = 0; i < weights.size(); ++i) {
            const double difference = weights[i] - prior[i];
            loss += 0.5 * penalty * difference * difference;
            gradient[i] = penalty * difference;
        }
        for (size_t i = 0; i < choices.size(); ++i) {
            if (!takes || takes(i))
                loss += addChoice(choices[i], weights, gradient);
        }
        return loss;
    };
    return minimise(objective, prior, kMostIterations);
}

std::vector<double> fitLogistic(const std::vector<std::vector<double>>& inputs, const std::vector<bool>& right,
                                double penalty)
{
    if (inputs.empty())
        return {};
    const Objective objective = [&](const std::vector<double>& weights, std::vector<double>& gradient) {
        double loss = 0;
        for (size_t i = 0; i < weights.size(); ++i) {
            loss += 0.5 * penalty * weights[i] * weights[i];
            gradient[i] = penalty * weights[i];
        }
        for (size_t n = 0; n < inputs.size(); ++n) {
            const double score = dot(weights, inputs[n]);
            const double p = 1 / (1 + std::exp(-score));
            loss -= std::log(std::max(1e-12, right[n] ? p : 1 - p));
            for (size_t i = 0; i < weights.size(); ++i)
                gradient[i] += (p - (right[n] ? 1 : 0)) * inputs[n][i];
        }
        return loss;
    };
    return minimise(objective, std::vector<double>(inputs.front().size(), 0.0), kMostIterations);
}

} // namespace emend::learning
