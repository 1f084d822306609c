// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "barcode_image.h"

#include <ZXing/BarcodeFormat.h>
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

#include <QtGui/QPainter>

namespace emend::samples {

namespace {

constexpr int kBarHeight = 36;

ZXing::BarcodeFormat formatOf(const QString& name)
{
    QString plain = name;
    plain.remove(QLatin1Char(' ')).remove(QLatin1Char('-'));
    return plain == QLatin1String("QR") ? ZXing::BarcodeFormat::QRCode
                                        : ZXing::BarcodeFormatFromString(plain.toStdString());
}

} // namespace

QImage barcodeImage(const QString& format, const QString& value, int module)
{
    const ZXing::BarcodeFormat code = formatOf(format);
    const bool linear = ZXing::BarcodeFormats(ZXing::BarcodeFormat::LinearCodes).testFlag(code);
    ZXing::MultiFormatWriter writer(code);
    if (!linear && code != ZXing::BarcodeFormat::DataMatrix)
        writer.setEncoding(ZXing::CharacterSet::UTF8);
    const ZXing::BitMatrix bits = writer.setMargin(0).encode(value.toStdWString(), 0, linear ? kBarHeight : 0);

    const int quiet = linear ? 10 : 4;
    QImage image((bits.width() + 2 * quiet) * module, (bits.height() + 2 * quiet) * module, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    for (int y = 0; y < bits.height(); ++y) {
        for (int x = 0; x < bits.width(); ++x) {
            if (bits.get(x, y))
                painter.fillRect((x + quiet) * module, (y + quiet) * module, module, module, Qt::black);
        }
    }
    return image;
}

} // namespace emend::samples
