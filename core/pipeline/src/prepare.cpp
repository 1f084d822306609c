// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prepare.h"

#include <emend/imaging/denoise.h>
#include <emend/imaging/deskew.h>
#include <emend/imaging/illumination.h>
#include <emend/imaging/page_rotation.h>
#include <emend/imaging/paper_crop.h>

#include <opencv2/core.hpp>

#include <algorithm>
#include <cmath>

namespace emend::pipeline {

namespace {

constexpr float kSure = 0.5F; // where the imaging steps say that their answer can be trusted
constexpr double kMinSkewDegrees = 0.4; // less does not tie neighbouring rows together, and turning blurs
constexpr float kMinUnevenness = 0.35F;
constexpr float kMinNoise = 12;

cv::Matx33d quarterTurn(int turns, const cv::Size& before)
{
    switch (turns & 3) {
    case 1:
        return {0, -1, static_cast<double>(before.height), 1, 0, 0, 0, 0, 1};
    case 2:
        return {-1, 0, static_cast<double>(before.width), 0, -1, static_cast<double>(before.height), 0, 0, 1};
    case 3:
        return {0, 1, 0, -1, 0, static_cast<double>(before.width), 0, 0, 1};
    default:
        return cv::Matx33d::eye();
    }
}

void turn(PreparedPage& page, int quarterTurns)
{
    page.fromPage = quarterTurn(quarterTurns, page.grey.size()) * page.fromPage;
    page.grey = imaging::rotate(page.grey, quarterTurns);
}

} // namespace

PreparedPage prepare(const cv::Mat& grey, double scale)
{
    PreparedPage page{grey, cv::Matx33d::diag({scale, scale, 1})};
    const imaging::PaperArea paper = imaging::findPaper(page.grey);
    if (paper.confidence >= kSure) {
        imaging::CroppedPaper cropped = imaging::cropPaper(page.grey, paper);
        page.grey = std::move(cropped.image);
        page.fromPage = cropped.pageToCrop * page.fromPage;
    }
    const imaging::PageRotation rotation = imaging::findPageRotation(page.grey);
    if (rotation.quarterTurns != 0 && rotation.confidence >= kSure)
        turn(page, rotation.quarterTurns);
    else if (rotation.axisConfidence >= kSure && (rotation.quarterTurns & 1) != 0)
        turn(page, rotation.quarterTurns);
    const imaging::Skew skew = imaging::findSkew(page.grey);
    if (skew.confidence >= kSure && std::abs(skew.degrees) >= kMinSkewDegrees) {
        cv::Matx23d deskewed;
        page.grey = imaging::deskew(page.grey, skew.degrees, &deskewed);
        page.fromPage = cv::Matx33d(deskewed(0, 0), deskewed(0, 1), deskewed(0, 2), deskewed(1, 0), deskewed(1, 1),
                                    deskewed(1, 2), 0, 0, 1)
            * page.fromPage;
    }
    if (imaging::unevenness(page.grey) >= kMinUnevenness)
        page.grey = imaging::evenIllumination(page.grey);
    if (imaging::noiseLevel(page.grey) >= kMinNoise)
        page.grey = imaging::denoise(page.grey);
    return page;
}

PreparedPage upsideDown(const PreparedPage& page)
{
    PreparedPage turned = page;
    turn(turned, 2);
    return turned;
}

QRect toPageBox(const QRect& box, const PreparedPage& prepared, const QSize& pageSize)
{
    const cv::Matx33d toPage = prepared.fromPage.inv();
    double left = 1e9;
    double top = 1e9;
    double right = -1e9;
    double bottom = -1e9;
    for (const QPoint corner :
         {box.topLeft(), QPoint(box.x() + box.width(), box.y()), QPoint(box.x(), box.y() + box.height()),
          QPoint(box.x() + box.width(), box.y() + box.height())}) {
        const cv::Vec3d p = toPage * cv::Vec3d(corner.x(), corner.y(), 1);
        const double w = std::abs(p[2]) < 1e-12 ? 1e-12 : p[2];
        left = std::min(left, p[0] / w);
        right = std::max(right, p[0] / w);
        top = std::min(top, p[1] / w);
        bottom = std::max(bottom, p[1] / w);
    }
    const QRectF exact(left, top, right - left, bottom - top);
    return exact.toAlignedRect() & QRect(QPoint(0, 0), pageSize);
}

} // namespace emend::pipeline
