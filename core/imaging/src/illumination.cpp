// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/imaging/illumination.h>

#include "ink_sketch.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <vector>

namespace emend::imaging {

namespace {

constexpr double kBackgroundPixels = 2.5e4; // lighting changes slowly; this is quick and smooth
constexpr double kDarkestPaper = 0.3; // of the brightest; what is darker is no paper, and its noise not to be lifted

/// The paper's level at every cell of a much reduced page, as if nothing were printed on it.
cv::Mat paperLevel(const cv::Mat& grey)
{
    cv::Mat level = reducePage(grey, kBackgroundPixels).grey;
    const int size = std::max(3, std::max(level.cols, level.rows) / 16) | 1;
    const cv::Mat kernel = cv::getStructuringElement(cv::MORPH_RECT, cv::Size(size, size));
    cv::Mat closed;
    cv::morphologyEx(level, closed, cv::MORPH_CLOSE, kernel);
    return closed;
}

} // namespace

float unevenness(const cv::Mat& grey)
{
    if (!isGreyPage(grey))
        return 0;
    const cv::Mat level = paperLevel(grey);
    const int brightest = greyPercentile(level, 0.95);
    cv::Mat paper = level.reshape(1, 1);
    std::vector<uchar> levels(paper.begin<uchar>(), paper.end<uchar>());
    std::erase_if(levels, [brightest](uchar value) { return value < kDarkestPaper * brightest; });
    if (levels.empty() || brightest == 0)
        return 0;
    const auto dark = levels.begin() + std::ssize(levels) / 10;
    std::nth_element(levels.begin(), dark, levels.end());
    return std::clamp(1 - static_cast<float>(*dark) / static_cast<float>(brightest), 0.0f, 1.0f);
}

cv::Mat evenIllumination(const cv::Mat& grey)
{
    if (!isGreyPage(grey))
        return grey.clone();
    cv::Mat level = paperLevel(grey);
    const int brightest = greyPercentile(level, 0.95);
    cv::max(level, std::max(1.0, kDarkestPaper * brightest), level);
    cv::GaussianBlur(level, level, cv::Size(), std::max(1.0, std::max(level.cols, level.rows) / 48.0));
    cv::Mat background;
    cv::resize(level, background, grey.size(), 0, 0, cv::INTER_LINEAR);
    cv::Mat even;
    cv::divide(grey, background, even, std::max(brightest, 1));
    return even;
}

} // namespace emend::imaging
