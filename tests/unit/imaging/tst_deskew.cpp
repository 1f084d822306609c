// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawn_page.h"

#include <emend/imaging/deskew.h>

#include <QtTest/QTest>

#include <cmath>
#include <limits>

using namespace emend::imaging;
using namespace emend::test;

class TestDeskew final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsKnownSkew_data();
    void findsKnownSkew();
    void findsSkewOfSmallPrintOnLargePage();
    void doubtsPagesWithoutText();
    void levelsThePage();
    void mapsPoints();
    void leavesThePageAlone();
    void survivesHostilePages();
};

void TestDeskew::findsKnownSkew_data()
{
    QTest::addColumn<double>("degrees");
    for (const double degrees : {-14.0, -8.0, -3.0, -0.6, 0.0, 0.3, 1.75, 5.0, 11.5})
        QTest::addRow("%+.2f", degrees) << degrees;
}

void TestDeskew::findsKnownSkew()
{
    QFETCH(double, degrees);
    const cv::Mat page = leaning(drawnPage(), degrees);
    const cv::Mat before = page.clone();
    const Skew skew = findSkew(page);
    QVERIFY2(std::abs(skew.degrees - degrees) < 0.1, qPrintable(QString::number(skew.degrees)));
    QVERIFY(skew.confidence > 0.7f);
    QCOMPARE(cv::norm(page, before, cv::NORM_INF), 0.0);
}

void TestDeskew::findsSkewOfSmallPrintOnLargePage()
{
    cv::Mat page = emptyPage({3000, 4000});
    const cv::Mat print = leaning(drawnPage({640, 500}, 0.6, 236), 4, 236);
    print.copyTo(page(cv::Rect(cv::Point(300, 400), print.size())));
    const Skew skew = findSkew(page);
    QVERIFY2(std::abs(skew.degrees - 4) < 0.1, qPrintable(QString::number(skew.degrees)));
    QVERIFY(skew.confidence > 0.7f);
}

void TestDeskew::doubtsPagesWithoutText()
{
    QCOMPARE(findSkew(emptyPage()).confidence, 0.0f);
    QCOMPARE(findSkew(emptyPage()).degrees, 0.0);
    QVERIFY(findSkew(noisePage()).confidence < 0.4f);
}

void TestDeskew::levelsThePage()
{
    const cv::Mat page = leaning(drawnPage(), 6);
    const cv::Mat level = deskew(page, 6);
    QVERIFY(std::abs(findSkew(level).degrees) < 0.1);
    QVERIFY(level.cols > page.cols && level.rows > page.rows);
    QVERIFY2(std::abs(level.at<uchar>(0, 0) - 240) < 8, "new corners look like paper");
}

void TestDeskew::mapsPoints()
{
    cv::Mat page = emptyPage({400, 300});
    cv::circle(page, cv::Point(320, 60), 5, cv::Scalar(0), cv::FILLED);
    cv::Matx23d map;
    const cv::Mat turned = deskew(page, -9, &map);
    const cv::Vec2d there = map * cv::Vec3d(320, 60, 1);
    QVERIFY(cv::Rect(cv::Point(), turned.size()).contains(cv::Point(cvRound(there[0]), cvRound(there[1]))));
    QVERIFY(turned.at<uchar>(cvRound(there[1]), cvRound(there[0])) < 30);
}

void TestDeskew::leavesThePageAlone()
{
    const cv::Mat page = drawnPage();
    cv::Matx23d map;
    for (const double degrees :
         {0.0, std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) {
        const cv::Mat same = deskew(page, degrees, &map);
        QCOMPARE(cv::norm(page, same, cv::NORM_INF), 0.0);
        QVERIFY(same.data != page.data);
        QCOMPARE(cv::norm(map, cv::Matx23d(1, 0, 0, 0, 1, 0)), 0.0);
    }
}

void TestDeskew::survivesHostilePages()
{
    for (const cv::Mat& page : hostilePages()) {
        QVERIFY(findSkew(page).confidence < 0.5f);
        QCOMPARE(deskew(page, 3).empty(), page.empty());
    }
}

QTEST_APPLESS_MAIN(TestDeskew)
#include "tst_deskew.moc"
