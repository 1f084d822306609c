// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>

namespace emend::imaging {

/// How high the letters of a page stand.
struct TextHeight {
    float pixels = 0; ///< usual height of a line of text, from the foot of its letters to the top of its capitals
    float confidence = 0; ///< 0-1; below 0.5 not to be trusted
};

/// Estimates the text height of a grey page (CV_8UC1) that lies upright, quickly and without finding its lines.
TextHeight estimateTextHeight(const cv::Mat& grey);

/// The factor that brings text of @p textHeight pixels to @p wantedHeight, between 0.2 and 4; 1 where a height is
/// unknown (not above 0).
double textScale(double textHeight, double wantedHeight);

} // namespace emend::imaging
