// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>

#include <QtCore/QSize>
#include <QtGui/QImage>

namespace emend::ocr {

/// The image as 8-bit grey (CV_8UC1); what is transparent shows white paper.
cv::Mat greyFromImage(QImage image);

/// The grey page at exactly that size: averaged when it shrinks, interpolated when it grows.
cv::Mat resizedTo(const cv::Mat& grey, QSize size);

} // namespace emend::ocr
