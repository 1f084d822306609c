// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/imaging/page_rotation.h>

#include "ink_sketch.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <vector>

namespace emend::imaging {

namespace {

constexpr size_t kFewestGlyphs = 12;
constexpr size_t kMostLooks = 400; // glyphs whose neighbours or shapes are looked at
constexpr int kCell = 8; // glyphs are compared at 8×8

/// What ink in each cell of a glyph's upper half, less that in the opposite cell of the lower half, says for standing
/// upright (log odds). Fitted by logistic regression on Latin letters and digits drawn in common fonts.
constexpr std::array<float, kCell* kCell / 2> kUprightWeights = {
    -0.42f, -0.19f, 0.19f, 0.22f,  0.32f,  0.05f,  -0.25f, -0.23f, //
    0.40f,  0.07f,  0.47f, -0.04f, 0.56f,  0.33f,  0.01f,  0.03f, //
    -0.58f, 0.64f,  0.53f, 0.30f,  -0.51f, -0.19f, 0.33f,  0.10f, //
    -0.04f, 0.34f,  0.56f, -0.21f, 0.65f,  1.26f,  0.26f,  -0.94f, //
};

/// The gap from @p box to @p other along x where they stand in one row; the largest number where they do not.
int gapInRow(const cv::Rect& box, const cv::Rect& other)
{
    const int shared = std::min(box.br().y, other.br().y) - std::max(box.y, other.y);
    const int gap = std::max(box.x, other.x) - std::min(box.br().x, other.br().x);
    const bool inRow = gap >= 0 && 2 * shared >= std::min(box.height, other.height);
    return inRow ? gap : std::numeric_limits<int>::max();
}

cv::Rect transposed(const cv::Rect& box)
{
    return {box.y, box.x, box.height, box.width};
}

/// -1 to 1: letters stand closer to their neighbours in a row (above 0) than to those above and below (below 0).
double rowTendency(const std::vector<cv::Rect>& glyphs)
{
    int rows = 0;
    int columns = 0;
    const size_t step = glyphs.size() / kMostLooks + 1;
    for (size_t i = 0; i < glyphs.size(); i += step) {
        int aside = std::numeric_limits<int>::max();
        int above = std::numeric_limits<int>::max();
        for (const cv::Rect& other : glyphs) {
            aside = std::min(aside, gapInRow(glyphs[i], other));
            above = std::min(above, gapInRow(transposed(glyphs[i]), transposed(other)));
        }
        rows += aside < above ? 1 : 0;
        columns += above < aside ? 1 : 0;
    }
    return static_cast<double>(rows - columns) / std::max(1, rows + columns);
}

/// How much a glyph of @p ink looks upright, as log odds.
double uprightOdds(const cv::Mat& ink)
{
    cv::Mat cells;
    cv::resize(ink, cells, cv::Size(kCell, kCell), 0, 0, cv::INTER_AREA);
    const uchar* cell = cells.ptr();
    double odds = 0;
    for (size_t i = 0; i < kUprightWeights.size(); ++i)
        odds += static_cast<double>(kUprightWeights[i]) * (cell[i] - cell[kCell * kCell - 1 - i]) / 255;
    return std::clamp(odds, -3.0, 3.0);
}

/// The sum of what single glyphs say for upright, in units of its own scatter; @p turned looks at them after a
/// clockwise quarter turn.
double uprightEvidence(const InkSketch& sketch, bool turned)
{
    double sum = 0;
    double squares = 0;
    for (const cv::Rect& box : sketch.glyphs) {
        const int height = turned ? box.width : box.height;
        const int width = turned ? box.height : box.width;
        // Only whole single letters: fragments and joined words have other shapes.
        if (height < 6 || 10 * height < 6 * sketch.glyphSize || 10 * height > 16 * sketch.glyphSize
            || 10 * width > 13 * height || 4 * width < height)
            continue;
        const cv::Mat ink = sketch.mask(box);
        const double odds = uprightOdds(turned ? rotate(ink, 1) : ink);
        sum += odds;
        squares += odds * odds;
    }
    return squares > 0 ? sum / std::sqrt(squares) : 0;
}

float sureness(double evidence, double enough)
{
    return static_cast<float>(std::min(1.0, std::abs(evidence) / enough));
}

} // namespace

PageRotation findPageRotation(const cv::Mat& grey)
{
    const InkSketch sketch = sketchInk(grey);
    if (sketch.glyphs.size() < kFewestGlyphs)
        return {};

    // Documents mostly come upright, so both questions start in favour of it; noise leans to neither side by more than
    // 0.1.
    const double rows = rowTendency(sketch.glyphs);
    const bool sideways = rows < -0.15;
    const double upright = uprightEvidence(sketch, sideways) + (sideways ? 0 : 2);

    PageRotation rotation;
    rotation.quarterTurns = (sideways ? 1 : 0) + (upright < 0 ? 2 : 0);
    const float plenty = std::min(1.0f, static_cast<float>(sketch.glyphs.size()) / 40);
    rotation.axisConfidence = plenty * sureness(sideways ? rows + 0.15 : std::max(0.0, rows + 0.05), 0.4);
    rotation.confidence = std::min(rotation.axisConfidence, sureness(upright, 4));
    return rotation;
}

cv::Mat rotate(const cv::Mat& page, int quarterTurns)
{
    if (page.empty())
        return {};
    cv::Mat turned;
    switch (((quarterTurns % 4) + 4) % 4) {
    case 1:
        cv::rotate(page, turned, cv::ROTATE_90_CLOCKWISE);
        return turned;
    case 2:
        cv::rotate(page, turned, cv::ROTATE_180);
        return turned;
    case 3:
        cv::rotate(page, turned, cv::ROTATE_90_COUNTERCLOCKWISE);
        return turned;
    default:
        return page.clone();
    }
}

} // namespace emend::imaging
