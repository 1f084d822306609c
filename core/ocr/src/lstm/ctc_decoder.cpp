// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctc_decoder.h"

#include <algorithm>
#include <cmath>

namespace emend::ocr::lstm {

namespace {

constexpr float kMinProbability = 1e-9F;

int mostProbable(const float* row, int classes, const std::vector<bool>& mask, int except)
{
    int best = -1;
    for (int c = 0; c < classes; ++c) {
        if (c != except && mask[static_cast<size_t>(c)] && (best < 0 || row[c] > row[best]))
            best = c;
    }
    return best;
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

} // namespace

std::vector<Character> decode(const cv::Mat1f& probabilities, int nullClass, const std::vector<bool>& mask)
{
    std::vector<Character> characters;
    float pending = 0; // the doubts of the nulls since the last character
    int before = nullClass;
    for (int step = 0; step < probabilities.rows; ++step) {
        const float* row = probabilities.ptr<float>(step);
        const int label = mostProbable(row, probabilities.cols, mask, -1);
        if (label < 0)
            break;
        const float doubt = std::log(std::max(row[label], kMinProbability));
        if (label == nullClass) {
            pending = std::min(pending, doubt);
        } else if (label == before) {
            characters.back().last = step;
            characters.back().confidence = std::min(characters.back().confidence, doubt);
        } else {
            characters.push_back({label, step, step, std::min(pending, doubt)});
            pending = 0;
        }
        before = label;
    }
    if (!characters.empty())
        characters.back().confidence = std::min(characters.back().confidence, pending);
    for (Character& character : characters)
        findSecond(character, probabilities, mask);
    return characters;
}

} // namespace emend::ocr::lstm
