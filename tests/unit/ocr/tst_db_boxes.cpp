// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dnn/db_boxes.h"
#include "dnn/straight_crop.h"
#include "dnn/text_detector.h"

#include <opencv2/imgproc.hpp>

#include <QtTest/QtTest>

#include <limits>

using namespace emend::ocr;
using namespace emend::ocr::dnn;

class TestDbBoxes final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void boxEnclosesItsPixels();
    void turnedTextKeepsItsAngle_data();
    void turnedTextKeepsItsAngle();
    void doubtfulPixelsAreNoBox_data();
    void doubtfulPixelsAreNoBox();
    void growsByAreaOverPerimeter();
    void stopsAtTooManyBoxes();
    void notNumbersAreNoText();
    void piecesStandInRows();
    void pagesAreFitted_data();
    void pagesAreFitted();
    void turnedPiecesAreStraightened();
    void partsOfCropsAreFoundOnThePage();
};

namespace {

const BoxRules kAsItIs{.unclip = 0};

cv::Mat emptyMap()
{
    return cv::Mat::zeros(200, 300, CV_32FC1);
}

bool isNear(float value, double expected, double tolerance)
{
    return std::abs(static_cast<double>(value) - expected) <= tolerance;
}

void fillTurned(cv::Mat& image, const cv::RotatedRect& rect, const cv::Scalar& value)
{
    std::vector<cv::Point2f> corners(4);
    rect.points(corners.data());
    std::vector<cv::Point> whole;
    for (const cv::Point2f& corner : corners)
        whole.emplace_back(cvRound(corner.x), cvRound(corner.y));
    cv::fillConvexPoly(image, whole, value);
}

} // namespace

void TestDbBoxes::boxEnclosesItsPixels()
{
    cv::Mat map = emptyMap();
    map(cv::Rect(40, 60, 100, 20)) = 0.9F;
    const std::vector<TextBox> boxes = textBoxes(map, kAsItIs);
    QCOMPARE(boxes.size(), size_t(1));
    QCOMPARE(boxes[0].rect.boundingRect2f(), cv::Rect2f(40, 60, 100, 20));
    QVERIFY(std::abs(boxes[0].score - 0.9) < 0.001);
}

void TestDbBoxes::turnedTextKeepsItsAngle_data()
{
    QTest::addColumn<float>("angle");
    for (const float angle : {-40.F, -10.F, 0.F, 5.F, 30.F, 44.F})
        QTest::addRow("%.0f degrees", static_cast<double>(angle)) << angle;
}

void TestDbBoxes::turnedTextKeepsItsAngle()
{
    QFETCH(float, angle);
    cv::Mat map = emptyMap();
    fillTurned(map, {{150, 100}, {120, 24}, angle}, cv::Scalar(1));
    const std::vector<TextBox> boxes = textBoxes(map, kAsItIs);
    QCOMPARE(boxes.size(), size_t(1));
    const cv::RotatedRect& rect = boxes[0].rect;
    QVERIFY2(isNear(rect.angle, static_cast<double>(angle), 1), qPrintable(QString::number(rect.angle)));
    QVERIFY(isNear(rect.size.width, 120, 3) && isNear(rect.size.height, 24, 3));
    QVERIFY(isNear(rect.center.x, 150, 1.5) && isNear(rect.center.y, 100, 1.5));
}

void TestDbBoxes::doubtfulPixelsAreNoBox_data()
{
    QTest::addColumn<float>("probability");
    QTest::addColumn<int>("height");
    QTest::addColumn<int>("boxes");
    QTest::newRow("sure") << 0.9F << 20 << 1;
    QTest::newRow("just sure enough") << 0.61F << 20 << 1;
    QTest::newRow("text, but not sure enough") << 0.5F << 20 << 0;
    QTest::newRow("no text") << 0.2F << 20 << 0;
    QTest::newRow("a rule") << 0.9F << 2 << 0;
}

void TestDbBoxes::doubtfulPixelsAreNoBox()
{
    QFETCH(float, probability);
    QFETCH(int, height);
    cv::Mat map = emptyMap();
    map(cv::Rect(40, 60, 100, height)) = probability;
    QTEST(static_cast<int>(textBoxes(map).size()), "boxes");
}

// 100 × 20 pixels have an area of 2000 and a perimeter of 240, so each side moves by 12.5.
void TestDbBoxes::growsByAreaOverPerimeter()
{
    const cv::RotatedRect grown = unclipped({{90, 70}, {100, 20}, 7}, 1.5);
    QCOMPARE(grown.size, cv::Size2f(125, 45));
    QCOMPARE(grown.center, cv::Point2f(90, 70));
    QCOMPARE(grown.angle, 7.F);
    QCOMPARE(unclipped({{90, 70}, {0, 0}, 0}, 1.5).size, cv::Size2f(0, 0));
}

