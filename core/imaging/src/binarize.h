// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>

namespace emend::imaging {

/// Ink as 255 on 0, from a grey page (CV_8UC1, bright paper): darker than its surroundings by a share of the page's own
/// ink contrast, so that faded thermal print and uneven light both come through. `window` is the side of the
/// surroundings in pixels, odd.
cv::Mat binarize(const cv::Mat& grey, int window);

} // namespace emend::imaging
