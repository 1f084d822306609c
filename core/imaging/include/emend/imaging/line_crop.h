// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>
#include <opencv2/core/types.hpp>

namespace emend::imaging {

/// One piece of a row cut out for a line recogniser.
struct LineCrop {
    cv::Mat image; ///< CV_8UC1, shares the page's pixels
    cv::Point origin; ///< of `image` on the page
};

/// Cuts `box` out of a grey page (CV_8UC1) with the margin that line recognisers expect; empty where the box lies
/// outside the page.
LineCrop cropLine(const cv::Mat& grey, const cv::Rect& box);

} // namespace emend::imaging
