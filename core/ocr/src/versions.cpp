// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/ocr/versions.h>

#include <opencv2/core/utility.hpp>
#include <poppler-version.h>
#include <tesseract/baseapi.h>
#include <ZXing/ZXVersion.h>

#include <QtCore/QtGlobal>
#include <QtGui/QImageReader>

namespace emend::ocr {

std::vector<LibraryVersion> libraryVersions()
{
    const QString zxing =
        QStringLiteral("%1.%2.%3").arg(ZXING_VERSION_MAJOR).arg(ZXING_VERSION_MINOR).arg(ZXING_VERSION_PATCH);
    return {{QStringLiteral("Qt"), QString::fromLatin1(qVersion())},
            {QStringLiteral("Tesseract"), QString::fromLatin1(tesseract::TessBaseAPI::Version())},
            {QStringLiteral("Poppler"), Poppler::Version::string()},
            {QStringLiteral("OpenCV"), QString::fromStdString(cv::getVersionString())},
            {QStringLiteral("ZXing"), zxing}};
}

MissingImageFormats missingImageFormats()
{
    const QList<QByteArray> present = QImageReader::supportedImageFormats();
    MissingImageFormats missing;
    for (const char* format : {"png", "jpeg", "bmp", "tiff", "webp"}) {
        if (!present.contains(format))
            missing.names << QString::fromLatin1(format);
    }
    missing.package = QStringLiteral("qt6-image-formats-plugins");
    return missing;
}

} // namespace emend::ocr
