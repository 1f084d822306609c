// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>
#include <opencv2/core/types.hpp>

namespace emend::imaging {

/// One piece of a row cut out for a line recogniser.
struct LineCrop {
    cv::Mat image; ///< CV_8UC1
    cv::Point origin; ///< of `image` on the page; may lie outside it where paper was added
};

/// Cuts `box` out of a grey page (CV_8UC1) with a little of its surroundings, and adds plain paper up to one and a half text heights: recognisers
/// expect the room of a whole row, but neighbouring rows must not come in with it.
LineCrop cropLine(const cv::Mat& grey, const cv::Rect& box, float textHeight);

} // namespace emend::imaging
