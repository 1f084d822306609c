// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db_boxes.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace emend::ocr::dnn {

namespace {

constexpr double kSameRow = 0.5; ///< of the lower one's height, that centres on one row lie apart at most

// Contours run through the centres of pixels; a box encloses the pixels.
cv::RotatedRect enclosing(const std::vector<cv::Point>& contour)
{
    cv::RotatedRect rect = cv::minAreaRect(contour);
    rect.center += cv::Point2f(0.5F, 0.5F);
    rect.size += cv::Size2f(1, 1);
    return alongText(rect);
}

double meanInside(const cv::Mat& probability, const std::vector<cv::Point>& contour)
{
    const cv::Rect bounds = cv::boundingRect(contour);
    cv::Mat mask = cv::Mat::zeros(bounds.size(), CV_8UC1);
    cv::drawContours(mask, std::vector<std::vector<cv::Point>>{contour}, 0, cv::Scalar(255), cv::FILLED, cv::LINE_8, {},
                     0, -bounds.tl());
    return cv::mean(probability(bounds), mask)[0];
}

} // namespace

cv::RotatedRect alongText(cv::RotatedRect rect)
{
    while (rect.angle > 45) {
        rect.angle -= 90;
        std::swap(rect.size.width, rect.size.height);
    }
    while (rect.angle <= -45) {
        rect.angle += 90;
        std::swap(rect.size.width, rect.size.height);
    }
    return rect;
}

cv::RotatedRect unclipped(const cv::RotatedRect& rect, double ratio)
{
    const double perimeter = 2.0 * (static_cast<double>(rect.size.width) + static_cast<double>(rect.size.height));
    if (perimeter <= 0)
        return rect;
    const auto grown = static_cast<float>(2 * static_cast<double>(rect.size.area()) * ratio / perimeter);
    return {rect.center, rect.size + cv::Size2f(grown, grown), rect.angle};
}

std::vector<TextBox> textBoxes(const cv::Mat& probability, const BoxRules& rules)
{
    CV_Assert(probability.type() == CV_32FC1);
    const cv::Mat text = probability > rules.binarise;
    std::vector<std::vector<cv::Point>> contours;
    cv::findContours(text, contours, cv::RETR_EXTERNAL, cv::CHAIN_APPROX_SIMPLE);
    std::vector<TextBox> boxes;
    for (const std::vector<cv::Point>& contour : contours) {
        const cv::RotatedRect rect = enclosing(contour);
        if (static_cast<double>(std::min(rect.size.width, rect.size.height)) < rules.leastSide)
            continue;
        const double score = meanInside(probability, contour);
        if (score < rules.leastScore)
            continue;
        boxes.push_back({unclipped(rect, rules.unclip), score});
        if (boxes.size() == rules.most)
            break;
    }
    return boxes;
}

std::vector<std::vector<size_t>> rowsOf(const std::vector<TextBox>& boxes)
{
    std::vector<size_t> order(boxes.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&boxes](size_t a, size_t b) { return boxes[a].rect.center.y < boxes[b].rect.center.y; });
    std::vector<std::vector<size_t>> rows;
    float rowCentre = 0;
    for (const size_t index : order) {
        const cv::RotatedRect& rect = boxes[index].rect;
        const bool joins = !rows.empty()
            && static_cast<double>(std::abs(rect.center.y - rowCentre)) < kSameRow
                    * static_cast<double>(std::min(rect.size.height, boxes[rows.back().front()].rect.size.height));
        if (!joins) {
            rows.emplace_back();
            rowCentre = rect.center.y;
        }
        rows.back().push_back(index);
    }
    for (std::vector<size_t>& row : rows)
        std::sort(row.begin(), row.end(),
                  [&boxes](size_t a, size_t b) { return boxes[a].rect.center.x < boxes[b].rect.center.x; });
    return rows;
}

} // namespace emend::ocr::dnn
