// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document_bytes.h"

#include <emend/services/page_images.h>
#include <emend/storage/document_store.h>

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <cmath>
#include <limits>

using namespace emend;
using base::ErrorCode;
using services::PageImages;
using services::PageTile;

class TestPageImages final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void drawsTilesOfImages_data();
    void drawsTilesOfImages();
    void drawsPdfsAtAnyScale();
    void enlargesWhatIsTooLargeToDraw();
    void keepsWhatItHasDrawn();
    void refusesWhatIsNone_data();
    void refusesWhatIsNone();

private:
    QString put(const QByteArray& bytes) { return m_store->put(bytes)->sha256; }

    QTemporaryDir m_folder;
    std::unique_ptr<storage::DocumentStore> m_store;
    QString m_page; ///< 400 × 200, black where x < 200 and y < 100
};

void TestPageImages::initTestCase()
{
    m_store = std::move(*storage::openFolderStore(m_folder.path(), {}));
    m_page = put(test::imageBytes(test::cornerPage({400, 200}), "png"));
}

void TestPageImages::drawsTilesOfImages_data()
{
    QTest::addColumn<double>("scale");
    QTest::addColumn<QRect>("area");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QPoint>("black"); // in the tile
    QTest::addColumn<QPoint>("white");
    QTest::newRow("whole") << 1.0 << QRect() << QSize(400, 200) << QPoint(199, 99) << QPoint(200, 99);
    QTest::newRow("half") << 0.5 << QRect() << QSize(200, 100) << QPoint(97, 47) << QPoint(102, 47);
    QTest::newRow("part") << 1.0 << QRect(150, 50, 100, 100) << QSize(100, 100) << QPoint(49, 49) << QPoint(50, 49);
    QTest::newRow("eight times") << 8.0 << QRect(1500, 700, 256, 256) << QSize(256, 256) << QPoint(90, 90)
                                 << QPoint(110, 90);
    QTest::newRow("odd scale") << 2.7 << QRect(500, 200, 100, 100) << QSize(100, 100) << QPoint(35, 65)
                               << QPoint(45, 65);
    QTest::newRow("over the edge") << 1.0 << QRect(-50, -50, 300, 100) << QSize(250, 50) << QPoint(199, 49)
                                   << QPoint(200, 49);
    QTest::newRow("over the edge, enlarged")
        << 2.0 << QRect(350, 150, 5000, 5000) << QSize(450, 250) << QPoint(47, 47) << QPoint(53, 47);
}

void TestPageImages::drawsTilesOfImages()
{
    QFETCH(QPoint, black);
    QFETCH(QPoint, white);
    QFETCH(double, scale);
    QFETCH(QRect, area);
    PageImages images(*m_store);
    const auto tile = images.draw({m_page, 0, scale, area});
    QVERIFY2(tile, qPrintable(tile ? QString() : tile.error().message));
    QTEST(tile->size(), "size");
    QVERIFY2(qGray(tile->pixel(black)) < 40, qPrintable(QString::number(qGray(tile->pixel(black)))));
    QVERIFY2(qGray(tile->pixel(white)) > 215, qPrintable(QString::number(qGray(tile->pixel(white)))));
}

void TestPageImages::drawsPdfsAtAnyScale()
{
    const QString pdf = put(test::pdfBytes({3, {300, 200}, 0, test::pdfContent({{"TOTAL", 20, 100, 40}}), {}}));
    PageImages images(*m_store);
    QCOMPARE(*images.pageCount(pdf), 3);
    const QSize size = *images.pageSize(pdf, 2);
    QCOMPARE(size, QSize(833, 556)); // at 200 dpi
    const auto drawn = images.draw({pdf, 2, 3, {}});
    QVERIFY(drawn);
    QVERIFY(qAbs(drawn->width() - 3 * size.width()) <= 3);
    // Drawn anew, not enlarged: hardly a pixel is between black and white.
    int grey = 0;
    int black = 0;
    for (int y = 0; y < drawn->height(); y += 2) {
        for (int x = 0; x < drawn->width(); x += 2) {
            const int tone = qGray(drawn->pixel(x, y));
            black += tone < 30 ? 1 : 0;
            grey += tone >= 30 && tone < 225 ? 1 : 0;
        }
    }
    QVERIFY2(black > 1000, qPrintable(QString::number(black)));
    QVERIFY2(grey * 10 < black, qPrintable(QStringLiteral("%1 of %2").arg(grey).arg(black)));
}

