// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ink_sketch.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace emend::imaging {

namespace {

constexpr double kSketchPixels = 0.6e6;
constexpr int kBackgroundWindow = 31; // wider than a stroke, narrower than a margin, at the reduced size
constexpr int kLeastContrast = 16; // grey levels; less is paper texture
constexpr int kNarrowGlyph = 7; // reduced pixels across; below it shapes and rows blur
constexpr int kWantedWidth = 9;
constexpr size_t kFewestGlyphs = 8;
constexpr double kDarkestShare = 0.999; // of the pixels are lighter than the darkest ink, even on sparse pages

/// The median of what @p measure says of the boxes, of which there is one at least.
int middleOf(const std::vector<cv::Rect>& boxes, int (*measure)(const cv::Rect&))
{
    std::vector<int> values(boxes.size());
    std::transform(boxes.begin(), boxes.end(), values.begin(), measure);
    const auto middle = values.begin() + std::ssize(values) / 2;
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

std::vector<cv::Rect> boxesOf(const cv::Mat& mask, int smallest)
{
    cv::Mat labels;
    cv::Mat stats;
    cv::Mat centroids;
    const int count = cv::connectedComponentsWithStats(mask, labels, stats, centroids, 8, CV_32S);
    std::vector<cv::Rect> boxes;
    boxes.reserve(static_cast<size_t>(count));
    for (int i = 1; i < count; ++i) {
        const int* row = stats.ptr<int>(i);
        const cv::Rect box(row[cv::CC_STAT_LEFT], row[cv::CC_STAT_TOP], row[cv::CC_STAT_WIDTH],
                           row[cv::CC_STAT_HEIGHT]);
        const int longer = std::max(box.width, box.height);
        const int shorter = std::min(box.width, box.height);
        // Dots, rules and the edges of the paper are no letters; a joined word still is text.
        if (longer >= smallest && shorter >= 2 && shorter <= 80 && longer <= 12 * shorter
            && row[cv::CC_STAT_AREA] > smallest)
            boxes.push_back(box);
    }
    return boxes;
}

/// The part of the page that holds nearly all glyphs; specks on the way to its edges do not count.
cv::Rect printedPart(const InkSketch& sketch, cv::Size page)
{
    std::vector<int> lefts;
    std::vector<int> tops;
    for (const cv::Rect& box : sketch.glyphs) {
        lefts.push_back(box.x);
        tops.push_back(box.y);
    }
    std::sort(lefts.begin(), lefts.end());
    std::sort(tops.begin(), tops.end());
    const size_t stray = lefts.size() / 50;
    const int margin = 3 * sketch.glyphSize;
    const cv::Point first(lefts[stray] - margin, tops[stray] - margin);
    const cv::Point last(lefts[lefts.size() - 1 - stray] + margin, tops[tops.size() - 1 - stray] + margin);
    return cv::Rect(first * sketch.factor, last * sketch.factor) & cv::Rect(cv::Point(), page);
}

InkSketch sketchReduced(const ReducedPage& page)
{
    InkSketch sketch;
    sketch.factor = page.factor;
    cv::Mat darkness;
    cv::boxFilter(page.grey, darkness, CV_8U, cv::Size(kBackgroundWindow, kBackgroundWindow));
    cv::subtract(darkness, page.grey, darkness);
    const int darkest = greyPercentile(darkness, kDarkestShare);
    sketch.contrast = static_cast<float>(darkest);
    cv::compare(darkness, std::max(0.2 * darkest, 0.6 * kLeastContrast), sketch.mask, cv::CMP_GT);
    if (darkest < kLeastContrast)
        return sketch;

    sketch.glyphs = boxesOf(sketch.mask, page.factor > 2 ? 3 : 5);
    if (sketch.glyphs.empty())
        return sketch;
    sketch.glyphSize = middleOf(sketch.glyphs, [](const cv::Rect& box) { return std::max(box.width, box.height); });
    std::erase_if(sketch.glyphs, [&](const cv::Rect& box) {
        return std::max(box.width, box.height) > 8 * sketch.glyphSize
            || std::min(box.width, box.height) > 3 * sketch.glyphSize;
    });
    return sketch;
}

} // namespace

bool isGreyPage(const cv::Mat& image)
{
    return !image.empty() && image.type() == CV_8UC1 && image.cols <= kLongestSide && image.rows <= kLongestSide;
}

int greyPercentile(const cv::Mat& grey, double share)
{
    const int channel = 0;
    const int bins = 256;
    const float range[] = {0, 256};
    const float* ranges = range;
    cv::Mat histogram;
    cv::calcHist(&grey, 1, &channel, cv::Mat(), histogram, 1, &bins, &ranges);
    const double wanted = share * static_cast<double>(grey.total());
    double seen = 0;
    for (int level = 0; level < bins; ++level) {
        seen += static_cast<double>(histogram.at<float>(level));
        if (seen > wanted)
            return level;
    }
    return bins - 1;
}

ReducedPage reducePage(const cv::Mat& grey, double pixels)
{
    const int wanted = static_cast<int>(std::lround(std::sqrt(static_cast<double>(grey.total()) / pixels)));
    const int factor = std::clamp(wanted, 1, std::max(1, std::min(grey.cols, grey.rows)));
    if (factor == 1)
        return {grey, 1};
    // A whole factor over a whole number of cells is OpenCV's quick path; less than one cell is lost at the edge.
    const cv::Size cells(grey.cols / factor, grey.rows / factor);
    ReducedPage page{cv::Mat(), factor};
    cv::resize(grey(cv::Rect(0, 0, cells.width * factor, cells.height * factor)), page.grey, cells, 0, 0,
               cv::INTER_AREA);
    return page;
}

InkSketch sketchInk(const cv::Mat& grey)
{
    if (!isGreyPage(grey))
        return {};
    InkSketch sketch = sketchReduced(reducePage(grey, kSketchPixels));
    if (sketch.factor == 1 || sketch.glyphs.size() < kFewestGlyphs)
        return sketch;
    const int width = middleOf(sketch.glyphs, [](const cv::Rect& box) { return std::min(box.width, box.height); });
    if (width >= kNarrowGlyph)
        return sketch;
    // Small print on a large page: look again at the printed part alone, closer.
    const cv::Mat printed = grey(printedPart(sketch, grey.size()));
    const double closer = static_cast<double>(sketch.factor) * width / kWantedWidth;
    const double pixels = static_cast<double>(printed.total()) / std::max(1.0, closer * closer);
    return sketchReduced(reducePage(printed, std::min(pixels, 2.5 * kSketchPixels)));
}

} // namespace emend::imaging
