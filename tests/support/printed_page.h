// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "samples/receipt_paper.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <QtCore/QStringList>

#include <algorithm>

namespace emend::test {

/// The image as a grey page (CV_8UC1).
inline cv::Mat greyPage(const QImage& image)
{
    const QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
    return cv::Mat(grey.height(), grey.width(), CV_8UC1, const_cast<uchar*>(grey.constBits()),
                   static_cast<size_t>(grey.bytesPerLine()))
        .clone();
}

/// A page of those lines in clear type. Needs a QGuiApplication.
inline cv::Mat printedPage(const QStringList& lines, int textHeight = 24, int width = 640)
{
    samples::ReceiptPaper paper(width, QStringLiteral("DejaVu Sans"), textHeight);
    for (const QString& line : lines)
        paper.left(line);
    return greyPage(paper.finish());
}

/// One such line, cut out as line finding would: a fifth of its height around the ink.
inline cv::Mat printedLine(const QString& text, int textHeight = 24)
{
    const cv::Mat page = printedPage({text}, textHeight, 64 + textHeight * std::max(2, static_cast<int>(text.size())));
    const cv::Rect ink = cv::boundingRect(page < 128);
    const int pad = std::max(2, ink.height / 5);
    const cv::Rect crop(ink.x - pad, ink.y - pad, ink.width + 2 * pad, ink.height + 2 * pad);
    return page(crop & cv::Rect({0, 0}, page.size())).clone();
}

} // namespace emend::test
