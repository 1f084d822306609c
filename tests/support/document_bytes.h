// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QSizeF>
#include <QtGui/QImage>

#include <optional>

namespace emend::test {

/// A white page with one black block that fills the left top quarter, so that every turn and mirroring shows.
QImage cornerPage(QSize size, QImage::Format format = QImage::Format_Grayscale8);

/// The image as a file of that format (`png`, `jpeg`, `tiff`, `webp`, `bmp`).
QByteArray imageBytes(const QImage& image, const char* format);

/// The JPEG with an EXIF orientation (1–8) put in.
QByteArray withExifOrientation(const QByteArray& jpeg, int orientation);

/// A small valid PNG header that claims that size, over almost no data.
QByteArray pngBomb(quint32 width, quint32 height);

/// A TIFF of grey pages; each page is of one tone, `10 * page` modulo 256.
QByteArray tiffBytes(int pages, QSize size);

struct PdfSpec {
    int pages = 1;
    QSizeF points{300, 200}; ///< before rotation
    int rotate = 0; ///< degrees, clockwise
    QByteArray content = {}; ///< of every page; the font is /F1 (Helvetica)
    std::optional<QByteArray> userPassword =
        {}; ///< encrypted (RC4, 40 bits) where set; an empty one opens without asking
};

QByteArray pdfBytes(const PdfSpec& spec);

/// Content that prints each text at its place in points from the left bottom corner.
struct PdfText {
    QByteArray text;
    double x = 0;
    double y = 0;
    double size = 12;
};
QByteArray pdfContent(const QList<PdfText>& texts);

} // namespace emend::test
