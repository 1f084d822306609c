// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawn_page.h"

#include <emend/imaging/page_rotation.h>

#include <QtTest/QTest>

using namespace emend::imaging;
using namespace emend::test;

class TestPageRotation final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTurns_data();
    void findsTurns();
    void takesLittleTextAsUpright();
    void doubtsPagesWithoutText();
    void rotates_data();
    void rotates();
    void survivesHostilePages();
};

void TestPageRotation::findsTurns_data()
{
    QTest::addColumn<int>("turned");
    QTest::addColumn<double>("lean");
    for (int turned = 0; turned < 4; ++turned) {
        for (const double lean : {-8.0, 0.0, 8.0})
            QTest::addRow("%d quarters and %.0f degrees", turned, lean) << turned << lean;
    }
}

void TestPageRotation::findsTurns()
{
    QFETCH(int, turned);
    QFETCH(double, lean);
    const cv::Mat page = rotate(leaning(drawnPage(), lean), turned);
    const PageRotation rotation = findPageRotation(page);
    QCOMPARE(rotation.quarterTurns, (4 - turned) % 4);
    QVERIFY(rotation.axisConfidence > 0.7f);
    QVERIFY2(rotation.confidence >= 0.5f, qPrintable(QString::number(rotation.confidence)));
}

void TestPageRotation::takesLittleTextAsUpright()
{
    cv::Mat page = emptyPage();
    cv::putText(page, "HOXIS NOXHS IZ", cv::Point(60, 200), cv::FONT_HERSHEY_SIMPLEX, 1, cv::Scalar(30), 2,
                cv::LINE_AA);
    const PageRotation rotation = findPageRotation(page);
    QCOMPARE(rotation.quarterTurns, 0);
    QVERIFY(rotation.confidence < 0.5f);
}

void TestPageRotation::doubtsPagesWithoutText()
{
    QCOMPARE(findPageRotation(emptyPage()).quarterTurns, 0);
    QCOMPARE(findPageRotation(emptyPage()).confidence, 0.0f);
    const PageRotation noise = findPageRotation(noisePage());
    QVERIFY2(noise.confidence < 0.5f, qPrintable(QString::number(noise.confidence)));
}

void TestPageRotation::rotates_data()
{
    QTest::addColumn<int>("turns");
    QTest::addColumn<int>("x");
    QTest::addColumn<int>("y");
    QTest::newRow("none") << 0 << 2 << 1;
    QTest::newRow("once") << 1 << 3 << 2;
    QTest::newRow("twice") << 2 << 7 << 3;
    QTest::newRow("back") << -1 << 1 << 7;
    QTest::newRow("round and once more") << 5 << 3 << 2;
    QTest::newRow("far back") << -7 << 3 << 2;
}

void TestPageRotation::rotates()
{
    QFETCH(int, turns);
    QFETCH(int, x);
    QFETCH(int, y);
    cv::Mat page(5, 10, CV_8UC1, cv::Scalar(0));
    page.at<uchar>(1, 2) = 255;
    const cv::Mat turned = rotate(page, turns);
    QCOMPARE(turned.cols, turns % 2 ? 5 : 10);
    QCOMPARE(turned.at<uchar>(y, x), uchar(255));
    QCOMPARE(cv::norm(rotate(turned, -turns), page, cv::NORM_INF), 0.0);
}

void TestPageRotation::survivesHostilePages()
{
    for (const cv::Mat& page : hostilePages()) {
        QVERIFY(findPageRotation(page).confidence < 0.5f);
        QCOMPARE(rotate(page, 1).total(), page.total());
    }
}

QTEST_APPLESS_MAIN(TestPageRotation)
#include "tst_page_rotation.moc"
