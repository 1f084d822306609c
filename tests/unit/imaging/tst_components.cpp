// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "components.h"
#include "drawn_page.h"

#include <QtTest/QTest>

#include <algorithm>

using namespace emend::imaging;
using namespace emend::test;

namespace {

cv::Mat emptyInk(cv::Size size = {600, 800})
{
    return cv::Mat::zeros(size, CV_8UC1);
}

cv::Mat print(const std::string& text, double scale, cv::Point at = {40, 120})
{
    cv::Mat ink = emptyInk();
    cv::putText(ink, text, at, cv::FONT_HERSHEY_SIMPLEX, scale, cv::Scalar(255), 2);
    return ink;
}

} // namespace

class TestComponents final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsBlobs();
    void joinsDiagonalPixels();
    void leavesOutWhatIsNoPrint_data();
    void leavesOutWhatIsNoPrint();
    void keepsWhatMayBePrint_data();
    void keepsWhatMayBePrint();
    void keepsUnderlinedWords();
    void measuresLetterHeight_data();
    void measuresLetterHeight();
    void dotsDoNotOutvoteLetters();
    void knowsNoHeightOfTooLittle();
    void survivesSmallPages();
};

void TestComponents::countsBlobs()
{
    cv::Mat ink = emptyInk();
    cv::rectangle(ink, cv::Rect(30, 40, 12, 20), cv::Scalar(255), cv::FILLED);
    cv::rectangle(ink, cv::Rect(60, 45, 10, 15), cv::Scalar(255), cv::FILLED);
    std::vector<Component> found = findComponents(ink);
    QCOMPARE(found.size(), size_t(2));
    std::sort(found.begin(), found.end(), [](const Component& a, const Component& b) { return a.box.x < b.box.x; });
    QCOMPARE(found[0].box, cv::Rect(30, 40, 12, 20));
    QCOMPARE(found[0].area, 240);
    QCOMPARE(found[0].centreY(), 50);
    QCOMPARE(found[1].box, cv::Rect(60, 45, 10, 15));
    QCOMPARE(findComponents(print("ABCDEFG", 1)).size(), size_t(7));
}

void TestComponents::joinsDiagonalPixels()
{
    cv::Mat ink = emptyInk();
    for (int i = 0; i < 10; ++i)
        ink.at<uchar>(100 + i, 100 + i) = 255;
    QCOMPARE(findComponents(ink).size(), size_t(1));
}

void TestComponents::leavesOutWhatIsNoPrint_data()
{
    QTest::addColumn<QRect>("box");
    QTest::addColumn<int>("thickness");
    QTest::newRow("a speck") << QRect(50, 50, 1, 1) << -1;
    QTest::newRow("a rule") << QRect(40, 300, 500, 3) << -1;
    QTest::newRow("a hairline") << QRect(40, 300, 70, 1) << -1;
    QTest::newRow("an upright bar") << QRect(20, 100, 4, 150) << -1;
    QTest::newRow("a frame") << QRect(60, 100, 400, 160) << 2;
    QTest::newRow("a box around an amount") << QRect(60, 100, 400, 40) << 3;
    QTest::newRow("the page's border") << QRect(0, 0, 600, 800) << 3;
    QTest::newRow("a dark block") << QRect(50, 50, 500, 420) << -1;
    QTest::newRow("a tall picture") << QRect(50, 50, 100, 230) << -1;
}

void TestComponents::leavesOutWhatIsNoPrint()
{
    QFETCH(QRect, box);
    QFETCH(int, thickness);
    cv::Mat ink = emptyInk();
    cv::rectangle(ink, cv::Rect(box.x(), box.y(), box.width(), box.height()), cv::Scalar(255), thickness);
    QVERIFY(findComponents(ink).empty());
}

void TestComponents::keepsWhatMayBePrint_data()
{
    QTest::addColumn<QRect>("box");
    QTest::newRow("a dot") << QRect(50, 50, 2, 2);
    QTest::newRow("a dash") << QRect(50, 50, 20, 3);
    QTest::newRow("an l") << QRect(50, 50, 3, 30);
    QTest::newRow("a word in one blob") << QRect(50, 50, 240, 30);
    QTest::newRow("a headline") << QRect(50, 50, 60, 100);
}

void TestComponents::keepsWhatMayBePrint()
{
    QFETCH(QRect, box);
    cv::Mat ink = emptyInk();
    cv::rectangle(ink, cv::Rect(box.x(), box.y(), box.width(), box.height()), cv::Scalar(255), cv::FILLED);
    const std::vector<Component> found = findComponents(ink);
    QCOMPARE(found.size(), size_t(1));
    QCOMPARE(found[0].area, box.width() * box.height());
}

void TestComponents::keepsUnderlinedWords()
{
    cv::Mat ink = print("TOTAL 12345", 1.5);
    cv::line(ink, {40, 122}, {330, 122}, cv::Scalar(255), 3);
    const std::vector<Component> found = findComponents(ink);
    QVERIFY(std::any_of(found.begin(), found.end(), [](const Component& c) { return c.box.width > 280; }));
}

void TestComponents::measuresLetterHeight_data()
{
    QTest::addColumn<double>("scale");
    for (const double scale : {0.5, 0.8, 1.0, 1.6, 2.5})
        QTest::addRow("scale %.1f", scale) << scale;
}

void TestComponents::measuresLetterHeight()
{
    QFETCH(double, scale);
    const float height = letterHeight(findComponents(print("TOTAL 12345", scale)));
    const double capital = 21 * scale + 2;
    QVERIFY2(std::abs(height - capital) <= 2, qPrintable(QString::number(height)));
}

void TestComponents::dotsDoNotOutvoteLetters()
{
    cv::Mat ink = print("TOTAL 12345", 1);
    const float clean = letterHeight(findComponents(ink));
    for (int y = 300; y < 500; y += 8) {
        for (int x = 20; x < 580; x += 8)
            cv::rectangle(ink, cv::Rect(x, y, 3, 3), cv::Scalar(255), cv::FILLED);
    }
    QVERIFY(findComponents(ink).size() > 1000);
    QCOMPARE(letterHeight(findComponents(ink)), clean);
}

void TestComponents::knowsNoHeightOfTooLittle()
{
    QCOMPARE(letterHeight({}), 0.0f);
    QCOMPARE(letterHeight({{{10, 10, 8, 20}, 60}}), 0.0f);
    QCOMPARE(letterHeight(std::vector<Component>(500, {{10, 10, 3, 4}, 9})), 0.0f);
}

void TestComponents::survivesSmallPages()
{
    for (const cv::Size size : {cv::Size(1, 1), cv::Size(1, 3000), cv::Size(3000, 1), cv::Size(3, 3)}) {
        QVERIFY(findComponents(emptyInk(size)).empty());
        QVERIFY(findComponents(cv::Mat(size, CV_8UC1, cv::Scalar(255))).size() <= 1);
    }
}

QTEST_APPLESS_MAIN(TestComponents)
#include "tst_components.moc"
