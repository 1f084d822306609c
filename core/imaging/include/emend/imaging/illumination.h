// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>

namespace emend::imaging {

/// How unevenly the paper of a grey page (CV_8UC1) is lit: 0 even, 0.5 where its darkest parts are half as bright as
/// its brightest, at most 1. Print and dark surroundings do not count. From about 0.2 on evenIllumination() helps.
float unevenness(const cv::Mat& grey);

/// Divides the page by its background, so that paper is about equally bright everywhere; the size stays.
cv::Mat evenIllumination(const cv::Mat& grey);

} // namespace emend::imaging