void TestPageImages::enlargesWhatIsTooLargeToDraw()
{
    const QString pdf = put(test::pdfBytes({1, {1000, 1000}, 0, test::pdfContent({{"I", 480, 480, 60}}), {}}));
    PageImages images(*m_store);
    const QSize size = *images.pageSize(pdf, 0);
    const auto tile = images.draw({pdf, 0, 8, QRect(size.width() * 4, size.height() * 4 - 600, 512, 512)});
    QVERIFY(tile);
    QCOMPARE(tile->size(), QSize(512, 512));
    QCOMPARE(images.draw({pdf, 0, 8, {}}).error().code, ErrorCode::TooLarge);
}

void TestPageImages::keepsWhatItHasDrawn()
{
    const QString page = put(test::imageBytes(test::cornerPage({300, 300}), "png"));
    PageImages images(*m_store);
    QVERIFY(images.draw({page, 0, 1, {}}));
    QVERIFY(*m_store->remove(page));
    QVERIFY(images.draw({page, 0, 1, QRect(0, 0, 10, 10)}));
    PageImages forgetful(*m_store, 1);
    QCOMPARE(forgetful.draw({page, 0, 1, {}}).error().code, ErrorCode::NotFound);
    QVERIFY(forgetful.draw({m_page, 0, 1, {}})); // too large to keep, but drawn
    QVERIFY(forgetful.draw({m_page, 0, 1, {}}));
}

void TestPageImages::refusesWhatIsNone_data()
{
    QTest::addColumn<PageTile>("tile");
    QTest::addColumn<ErrorCode>("code");
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const QString page = QStringLiteral("page");
    QTest::newRow("no scale") << PageTile{page, 0, 0, {}} << ErrorCode::InvalidArgument;
    QTest::newRow("scale is no number") << PageTile{page, 0, nan, {}} << ErrorCode::InvalidArgument;
    QTest::newRow("scale too large") << PageTile{page, 0, 8.1, {}} << ErrorCode::InvalidArgument;
    QTest::newRow("no such page") << PageTile{page, 1, 1, {}} << ErrorCode::InvalidArgument;
    QTest::newRow("negative page") << PageTile{page, -1, 1, {}} << ErrorCode::InvalidArgument;
    QTest::newRow("beyond the page") << PageTile{page, 0, 1, QRect(400, 0, 9, 9)} << ErrorCode::InvalidArgument;
    QTest::newRow("no hash") << PageTile{QStringLiteral("../etc"), 0, 1, {}} << ErrorCode::InvalidArgument;
    QTest::newRow("unknown") << PageTile{QString(64, QLatin1Char('a')), 0, 1, {}} << ErrorCode::NotFound;
    QTest::newRow("no document") << PageTile{QStringLiteral("text"), 0, 1, {}} << ErrorCode::UnsupportedFormat;
}

void TestPageImages::refusesWhatIsNone()
{
    QFETCH(PageTile, tile);
    if (tile.sha256 == QLatin1String("page"))
        tile.sha256 = m_page;
    if (tile.sha256 == QLatin1String("text"))
        tile.sha256 = put("just words");
    PageImages images(*m_store);
    const auto drawn = images.draw(tile);
    QVERIFY(!drawn);
    QTEST(drawn.error().code, "code");
}

QTEST_GUILESS_MAIN(TestPageImages)
#include "tst_page_images.moc"
