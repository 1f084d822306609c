// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>
#include <opencv2/core/matx.hpp>
#include <opencv2/core/types.hpp>

#include <array>

namespace emend::imaging {

/// Where the bright paper lies on its darker background.
struct PaperArea {
    cv::Rect box; ///< upright box around the paper, page pixels; the whole page where there is nothing to crop
    std::array<cv::Point2f, 4> corners; ///< of the paper: top left, top right, bottom right, bottom left
    bool tilted = false; ///< the paper is turned or seen in perspective, so that `corners` say more than `box`
    float confidence = 0; ///< 0-1; below 0.5 there is nothing worth cropping
};

/// Finds the paper on a grey page (CV_8UC1).
PaperArea findPaper(const cv::Mat& grey);

/// A page reduced to its paper.
struct CroppedPaper {
    cv::Mat image;
    cv::Matx33d pageToCrop = cv::Matx33d::eye(); ///< maps points of the page to `image`
};

/// Cuts out @p paper, and flattens it where it is tilted; the page as it is where the area has no confidence.
CroppedPaper cropPaper(const cv::Mat& grey, const PaperArea& paper);

} // namespace emend::imaging
