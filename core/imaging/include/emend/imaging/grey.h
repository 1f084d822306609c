// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>

namespace emend::imaging {

/// A page in grey, paper bright and ink dark.
struct GreyPage {
    cv::Mat image; ///< CV_8UC1; empty where the input was empty or of a kind that no picture has
    float confidence = 0; ///< 0-1, how clearly ink stands out from paper; near 0 for an empty page
};

/// Turns a picture grey: 1, 2 (grey and alpha), 3 (BGR) or 4 channels (BGRA) of 8 or 16 bits. Transparent parts become
/// white. Where brightness shows the ink poorly, as on coloured paper, the channel that shows it best is taken instead.
GreyPage toGrey(const cv::Mat& picture);

} // namespace emend::imaging
