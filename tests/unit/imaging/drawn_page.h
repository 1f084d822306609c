// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <array>
#include <string>

namespace emend::test {

/// A white page with lines of print; @p scale 1 draws capitals 21 px high. The same call draws the same page.
inline cv::Mat drawnPage(cv::Size size = {640, 1000}, double scale = 0.8, double paper = 240, double ink = 40)
{
    static const std::array<std::string, 8> kLines = {
        "PERFECT PAPER SHOP",          "14 Fifth Avenue, Port Fairy", "TOTAL  RM  54.70",
        "Receipt for Fresh Figs 7.40", "TAX 4.44  PAYMENT 77.00",     "Effective Price  F7P14",
        "THANK YOU  PLEASE PAY",       "Tropical Fruit Pieces 41.77",
    };
    cv::Mat page(size, CV_8UC1, cv::Scalar(paper));
    const int pitch = cvRound(40 * scale);
    size_t next = 0;
    for (int y = 2 * pitch; y < size.height - pitch; y += pitch)
        cv::putText(page, kLines[next++ % kLines.size()], cv::Point(size.width / 16, y), cv::FONT_HERSHEY_SIMPLEX,
                    scale, cv::Scalar(ink), scale > 1 ? 3 : 2, cv::LINE_AA);
    return page;
}

/// The page turned clockwise by @p degrees about its middle, on a sheet large enough for all of it.
inline cv::Mat leaning(const cv::Mat& page, double degrees, double surround = 240)
{
    const cv::Point2f centre(static_cast<float>(page.cols) / 2, static_cast<float>(page.rows) / 2);
    cv::Mat map = cv::getRotationMatrix2D(centre, -degrees, 1);
    const cv::Rect2f extent =
        cv::RotatedRect(centre, cv::Size2f(page.size()), static_cast<float>(degrees)).boundingRect2f();
    map.at<double>(0, 2) -= extent.x;
    map.at<double>(1, 2) -= extent.y;
    cv::Mat turned;
    cv::warpAffine(page, turned, map, cv::Size(extent.size()), cv::INTER_LINEAR, cv::BORDER_CONSTANT,
                   cv::Scalar(surround));
    return turned;
}

inline cv::Mat emptyPage(cv::Size size = {640, 1000})
{
    return {size, CV_8UC1, cv::Scalar(236)};
}

inline cv::Mat noisePage(cv::Size size = {640, 1000})
{
    cv::Mat page(size, CV_8UC1);
    cv::RNG(7).fill(page, cv::RNG::NORMAL, 180, 40);
    return page;
}

/// Sizes and types that have broken image code before.
inline std::array<cv::Mat, 8> hostilePages()
{
    return {cv::Mat(),
            emptyPage({1, 1}),
            emptyPage({1, 5000}),
            emptyPage({5000, 1}),
            emptyPage({3, 3}),
            noisePage({40000, 2}),
            cv::Mat(20, 20, CV_32FC1, cv::Scalar(1)),
            noisePage({17, 900})};
}

} // namespace emend::test
