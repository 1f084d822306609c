// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctc_decoder.h"

#include "prefix_search.h"

#include <algorithm>
#include <cmath>

namespace emend::ocr::lstm {

namespace {

constexpr float kMinProbability = 1e-9F;
constexpr float kSureProbability = 0.95F; // of a step; lines that are sure throughout need no search

int mostProbable(const float* row, int classes, const std::vector<bool>& mask, int except)
{
    int best = -1;
    for (int c = 0; c < classes; ++c) {
        if (c != except && mask[static_cast<size_t>(c)] && (best < 0 || row[c] > row[best]))
            best = c;
    }
    return best;
}

float logarithm(float probability)
{
    return std::log(std::max(probability, kMinProbability));
}

std::vector<int> labelsOf(const std::vector<int>& path, int nullClass)
{
    std::vector<int> labels;
    for (size_t step = 0; step < path.size(); ++step) {
        if (path[step] != nullClass && (step == 0 || path[step] != path[step - 1]))
            labels.push_back(path[step]);
    }
    return labels;
}

/// The class of each step on the most probable way to spread these labels over the steps; empty where there are too few
/// steps.
std::vector<int> aligned(const std::vector<int>& labels, const cv::Mat1f& probabilities, int nullClass)
{
    // Stations: a null before each label and after the last one.
    const int stations = 2 * static_cast<int>(labels.size()) + 1;
    const auto classOf = [&](int station) {
        return station % 2 == 0 ? nullClass : labels[static_cast<size_t>(station / 2)];
    };
    constexpr float kNever = -1e30F;
    cv::Mat1f score(probabilities.rows, stations, kNever);
    cv::Mat1b jump(probabilities.rows, stations, uchar{0}); // how many stations back one came from
    for (int step = 0; step < probabilities.rows; ++step) {
        for (int station = 0; station < stations; ++station) {
            float best = step == 0 ? (station < 2 ? 0.0F : kNever) : score(step - 1, station);
            for (int back = 1; step > 0 && back <= std::min(station, 2); ++back) {
                // A null may be left out only between different labels.
                if (back == 2 && (station % 2 == 0 || classOf(station) == classOf(station - 2)))
                    continue;
                if (score(step - 1, station - back) > best) {
                    best = score(step - 1, station - back);
                    jump(step, station) = static_cast<uchar>(back);
                }
            }
            score(step, station) = best + logarithm(probabilities(step, classOf(station)));
        }
    }
    const int end = probabilities.rows - 1;
    int station = stations > 1 && score(end, stations - 2) > score(end, stations - 1) ? stations - 2 : stations - 1;
    if (score(end, station) < kNever / 2)
        return {};
    std::vector<int> path(static_cast<size_t>(probabilities.rows));
    for (int step = end; step >= 0; --step) {
        path[static_cast<size_t>(step)] = classOf(station);
        station -= jump(step, station);
    }
    return path;
}

void findSecond(Character& character, const cv::Mat1f& probabilities, const std::vector<bool>& mask)
{
    int peak = character.first;
    for (int step = character.first; step <= character.last; ++step) {
        if (probabilities(step, character.label) > probabilities(peak, character.label))
            peak = step;
    }
    const float* row = probabilities.ptr<float>(peak);
    const int second = mostProbable(row, probabilities.cols, mask, character.label);
    character.second = second < 0 ? character.label : second;
    character.ratio = row[character.second] / std::max(row[character.label], kMinProbability);
}

// Each run of one label is a character; the nulls in between belong to none yet.
std::vector<Character> charactersOn(const std::vector<int>& path, int nullClass)
{
    std::vector<Character> characters;
    for (int step = 0; step < static_cast<int>(path.size()); ++step) {
        const int label = path[static_cast<size_t>(step)];
        if (label == nullClass)
            continue;
        if (step > 0 && path[static_cast<size_t>(step) - 1] == label)
            characters.back().last = step;
        else
            characters.push_back({label, step, step});
    }
    return characters;
}

// What speaks against a character: how little of it there is where it is seen best, and what else may stand there or
// before it. At its edges only its neighbours and nulls are expected, in whatever shares.
void findConfidence(std::vector<Character>& characters, size_t index, const cv::Mat1f& probabilities, int nullClass)
{
    Character& character = characters[index];
    const int begin = index > 0 ? characters[index - 1].last + 1 : 0;
    const int end = index + 1 < characters.size() ? character.last + 1 : probabilities.rows;
    float peak = 0;
    float least = 1;
    for (int step = begin; step < end; ++step) {
        const float* row = probabilities.ptr<float>(step);
        peak = std::max(peak, row[character.label]);
        float expected = row[nullClass] + row[character.label];
        if (index > 0 && characters[index - 1].label != character.label)
            expected += row[characters[index - 1].label];
        if (index + 1 < characters.size() && characters[index + 1].label != character.label)
            expected += row[characters[index + 1].label];
        least = std::min(least, expected);
    }
    character.confidence = logarithm(std::min(peak, least));
}

} // namespace

std::vector<Character> decode(const cv::Mat1f& probabilities, int nullClass, const std::vector<bool>& mask)
{
    std::vector<int> path;
    bool sure = true;
    for (int step = 0; step < probabilities.rows; ++step) {
        const float* row = probabilities.ptr<float>(step);
        path.push_back(mostProbable(row, probabilities.cols, mask, -1));
        sure = sure && row[path.back()] >= kSureProbability;
    }
    if (!sure) {
        const std::vector<int> labels = mostProbableLabels(probabilities, nullClass, mask);
        if (labels != labelsOf(path, nullClass))
            path = aligned(labels, probabilities, nullClass);
    }
    std::vector<Character> characters = charactersOn(path, nullClass);
    for (size_t i = 0; i < characters.size(); ++i) {
        findConfidence(characters, i, probabilities, nullClass);
        findSecond(characters[i], probabilities, mask);
    }
    return characters;
}

} // namespace emend::ocr::lstm
