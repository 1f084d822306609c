// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "binarize.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>

namespace emend::imaging {

namespace {

// The depth that nine tenths of the strokes reach, measured on the pixels that are clearly darker than their
// surroundings.
double inkContrast(const cv::Mat& depth)
{
    std::array<int, 256> histogram{};
    for (int y = 0; y < depth.rows; y += 2) {
        const uchar* row = depth.ptr<uchar>(y);
        for (int x = 0; x < depth.cols; x += 2)
            ++histogram[row[x]];
    }
    int ink = 0;
    for (int level = 20; level < 256; ++level)
        ink += histogram[static_cast<size_t>(level)];
    int seen = 0;
    for (int level = 20; level < 256; ++level) {
        seen += histogram[static_cast<size_t>(level)];
        if (2 * seen >= ink)
            return level;
    }
    return 20;
}

} // namespace

cv::Mat binarize(const cv::Mat& grey, int window)
{
    cv::Mat surroundings;
    cv::blur(grey, surroundings, {window, window}, {-1, -1}, cv::BORDER_REPLICATE);
    cv::Mat depth;
    cv::subtract(surroundings, grey, depth);
    const double threshold = std::clamp(0.3 * inkContrast(depth), 10.0, 40.0);
    cv::Mat ink;
    cv::threshold(depth, ink, threshold, 255, cv::THRESH_BINARY);
    return ink;
}

} // namespace emend::imaging
