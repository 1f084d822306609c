// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document_bytes.h"

#include <emend/ocr/compose_pdf.h>

#include <QtTest/QTest>

using namespace emend;
using base::ErrorCode;
using ocr::ComposedPage;
using ocr::composePdf;
using Pages = std::vector<ComposedPage>;

class ComposePdfTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryPixelOfImages_data();
    void keepsEveryPixelOfImages();
    void keepsPhotosAsTheyAre();
    void copiesPagesOfPdfs_data();
    void copiesPagesOfPdfs();
    void mixesAndRepeats();
    void leavesOtherPagesOut();
    void makesTheSameAgain();
    void refuses_data();
    void refuses();
};

namespace {

const QString kId = QStringLiteral("an id");

QByteArray composed(const std::vector<QByteArray>& originals, const Pages& pages)
{
    const auto made = composePdf(originals, pages, kId);
    if (!made)
        qFatal("%s", qPrintable(made.error().message));
    return *made;
}

cv::Mat drawn(const QByteArray& bytes, int page)
{
    return *(*ocr::openPages(bytes))->renderGrey(page, 1);
}

bool isSame(const cv::Mat& a, const cv::Mat& b, int tolerance)
{
    if (a.size() != b.size())
        return false;
    for (int y = 0; y < a.rows; ++y) {
        for (int x = 0; x < a.cols; ++x) {
            if (std::abs(int(a.at<uchar>(y, x)) - int(b.at<uchar>(y, x))) > tolerance)
                return false;
        }
    }
    return true;
}

/// Every pixel another tone than those beside it, so that a shift or a blur shows.
QImage patchwork(QSize size, QImage::Format format)
{
    QImage image(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x)
            image.setPixelColor(x, y, QColor((x * 37 + y * 91) % 256, (x * 53 + y * 29) % 256, (x * y) % 256));
    }
    return image.convertToFormat(format);
}

QByteArray textPdf(int pages)
{
    return test::pdfBytes({pages, {300, 200}, 0, test::pdfContent({{"TOTAL 9.00", 20, 100, 30}}), {}});
}

} // namespace

void ComposePdfTest::keepsEveryPixelOfImages_data()
{
    QTest::addColumn<QByteArray>("original");
    QTest::addColumn<int>("page");
    QTest::addColumn<int>("tolerance");
    const QSize size(331, 217);
    const auto png = [size](QImage::Format format) { return test::imageBytes(patchwork(size, format), "png"); };
    QTest::newRow("grey") << png(QImage::Format_Grayscale8) << 0 << 0;
    QTest::newRow("colour") << png(QImage::Format_RGB32) << 0 << 1; // grey is rounded twice
    QTest::newRow("black and white") << png(QImage::Format_Mono) << 0 << 0;
    QTest::newRow("palette") << png(QImage::Format_Indexed8) << 0 << 1;
    QTest::newRow("second page of a TIFF") << test::tiffBytes(3, {120, 80}) << 1 << 0;
    QTest::newRow("one pixel wide") << test::imageBytes(patchwork({1, 40}, QImage::Format_Grayscale8), "png") << 0 << 0;
    QTest::newRow("JPEG") << test::imageBytes(patchwork(size, QImage::Format_Grayscale8), "jpeg") << 0 << 1;
    QTest::newRow("turned JPEG") << test::withExifOrientation(
        test::imageBytes(patchwork(size, QImage::Format_RGB32), "jpeg"), 6)
                                 << 0 << 1;
}

void ComposePdfTest::keepsEveryPixelOfImages()
{
    QFETCH(QByteArray, original);
    QFETCH(int, page);
    QFETCH(int, tolerance);
    const QByteArray made = composed({original}, {{0, page, 0}});
    const auto pages = ocr::openPages(made);
    QCOMPARE((*pages)->pageCount(), 1);
    QCOMPARE(*(*pages)->pageSize(0), *(*ocr::openPages(original))->pageSize(page));
    QVERIFY(isSame(drawn(made, 0), drawn(original, page), tolerance));
}

void ComposePdfTest::keepsPhotosAsTheyAre()
{
    const QByteArray photo = test::imageBytes(patchwork({400, 300}, QImage::Format_RGB32), "jpeg");
    QVERIFY(composed({photo}, {{0, 0, 0}}).contains(photo));
}

void ComposePdfTest::copiesPagesOfPdfs_data()
{
    QTest::addColumn<int>("rotate");
    QTest::addColumn<int>("turn");
    QTest::addColumn<QSize>("size");
    QTest::newRow("as it is") << 0 << 0 << QSize(833, 556);
    QTest::newRow("turned") << 0 << 90 << QSize(556, 833);
    QTest::newRow("turned back") << 90 << 270 << QSize(833, 556);
    QTest::newRow("upside down") << 90 << 180 << QSize(556, 833);
}

