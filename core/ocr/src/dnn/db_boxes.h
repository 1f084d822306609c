// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>
#include <opencv2/core/types.hpp>

#include <vector>

namespace emend::ocr::dnn {

/// A piece of text: its width runs along the text, its angle (degrees, clockwise) is above −45 and at most 45.
struct TextBox {
    cv::RotatedRect rect;
    double score = 0; ///< mean probability inside
};

/// What turns probabilities into boxes, with the values of Liao et al., "Real-time Scene Text Detection with
/// Differentiable Binarization" (AAAI 2020).
struct BoxRules {
    double binarise = 0.3; ///< probability from which on a pixel counts as text
    double leastScore = 0.6; ///< of a box
    double unclip = 1.5; ///< boxes grow by area · unclip / perimeter on each side, as the network sees shrunk text
    double leastSide = 3; ///< pixels of the map, before growing
    size_t most = 2000; ///< boxes; a page of noise has more
};

/// The boxes of a probability map (CV_32FC1), in its pixels, in no order.
std::vector<TextBox> textBoxes(const cv::Mat& probability, const BoxRules& rules = {});

/// The same box grown on each side by area · ratio / perimeter.
cv::RotatedRect unclipped(const cv::RotatedRect& rect, double ratio);

/// The same box with its width along the text.
cv::RotatedRect alongText(cv::RotatedRect rect);

/// Indices of boxes by printed row, from top to bottom, and in each from left to right.
std::vector<std::vector<size_t>> rowsOf(const std::vector<TextBox>& boxes);

} // namespace emend::ocr::dnn
