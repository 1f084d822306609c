// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>

#include <vector>

namespace emend::ocr::lstm {

/// A character as the network saw it.
struct Character {
    int label = 0; ///< its class
    int first = 0; ///< the steps in which it was seen
    int last = 0;
    float confidence = 0; ///< natural logarithm of the probability of what speaks least for it
    int second = 0; ///< the class that was next likely where it was seen best
    float ratio = 0; ///< that one's probability, as a share of the label's
};

/// The most probable characters of one line, from its probabilities (steps × classes). Classes whose `mask` is false
/// are not read.
std::vector<Character> decode(const cv::Mat1f& probabilities, int nullClass, const std::vector<bool>& mask);

} // namespace emend::ocr::lstm
