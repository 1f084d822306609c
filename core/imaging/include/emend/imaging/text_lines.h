// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>
#include <opencv2/core/types.hpp>

#include <vector>

namespace emend::imaging {

/// Where a piece of text stands on a page: a run of words on one row without a wide gap.
struct TextLine {
    cv::Rect box; ///< pixels of the grey image it was found in
    int row = 0; ///< pieces on one printed row share the number, counted from the top
};

/// What line finding makes of a page.
struct TextLayout {
    std::vector<TextLine> lines; ///< by row, then left to right
    float textHeight = 0; ///< usual height of a capital or digit, pixels; 0 where no text was found
};

/// Finds text on an upright, deskewed grey page (CV_8UC1).
TextLayout findTextLines(const cv::Mat& grey);

} // namespace emend::imaging
