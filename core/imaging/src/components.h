// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>
#include <opencv2/core/types.hpp>

#include <vector>

namespace emend::imaging {

/// One connected blob of ink.
struct Component {
    cv::Rect box;
    int area = 0; ///< ink pixels

    int centreY() const { return box.y + box.height / 2; }
};

/// The blobs that may be print: rules, frames, dirt and page borders left out. `ink` as binarize() gives it.
std::vector<Component> findComponents(const cv::Mat& ink);

/// Typical height of a capital letter or digit among the blobs, in pixels; 0 where there are too few.
float letterHeight(const std::vector<Component>& components);

} // namespace emend::imaging
