// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prepare.h"
#include "printed_page.h"

#include <opencv2/imgproc.hpp>

#include <QtTest/QtTest>

using namespace emend;
using namespace emend::pipeline;
using namespace emend::test;

namespace {

constexpr int kMark = 40; // side of the black square that is searched for

// Clear type with a black square in the left top corner, and where that square stands.
cv::Mat markedPage()
{
    QStringList lines{QString(), QString()};
    for (int i = 0; i < 4; ++i) {
        lines << QStringLiteral("Riverbend Hardware, 2210 Mill Street")
              << QStringLiteral("Exterior wood glue 16 oz 8.49")
              << QStringLiteral("Paid by card, thank you for the trip")
              << QStringLiteral("Subtotal of this receipt 68.95");
    }
    cv::Mat page = printedPage(lines, 22, 640);
    cv::rectangle(page, cv::Rect(60, 30, kMark, kMark), cv::Scalar(0), cv::FILLED);
    return page;
}

// The largest black thing on the page, as a box.
QRect findMark(const cv::Mat& page)
{
    cv::Mat solid;
    cv::erode(page < 110, solid, cv::Mat::ones(kMark / 2, kMark / 2, CV_8UC1));
    const cv::Rect core = cv::boundingRect(solid);
    const int grow = kMark / 4;
    return core.empty() ? QRect() : QRect(core.x - grow, core.y - grow, core.width + 2 * grow, core.height + 2 * grow);
}

cv::Mat turned(const cv::Mat& page, int quarterTurns)
{
    cv::Mat result = page;
    for (int i = 0; i < quarterTurns; ++i) {
        cv::Mat next;
        cv::rotate(result, next, cv::ROTATE_90_CLOCKWISE);
        result = next;
    }
    return result.clone();
}

cv::Mat leaning(const cv::Mat& page, double degrees)
{
    const cv::Point2f centre(static_cast<float>(page.cols) / 2, static_cast<float>(page.rows) / 2);
    cv::Mat result;
    cv::warpAffine(page, result, cv::getRotationMatrix2D(centre, -degrees, 1), page.size(), cv::INTER_LINEAR,
                   cv::BORDER_CONSTANT, cv::Scalar(255));
    return result;
}

QSize sizeOf(const cv::Mat& page, double scale = 1)
{
    return {cvRound(page.cols / scale), cvRound(page.rows / scale)};
}

bool isNear(const QRect& a, const QRect& b, int pixels)
{
    return std::abs(a.left() - b.left()) <= pixels && std::abs(a.right() - b.right()) <= pixels
        && std::abs(a.top() - b.top()) <= pixels && std::abs(a.bottom() - b.bottom()) <= pixels;
}

std::string described(const QRect& box)
{
    const QString text = QStringLiteral("%1,%2 %3x%4").arg(box.x()).arg(box.y()).arg(box.width()).arg(box.height());
    return text.toStdString();
}

} // namespace

class TestPrepare final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackUpright_data();
    void comesBackUpright();
    void cropsToThePaper();
    void cleanPageStaysAsItIs();
    void evensOutShadowAndGrain();
    void halfTurnAndBack();
    void boxesScaleAndClip();
    void survivesHostilePages();
};

void TestPrepare::comesBackUpright_data()
{
    QTest::addColumn<int>("quarterTurns");
    QTest::addColumn<double>("degrees");
    QTest::addColumn<double>("scale");
    QTest::newRow("upright") << 0 << 0.0 << 1.0;
    QTest::newRow("turned right") << 1 << 0.0 << 1.0;
    QTest::newRow("upside down") << 2 << 0.0 << 1.0;
    QTest::newRow("turned left") << 3 << 0.0 << 1.0;
    QTest::newRow("leaning right") << 0 << 3.0 << 1.0;
    QTest::newRow("leaning left") << 0 << -5.0 << 1.0;
    QTest::newRow("turned and leaning") << 1 << 2.0 << 1.0;
    QTest::newRow("a large page made smaller") << 3 << 1.5 << 0.5;
}

void TestPrepare::comesBackUpright()
{
    QFETCH(int, quarterTurns);
    QFETCH(double, degrees);
    QFETCH(double, scale);
    const cv::Mat page = leaning(turned(markedPage(), quarterTurns), degrees);
    const PreparedPage prepared = prepare(page, scale);
    const QRect there = findMark(prepared.grey);
    QVERIFY2(QRect(0, 0, prepared.grey.cols / 2, prepared.grey.rows / 3).contains(there), "the mark is left above");
    QVERIFY2(std::abs(there.width() - kMark) <= 6 && std::abs(there.height() - kMark) <= 6, described(there).c_str());

    const QRect back = toPageBox(there, prepared, sizeOf(page, scale));
    QRect expected = findMark(page);
    if (scale < 1) {
        const auto enlarged = [scale](int value) { return cvRound(value / scale); };
        expected = {enlarged(expected.x()), enlarged(expected.y()), enlarged(expected.width()),
                    enlarged(expected.height())};
    }
    const int slack = cvRound((4 + std::abs(degrees)) / scale);
    QVERIFY2(isNear(back, expected, slack), (described(back) + " is not " + described(expected)).c_str());
}

