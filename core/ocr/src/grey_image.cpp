// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "grey_image.h"

#include <opencv2/imgproc.hpp>

namespace emend::ocr {

namespace {

// Borrows the pixels: valid only as long as the image.
cv::Mat view(const QImage& image, int type)
{
    return cv::Mat(image.height(), image.width(), type, const_cast<uchar*>(image.constBits()),
                   static_cast<size_t>(image.bytesPerLine()));
}

cv::Mat greyFromRgb(const QImage& image)
{
    cv::Mat grey;
    cv::cvtColor(view(image, CV_8UC4), grey, cv::COLOR_BGRA2GRAY);
    return grey;
}

// Premultiplied colours over white are colour + (255 - alpha).
cv::Mat greyOnWhite(const QImage& premultiplied)
{
    cv::Mat grey = greyFromRgb(premultiplied);
    cv::Mat paper;
    cv::extractChannel(view(premultiplied, CV_8UC4), paper, 3);
    cv::bitwise_not(paper, paper);
    cv::add(grey, paper, grey);
    return grey;
}

} // namespace

cv::Mat greyFromImage(QImage image)
{
    // Conversions happen in place where the format allows it: a scanned page can take hundreds of megabytes.
    if (image.hasAlphaChannel()) {
        image.convertTo(QImage::Format_ARGB32_Premultiplied);
        return greyOnWhite(image);
    }
    switch (image.format()) {
    case QImage::Format_Grayscale8:
        return view(image, CV_8UC1).clone();
    case QImage::Format_RGB32:
        return greyFromRgb(image);
    case QImage::Format_Grayscale16: {
        cv::Mat grey;
        view(image, CV_16UC1).convertTo(grey, CV_8U, 1.0 / 257);
        return grey;
    }
    case QImage::Format_Mono:
    case QImage::Format_MonoLSB:
    case QImage::Format_Indexed8:
        image.convertTo(QImage::Format_Grayscale8);
        return view(image, CV_8UC1).clone();
    default:
        image.convertTo(QImage::Format_RGB32);
        return greyFromRgb(image);
    }
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
