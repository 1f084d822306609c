// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawn_page.h"

#include <emend/imaging/text_scale.h>

#include <QtTest/QTest>

#include <limits>

using namespace emend::imaging;
using namespace emend::test;

class TestTextScale final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void estimatesHeight_data();
    void estimatesHeight();
    void doubtsPagesWithoutText();
    void scales_data();
    void scales();
    void survivesHostilePages();
};

void TestTextScale::estimatesHeight_data()
{
    QTest::addColumn<cv::Size>("size");
    QTest::addColumn<double>("scale");
    QTest::newRow("small print") << cv::Size(500, 800) << 0.5;
    QTest::newRow("usual print") << cv::Size(640, 1000) << 0.8;
    QTest::newRow("large page") << cv::Size(2400, 3400) << 1.6;
    QTest::newRow("small print on a large page") << cv::Size(2400, 3400) << 0.8;
    QTest::newRow("huge print") << cv::Size(2400, 3400) << 3.5;
}

void TestTextScale::estimatesHeight()
{
    QFETCH(cv::Size, size);
    QFETCH(double, scale);
    const TextHeight height = estimateTextHeight(drawnPage(size, scale));
    const double capitals = 21 * scale + (scale > 1 ? 3 : 2);
    const double ratio = static_cast<double>(height.pixels) / capitals;
    QVERIFY2(ratio > 0.75 && ratio < 1.25, qPrintable(QString::number(ratio)));
    QVERIFY(height.confidence >= 0.5f);
}

void TestTextScale::doubtsPagesWithoutText()
{
    QCOMPARE(estimateTextHeight(emptyPage()).pixels, 0.0f);
    QCOMPARE(estimateTextHeight(emptyPage()).confidence, 0.0f);
}

void TestTextScale::scales_data()
{
    QTest::addColumn<double>("textHeight");
    QTest::addColumn<double>("wantedHeight");
    QTest::addColumn<double>("scale");
    const double infinite = std::numeric_limits<double>::infinity();
    QTest::newRow("same") << 36.0 << 36.0 << 1.0;
    QTest::newRow("down") << 85.0 << 34.0 << 0.4;
    QTest::newRow("up") << 12.0 << 36.0 << 3.0;
    QTest::newRow("not too far up") << 2.0 << 36.0 << 4.0;
    QTest::newRow("not too far down") << 900.0 << 36.0 << 0.2;
    QTest::newRow("unknown") << 0.0 << 36.0 << 1.0;
    QTest::newRow("nonsense") << -5.0 << 36.0 << 1.0;
    QTest::newRow("nothing wanted") << 20.0 << 0.0 << 1.0;
    QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN() << 36.0 << 1.0;
    QTest::newRow("infinite wish") << 20.0 << infinite << 1.0;
}

void TestTextScale::scales()
{
    QFETCH(double, textHeight);
    QFETCH(double, wantedHeight);
    QFETCH(double, scale);
    QCOMPARE(textScale(textHeight, wantedHeight), scale);
}

void TestTextScale::survivesHostilePages()
{
    for (const cv::Mat& page : hostilePages())
        QVERIFY(estimateTextHeight(page).pixels >= 0);
}

QTEST_APPLESS_MAIN(TestTextScale)
#include "tst_text_scale.moc"
