// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/imaging/text_scale.h>

#include "ink_sketch.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace emend::imaging {

namespace {

constexpr double kSmallestScale = 0.2;
constexpr double kLargestScale = 4; // more invents detail and multiplies the work

} // namespace

TextHeight estimateTextHeight(const cv::Mat& grey)
{
    const InkSketch sketch = sketchInk(grey);
    std::vector<int> heights;
    for (const cv::Rect& box : sketch.glyphs) {
        if (2 * box.height >= sketch.glyphSize) // less are fragments and dashes
            heights.push_back(box.height);
    }
    if (heights.size() < 8)
        return {};
    std::sort(heights.begin(), heights.end());
    const auto at = [&heights](double share) {
        return heights[static_cast<size_t>(share * static_cast<double>(heights.size()))];
    };

    // Capitals and digits stand above the middle of the heights, stamps and headings beyond the upper quarter.
    TextHeight height;
    // The sketch takes the soft edge of a letter for ink, half a pixel in all.
    height.pixels = (static_cast<float>(at(0.65)) - 0.5f) * static_cast<float>(sketch.factor);
    const double spread = static_cast<double>(at(0.75)) / std::max(1, at(0.25));
    const double plenty = std::min(1.0, static_cast<double>(heights.size()) / 40);
    height.confidence = static_cast<float>(plenty * std::clamp(2.0 - 0.5 * spread, 0.0, 1.0));
    return height;
}

double textScale(double textHeight, double wantedHeight)
{
    const double scale = wantedHeight / textHeight;
    if (!(textHeight > 0) || !(wantedHeight > 0) || !std::isfinite(scale))
        return 1;
    return std::clamp(scale, kSmallestScale, kLargestScale);
}

} // namespace emend::imaging
