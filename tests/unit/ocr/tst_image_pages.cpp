// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/ocr/page_source.h>

#include "document_bytes.h"

#include <opencv2/core.hpp>

#include <QtTest/QtTest>

using namespace emend;

namespace {

std::unique_ptr<ocr::PageSource> opened(const QByteArray& bytes)
{
    auto pages = ocr::openPages(bytes);
    if (!pages)
        qFatal("cannot open: %s", qPrintable(pages.error().message));
    return std::move(*pages);
}

cv::Mat rendered(ocr::PageSource& pages, int page = 0, double scale = 1)
{
    const auto grey = pages.renderGrey(page, scale);
    if (!grey)
        qFatal("cannot render: %s", qPrintable(grey.error().message));
    return *grey;
}

// Which quarter of the page is black: `lt`, `rt`, `lb` or `rb`; all quarters that are, in that order.
QString blackQuarters(const cv::Mat& grey)
{
    const int w = grey.cols / 2;
    const int h = grey.rows / 2;
    const std::pair<const char*, cv::Rect> quarters[]{
        {"lt", {0, 0, w, h}}, {"rt", {w, 0, w, h}}, {"lb", {0, h, w, h}}, {"rb", {w, h, w, h}}};
    QString names;
    for (const auto& [name, rect] : quarters) {
        if (cv::mean(grey(rect))[0] < 40)
            names += QLatin1String(name);
    }
    return names;
}

} // namespace

class TestImagePages final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryFormat_data();
    void readsEveryFormat();
    void readsEveryPixelFormat_data();
    void readsEveryPixelFormat();
    void showsTransparencyAsPaper();
    void turnsByExif_data();
    void turnsByExif();
    void readsPagesOfTiff();
    void halvesBigJpegs_data();
    void halvesBigJpegs();
    void refusesCutOffImages_data();
    void refusesCutOffImages();
    void acceptsBytesBehindTheImage();
};

void TestImagePages::readsEveryFormat_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const char* format : {"png", "jpeg", "tiff", "webp", "bmp"})
        QTest::newRow(format) << test::imageBytes(test::cornerPage({121, 80}), format);
}

void TestImagePages::readsEveryFormat()
{
    QFETCH(QByteArray, bytes);
    const auto pages = opened(bytes);
    QCOMPARE(pages->pageCount(), 1);
    QVERIFY(!pages->isScalable());
    QVERIFY(!pages->textLayer(0));
    QCOMPARE(*pages->pageSize(0), QSize(121, 80));
    for (const double scale : {1.0, 0.5, 0.1, 2.0}) {
        const cv::Mat grey = rendered(*pages, 0, scale);
        QCOMPARE(grey.type(), CV_8UC1);
        QCOMPARE(QSize(grey.cols, grey.rows), (QSizeF(121, 80) * scale).toSize());
        QCOMPARE(blackQuarters(grey), QStringLiteral("lt"));
        QVERIFY(grey.at<uchar>(grey.rows - 1, grey.cols - 1) > 240);
    }
}

void TestImagePages::readsEveryPixelFormat_data()
{
    QTest::addColumn<QImage::Format>("format");
    QTest::newRow("1 bit") << QImage::Format_Mono;
    QTest::newRow("palette") << QImage::Format_Indexed8;
    QTest::newRow("16-bit grey") << QImage::Format_Grayscale16;
    QTest::newRow("colour") << QImage::Format_RGB888;
    QTest::newRow("with alpha") << QImage::Format_ARGB32;
    QTest::newRow("16-bit colour") << QImage::Format_RGBX64;
    QTest::newRow("16-bit with alpha") << QImage::Format_RGBA64;
}

void TestImagePages::readsEveryPixelFormat()
{
    QFETCH(QImage::Format, format);
    for (const char* file : {"png", "tiff"}) {
        const auto pages = opened(test::imageBytes(test::cornerPage({37, 21}, format), file));
        const cv::Mat grey = rendered(*pages);
        QCOMPARE(grey.type(), CV_8UC1);
        QCOMPARE(blackQuarters(grey), QStringLiteral("lt"));
        QCOMPARE(int(grey.at<uchar>(20, 36)), 255);
        QCOMPARE(int(grey.at<uchar>(0, 0)), 0);
    }
}

void TestImagePages::showsTransparencyAsPaper()
{
    QImage image(4, 1, QImage::Format_ARGB32);
    image.setPixelColor(0, 0, QColor(0, 0, 0, 0));
    image.setPixelColor(1, 0, QColor(0, 0, 0, 255));
    image.setPixelColor(2, 0, QColor(0, 0, 0, 128));
    image.setPixelColor(3, 0, QColor(255, 255, 255, 10));
    const cv::Mat grey = rendered(*opened(test::imageBytes(image, "png")));
    QCOMPARE(int(grey.at<uchar>(0, 0)), 255);
    QCOMPARE(int(grey.at<uchar>(0, 1)), 0);
    QCOMPARE(int(grey.at<uchar>(0, 2)), 127);
    QVERIFY(grey.at<uchar>(0, 3) >= 254);
}

