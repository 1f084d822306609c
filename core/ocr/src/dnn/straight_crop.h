// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>
#include <opencv2/core/matx.hpp>
#include <opencv2/core/types.hpp>

#include <QtCore/QRect>

namespace emend::ocr::dnn {

/// A piece of a page, turned so that its text runs level.
struct StraightCrop {
    cv::Mat image; ///< CV_8UC1, pixels as large as the page's
    cv::Matx23d toPage; ///< from a point of `image` to the page's

    /// What encloses a part of the crop on a page of that size.
    QRect onPage(const QRect& part, const cv::Size& page) const;
};

/// Cuts the box out; what lies beyond the page is white.
StraightCrop straightCrop(const cv::Mat& grey, const cv::RotatedRect& box);

} // namespace emend::ocr::dnn
