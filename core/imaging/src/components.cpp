// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "components.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>

namespace emend::imaging {

namespace {

constexpr int kMinArea = 2; // smaller blobs are dust at any resolution that can be read
constexpr int kMaxLetterHeight = 400;

// A frame has its ink along its sides; a word on or between rules does not.
bool isFrame(const Component& c, int label, const cv::Mat& labels)
{
    const int side = std::min(c.box.width, c.box.height) / 6;
    if (c.box.width < 80 || side < 4)
        return false;
    const cv::Rect inside(c.box.x + side, c.box.y + side, c.box.width - 2 * side, c.box.height - 2 * side);
    return cv::countNonZero(labels(inside) == label) < c.area / 30;
}

bool mayBePrint(const Component& c, const cv::Size& page)
{
    if (c.area < kMinArea || c.box.height > kMaxLetterHeight || c.box.height > page.height / 4)
        return false;
    const bool rule = c.box.width > 25 * c.box.height && c.box.width > 60;
    const bool bar = c.box.height > 12 * c.box.width && c.box.height > 60;
    const double fill = static_cast<double>(c.area) / c.box.area();
    const bool frame = fill < 0.06 && c.box.width > 80;
    return !rule && !bar && !frame;
}

} // namespace

std::vector<Component> findComponents(const cv::Mat& ink)
{
    cv::Mat labels;
    cv::Mat stats;
    cv::Mat centroids;
    const int count = cv::connectedComponentsWithStats(ink, labels, stats, centroids, 8, CV_32S);
    std::vector<Component> components;
    components.reserve(static_cast<size_t>(count));
    for (int i = 1; i < count; ++i) {
        const int* s = stats.ptr<int>(i);
        const Component c{{s[cv::CC_STAT_LEFT], s[cv::CC_STAT_TOP], s[cv::CC_STAT_WIDTH], s[cv::CC_STAT_HEIGHT]},
                          s[cv::CC_STAT_AREA]};
        if (mayBePrint(c, ink.size()) && !isFrame(c, i, labels))
            components.push_back(c);
    }
    return components;
}

float letterHeight(const std::vector<Component>& components)
{
    // Weighted by height, so that dust and dots do not outvote the letters.
    std::array<double, kMaxLetterHeight + 1> weight{};
    double total = 0;
    for (const Component& c : components) {
        if (c.box.height < 5 || c.box.width > 6 * c.box.height)
            continue;
        weight[static_cast<size_t>(c.box.height)] += c.box.height;
        total += c.box.height;
    }
    if (total < 30)
        return 0;
    double seen = 0;
    for (size_t h = 0; h < weight.size(); ++h) {
        seen += weight[h];
        if (seen >= 0.55 * total)
            return static_cast<float>(h);
    }
    return 0;
}

} // namespace emend::imaging
