// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>

namespace emend::imaging {

/// Which way up a page lies.
struct PageRotation {
    int quarterTurns = 0; ///< clockwise turns that make the text upright, 0-3
    float confidence = 0; ///< 0-1; below 0.5 ask the recogniser which way reads better
    float axisConfidence =
        0; ///< 0-1, how sure it is that the text is (even turns) or is not (odd turns) in rows as it lies
};

/// Looks at the neighbourhood and the shapes of the letters of a grey page (CV_8UC1), which may lean by up to 15
/// degrees. Pages are taken to be upright unless much speaks against it; 0 turns with confidence 0 where there is no
/// text.
PageRotation findPageRotation(const cv::Mat& grey);

/// Turns a page of any type clockwise by @p quarterTurns (any whole number, negative ones turn back).
cv::Mat rotate(const cv::Mat& page, int quarterTurns);

} // namespace emend::imaging
