// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/imaging/line_crop.h>

#include <algorithm>

namespace emend::imaging {

namespace {

// Of the margins tried on held-back receipts (0.06-0.3 of the height, with and without plain paper around), this one
// reads best; twice as much lets neighbouring rows in.
constexpr double kMargin = 0.2;

} // namespace

LineCrop cropLine(const cv::Mat& grey, const cv::Rect& box)
{
    const int margin = std::max(2, static_cast<int>(box.height * kMargin));
    const cv::Rect region = cv::Rect(box.x - margin, box.y - margin, box.width + 2 * margin, box.height + 2 * margin)
        & cv::Rect({0, 0}, grey.size());
    if (region.empty())
        return {};
    return {grey(region), region.tl()};
}

} // namespace emend::imaging