void TestImagePages::turnsByExif_data()
{
    QTest::addColumn<int>("orientation");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("black");
    const QSize kept(120, 80);
    const QSize turned(80, 120);
    QTest::newRow("none") << 1 << kept << "lt";
    QTest::newRow("mirrored") << 2 << kept << "rt";
    QTest::newRow("half turn") << 3 << kept << "rb";
    QTest::newRow("flipped") << 4 << kept << "lb";
    QTest::newRow("transposed") << 5 << turned << "lt";
    QTest::newRow("quarter turn right") << 6 << turned << "rt";
    QTest::newRow("transversed") << 7 << turned << "rb";
    QTest::newRow("quarter turn left") << 8 << turned << "lb";
    QTest::newRow("not defined") << 9 << kept << "lt";
}

void TestImagePages::turnsByExif()
{
    QFETCH(int, orientation);
    QFETCH(QSize, size);
    QFETCH(QString, black);
    const QByteArray jpeg = test::imageBytes(test::cornerPage({120, 80}), "jpeg");
    const auto pages = opened(test::withExifOrientation(jpeg, orientation));
    QCOMPARE(*pages->pageSize(0), size);
    for (const double scale : {1.0, 0.5}) {
        const cv::Mat grey = rendered(*pages, 0, scale);
        QCOMPARE(QSize(grey.cols, grey.rows), size * scale);
        QCOMPARE(blackQuarters(grey), black);
    }
}

void TestImagePages::readsPagesOfTiff()
{
    const auto pages = opened(test::tiffBytes(20, {30, 20}));
    QCOMPARE(pages->pageCount(), 20);
    for (const int page : {19, 0, 7}) {
        QCOMPARE(*pages->pageSize(page), QSize(30, 20));
        QCOMPARE(int(rendered(*pages, page).at<uchar>(10, 10)), 10 * page);
    }
}

void TestImagePages::halvesBigJpegs_data()
{
    QTest::addColumn<double>("scale");
    QTest::newRow("half") << 0.5;
    QTest::newRow("a third") << 1.0 / 3;
    QTest::newRow("a fifth") << 0.2;
    QTest::newRow("a tenth") << 0.1;
}

// The decoder's own scaling is a shortcut: the page must look as if it had been decoded whole.
void TestImagePages::halvesBigJpegs()
{
    QFETCH(double, scale);
    const QByteArray jpeg = test::imageBytes(test::cornerPage({2401, 1803}, QImage::Format_RGB32), "jpeg");
    const auto pages = opened(test::withExifOrientation(jpeg, 6));
    QCOMPARE(*pages->pageSize(0), QSize(1803, 2401));
    const cv::Mat grey = rendered(*pages, 0, scale);
    QCOMPARE(QSize(grey.cols, grey.rows), QSize(qRound(1803 * scale), qRound(2401 * scale)));
    QCOMPARE(blackQuarters(grey), QStringLiteral("rt"));
    const cv::Mat whole = rendered(*pages, 0, 0.501);
    cv::Mat blackShare;
    cv::compare(grey, 128, blackShare, cv::CMP_LT);
    QVERIFY(qAbs(cv::mean(blackShare)[0] / 255 - 0.25) < 0.01);
    QVERIFY(qAbs(cv::mean(grey)[0] - cv::mean(whole)[0]) < 1.5);
}

void TestImagePages::refusesCutOffImages_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QImage page = test::cornerPage({400, 300});
    for (const char* format : {"png", "jpeg", "tiff", "webp", "bmp"}) {
        const QByteArray bytes = test::imageBytes(page, format);
        for (const double kept : {0.3, 0.5, 0.97}) {
            const auto size = static_cast<qsizetype>(kept * static_cast<double>(bytes.size()));
            QTest::addRow("%s, %.0f %%", format, kept * 100) << bytes.first(size);
        }
    }
    const QByteArray preview = test::imageBytes(test::cornerPage({16, 12}), "jpeg");
    const QByteArray jpeg = test::imageBytes(page, "jpeg");
    const QByteArray length = QByteArray(1, static_cast<char>((preview.size() + 2) / 256))
        + QByteArray(1, static_cast<char>((preview.size() + 2) % 256));
    const QByteArray withPreview = jpeg.first(2) + "\xff\xe1" + length + preview + jpeg.sliced(2);
    QTest::newRow("jpeg with a whole preview") << withPreview.first(withPreview.size() - 200);
}

void TestImagePages::refusesCutOffImages()
{
    QFETCH(QByteArray, bytes);
    auto pages = ocr::openPages(bytes);
    if (!pages) {
        QCOMPARE(pages.error().code, base::ErrorCode::Corrupt);
        return;
    }
    const auto grey = (*pages)->renderGrey(0, 1);
    QVERIFY(!grey);
    QCOMPARE(grey.error().code, base::ErrorCode::Corrupt);
    QVERIFY(!grey.error().message.isEmpty());
}

void TestImagePages::acceptsBytesBehindTheImage()
{
    for (const char* format : {"png", "jpeg", "bmp", "tiff", "webp"}) {
        const QByteArray bytes = test::imageBytes(test::cornerPage({64, 48}), format) + QByteArray(100, '\0');
        QCOMPARE(blackQuarters(rendered(*opened(bytes))), QStringLiteral("lt"));
    }
}

QTEST_GUILESS_MAIN(TestImagePages)
#include "tst_image_pages.moc"
