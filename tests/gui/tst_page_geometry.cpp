// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/page_geometry.h"

#include <QtTest/QTest>

using namespace emend::ui;

class TestPageGeometry final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void turnsBoxes_data();
    void turnsBoxes();
    void staysWithinThePage();
    void coversTheAreaWithTiles_data();
    void coversTheAreaWithTiles();
    void fits();
    void judgesLegibility_data();
    void judgesLegibility();
    void findsAViewpoint_data();
    void findsAViewpoint();
    void measuresLines();
    void laysOutStrips_data();
    void laysOutStrips();
};

void TestPageGeometry::turnsBoxes_data()
{
    QTest::addColumn<int>("rotation");
    QTest::addColumn<QRectF>("shown");
    QTest::newRow("upright") << 0 << QRectF(10, 20, 30, 5);
    QTest::newRow("right") << 90 << QRectF(200 - 25, 10, 5, 30);
    QTest::newRow("upside down") << 180 << QRectF(100 - 40, 200 - 25, 30, 5);
    QTest::newRow("left") << 270 << QRectF(20, 100 - 40, 5, 30);
}

void TestPageGeometry::turnsBoxes()
{
    QFETCH(int, rotation);
    QFETCH(QRectF, shown);
    const QSize page(100, 200);
    const QRect box(10, 20, 30, 5);
    QCOMPARE(toShown(box, page, rotation), shown);
    QCOMPARE(toPage(shown, page, rotation), box);
    QVERIFY(QRectF(QPointF(0, 0), shownSize(page, rotation)).contains(shown));
}

void TestPageGeometry::staysWithinThePage()
{
    QCOMPARE(toPage(QRectF(-50, -50, 1000, 1000), {100, 200}, 90), QRect(0, 0, 100, 200));
    QCOMPARE(toPage(QRectF(10.4, 10.6, 1, 1), {100, 200}, 0), QRect(10, 10, 2, 2));
    QVERIFY(toPage(QRectF(300, 300, 5, 5), {100, 200}, 0).isEmpty());
}

void TestPageGeometry::coversTheAreaWithTiles_data()
{
    QTest::addColumn<QRect>("area");
    QTest::addColumn<int>("count");
    QTest::newRow("one") << QRect(10, 10, 50, 50) << 1;
    QTest::newRow("over an edge") << QRect(90, 90, 20, 5) << 2;
    QTest::newRow("last pixel") << QRect(99, 0, 1, 1) << 1;
    QTest::newRow("all, and beyond") << QRect(-500, -500, 2000, 2000) << 6;
    QTest::newRow("beyond") << QRect(400, 0, 10, 10) << 0;
}

void TestPageGeometry::coversTheAreaWithTiles()
{
    QFETCH(QRect, area);
    const QSize whole(250, 130);
    const auto tiles = tilesIn(area, whole, 100);
    QTEST(static_cast<int>(tiles.size()), "count");
    QRegion covered;
    for (const QRect& tile : tiles) {
        QVERIFY(QRect(QPoint(0, 0), whole).contains(tile));
        QVERIFY(!covered.intersects(tile));
        covered += tile;
    }
    QVERIFY((QRegion(area & QRect(QPoint(0, 0), whole)) - covered).isEmpty());
}

void TestPageGeometry::fits()
{
    QCOMPARE(fitWidthZoom({400, 1000}, {600, 500}), 1.5);
    QCOMPARE(fitPageZoom({400, 1000}, {600, 500}), 0.5);
    QCOMPARE(fitWidthZoom({10, 1000}, {600, 500}), kMostFitZoom);
}

void TestPageGeometry::judgesLegibility_data()
{
    QTest::addColumn<QRectF>("box");
    QTest::addColumn<double>("zoom");
    QTest::addColumn<bool>("legible");
    QTest::newRow("in sight") << QRectF(10, 10, 80, 20) << 1.0 << true;
    QTest::newRow("just high enough") << QRectF(10, 10, 80, 20) << 0.6 << true;
    QTest::newRow("too small") << QRectF(10, 10, 80, 20) << 0.59 << false;
    QTest::newRow("out of sight") << QRectF(10, 300, 80, 20) << 1.0 << false;
    QTest::newRow("cut") << QRectF(150, 10, 80, 20) << 1.0 << false;
}

void TestPageGeometry::judgesLegibility()
{
    QFETCH(QRectF, box);
    QFETCH(double, zoom);
    QTEST(isLegible(box, box.height(), {0, 0, 200, 200}, zoom), "legible");
}

void TestPageGeometry::findsAViewpoint_data()
{
    QTest::addColumn<QRectF>("box");
    QTest::addColumn<double>("zoom");
    QTest::addColumn<bool>("nearer");
    QTest::newRow("below") << QRectF(50, 900, 80, 20) << 1.0 << false;
    QTest::newRow("right") << QRectF(700, 50, 80, 20) << 1.0 << false;
    QTest::newRow("small") << QRectF(50, 50, 80, 20) << 0.3 << true;
    QTest::newRow("small and far") << QRectF(1500, 1500, 80, 20) << 0.3 << true;
}

void TestPageGeometry::findsAViewpoint()
{
    QFETCH(QRectF, box);
    QFETCH(double, zoom);
    QFETCH(bool, nearer);
    const QRectF visible(QPointF(0, 0), QSizeF(400, 300) / zoom);
    const Viewpoint to = viewpointOn(box, box.height(), visible, zoom, 8);
    QCOMPARE(to.zoom > zoom, nearer);
    const QSizeF size = QSizeF(400, 300) / to.zoom;
    const QRectF seen(to.centre - QPointF(size.width(), size.height()) / 2, size);
    QVERIFY(isLegible(box, box.height(), seen, to.zoom));
    QVERIFY(qAbs(to.centre.y() - box.center().y()) < 1);
}

void TestPageGeometry::measuresLines()
{
    const std::vector<QRectF> words{{0, 0, 50, 10}, {0, 20, 50, 12}, {0, 40, 50, 11}, {500, 0, 50, 90}};
    QCOMPARE(lineHeightIn({0, 0, 100, 60}, words), 11.0);
    QCOMPARE(lineHeightIn({0, 200, 100, 30}, words), 30.0);
}

void TestPageGeometry::laysOutStrips_data()
{
    QTest::addColumn<QRectF>("box");
    QTest::addColumn<int>("lines");
    QTest::addColumn<bool>("whole");
    QTest::newRow("an amount") << QRectF(300, 500, 60, 18) << 1 << true;
    QTest::newRow("at the page's edge") << QRectF(0, 0, 60, 18) << 1 << true;
    QTest::newRow("an address of two lines") << QRectF(100, 100, 250, 36) << 2 << true;
    QTest::newRow("very wide") << QRectF(0, 100, 2000, 18) << 1 << false;
    QTest::newRow("tiny print") << QRectF(0, 100, 40, 4) << 1 << true;
}

void TestPageGeometry::laysOutStrips()
{
    QFETCH(QRectF, box);
    QFETCH(int, lines);
    const QSizeF strip(320, 56);
    const StripLayout layout = stripAround(box, lines, strip);
    QVERIFY(box.height() / lines * layout.zoom >= kStripLinePixels - 1e-6);
    QVERIFY(qAbs(layout.area.width() * layout.zoom - strip.width()) < 1e-6);
    QVERIFY(layout.area.contains(box.topLeft()));
    QTEST(layout.area.contains(box), "whole");
}

QTEST_APPLESS_MAIN(TestPageGeometry)
#include "tst_page_geometry.moc"
