// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>
#include <opencv2/core/types.hpp>

#include <vector>

namespace emend::imaging {

constexpr int kLongestSide = 32766; ///< pixels; OpenCV's remap keeps coordinates in 16 bits

/// Whether @p image is what the prepare steps work on: CV_8UC1 with pixels, small enough for OpenCV's 16-bit warps.
bool isGreyPage(const cv::Mat& image);

/// The grey level below which @p share (0-1) of the pixels lie.
int greyPercentile(const cv::Mat& grey, double share);

/// A page shrunk by a whole factor, which is quick and keeps strokes apart.
struct ReducedPage {
    cv::Mat grey;
    int factor = 1; ///< page pixels per pixel of `grey`
};

/// Shrinks @p grey to about @p pixels pixels; shares the data where nothing is to be done.
ReducedPage reducePage(const cv::Mat& grey, double pixels);

/// What stands on a page, roughly: enough to measure it, not to read it.
struct InkSketch {
    cv::Mat mask; ///< 255 where ink is, on the reduced page
    std::vector<cv::Rect> glyphs; ///< boxes of what may be letters, on the reduced page
    int factor = 1; ///< page pixels per pixel of `mask`
    float contrast = 0; ///< grey levels between paper and the darkest ink
    int glyphSize = 0; ///< median of the longer sides of `glyphs`, reduced pixels
};

/// Sketches a grey page; no glyphs where it is empty or too small.
InkSketch sketchInk(const cv::Mat& grey);

} // namespace emend::imaging