void TestPrepare::cropsToThePaper()
{
    const cv::Mat paper = markedPage();
    cv::Mat table(paper.rows + 400, paper.cols + 500, CV_8UC1, cv::Scalar(45));
    paper.copyTo(table(cv::Rect(cv::Point(230, 150), paper.size())));
    const PreparedPage prepared = prepare(table, 1);
    QVERIFY(std::abs(prepared.grey.cols - paper.cols) < 30 && std::abs(prepared.grey.rows - paper.rows) < 30);
    const QRect back = toPageBox(findMark(prepared.grey), prepared, sizeOf(table));
    QVERIFY2(isNear(back, findMark(paper).translated(230, 150), 4), described(back).c_str());
}

void TestPrepare::cleanPageStaysAsItIs()
{
    const cv::Mat page = markedPage();
    const cv::Mat before = page.clone();
    const PreparedPage prepared = prepare(page, 1);
    QCOMPARE(cv::norm(prepared.fromPage, cv::Matx33d::eye()), 0.0);
    QCOMPARE(cv::norm(prepared.grey, before, cv::NORM_INF), 0.0);
    QCOMPARE(cv::norm(page, before, cv::NORM_INF), 0.0);
}

void TestPrepare::evensOutShadowAndGrain()
{
    cv::Mat page = markedPage();
    cv::Mat light(page.size(), CV_32FC1);
    for (int x = 0; x < page.cols; ++x)
        light.col(x) = 1 - 0.5 * x / page.cols;
    cv::Mat grain(page.size(), CV_32FC1);
    cv::RNG(3).fill(grain, cv::RNG::NORMAL, 0, 14);
    cv::Mat photo;
    page.convertTo(photo, CV_32F);
    photo = photo.mul(light) + grain;
    photo.convertTo(page, CV_8U);
    const cv::Mat before = page.clone();
    const PreparedPage prepared = prepare(page, 1);
    QCOMPARE(cv::norm(page, before, cv::NORM_INF), 0.0);
    const cv::Mat& grey = prepared.grey;
    QCOMPARE(grey.cols, page.cols);
    const cv::Scalar left = cv::mean(grey(cv::Rect(4, grey.rows / 2, 20, 60)));
    const cv::Scalar right = cv::mean(grey(cv::Rect(grey.cols - 24, grey.rows / 2, 20, 60)));
    QVERIFY2(std::abs(left[0] - right[0]) < 25, qPrintable(QStringLiteral("%1 %2").arg(left[0]).arg(right[0])));
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(grey(cv::Rect(4, grey.rows / 2, 20, 60)), mean, deviation);
    QVERIFY2(deviation[0] < 8, qPrintable(QString::number(deviation[0])));
}

void TestPrepare::halfTurnAndBack()
{
    const PreparedPage page = prepare(turned(markedPage(), 1), 1);
    const PreparedPage once = upsideDown(page);
    const QSize size(page.grey.rows, page.grey.cols);
    QVERIFY(findMark(once.grey).center().y() > once.grey.rows / 2);
    QVERIFY(isNear(toPageBox(findMark(once.grey), once, size), toPageBox(findMark(page.grey), page, size), 1));
    const PreparedPage twice = upsideDown(once);
    QCOMPARE(cv::norm(twice.grey, page.grey, cv::NORM_INF), 0.0);
    QVERIFY(cv::norm(twice.fromPage, page.fromPage) < 1e-9);
}

void TestPrepare::boxesScaleAndClip()
{
    const PreparedPage half{cv::Mat(100, 200, CV_8UC1), cv::Matx33d::diag({0.5, 0.5, 1})};
    const QSize size(400, 200);
    QCOMPARE(toPageBox({10, 20, 30, 40}, half, size), QRect(20, 40, 60, 80));
    QCOMPARE(toPageBox({-10, -10, 30, 30}, half, size), QRect(0, 0, 40, 40));
    QCOMPARE(toPageBox({190, 90, 50, 50}, half, size), QRect(380, 180, 20, 20));
    QVERIFY(toPageBox({500, 500, 10, 10}, half, size).isEmpty());
    QVERIFY(toPageBox({10, 20, 0, 0}, half, size).isEmpty());
}

void TestPrepare::survivesHostilePages()
{
    for (const cv::Size size :
         {cv::Size(1, 1), cv::Size(1, 3000), cv::Size(3000, 1), cv::Size(7, 7), cv::Size(30, 900)}) {
        for (const double level : {0.0, 128.0, 255.0}) {
            const PreparedPage prepared = prepare(cv::Mat(size, CV_8UC1, cv::Scalar(level)), 1);
            QVERIFY(!prepared.grey.empty());
            QCOMPARE(prepared.grey.type(), CV_8UC1);
        }
    }
}

QTEST_MAIN(TestPrepare)
#include "tst_prepare.moc"
