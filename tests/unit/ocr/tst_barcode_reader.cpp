// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/ocr/barcode_reader.h>

#include "samples/barcode_image.h"

#include <opencv2/core.hpp>

#include <QtGui/QPainter>
#include <QtTest/QTest>

using emend::domain::Barcode;
using emend::ocr::readBarcodes;
using emend::samples::barcodeImage;

namespace {

constexpr QSize kPageSize(900, 1200);

QImage printedPage(QSize size = kPageSize)
{
    QImage page(size, QImage::Format_Grayscale8);
    page.fill(QColor(245, 245, 245));
    QPainter painter(&page);
    QFont font(QStringLiteral("DejaVu Sans Mono"));
    font.setPixelSize(22);
    painter.setFont(font);
    for (int y = 40; y < size.height(); y += 30)
        painter.drawText(40, y, QStringLiteral("2 x Teh Tarik 4711-%1   RM 12.90   00,35   SR").arg(y));
    return page;
}

void place(QImage& page, const QImage& code, QPoint at, int degrees = 0)
{
    QPainter(&page).drawImage(at, code.transformed(QTransform().rotate(degrees)));
}

cv::Mat view(QImage& image)
{
    return {image.height(), image.width(), CV_8UC1, image.bits(), static_cast<size_t>(image.bytesPerLine())};
}

void addNoise(cv::Mat page, double deviation)
{
    cv::RNG random(20261122);
    cv::Mat noise(page.size(), CV_16S);
    random.fill(noise, cv::RNG::NORMAL, 0, deviation);
    cv::add(page, noise, page, cv::noArray(), CV_8U);
}

} // namespace

class BarcodeReaderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEachFormat_data();
    void readsEachFormat();
    void readsSeveralCodesTopToBottom();
    void reportsTwoEqualCodesTwice();
    void mapsBoxesOfVeryLargePages();
    void refusesWrongCheckDigit();
    void findsNothingInText();
    void survivesOddImages_data();
    void survivesOddImages();
};

void BarcodeReaderTest::readsEachFormat_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("degrees");
    QTest::addColumn<double>("noise");

    const std::pair<const char*, QString> codes[] = {
        {"EAN-13", QStringLiteral("4006381333931")},
        {"EAN-8", QStringLiteral("96385074")},
        {"UPC-A", QStringLiteral("036000291452")},
        {"UPC-E", QStringLiteral("01234565")},
        {"Code 128", QStringLiteral("INV-2026/00417")},
        {"Code 39", QStringLiteral("LOT-4711")},
        {"Code 93", QStringLiteral("SHELF 12")},
        {"ITF", QStringLiteral("00012345600012")},
        {"Codabar", QStringLiteral("40156")},
        {"QR", QString::fromUtf8("https://example.org/বিল?m=Müller")},
        {"PDF417", QString::fromUtf8("invoice 4711; total 12.50 €")},
        {"Data Matrix", QStringLiteral("MEDIC-10045-2026")},
        {"Aztec", QStringLiteral("TICKET 4711 KUL-PEN")},
    };
    for (const auto& [format, value] : codes) {
        for (const int degrees : {0, 90, 180}) {
            for (const double noise : {0., 12.}) {
                QTest::addRow("%s, %d degrees, noise %.0f", format, degrees, noise)
                    << QString::fromLatin1(format) << value << degrees << noise;
            }
        }
    }
}

void BarcodeReaderTest::readsEachFormat()
{
    QFETCH(QString, format);
    QFETCH(QString, value);
    QFETCH(int, degrees);
    QFETCH(double, noise);
    QImage page = printedPage();
    const QImage code = barcodeImage(format, value, 4);
    const QPoint at(110, 310);
    place(page, code, at, degrees);
    if (noise > 0)
        addNoise(view(page), noise);

    const std::vector<Barcode> found = readBarcodes(view(page), 3);

    QCOMPARE(found.size(), size_t(1));
    QCOMPARE(found[0].format, format);
    QCOMPARE(found[0].value, value);
    QCOMPARE(found[0].page, 3);
    const QSize printed = degrees == 90 ? code.size().transposed() : code.size();
    QVERIFY2(QRect(at, printed).contains(found[0].box), "the box leaves the printed code");
}

