// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawn_page.h"

#include <emend/imaging/line_crop.h>

#include <QtTest/QTest>

using namespace emend::imaging;
using namespace emend::test;

namespace {

constexpr int kPaper = 230;

// Three rows that nearly touch.
cv::Mat denseRows()
{
    cv::Mat page(200, 300, CV_8UC1, cv::Scalar(kPaper));
    for (int y = 60; y <= 108; y += 24)
        cv::rectangle(page, cv::Rect(40, y, 200, 20), cv::Scalar(y), cv::FILLED);
    return page;
}

const cv::Rect kMiddle(40, 84, 200, 20);

} // namespace

class TestLineCrop final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsTheBoxWhereItSays();
    void keepsNeighboursOut();
    void takesAMarginOfAFifth();
    void clipsAtTheEdges_data();
    void clipsAtTheEdges();
    void nothingOutsideThePage();
};

void TestLineCrop::holdsTheBoxWhereItSays()
{
    const cv::Mat page = denseRows();
    const LineCrop crop = cropLine(page, kMiddle);
    QCOMPARE(crop.image.type(), CV_8UC1);
    const cv::Mat inside = crop.image(kMiddle - crop.origin);
    QCOMPARE(cv::norm(inside, page(kMiddle), cv::NORM_INF), 0.0);
}

void TestLineCrop::keepsNeighboursOut()
{
    const LineCrop crop = cropLine(denseRows(), kMiddle);
    QCOMPARE(cv::countNonZero(crop.image == 60), 0);
    QCOMPARE(cv::countNonZero(crop.image == 108), 0);
}

void TestLineCrop::takesAMarginOfAFifth()
{
    const LineCrop crop = cropLine(denseRows(), kMiddle);
    QCOMPARE(crop.image.size(), cv::Size(208, 28));
    QCOMPARE(crop.origin, kMiddle.tl() - cv::Point(4, 4));
}

void TestLineCrop::clipsAtTheEdges_data()
{
    QTest::addColumn<QRect>("box");
    QTest::newRow("left top") << QRect(0, 0, 50, 20);
    QTest::newRow("right bottom") << QRect(250, 180, 50, 20);
    QTest::newRow("half off the page") << QRect(-30, 170, 60, 60);
    QTest::newRow("all of it") << QRect(0, 0, 300, 200);
    QTest::newRow("one pixel") << QRect(299, 199, 1, 1);
}

void TestLineCrop::clipsAtTheEdges()
{
    QFETCH(QRect, box);
    const cv::Mat page = denseRows();
    const cv::Rect rect(box.x(), box.y(), box.width(), box.height());
    const LineCrop crop = cropLine(page, rect);
    const cv::Rect seen = rect & cv::Rect({0, 0}, page.size());
    QCOMPARE(cv::norm(crop.image(seen - crop.origin), page(seen), cv::NORM_INF), 0.0);
}

void TestLineCrop::nothingOutsideThePage()
{
    QVERIFY(cropLine(denseRows(), {400, 400, 50, 20}).image.empty());
    QVERIFY(cropLine(denseRows(), {-100, -100, 50, 20}).image.empty());
    QVERIFY(cropLine(cv::Mat(), kMiddle).image.empty());
}

QTEST_APPLESS_MAIN(TestLineCrop)
#include "tst_line_crop.moc"
