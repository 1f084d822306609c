// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>

#include <vector>

namespace emend::ocr::lstm {

/// The labels that are most probable over all ways of spreading them over the steps. Where a character is seen as one
/// class at one step and as another at the next, the best single way would read it twice; the sum over all ways does
/// not.
std::vector<int> mostProbableLabels(const cv::Mat1f& probabilities, int nullClass, const std::vector<bool>& mask);

} // namespace emend::ocr::lstm
