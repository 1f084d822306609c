// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawn_page.h"

#include <emend/imaging/paper_crop.h>

#include <QtTest/QTest>

#include <vector>

using namespace emend::imaging;
using namespace emend::test;

namespace {

const cv::Size kPhoto(1000, 1400);

/// A desk photographed from above, with a page laid on it so that its corners fall on @p corners.
cv::Mat photo(const std::array<cv::Point2f, 4>& corners)
{
    cv::Mat desk(kPhoto, CV_8UC1);
    cv::RNG(3).fill(desk, cv::RNG::NORMAL, 80, 20);
    const cv::Mat page = drawnPage();
    const std::array<cv::Point2f, 4> from = {cv::Point2f(0, 0), cv::Point2f(640, 0), cv::Point2f(640, 1000),
                                             cv::Point2f(0, 1000)};
    cv::warpPerspective(page, desk, cv::getPerspectiveTransform(from.data(), corners.data()), kPhoto, cv::INTER_LINEAR,
                        cv::BORDER_TRANSPARENT);
    return desk;
}

} // namespace

class TestPaperCrop final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsUprightPaper();
    void flattensTiltedPaper_data();
    void flattensTiltedPaper();
    void cutsTornPaperByItsBox();
    void leavesScansAlone_data();
    void leavesScansAlone();
    void refusesImpossibleAreas();
    void survivesHostilePages();
};

void TestPaperCrop::findsUprightPaper()
{
    const cv::Rect where(180, 200, 640, 1000);
    const cv::Rect2f area(where);
    const cv::Mat page = photo({area.tl(), {820, 200}, area.br(), {180, 1200}});
    const PaperArea paper = findPaper(page);
    QVERIFY(paper.confidence > 0.8f);
    QVERIFY(!paper.tilted);
    QVERIFY(std::abs(paper.box.x - where.x) < 12 && std::abs(paper.box.y - where.y) < 12);
    QVERIFY(std::abs(paper.box.br().x - where.br().x) < 12 && std::abs(paper.box.br().y - where.br().y) < 12);

    const CroppedPaper crop = cropPaper(page, paper);
    QCOMPARE(crop.image.size(), paper.box.size());
    const cv::Vec3d corner = crop.pageToCrop * cv::Vec3d(paper.box.x, paper.box.y, 1);
    QCOMPARE(corner[0], 0.0);
    QCOMPARE(corner[1], 0.0);
}

void TestPaperCrop::flattensTiltedPaper_data()
{
    QTest::addColumn<std::vector<cv::Point2f>>("corners");
    QTest::newRow("turned right") << std::vector<cv::Point2f>{{300, 120}, {880, 220}, {720, 1260}, {140, 1160}};
    QTest::newRow("turned left") << std::vector<cv::Point2f>{{120, 220}, {700, 120}, {860, 1160}, {280, 1260}};
    QTest::newRow("seen from below") << std::vector<cv::Point2f>{{260, 200}, {740, 200}, {900, 1250}, {100, 1250}};
}

void TestPaperCrop::flattensTiltedPaper()
{
    QFETCH(std::vector<cv::Point2f>, corners);
    const cv::Mat page = photo({corners[0], corners[1], corners[2], corners[3]});
    const cv::Mat before = page.clone();
    const PaperArea paper = findPaper(page);
    QVERIFY(paper.confidence > 0.8f);
    QVERIFY(paper.tilted);
    for (size_t i = 0; i < 4; ++i)
        QVERIFY2(cv::norm(paper.corners[i] - corners[i]) < 20, qPrintable(QString::number(i)));

    const CroppedPaper crop = cropPaper(page, paper);
    QVERIFY2(cv::mean(crop.image)[0] > 190, "mostly paper");
    const cv::Vec3d middle = crop.pageToCrop * cv::Vec3d(500, 700, 1);
    QVERIFY(cv::Rect(cv::Point(), crop.image.size())
                .contains(cv::Point(cvRound(middle[0] / middle[2]), cvRound(middle[1] / middle[2]))));
    QCOMPARE(cv::norm(page, before, cv::NORM_INF), 0.0);
}

void TestPaperCrop::cutsTornPaperByItsBox()
{
    cv::Mat page = photo({cv::Point2f(180, 200), {820, 200}, {820, 1200}, {180, 1200}});
    const std::vector<cv::Point> torn = {{500, 190}, {830, 190}, {830, 320}};
    cv::fillConvexPoly(page, torn, cv::Scalar(80));
    const PaperArea paper = findPaper(page);
    QVERIFY(paper.confidence >= 0.5f);
    QVERIFY(!paper.tilted);
}

void TestPaperCrop::leavesScansAlone_data()
{
    QTest::addColumn<cv::Mat>("page");
    QTest::newRow("print") << drawnPage();
    QTest::newRow("grey print") << drawnPage({640, 1000}, 0.8, 150, 60);
    QTest::newRow("empty") << emptyPage();
    QTest::newRow("noise") << noisePage();
    QTest::newRow("black") << cv::Mat(500, 400, CV_8UC1, cv::Scalar(0));
    cv::Mat logo = drawnPage();
    cv::rectangle(logo, cv::Rect(60, 60, 500, 120), cv::Scalar(20), cv::FILLED);
    QTest::newRow("dark banner") << logo;
}

void TestPaperCrop::leavesScansAlone()
{
    QFETCH(cv::Mat, page);
    const PaperArea paper = findPaper(page);
    QVERIFY2(paper.confidence < 0.5f, qPrintable(QString::number(paper.confidence)));
    QCOMPARE(paper.box, cv::Rect(cv::Point(), page.size()));
    const CroppedPaper crop = cropPaper(page, paper);
    QCOMPARE(cv::norm(crop.image, page, cv::NORM_INF), 0.0);
    QCOMPARE(cv::norm(crop.pageToCrop, cv::Matx33d::eye()), 0.0);
}

void TestPaperCrop::refusesImpossibleAreas()
{
    const cv::Mat page = drawnPage();
    PaperArea area;
    area.confidence = 1;
    area.tilted = true;
    area.box = cv::Rect(-50, -50, 5000, 5000);
    area.corners.fill(cv::Point2f(10, 10));
    QCOMPARE(cropPaper(page, area).image.size(), page.size());
    area.corners = {cv::Point2f(-1e9f, 0), {1e9f, 0}, {1e9f, 1e9f}, {0, 1e9f}};
    QCOMPARE(cropPaper(page, area).image.size(), page.size());
    area.box = cv::Rect(9000, 9000, 10, 10);
    QCOMPARE(cropPaper(page, area).image.size(), page.size());
}

void TestPaperCrop::survivesHostilePages()
{
    for (const cv::Mat& page : hostilePages()) {
        const PaperArea paper = findPaper(page);
        QVERIFY(paper.confidence < 0.5f);
        QCOMPARE(cropPaper(page, paper).image.size(), page.size());
    }
}

QTEST_APPLESS_MAIN(TestPaperCrop)
#include "tst_paper_crop.moc"