void ComposePdfTest::copiesPagesOfPdfs()
{
    QFETCH(int, rotate);
    QFETCH(int, turn);
    const QByteArray original =
        test::pdfBytes({2, {300, 200}, rotate, test::pdfContent({{"TOTAL 9.00", 20, 100, 30}}), {}});
    const QByteArray made = composed({original}, {{0, 1, turn}});
    const auto pages = *ocr::openPages(made);
    QTEST(*pages->pageSize(0), "size");
    const auto text = pages->textLayer(0);
    QVERIFY(text);
    if (rotate + turn == 0) {
        QCOMPARE(text->text(), QStringLiteral("TOTAL 9.00"));
        QVERIFY(isSame(drawn(made, 0), drawn(original, 1), 0));
    }
}

void ComposePdfTest::mixesAndRepeats()
{
    const QByteArray image = test::imageBytes(test::cornerPage({300, 100}), "png");
    const QByteArray made = composed({textPdf(2), image}, {{1, 0, 90}, {0, 1, 0}, {0, 1, 180}, {1, 0, 0}});
    const auto pages = *ocr::openPages(made);
    QCOMPARE(pages->pageCount(), 4);
    QCOMPARE(*pages->pageSize(0), QSize(100, 300));
    QCOMPARE(*pages->pageSize(3), QSize(300, 100));
    const cv::Mat turned = drawn(made, 0); // the black corner went from left top to right top
    QVERIFY(turned.at<uchar>(70, 75) < 20 && turned.at<uchar>(70, 25) > 235 && turned.at<uchar>(230, 75) > 235);
    QVERIFY(isSame(drawn(made, 3), drawn(image, 0), 0));
    QVERIFY(!isSame(drawn(made, 1), drawn(made, 2), 50)); // the same page, once on its head
}

void ComposePdfTest::leavesOtherPagesOut()
{
    const QByteArray photo = test::imageBytes(patchwork({500, 500}, QImage::Format_RGB32), "png");
    const QByteArray both = composed({photo, textPdf(1)}, {{0, 0, 0}, {1, 0, 0}});
    QVERIFY(both.size() > 100'000);
    QVERIFY(composed({both}, {{0, 1, 0}}).size() < 10'000);
}

void ComposePdfTest::makesTheSameAgain()
{
    const std::vector<QByteArray> originals{textPdf(2)};
    QCOMPARE(composed(originals, {{0, 1, 90}}), composed(originals, {{0, 1, 90}}));
    QVERIFY(composed(originals, {{0, 1, 90}}) != *composePdf(originals, {{0, 1, 90}}, QStringLiteral("another")));
}

void ComposePdfTest::refuses_data()
{
    QTest::addColumn<QByteArray>("original");
    QTest::addColumn<Pages>("pages");
    QTest::addColumn<ErrorCode>("code");
    QByteArray locked = test::pdfBytes({1, {300, 200}, 0, {}, QByteArray("secret")});
    const QByteArray pdf = textPdf(2);
    const Pages first{{0, 0, 0}};
    QTest::newRow("locked") << locked << first << ErrorCode::Encrypted;
    QTest::newRow("cut off at the head") << pdf.left(20) << first << ErrorCode::Corrupt;
    QTest::newRow("garbage") << QByteArray("%PDF-1.7\n") + QByteArray(5000, '<') << first << ErrorCode::Corrupt;
    QTest::newRow("deep") << QByteArray("%PDF-1.7\n1 0 obj\n") + QByteArray(200'000, '[') << first
                          << ErrorCode::Corrupt;
    QTest::newRow("no document") << QByteArray("just words") << first << ErrorCode::UnsupportedFormat;
    QTest::newRow("bomb") << test::pngBomb(60'000, 60'000) << first << ErrorCode::TooLarge;
    QTest::newRow("no page") << pdf << Pages() << ErrorCode::InvalidArgument;
    QTest::newRow("beyond the end") << pdf << Pages{{0, 2, 0}} << ErrorCode::InvalidArgument;
    QTest::newRow("before the start") << pdf << Pages{{0, -1, 0}} << ErrorCode::InvalidArgument;
    QTest::newRow("no such original") << pdf << Pages{{1, 0, 0}} << ErrorCode::InvalidArgument;
    QTest::newRow("crooked") << pdf << Pages{{0, 0, 45}} << ErrorCode::InvalidArgument;
    QTest::newRow("too many") << pdf << Pages(101, {0, 0, 0}) << ErrorCode::TooManyPages;
    QTest::newRow("page of an image") << test::imageBytes(test::cornerPage({9, 9}), "png") << Pages{{0, 1, 0}}
                                      << ErrorCode::InvalidArgument;
}

void ComposePdfTest::refuses()
{
    QFETCH(QByteArray, original);
    QFETCH(Pages, pages);
    const auto made = composePdf({original}, pages, kId);
    QVERIFY(!made);
    QTEST(made.error().code, "code");
    QVERIFY(!made.error().message.isEmpty());
}

QTEST_GUILESS_MAIN(ComposePdfTest)
#include "tst_compose_pdf.moc"
