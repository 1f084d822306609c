// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>
#include <opencv2/core/matx.hpp>

namespace emend::imaging {

/// How far the text lines of a page lean.
struct Skew {
    double degrees = 0; ///< -15 to 15; positive where the lines fall to the right, in steps of about 0.05
    float confidence = 0; ///< 0-1; below 0.5 the angle is not to be trusted
};

/// Measures the lean of an upright grey page (CV_8UC1); 0 with confidence 0 where there is no text.
Skew findSkew(const cv::Mat& grey);

/// Turns the page so that lines leaning by @p degrees become level. The result grows to hold all of the page, its new
/// corners filled with the paper's level. @p pageToDeskewed, where given, maps points of the page to the result.
cv::Mat deskew(const cv::Mat& grey, double degrees, cv::Matx23d* pageToDeskewed = nullptr);

} // namespace emend::imaging
