// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/ocr/page_source.h>

#include "document_bytes.h"

#include <opencv2/core.hpp>

#include <QtTest/QtTest>

#include <limits>

using namespace emend;
using base::ErrorCode;

class TestPageSource final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesBadDocuments_data();
    void refusesBadDocuments();
    void keepsToItsLimits();
    void refusesBadRequests_data();
    void refusesBadRequests();
    void survivesDamagedBytes_data();
    void survivesDamagedBytes();
};

void TestPageSource::refusesBadDocuments_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::newRow("empty") << QByteArray() << "unsupported_format";
    QTest::newRow("text") << QByteArray("Total 9.00") << "unsupported_format";
    QTest::newRow("bomb") << test::pngBomb(60000, 60000) << "too_large";
    QTest::newRow("bomb, a thousand rows") << test::pngBomb(1'000'000, 1000) << "too_large";
    QTest::newRow("no width") << test::pngBomb(0, 10) << "corrupt";
    QTest::newRow("101 pages of TIFF") << test::tiffBytes(101, {4, 4}) << "too_many_pages";
    QTest::newRow("101 pages of PDF") << test::pdfBytes({.pages = 101}) << "too_many_pages";
    QTest::newRow("PDF without pages") << test::pdfBytes({.pages = 0}) << "corrupt";
    QTest::newRow("PDF page of a square kilometre") << test::pdfBytes({.points = {3e6, 3e6}}) << "too_large";
    QTest::newRow("locked PDF") << test::pdfBytes({.userPassword = "secret"}) << "encrypted";
    QTest::newRow("PDF header only") << QByteArray("%PDF-1.4\n") << "corrupt";
    QTest::newRow("PDF cut in half") << test::pdfBytes({}).first(300) << "corrupt";
    QTest::newRow("JPEG header only") << QByteArray("\xff\xd8\xff\xe0") << "corrupt";
    QTest::newRow("TIFF header only") << QByteArray("II*\0\x08\0\0\0", 8) << "corrupt";
}

void TestPageSource::refusesBadDocuments()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    const auto pages = ocr::openPages(bytes);
    QVERIFY(!pages);
    QCOMPARE(base::errorCodeName(pages.error().code), code);
    QVERIFY(pages.error().message.size() > 20);
}

void TestPageSource::keepsToItsLimits()
{
    const QByteArray png = test::imageBytes(test::cornerPage({100, 100}), "png");
    QVERIFY(ocr::openPages(png, {.bytes = png.size()}));
    QCOMPARE(ocr::openPages(png, {.bytes = png.size() - 1}).error().code, ErrorCode::TooLarge);
    QVERIFY(ocr::openPages(png, {.pixels = 10'000}));
    QCOMPARE(ocr::openPages(png, {.pixels = 9'999}).error().code, ErrorCode::TooLarge);
    QVERIFY(ocr::openPages(test::tiffBytes(100, {4, 4})));
    QVERIFY(ocr::openPages(test::pdfBytes({.pages = 100})));
    QCOMPARE(ocr::openPages(test::pdfBytes({.pages = 3}), {.pages = 2}).error().code, ErrorCode::TooManyPages);
}

void TestPageSource::refusesBadRequests_data()
{
    QTest::addColumn<int>("page");
    QTest::addColumn<double>("scale");
    QTest::addColumn<QString>("code");
    QTest::newRow("page before the first") << -1 << 1.0 << "invalid_argument";
    QTest::newRow("page behind the last") << 1 << 1.0 << "invalid_argument";
    QTest::newRow("scale 0") << 0 << 0.0 << "invalid_argument";
    QTest::newRow("negative scale") << 0 << -1.0 << "invalid_argument";
    QTest::newRow("not a number") << 0 << std::numeric_limits<double>::quiet_NaN() << "invalid_argument";
    QTest::newRow("scale over 8") << 0 << 8.1 << "invalid_argument";
    QTest::newRow("more pixels than allowed") << 0 << 8.0 << "too_large";
}

void TestPageSource::refusesBadRequests()
{
    QFETCH(int, page);
    QFETCH(double, scale);
    QFETCH(QString, code);
    const ocr::PageLimits limits{.pixels = 1'000'000};
    for (const QByteArray& bytes : {test::imageBytes(test::cornerPage({200, 200}), "png"), test::pdfBytes({})}) {
        const auto pages = ocr::openPages(bytes, limits);
        QVERIFY(pages);
        const auto grey = (*pages)->renderGrey(page, scale);
        QVERIFY(!grey);
        QCOMPARE(base::errorCodeName(grey.error().code), code);
        QVERIFY(!(*pages)->textLayer(page));
    }
}

void TestPageSource::survivesDamagedBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const char* format : {"png", "jpeg", "tiff", "webp", "bmp"})
        QTest::newRow(format) << test::imageBytes(test::cornerPage({64, 48}), format);
    QTest::newRow("tiff pages") << test::tiffBytes(3, {16, 16});
    QTest::newRow("pdf") << test::pdfBytes({.pages = 2, .content = test::pdfContent({{"Total 9.00", 20, 20, 12}})});
    QTest::newRow("encrypted pdf") << test::pdfBytes({.userPassword = ""});
}

// Whatever a flipped byte makes of a file, it ends in a page or in an error, never in a crash.
void TestPageSource::survivesDamagedBytes()
{
    QFETCH(QByteArray, bytes);
    quint32 random = 12345;
    for (int round = 0; round < 60; ++round) {
        QByteArray damaged = bytes;
        for (int flip = 0; flip < 3; ++flip) {
            random = random * 1664525 + 1013904223;
            damaged[static_cast<qsizetype>(random >> 8) % damaged.size()] = static_cast<char>(random >> 24);
        }
        const auto pages = ocr::openPages(damaged, {.pixels = 1'000'000});
        if (!pages)
            continue;
        const auto size = (*pages)->pageSize(0);
        const auto grey = (*pages)->renderGrey(0, 0.5);
        if (grey)
            QVERIFY(size && !grey->empty() && grey->type() == CV_8UC1);
        (*pages)->textLayer(0);
    }
}

QTEST_GUILESS_MAIN(TestPageSource)
#include "tst_page_source.moc"
