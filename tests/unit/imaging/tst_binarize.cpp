// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "binarize.h"
#include "drawn_page.h"

#include <QtTest/QTest>

using namespace emend::imaging;
using namespace emend::test;

namespace {

constexpr int kWindow = 41;

// What was printed, known from the same page drawn in black on white.
cv::Mat printedInk(double scale)
{
    cv::Mat ink;
    cv::threshold(drawnPage({640, 600}, scale, 255, 0), ink, 128, 255, cv::THRESH_BINARY_INV);
    return ink;
}

double share(const cv::Mat& ink)
{
    return static_cast<double>(cv::countNonZero(ink)) / static_cast<double>(ink.total());
}

double overlap(const cv::Mat& a, const cv::Mat& b)
{
    return static_cast<double>(cv::countNonZero(a & b)) / cv::countNonZero(a | b);
}

// Light that falls off to the right, down to `darkest` of full.
cv::Mat shaded(const cv::Mat& page, double darkest)
{
    cv::Mat result = page.clone();
    for (int x = 0; x < page.cols; ++x)
        result.col(x) *= 1 - (1 - darkest) * x / page.cols;
    return result;
}

} // namespace

class TestBinarize final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsThePrint_data();
    void findsThePrint();
    void followsUnevenLight();
    void leavesPaperEmpty_data();
    void leavesPaperEmpty();
    void survivesSmallPages_data();
    void survivesSmallPages();
};

void TestBinarize::findsThePrint_data()
{
    QTest::addColumn<double>("paper");
    QTest::addColumn<double>("ink");
    QTest::addColumn<double>("scale");
    QTest::newRow("black on white") << 255.0 << 0.0 << 0.8;
    QTest::newRow("scan") << 240.0 << 40.0 << 0.8;
    QTest::newRow("small print") << 240.0 << 40.0 << 0.55;
    QTest::newRow("faded thermal print") << 235.0 << 185.0 << 0.8;
    QTest::newRow("dark photo") << 110.0 << 30.0 << 0.8;
}

void TestBinarize::findsThePrint()
{
    QFETCH(double, paper);
    QFETCH(double, ink);
    QFETCH(double, scale);
    const cv::Mat page = drawnPage({640, 600}, scale, paper, ink);
    const cv::Mat before = page.clone();
    const cv::Mat found = binarize(page, kWindow);
    QCOMPARE(found.type(), CV_8UC1);
    QCOMPARE(found.size(), page.size());
    QCOMPARE(cv::countNonZero(found), cv::countNonZero(found == 255));
    const double same = overlap(found, printedInk(scale));
    QVERIFY2(same > 0.75, qPrintable(QString::number(same)));
    QCOMPARE(cv::norm(page, before, cv::NORM_INF), 0.0);
}

void TestBinarize::followsUnevenLight()
{
    const cv::Mat found = binarize(shaded(drawnPage({640, 600}, 0.8, 240, 60), 0.4), kWindow);
    const double same = overlap(found, printedInk(0.8));
    QVERIFY2(same > 0.7, qPrintable(QString::number(same)));
}

void TestBinarize::leavesPaperEmpty_data()
{
    QTest::addColumn<double>("paper");
    QTest::addColumn<double>("grain");
    for (const double paper : {255.0, 200.0, 60.0, 0.0}) {
        for (const double grain : {0.0, 3.0})
            QTest::addRow("paper %.0f grain %.0f", paper, grain) << paper << grain;
    }
}

void TestBinarize::leavesPaperEmpty()
{
    QFETCH(double, paper);
    QFETCH(double, grain);
    cv::Mat page(400, 300, CV_8UC1, cv::Scalar(paper));
    if (grain > 0)
        cv::RNG(5).fill(page, cv::RNG::NORMAL, paper, grain);
    const double inked = share(binarize(page, kWindow));
    QVERIFY2(inked < 0.002, qPrintable(QString::number(inked)));
}

void TestBinarize::survivesSmallPages_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::newRow("1x1") << 1 << 1;
    QTest::newRow("1x2000") << 1 << 2000;
    QTest::newRow("2000x1") << 2000 << 1;
    QTest::newRow("smaller than the window") << 17 << 23;
}

void TestBinarize::survivesSmallPages()
{
    QFETCH(int, width);
    QFETCH(int, height);
    const cv::Mat page = noisePage({width, height});
    QCOMPARE(binarize(page, kWindow).size(), page.size());
}

QTEST_APPLESS_MAIN(TestBinarize)
#include "tst_binarize.moc"
