// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "straight_crop.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace emend::ocr::dnn {

namespace {

constexpr int kMostSide = 8192; ///< pixels of a crop

} // namespace

StraightCrop straightCrop(const cv::Mat& grey, const cv::RotatedRect& box)
{
    const double angle = static_cast<double>(box.angle) * CV_PI / 180;
    const cv::Vec2d along(std::cos(angle), std::sin(angle));
    const cv::Vec2d down(-along[1], along[0]);
    const double width = static_cast<double>(box.size.width);
    const double height = static_cast<double>(box.size.height);
    const cv::Vec2d corner = cv::Vec2d(static_cast<double>(box.center.x), static_cast<double>(box.center.y))
        - along * (width / 2) - down * (height / 2);
    StraightCrop crop;
    crop.toPage = {along[0], down[0], corner[0], along[1], down[1], corner[1]};
    const cv::Size size(std::clamp(static_cast<int>(std::lround(width)), 1, kMostSide),
                        std::clamp(static_cast<int>(std::lround(height)), 1, kMostSide));
    // warpAffine counts from the centres of pixels, boxes from their edges.
    cv::Matx23d centres = crop.toPage;
    centres(0, 2) += (along[0] + down[0] - 1) / 2;
    centres(1, 2) += (along[1] + down[1] - 1) / 2;
    cv::warpAffine(grey, crop.image, centres, size, cv::INTER_LINEAR | cv::WARP_INVERSE_MAP, cv::BORDER_CONSTANT,
                   cv::Scalar(255));
    return crop;
}

QRect StraightCrop::onPage(const QRect& part, const cv::Size& page) const
{
    double left = page.width;
    double top = page.height;
    double right = 0;
    double bottom = 0;
    const int endX = part.x() + part.width();
    const int endY = part.y() + part.height();
    const std::array<cv::Vec3d, 4> corners{cv::Vec3d(part.x(), part.y(), 1), cv::Vec3d(endX, part.y(), 1),
                                           cv::Vec3d(part.x(), endY, 1), cv::Vec3d(endX, endY, 1)};
    for (const cv::Vec3d& corner : corners) {
        const cv::Vec2d point = toPage * corner;
        left = std::min(left, point[0]);
        right = std::max(right, point[0]);
        top = std::min(top, point[1]);
        bottom = std::max(bottom, point[1]);
    }
    const QRect box(QPoint(static_cast<int>(std::lround(left)), static_cast<int>(std::lround(top))),
                    QPoint(static_cast<int>(std::lround(right)) - 1, static_cast<int>(std::lround(bottom)) - 1));
    return box & QRect(0, 0, page.width, page.height);
}

} // namespace emend::ocr::dnn
