// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawn_page.h"

#include <emend/imaging/grey.h>

#include <QtTest/QTest>

#include <vector>

using namespace emend::imaging;
using namespace emend::test;

namespace {

/// The drawn page with its own colours for paper and ink (blue, green, red).
cv::Mat coloured(const cv::Scalar& paper, const cv::Scalar& ink)
{
    const cv::Mat drawn = drawnPage();
    cv::Mat page(drawn.size(), CV_8UC3, paper);
    page.setTo(ink, drawn < 140);
    return page;
}

/// Grey levels between paper and ink in the result.
double shownContrast(const cv::Mat& grey)
{
    const cv::Mat ink = drawnPage() < 140;
    return cv::mean(grey, ~ink)[0] - cv::mean(grey, ink)[0];
}

} // namespace

class TestGrey final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesEveryKind_data();
    void takesEveryKind();
    void seesInkOnColouredPaper_data();
    void seesInkOnColouredPaper();
    void makesTransparencyWhite();
    void isUnsureOfEmptyPages();
    void keepsTheInput();
    void refusesOtherKinds();
    void survivesHostileSizes();
};

void TestGrey::takesEveryKind_data()
{
    QTest::addColumn<cv::Mat>("picture");
    const cv::Mat grey = drawnPage();
    const cv::Mat opaque(grey.size(), CV_8UC1, cv::Scalar(255));
    cv::Mat colour;
    cv::cvtColor(grey, colour, cv::COLOR_GRAY2BGR);
    cv::Mat withAlpha;
    cv::cvtColor(grey, withAlpha, cv::COLOR_GRAY2BGRA);
    cv::Mat greyAlpha;
    cv::merge(std::vector<cv::Mat>{grey, opaque}, greyAlpha);
    cv::Mat deepGrey;
    grey.convertTo(deepGrey, CV_16U, 257);
    cv::Mat deepColour;
    colour.convertTo(deepColour, CV_16U, 257);
    cv::Mat deepAlpha;
    withAlpha.convertTo(deepAlpha, CV_16U, 257);
    QTest::newRow("grey") << grey;
    QTest::newRow("colour") << colour;
    QTest::newRow("colour and alpha") << withAlpha;
    QTest::newRow("grey and alpha") << greyAlpha;
    QTest::newRow("deep grey") << deepGrey;
    QTest::newRow("deep colour") << deepColour;
    QTest::newRow("deep colour and alpha") << deepAlpha;
}

void TestGrey::takesEveryKind()
{
    QFETCH(cv::Mat, picture);
    const GreyPage page = toGrey(picture);
    QCOMPARE(page.image.type(), CV_8UC1);
    QVERIFY(cv::norm(page.image, drawnPage(), cv::NORM_INF) <= 1);
    QVERIFY(page.confidence > 0.8f);
}

void TestGrey::seesInkOnColouredPaper_data()
{
    QTest::addColumn<cv::Scalar>("paper");
    QTest::addColumn<cv::Scalar>("ink");
    QTest::newRow("black on red") << cv::Scalar(30, 30, 230) << cv::Scalar(20, 20, 60);
    QTest::newRow("yellow on white") << cv::Scalar(245, 245, 245) << cv::Scalar(40, 235, 245);
    QTest::newRow("red on blue") << cv::Scalar(230, 110, 90) << cv::Scalar(40, 60, 210);
    QTest::newRow("pale green on white") << cv::Scalar(250, 250, 250) << cv::Scalar(150, 245, 150);
}

void TestGrey::seesInkOnColouredPaper()
{
    QFETCH(cv::Scalar, paper);
    QFETCH(cv::Scalar, ink);
    const cv::Mat picture = coloured(paper, ink);
    cv::Mat plain;
    cv::cvtColor(picture, plain, cv::COLOR_BGR2GRAY);
    const GreyPage page = toGrey(picture);
    QVERIFY2(shownContrast(page.image) > std::max(80.0, 1.3 * shownContrast(plain)),
             qPrintable(QString::number(shownContrast(page.image))));
    QVERIFY(page.confidence > 0.4f);
}

void TestGrey::makesTransparencyWhite()
{
    cv::Mat picture(200, 200, CV_8UC4, cv::Scalar(0, 0, 0, 0));
    picture(cv::Rect(50, 50, 40, 40)) = cv::Scalar(0, 0, 0, 255);
    const cv::Mat grey = toGrey(picture).image;
    QCOMPARE(grey.at<uchar>(10, 10), uchar(255));
    QCOMPARE(grey.at<uchar>(60, 60), uchar(0));
}

void TestGrey::isUnsureOfEmptyPages()
{
    QVERIFY(toGrey(emptyPage()).confidence < 0.05f);
    QVERIFY(toGrey(noisePage()).confidence < 0.5f);
    QVERIFY(toGrey(cv::Mat(300, 300, CV_8UC3, cv::Scalar(90, 200, 230))).confidence < 0.05f);
}

void TestGrey::keepsTheInput()
{
    cv::Mat picture = drawnPage();
    GreyPage page = toGrey(picture);
    page.image.setTo(0);
    QCOMPARE(cv::norm(picture, drawnPage(), cv::NORM_INF), 0.0);
}

void TestGrey::refusesOtherKinds()
{
    const std::array<int, 3> sizes = {4, 4, 4};
    for (const cv::Mat& picture : {cv::Mat(), cv::Mat(20, 20, CV_32FC3, cv::Scalar(1)), cv::Mat(20, 20, CV_8UC(5)),
                                   cv::Mat(3, sizes.data(), CV_8UC1, cv::Scalar(1))}) {
        const GreyPage page = toGrey(picture);
        QVERIFY(page.image.empty());
        QCOMPARE(page.confidence, 0.0f);
    }
}

void TestGrey::survivesHostileSizes()
{
    for (const cv::Size size : {cv::Size(1, 1), cv::Size(1, 5000), cv::Size(5000, 1), cv::Size(40000, 2)}) {
        for (const int type : {CV_8UC1, CV_8UC3, CV_8UC4, CV_16UC3})
            QCOMPARE(toGrey(cv::Mat(size, type, cv::Scalar(9, 80, 200, 120))).image.size(), size);
    }
}

QTEST_APPLESS_MAIN(TestGrey)
#include "tst_grey.moc"
