// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctc_line.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <cmath>

namespace emend::ocr::dnn {

namespace {

constexpr double kLoneWidth = 0.6; ///< of the line's height: how wide a character is whose neighbours do not tell
constexpr double kSumTolerance = 0.02;

bool isBlank(const ReadCharacter& character)
{
    return character.text.trimmed().isEmpty();
}

double centre(const ReadCharacter& character, double stepWidth)
{
    return (character.first + character.last + 1) / 2.0 * stepWidth;
}

int likeliest(const float* step, int classes, const std::vector<bool>& mask)
{
    int best = 0;
    for (int each = 1; each < classes; ++each) {
        if ((mask.empty() || mask[static_cast<size_t>(each)]) && step[each] > step[best])
            best = each;
    }
    return best;
}

// Where the word from `first` up to `end` begins and ends: half a character beyond the centres of its outer ones, as
// the steps of a character are fewer than it is wide.
QRect boxOf(const std::vector<ReadCharacter>& characters, size_t first, size_t end, double stepWidth,
            const cv::Size& crop)
{
    const double left = centre(characters[first], stepWidth);
    const double right = centre(characters[end - 1], stepWidth);
    const double advance =
        end - first > 1 ? (right - left) / static_cast<double>(end - first - 1) : kLoneWidth * crop.height;
    double from = left - advance / 2;
    double to = right + advance / 2;
    if (first > 0)
        from = std::max(from, centre(characters[first - 1], stepWidth));
    if (end < characters.size())
        to = std::min(to, centre(characters[end], stepWidth));
    const int x = std::clamp(static_cast<int>(std::floor(from)), 0, crop.width - 1);
    const int beyond = std::clamp(static_cast<int>(std::ceil(to)), x + 1, crop.width);
    return {x, 0, beyond - x, crop.height};
}

bool isDistribution(const cv::Mat& row)
{
    double least = 0;
    cv::minMaxLoc(row, &least);
    return least >= 0 && std::abs(cv::sum(row)[0] - 1) < kSumTolerance;
}

} // namespace

std::vector<bool> allowedClasses(const QStringList& characters, const QString& allowed)
{
    if (allowed.isEmpty())
        return {};
    std::vector<bool> mask{true};
    for (const QString& character : characters) {
        const bool isAllowed = std::all_of(character.begin(), character.end(),
                                           [&allowed](QChar c) { return c.isSpace() || allowed.contains(c); });
        mask.push_back(isAllowed);
    }
    return mask;
}

std::vector<ReadCharacter> readGreedily(const cv::Mat& steps, const QStringList& characters,
                                        const std::vector<bool>& mask)
{
    CV_Assert(steps.type() == CV_32FC1 && steps.cols == characters.size() + 1);
    CV_Assert(mask.empty() || mask.size() == static_cast<size_t>(steps.cols));
    std::vector<ReadCharacter> read;
    int before = 0;
    for (int step = 0; step < steps.rows; ++step) {
        const float* row = steps.ptr<float>(step);
        const int best = likeliest(row, steps.cols, mask);
        const double confidence = std::clamp(static_cast<double>(row[best]), 0.0, 1.0);
        if (best != 0 && best == before) {
            read.back().last = step;
            read.back().confidence = std::max(read.back().confidence, confidence);
        } else if (best != 0) {
            read.push_back({characters[best - 1], confidence, step, step});
        }
        before = best;
    }
    return read;
}

domain::Line wordsOf(const std::vector<ReadCharacter>& characters, double stepWidth, const cv::Size& crop)
{
    domain::Line line;
    size_t at = 0;
    while (at < characters.size()) {
        if (isBlank(characters[at])) {
            ++at;
            continue;
        }
        const auto from = characters.begin() + static_cast<std::ptrdiff_t>(at);
        const auto end = static_cast<size_t>(std::find_if(from, characters.end(), isBlank) - characters.begin());
        domain::Word word;
        for (size_t i = at; i < end; ++i) {
            word.text += characters[i].text;
            word.confidence += characters[i].confidence / static_cast<double>(end - at);
        }
        word.box = boxOf(characters, at, end, stepWidth, crop);
        line.words.push_back(std::move(word));
        at = end;
    }
    return line;
}

void softenRows(cv::Mat& steps)
{
    for (int step = 0; step < steps.rows; ++step) {
        cv::Mat row = steps.row(step);
        cv::patchNaNs(row);
        if (isDistribution(row))
            continue;
        double most = 0;
        cv::minMaxLoc(row, nullptr, &most);
        cv::exp(row - most, row);
        row /= cv::sum(row)[0];
    }
}

} // namespace emend::ocr::dnn