void TestDbBoxes::stopsAtTooManyBoxes()
{
    cv::Mat map = emptyMap();
    for (int x = 5; x < 290; x += 10)
        map(cv::Rect(x, 50, 5, 5)) = 1.F;
    BoxRules rules;
    QCOMPARE(textBoxes(map, rules).size(), size_t(29));
    rules.most = 10;
    QCOMPARE(textBoxes(map, rules).size(), size_t(10));
}

void TestDbBoxes::notNumbersAreNoText()
{
    const cv::Mat map = probabilityMap(
        cv::Mat(emptyMap().size(), CV_32FC1, cv::Scalar(std::numeric_limits<double>::quiet_NaN())), {300, 200});
    QVERIFY(!map.empty());
    QVERIFY(textBoxes(map).empty());
    QVERIFY(probabilityMap(map, {200, 300}).empty());
}

void TestDbBoxes::piecesStandInRows()
{
    const auto box = [](float x, float y, float height) { return TextBox{{{x, y}, {50, height}, 0}, 1}; };
    const std::vector<TextBox> boxes{box(200, 52, 20), box(100, 100, 20), box(60, 48, 24), box(250, 97, 18)};
    const std::vector<std::vector<size_t>> expected{{2, 0}, {1, 3}};
    QCOMPARE(rowsOf(boxes), expected);
    QVERIFY(rowsOf({}).empty());
}

void TestDbBoxes::pagesAreFitted_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::addColumn<int>("fixedSide");
    QTest::addColumn<double>("scale");
    QTest::addColumn<int>("inputWidth");
    QTest::addColumn<int>("inputHeight");
    QTest::newRow("small") << 300 << 200 << 0 << 1.0 << 320 << 224;
    QTest::newRow("multiple of 32") << 320 << 224 << 0 << 1.0 << 320 << 224;
    QTest::newRow("large") << 1280 << 2560 << 0 << 0.5 << 640 << 1280;
    QTest::newRow("very narrow") << 3 << 2560 << 0 << 0.5 << 32 << 1280;
    QTest::newRow("one size only") << 1472 << 368 << 736 << 0.5 << 736 << 736;
    QTest::newRow("one size only, never enlarged") << 100 << 50 << 736 << 1.0 << 736 << 736;
}

void TestDbBoxes::pagesAreFitted()
{
    QFETCH(int, width);
    QFETCH(int, height);
    QFETCH(int, fixedSide);
    OnnxShape shape;
    shape.width = fixedSide;
    shape.height = fixedSide;
    const PageFit fit = fitPage({width, height}, shape);
    QTEST(fit.scale, "scale");
    QTEST(fit.input.width, "inputWidth");
    QTEST(fit.input.height, "inputHeight");
}

void TestDbBoxes::turnedPiecesAreStraightened()
{
    cv::Mat page(200, 300, CV_8UC1, cv::Scalar(255));
    const cv::RotatedRect box({150, 100}, {120, 24}, 20);
    fillTurned(page, box, cv::Scalar(0));
    const StraightCrop crop = straightCrop(page, box);
    QCOMPARE(crop.image.size(), cv::Size(120, 24));
    QVERIFY(cv::mean(crop.image)[0] < 12);
    // What lies beyond the page is paper.
    QCOMPARE(cv::mean(straightCrop(page, {{-100, -100}, {40, 40}, 0}).image)[0], 255.0);
}

void TestDbBoxes::partsOfCropsAreFoundOnThePage()
{
    const cv::Mat page(200, 300, CV_8UC1, cv::Scalar(255));
    const StraightCrop level = straightCrop(page, {{150, 100}, {120, 24}, 0});
    QCOMPARE(level.onPage({0, 0, 120, 24}, page.size()), QRect(90, 88, 120, 24));
    QCOMPARE(level.onPage({30, 4, 10, 8}, page.size()), QRect(120, 92, 10, 8));
    const StraightCrop turned = straightCrop(page, {{150, 100}, {120, 24}, 30});
    const QRect middle = turned.onPage({59, 11, 2, 2}, page.size());
    QVERIFY(middle.contains(150, 100) && middle.width() <= 4 && middle.height() <= 4);
    QVERIFY(turned.onPage({0, 0, 2, 2}, page.size()).center().y() < 80);
    const StraightCrop beyond = straightCrop(page, {{290, 100}, {120, 24}, 0});
    QCOMPARE(beyond.onPage({0, 0, 120, 24}, page.size()), QRect(230, 88, 70, 24));
}

QTEST_APPLESS_MAIN(TestDbBoxes)
#include "tst_db_boxes.moc"
