// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>

namespace emend::imaging {

/// What disturbs a page.
struct Noise {
    float grain = 0; ///< standard deviation of the fine grain in flat places, grey levels
    float specks = 0; ///< share (0-1) of single pixels, or pairs, far from all around them
};

/// Measures the noise of a grey page (CV_8UC1), on bands of it where it is large.
Noise measureNoise(const cv::Mat& grey);

/// Both kinds of noise as one figure, a standard deviation in grey levels: most scans stay below 4, and from about 12
/// on denoise() is worth its time. 8 on denoise() helps.
float noiseLevel(const cv::Mat& grey);

/// Takes out specks and smooths grain in flat places. Dots of more than two pixels and thin strokes stay as they are.
cv::Mat denoise(const cv::Mat& grey);

} // namespace emend::imaging
