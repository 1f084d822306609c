// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawn_page.h"

#include <emend/imaging/denoise.h>

#include <QtTest/QTest>

using namespace emend::imaging;
using namespace emend::test;

namespace {

cv::Mat withGrain(const cv::Mat& page, double deviation)
{
    cv::Mat grain(page.size(), CV_16SC1);
    cv::RNG(11).fill(grain, cv::RNG::NORMAL, 0, deviation);
    cv::Mat result;
    cv::add(page, grain, result, cv::noArray(), CV_8U);
    return result;
}

cv::Mat withSpecks(const cv::Mat& page, double share)
{
    cv::Mat result = page.clone();
    cv::RNG random(13);
    for (int i = 0; i < cvRound(share * static_cast<double>(page.total())); ++i)
        result.at<uchar>(random.uniform(0, page.rows), random.uniform(0, page.cols)) = i % 2 ? 0 : 255;
    return result;
}

double difference(const cv::Mat& a, const cv::Mat& b)
{
    return cv::norm(a, b, cv::NORM_L2) / std::sqrt(static_cast<double>(a.total()));
}

/// Thin strokes and dots such as small print is made of.
cv::Mat finePrint()
{
    cv::Mat page(400, 400, CV_8UC1, cv::Scalar(200));
    for (int i = 0; i < 18; ++i) {
        cv::line(page, cv::Point(20 + 20 * i, 20), cv::Point(20 + 20 * i, 120), cv::Scalar(50));
        cv::line(page, cv::Point(20, 140 + 6 * i), cv::Point(180, 140 + 6 * i), cv::Scalar(50));
        cv::rectangle(page, cv::Rect(20 + 20 * i, 300, 2, 2), cv::Scalar(50), cv::FILLED);
        cv::rectangle(page, cv::Rect(20 + 20 * i, 320, 1, 3), cv::Scalar(50), cv::FILLED);
        cv::line(page, cv::Point(20 + 20 * i, 340), cv::Point(32 + 20 * i, 352), cv::Scalar(50));
    }
    return page;
}

} // namespace

class TestDenoise final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measuresGrain_data();
    void measuresGrain();
    void measuresSpecks();
    void findsCleanPagesClean();
    void removesGrain();
    void removesSpecks();
    void keepsThinStrokesAndDots_data();
    void keepsThinStrokesAndDots();
    void leavesCleanPagesAlone();
    void survivesHostilePages();
};

void TestDenoise::measuresGrain_data()
{
    QTest::addColumn<double>("deviation");
    for (const double deviation : {5.0, 10.0, 20.0})
        QTest::addRow("%.0f", deviation) << deviation;
}

void TestDenoise::measuresGrain()
{
    QFETCH(double, deviation);
    const double grain =
        static_cast<double>(measureNoise(withGrain(drawnPage({640, 1000}, 0.8, 180), deviation)).grain);
    QVERIFY2(std::abs(grain / deviation - 1) < 0.2, qPrintable(QString::number(grain)));
}

void TestDenoise::measuresSpecks()
{
    const Noise noise = measureNoise(withSpecks(drawnPage({640, 1000}, 0.8, 140), 0.01));
    QVERIFY2(noise.specks > 0.007f && noise.specks < 0.012f,
             qPrintable(QString::number(static_cast<double>(noise.specks))));
    QVERIFY(noiseLevel(withSpecks(drawnPage({640, 1000}, 0.8, 140), 0.01)) > 8);
}

void TestDenoise::findsCleanPagesClean()
{
    QVERIFY(noiseLevel(drawnPage()) < 1);
    QCOMPARE(noiseLevel(emptyPage()), 0.0f);
}

void TestDenoise::removesGrain()
{
    const cv::Mat page = drawnPage({640, 1000}, 0.8, 200);
    const cv::Mat noisy = withGrain(page, 12);
    const cv::Mat before = noisy.clone();
    const cv::Mat clean = denoise(noisy);
    QVERIFY2(difference(clean, page) < 0.65 * difference(noisy, page),
             qPrintable(QString::number(difference(clean, page))));
    QCOMPARE(cv::norm(noisy, before, cv::NORM_INF), 0.0);
}

void TestDenoise::removesSpecks()
{
    const cv::Mat page = drawnPage({640, 1000}, 0.8, 200);
    const cv::Mat noisy = withSpecks(page, 0.02);
    const cv::Mat clean = denoise(noisy);
    QVERIFY2(difference(clean, page) < 0.6 * difference(noisy, page),
             qPrintable(QString::number(difference(clean, page))));
}

void TestDenoise::keepsThinStrokesAndDots_data()
{
    QTest::addColumn<cv::Mat>("page");
    QTest::newRow("clean") << finePrint();
    QTest::newRow("specks") << withSpecks(finePrint(), 0.005);
    QTest::newRow("grain") << withGrain(finePrint(), 10);
}

void TestDenoise::keepsThinStrokesAndDots()
{
    QFETCH(cv::Mat, page);
    const cv::Mat ink = finePrint() < 100;
    const cv::Mat clean = denoise(page);
    const double kept = cv::countNonZero((clean < 125) & ink) / static_cast<double>(cv::countNonZero(ink));
    QVERIFY2(kept > 0.97, qPrintable(QString::number(kept)));
}

void TestDenoise::leavesCleanPagesAlone()
{
    for (const cv::Mat& page : {drawnPage(), emptyPage(), finePrint()})
        QCOMPARE(cv::norm(denoise(page), page, cv::NORM_INF), 0.0);
}

void TestDenoise::survivesHostilePages()
{
    for (const cv::Mat& page : hostilePages()) {
        QVERIFY(noiseLevel(page) >= 0);
        QCOMPARE(denoise(page).size(), page.size());
    }
}

QTEST_APPLESS_MAIN(TestDenoise)
#include "tst_denoise.moc"
