// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawn_page.h"

#include <emend/imaging/illumination.h>

#include <QtTest/QTest>

using namespace emend::imaging;
using namespace emend::test;

namespace {

/// The page under a lamp at its left: the right edge gets @p least of the light.
cv::Mat lit(const cv::Mat& page, double least)
{
    cv::Mat result = page.clone();
    for (int x = 0; x < page.cols; ++x)
        result.col(x) *= 1 - (1 - least) * x / page.cols;
    return result;
}

/// Paper around the drawn text, left and right.
double paperDifference(const cv::Mat& page)
{
    const cv::Rect left(4, 100, 16, 800);
    const cv::Rect right(page.cols - 20, 100, 16, 800);
    return std::abs(cv::mean(page(left))[0] - cv::mean(page(right))[0]);
}

} // namespace

class TestIllumination final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measuresUnevenness_data();
    void measuresUnevenness();
    void evensOutGradient();
    void keepsInkDark();
    void keepsEvenPages();
    void doesNotLiftDarkSurroundings();
    void survivesHostilePages();
};

void TestIllumination::measuresUnevenness_data()
{
    QTest::addColumn<cv::Mat>("page");
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("most");
    QTest::newRow("even") << drawnPage() << 0.0 << 0.05;
    QTest::newRow("empty") << emptyPage() << 0.0 << 0.01;
    QTest::newRow("slightly") << lit(drawnPage(), 0.8) << 0.1 << 0.25;
    QTest::newRow("half") << lit(drawnPage(), 0.45) << 0.35 << 0.6;
    QTest::newRow("black") << cv::Mat(300, 300, CV_8UC1, cv::Scalar(0)) << 0.0 << 0.01;
    cv::Mat banner = drawnPage();
    cv::rectangle(banner, cv::Rect(60, 60, 500, 160), cv::Scalar(20), cv::FILLED);
    QTest::newRow("dark banner") << banner << 0.0 << 0.05;
}

void TestIllumination::measuresUnevenness()
{
    QFETCH(cv::Mat, page);
    QFETCH(double, least);
    QFETCH(double, most);
    const double value = static_cast<double>(unevenness(page));
    QVERIFY2(value >= least && value <= most, qPrintable(QString::number(value)));
}

void TestIllumination::evensOutGradient()
{
    const cv::Mat page = lit(drawnPage(), 0.45);
    const cv::Mat before = page.clone();
    QVERIFY(paperDifference(page) > 100);
    const cv::Mat even = evenIllumination(page);
    QCOMPARE(even.size(), page.size());
    QVERIFY2(paperDifference(even) < 12, qPrintable(QString::number(paperDifference(even))));
    QVERIFY(unevenness(even) < 0.08f);
    QCOMPARE(cv::norm(page, before, cv::NORM_INF), 0.0);
}

void TestIllumination::keepsInkDark()
{
    const cv::Mat drawn = drawnPage();
    const cv::Mat even = evenIllumination(lit(drawn, 0.45));
    const cv::Mat ink = drawn < 60;
    QVERIFY(cv::mean(even, ink)[0] < 70);
    QVERIFY(cv::mean(even, drawn > 230)[0] > 215);
}

void TestIllumination::keepsEvenPages()
{
    const cv::Mat page = drawnPage();
    cv::Mat change;
    cv::absdiff(page, evenIllumination(page), change);
    QVERIFY(cv::mean(change)[0] < 2);
}

void TestIllumination::doesNotLiftDarkSurroundings()
{
    cv::Mat page(1000, 900, CV_8UC1, cv::Scalar(15));
    drawnPage().copyTo(page(cv::Rect(130, 0, 640, 1000)));
    QVERIFY(cv::mean(evenIllumination(page)(cv::Rect(0, 0, 60, 1000)))[0] < 80);
}

void TestIllumination::survivesHostilePages()
{
    for (const cv::Mat& page : hostilePages()) {
        const float value = unevenness(page);
        QVERIFY(value >= 0 && value <= 1);
        QCOMPARE(evenIllumination(page).size(), page.size());
    }
}

QTEST_APPLESS_MAIN(TestIllumination)
#include "tst_illumination.moc"
