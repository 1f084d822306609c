// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/imaging/deskew.h>

#include "ink_sketch.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace emend::imaging {

namespace {

constexpr double kMostDegrees = 15;
constexpr double kCoarseStep = 0.2;
constexpr double kFineStep = 0.05;
constexpr size_t kFewestGlyphs = 12;
constexpr size_t kMostGlyphs = 4000; // of more, an even sample says as much
constexpr double kRadians = std::numbers::pi / 180;

/// The feet of the glyphs, from which the page's rows show as peaks.
std::vector<cv::Point2d> feetOf(const InkSketch& sketch)
{
    const size_t step = sketch.glyphs.size() / kMostGlyphs + 1;
    std::vector<cv::Point2d> feet;
    feet.reserve(sketch.glyphs.size() / step + 1);
    for (size_t i = 0; i < sketch.glyphs.size(); i += step) {
        const cv::Rect& box = sketch.glyphs[i];
        feet.emplace_back(box.x + box.width / 2.0, box.y + box.height);
    }
    return feet;
}

/// How sharply the feet gather in rows when the page leans by some angle.
class RowSharpness final
{
public:
    RowSharpness(std::vector<cv::Point2d> feet, cv::Size page) : m_feet(std::move(feet)), m_page(page) { }

    /// Sum of squared row weights, rows @p rowHeight high and shared linearly between neighbours.
    double at(double degrees, double rowHeight)
    {
        const double slope = std::tan(degrees * kRadians);
        const double lowest = std::min(0.0, -slope * m_page.width);
        const double span = m_page.height + std::abs(slope) * m_page.width;
        m_rows.assign(static_cast<size_t>(span / rowHeight) + 3, 0.0);
        for (const cv::Point2d& foot : m_feet) {
            const double row = (foot.y - slope * foot.x - lowest) / rowHeight;
            const auto index = static_cast<size_t>(row);
            const double part = row - static_cast<double>(index);
            m_rows[index] += 1 - part;
            m_rows[index + 1] += part;
        }
        double sum = 0;
        for (const double weight : m_rows)
            sum += weight * weight;
        return sum;
    }

private:
    std::vector<cv::Point2d> m_feet;
    cv::Size m_page;
    std::vector<double> m_rows;
};

double bestNear(RowSharpness& sharpness, double centre, double reach, double step, double rowHeight)
{
    const int steps = static_cast<int>(std::lround(reach / step));
    std::vector<double> scores;
    for (int i = -steps; i <= steps; ++i)
        scores.push_back(sharpness.at(centre + i * step, rowHeight));
    const auto best = std::max_element(scores.begin(), scores.end());
    const auto index = best - scores.begin();
    double shift = 0;
    if (index > 0 && index + 1 < std::ssize(scores)) {
        const double bend = *(best - 1) - 2 * *best + *(best + 1);
        shift = bend < 0 ? 0.5 * (*(best - 1) - *(best + 1)) / bend : 0;
    }
    return centre + (static_cast<double>(index - steps) + shift) * step;
}

/// One slope for all rows, fitted to the feet that stand on them: rows of whole pixels alone would favour exactly
/// level.
double refined(const std::vector<cv::Point2d>& feet, double degrees, int glyphSize)
{
    double slope = std::tan(degrees * kRadians);
    const double rowGap = std::max(1.5, 0.15 * glyphSize);
    std::vector<cv::Point2d> level(feet.size()); // x and the height above the slope
    for (int round = 0; round < 3; ++round) {
        std::transform(feet.begin(), feet.end(), level.begin(),
                       [slope](const cv::Point2d& foot) { return cv::Point2d(foot.x, foot.y - slope * foot.x); });
        std::sort(level.begin(), level.end(), [](const cv::Point2d& a, const cv::Point2d& b) { return a.y < b.y; });
        double rise = 0;
        double run = 0;
        for (auto first = level.begin(); first != level.end();) {
            auto last = first + 1;
            cv::Point2d sum = *first;
            while (last != level.end() && last->y - first->y < 2 * rowGap && last->y - (last - 1)->y < rowGap)
                sum += *last++;
            const cv::Point2d mean = sum / static_cast<double>(last - first);
            for (; first != last; ++first) {
                rise += (first->x - mean.x) * (first->y - mean.y);
                run += (first->x - mean.x) * (first->x - mean.x);
            }
        }
        if (run > 0)
            slope += rise / run;
    }
    return std::atan(slope) / kRadians;
}

} // namespace

Skew findSkew(const cv::Mat& grey)
{
    const InkSketch sketch = sketchInk(grey);
    if (sketch.glyphs.size() < kFewestGlyphs)
        return {};
    const std::vector<cv::Point2d> feet = feetOf(sketch);
    RowSharpness sharpness(feet, sketch.mask.size());

    const double rowHeight = std::max(2.0, sketch.glyphSize / 4.0);
    std::vector<double> scores;
    double bestScore = 0;
    double bestDegrees = 0;
    const int steps = static_cast<int>(kMostDegrees / kCoarseStep);
    for (int i = -steps; i <= steps; ++i) {
        scores.push_back(sharpness.at(i * kCoarseStep, rowHeight));
        if (scores.back() > bestScore) {
            bestScore = scores.back();
            bestDegrees = i * kCoarseStep;
        }
    }
    const auto middle = scores.begin() + std::ssize(scores) / 2;
    std::nth_element(scores.begin(), middle, scores.end());

    Skew skew;
    skew.degrees = bestNear(sharpness, bestDegrees, 2 * kCoarseStep, kFineStep, rowHeight);
    skew.degrees = std::clamp(refined(feet, skew.degrees, sketch.glyphSize), -kMostDegrees, kMostDegrees);
    // Without rows every angle scores alike; clear text scores twice the usual and more.
    skew.confidence = static_cast<float>(std::clamp(bestScore / *middle - 1, 0.0, 1.0));
    return skew;
}

cv::Mat deskew(const cv::Mat& grey, double degrees, cv::Matx23d* pageToDeskewed)
{
    if (pageToDeskewed)
        *pageToDeskewed = cv::Matx23d(1, 0, 0, 0, 1, 0);
    if (!isGreyPage(grey) || !std::isfinite(degrees) || degrees == 0)
        return grey.clone();

    const double cosine = std::cos(degrees * kRadians);
    const double sine = std::sin(degrees * kRadians);
    const int width = static_cast<int>(std::ceil(std::abs(cosine) * grey.cols + std::abs(sine) * grey.rows));
    const int height = static_cast<int>(std::ceil(std::abs(sine) * grey.cols + std::abs(cosine) * grey.rows));
    if (std::max(width, height) > kLongestSide)
        return grey.clone();
    cv::Matx23d map(cosine, sine, 0, -sine, cosine, 0);
    const double centreX = (grey.cols - 1) / 2.0;
    const double centreY = (grey.rows - 1) / 2.0;
    map(0, 2) = (width - 1) / 2.0 - (map(0, 0) * centreX + map(0, 1) * centreY);
    map(1, 2) = (height - 1) / 2.0 - (map(1, 0) * centreX + map(1, 1) * centreY);

    const int paper = greyPercentile(reducePage(grey, 1e5).grey, 0.8);
    cv::Mat result;
    cv::warpAffine(grey, result, map, cv::Size(width, height), cv::INTER_LINEAR, cv::BORDER_CONSTANT,
                   cv::Scalar(paper));
    if (pageToDeskewed)
        *pageToDeskewed = map;
    return result;
}

} // namespace emend::imaging
