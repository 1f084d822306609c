// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>

namespace emend::ocr::lstm {

/// The crop (CV_8UC1) at that height, its ink near -1 and its paper near 1 (CV_32F), as the networks were trained.
/// `clip` cuts off what 8-bit networks cannot see. Empty where the crop is too small or too long to be a line.
cv::Mat1f normalisedLine(const cv::Mat& crop, int height, bool clip);

} // namespace emend::ocr::lstm