void BarcodeReaderTest::readsSeveralCodesTopToBottom()
{
    QImage page = printedPage();
    place(page, barcodeImage(QStringLiteral("QR"), QStringLiteral("third"), 5), {60, 900});
    place(page, barcodeImage(QStringLiteral("Code 128"), QStringLiteral("first"), 3), {60, 60});
    place(page, barcodeImage(QStringLiteral("Data Matrix"), QStringLiteral("second"), 5), {500, 480});

    const std::vector<Barcode> found = readBarcodes(view(page), 0);

    QCOMPARE(found.size(), size_t(3));
    QCOMPARE(found[0].value, QStringLiteral("first"));
    QCOMPARE(found[1].value, QStringLiteral("second"));
    QCOMPARE(found[2].value, QStringLiteral("third"));
}

void BarcodeReaderTest::reportsTwoEqualCodesTwice()
{
    QImage page = printedPage();
    const QImage code = barcodeImage(QStringLiteral("EAN-13"), QStringLiteral("4006381333931"), 3);
    place(page, code, {60, 100});
    place(page, code, {400, 800});
    addNoise(view(page), 12);

    QCOMPARE(readBarcodes(view(page), 0).size(), size_t(2));
}

void BarcodeReaderTest::mapsBoxesOfVeryLargePages()
{
    QImage page(4961, 7016, QImage::Format_Grayscale8);
    page.fill(Qt::white);
    const QImage code = barcodeImage(QStringLiteral("Data Matrix"), QStringLiteral("LARGE"), 16);
    place(page, code, {3000, 6000});

    const std::vector<Barcode> found = readBarcodes(view(page), 0);

    QCOMPARE(found.size(), size_t(1));
    QVERIFY(QRect(QPoint(3000, 6000), code.size()).contains(found[0].box));
    QVERIFY(found[0].box.width() > code.width() / 2);
}

void BarcodeReaderTest::refusesWrongCheckDigit()
{
    QImage page = printedPage();
    QImage code = barcodeImage(QStringLiteral("EAN-13"), QStringLiteral("4006381333931"), 4);
    place(page, code, {60, 100});
    QCOMPARE(readBarcodes(view(page), 0).size(), size_t(1));

    const QImage other = barcodeImage(QStringLiteral("EAN-13"), QStringLiteral("9501101530003"), 4);
    const int middle = code.width() / 2;
    QPainter(&code).drawImage(QPoint(middle, 0), other, QRect(middle, 0, middle, other.height()));
    place(page, code, {60, 100});
    QCOMPARE(readBarcodes(view(page), 0).size(), size_t(0));
}

void BarcodeReaderTest::findsNothingInText()
{
    QImage page = printedPage();
    QCOMPARE(readBarcodes(view(page), 0).size(), size_t(0));
    addNoise(view(page), 40);
    QCOMPARE(readBarcodes(view(page), 0).size(), size_t(0));
}

void BarcodeReaderTest::survivesOddImages_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::addColumn<int>("type");

    QTest::newRow("empty") << 0 << 0 << CV_8UC1;
    QTest::newRow("one pixel") << 1 << 1 << CV_8UC1;
    QTest::newRow("one row") << 5000 << 1 << CV_8UC1;
    QTest::newRow("one column") << 1 << 5000 << CV_8UC1;
    QTest::newRow("thin") << 17 << 20000 << CV_8UC1;
    QTest::newRow("colour") << 300 << 300 << CV_8UC3;
    QTest::newRow("floating point") << 300 << 300 << CV_32FC1;
}

void BarcodeReaderTest::survivesOddImages()
{
    QFETCH(int, width);
    QFETCH(int, height);
    QFETCH(int, type);
    cv::Mat image(height, width, type);
    cv::RNG random(1);
    if (!image.empty())
        random.fill(image, cv::RNG::UNIFORM, 0, 256);
    QCOMPARE(readBarcodes(image, 0).size(), size_t(0));
}

QTEST_MAIN(BarcodeReaderTest)
#include "tst_barcode_reader.moc"
