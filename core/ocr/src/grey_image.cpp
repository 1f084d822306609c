// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "grey_image.h"

#include <emend/imaging/grey.h>

#include <opencv2/imgproc.hpp>

namespace emend::ocr {

namespace {

// Borrows the pixels: valid only as long as the image.
cv::Mat view(const QImage& image, int type)
{
    return cv::Mat(image.height(), image.width(), type, const_cast<uchar*>(image.constBits()),
                   static_cast<size_t>(image.bytesPerLine()));
}

} // namespace

cv::Mat greyFromImage(QImage image)
{
    // Conversions happen in place where the format allows it: a scanned page can take hundreds of megabytes.
    switch (image.format()) {
    case QImage::Format_Grayscale8:
        return view(image, CV_8UC1).clone();
    case QImage::Format_Grayscale16: {
        cv::Mat grey;
        view(image, CV_16UC1).convertTo(grey, CV_8U, 1.0 / 257);
        return grey;
    }
    default:
        break;
    }
    if (image.hasAlphaChannel()) {
        image.convertTo(QImage::Format_ARGB32);
        return imaging::toGrey(view(image, CV_8UC4)).image;
    }
    if (image.isGrayscale()) {
        image.convertTo(QImage::Format_Grayscale8);
        return view(image, CV_8UC1).clone();
    }
    image.convertTo(QImage::Format_BGR888);
    return imaging::toGrey(view(image, CV_8UC3)).image;
}

cv::Mat resizedTo(const cv::Mat& grey, QSize size)
{
    if (grey.cols == size.width() && grey.rows == size.height())
        return grey;
    const bool shrinks = size.width() < grey.cols;
    cv::Mat resized;
    cv::resize(grey, resized, cv::Size(size.width(), size.height()), 0, 0, shrinks ? cv::INTER_AREA : cv::INTER_CUBIC);
    return resized;
}

} // namespace emend::ocr
