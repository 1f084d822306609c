// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/imaging/paper_crop.h>

#include "ink_sketch.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace emend::imaging {

namespace {

constexpr double kSketchPixels = 1e5;
constexpr float kEnough = 0.5f;
constexpr double kLeastStep = 40; // grey levels between paper and background
constexpr double kLeastShare = 0.1; // of the page; a smaller bright spot is no document
constexpr double kMostShare = 0.9; // cutting off less gains nothing and may cost letters at the edge

using Corners = std::array<cv::Point2f, 4>;

double distance(cv::Point2f a, cv::Point2f b)
{
    return std::hypot(a.x - b.x, a.y - b.y);
}

Corners cornersOf(const cv::Rect& box)
{
    const cv::Rect2f area(box);
    return {area.tl(), cv::Point2f(area.br().x, area.y), area.br(), cv::Point2f(area.x, area.br().y)};
}

/// The paper as one white area without its print: print is closed over, then bright is told from dark.
cv::Mat brightAreas(const cv::Mat& grey)
{
    const int size = std::max(3, std::max(grey.cols, grey.rows) / 40) | 1;
    const cv::Mat kernel = cv::getStructuringElement(cv::MORPH_RECT, cv::Size(size, size));
    cv::Mat smooth;
    cv::morphologyEx(grey, smooth, cv::MORPH_CLOSE, kernel);
    cv::Mat bright;
    cv::threshold(smooth, bright, 0, 255, cv::THRESH_BINARY | cv::THRESH_OTSU);
    // Bright streaks that hang on the paper, the edge of another sheet for one, come off.
    cv::morphologyEx(bright, bright, cv::MORPH_OPEN, kernel);
    return bright;
}

std::vector<cv::Point> largestOutline(const cv::Mat& bright)
{
    std::vector<std::vector<cv::Point>> outlines;
    cv::findContours(bright, outlines, cv::RETR_EXTERNAL, cv::CHAIN_APPROX_NONE);
    const auto largest = std::max_element(outlines.begin(), outlines.end(), [](const auto& a, const auto& b) {
        return cv::contourArea(a) < cv::contourArea(b);
    });
    if (largest == outlines.end())
        return {};
    std::vector<cv::Point> hull;
    cv::convexHull(*largest, hull);
    return hull;
}

/// The four-sided figure that an outline comes nearest to: by its corners, else by the smallest rectangle around it.
Corners fourCorners(const std::vector<cv::Point>& hull)
{
    std::vector<cv::Point2f> points;
    for (double tolerance = 0.01; tolerance < 0.06 && points.size() != 4; tolerance += 0.01) {
        std::vector<cv::Point> outline;
        cv::approxPolyDP(hull, outline, tolerance * cv::arcLength(hull, true), true);
        points.assign(outline.begin(), outline.end());
    }
    if (points.size() != 4) {
        points.resize(4);
        cv::minAreaRect(hull).points(points.data());
    }
    const auto sum = [](cv::Point2f p) { return p.x + p.y; };
    const auto difference = [](cv::Point2f p) { return p.x - p.y; };
    const auto least = [&points](auto value) {
        return *std::min_element(points.begin(), points.end(), [&](auto a, auto b) { return value(a) < value(b); });
    };
    const auto most = [&points](auto value) {
        return *std::max_element(points.begin(), points.end(), [&](auto a, auto b) { return value(a) < value(b); });
    };
    return {least(sum), most(difference), most(sum), least(difference)};
}

double areaOf(const Corners& corners)
{
    return cv::contourArea(std::vector<cv::Point2f>(corners.begin(), corners.end()));
}

/// Whether the corners leave those of the upright box. One that does alone is torn or folded over.
bool isTilted(const Corners& corners, const cv::Rect& box)
{
    const Corners upright = cornersOf(box);
    std::array<double, 4> shifts{};
    for (size_t i = 0; i < corners.size(); ++i)
        shifts[i] = distance(corners[i], upright[i]) / std::max(1, std::min(box.width, box.height));
    std::sort(shifts.begin(), shifts.end());
    return shifts[3] > 0.08 && shifts[2] > 0.05;
}

double ramp(double value, double none, double full)
{
    return std::clamp((value - none) / (full - none), 0.0, 1.0);
}

} // namespace

PaperArea findPaper(const cv::Mat& grey)
{
    PaperArea paper;
    if (!isGreyPage(grey))
        return paper;
    paper.box = cv::Rect(cv::Point(), grey.size());
    paper.corners = cornersOf(paper.box);

    const ReducedPage page = reducePage(grey, kSketchPixels);
    if (std::min(page.grey.cols, page.grey.rows) < 24)
        return paper;
    const std::vector<cv::Point> hull = largestOutline(brightAreas(page.grey));
    if (hull.size() < 4)
        return paper;
    cv::Mat inside = cv::Mat::zeros(page.grey.size(), CV_8UC1);
    cv::fillConvexPoly(inside, hull, cv::Scalar(255));
    const double share = static_cast<double>(cv::countNonZero(inside)) / static_cast<double>(inside.total());
    if (share < kLeastShare || share > kMostShare)
        return paper;
    // The background has to be dark as a whole: print or a shadow beside the text is not.
    const double step = cv::mean(page.grey, inside)[0] - cv::mean(page.grey, ~inside)[0];
    const Corners corners = fourCorners(hull);
    const double shape = cv::contourArea(hull) / std::max(1.0, areaOf(corners));
    const double fit = std::min(shape, 1 / std::max(shape, 1e-3));

    paper.confidence = static_cast<float>(ramp(step, kLeastStep, 2 * kLeastStep) * ramp(fit, 0.7, 0.95)
                                          * ramp(share, kLeastShare, 2 * kLeastShare));
    if (paper.confidence < kEnough)
        return paper;
    const cv::Rect box = cv::boundingRect(hull);
    paper.tilted = isTilted(corners, box);
    const auto scale = static_cast<float>(page.factor);
    for (size_t i = 0; i < corners.size(); ++i)
        paper.corners[i] = (corners[i] + cv::Point2f(0.5f, 0.5f)) * scale;
    paper.box &= cv::Rect(box.tl() * page.factor, box.size() * page.factor);
    return paper;
}

CroppedPaper cropPaper(const cv::Mat& grey, const PaperArea& paper)
{
    CroppedPaper crop;
    const cv::Rect box = paper.box & cv::Rect(cv::Point(), grey.size());
    if (!isGreyPage(grey) || !(paper.confidence > 0) || box.empty()) {
        crop.image = grey.clone();
        return crop;
    }
    const Corners& from = paper.corners;
    const int width = cvRound(std::max(distance(from[0], from[1]), distance(from[3], from[2])));
    const int height = cvRound(std::max(distance(from[0], from[3]), distance(from[1], from[2])));
    // Corners that enclose next to nothing give no usable mapping.
    if (!paper.tilted || width < 2 || height < 2 || areaOf(from) < 0.25 * width * height
        || width > 2 * grey.cols + 2 * grey.rows || height > 2 * grey.cols + 2 * grey.rows) {
        crop.image = grey(box).clone();
        crop.pageToCrop = cv::Matx33d(1, 0, -box.x, 0, 1, -box.y, 0, 0, 1);
        return crop;
    }
    const Corners to = cornersOf(cv::Rect(0, 0, width, height));
    crop.pageToCrop = cv::getPerspectiveTransform(from.data(), to.data());
    cv::warpPerspective(grey, crop.image, crop.pageToCrop, cv::Size(width, height), cv::INTER_LINEAR,
                        cv::BORDER_REPLICATE);
    return crop;
}

} // namespace emend::imaging
