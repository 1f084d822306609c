// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/page_loader.h"
#include "page_bench.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace emend;
using namespace emend::ui;

class TestPageLoader final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsThePageAsItFits();
    void dropsPagesThatWereTurnedPast();
    void fetchesAhead();
    void drawsTiles();
    void dropsStaleTiles();
    void drawsNothingStale();
    void asksForNothingTwice();
    void tellsWhatFails();
    void asksForTilesOnlyWhereTheyAreMissing();

private:
    test::PageBench m_bench;
    PageRoom m_room{{300, 300}, 0, 1};
};

void TestPageLoader::drawsThePageAsItFits()
{
    PageLoader loader(m_bench.images, nullptr);
    QSignalSpy ready(&loader, &PageLoader::wholeReady);
    const PageLoader::Key key{m_bench.put(test::BlockPage().image), 0};
    loader.want(key, m_room);
    QTRY_COMPARE(ready.count(), 1);
    const WholePage* whole = loader.kept(key);
    QVERIFY(whole);
    QCOMPARE(whole->size, test::BlockPage::size);
    QCOMPARE(whole->scale, 0.5);
    QCOMPARE(whole->image.size(), QSize(300, 400));
}

void TestPageLoader::dropsPagesThatWereTurnedPast()
{
    PageLoader loader(m_bench.images, nullptr);
    QSignalSpy ready(&loader, &PageLoader::wholeReady);
    const QString tiff = m_bench.put(test::tiffBytes(5, {60, 80}));
    m_bench.hold();
    for (int page = 0; page < 5; ++page)
        loader.want({tiff, page}, m_room);
    m_bench.resume();
    QVERIFY(m_bench.finish());
    QCOMPARE(ready.count(), 1);
    QVERIFY(!loader.kept({tiff, 0}));
    QVERIFY(loader.kept({tiff, 4}));
}

void TestPageLoader::fetchesAhead()
{
    PageLoader loader(m_bench.images, nullptr);
    QSignalSpy ready(&loader, &PageLoader::wholeReady);
    const PageLoader::Key key{m_bench.put(test::imageBytes(test::cornerPage({50, 50}), "png")), 0};
    loader.fetchAhead(key, m_room);
    loader.dropAll();
    QVERIFY(m_bench.finish());
    QVERIFY(loader.kept(key));
    QCOMPARE(ready.count(), 0);
}

void TestPageLoader::drawsTiles()
{
    PageLoader loader(m_bench.images, nullptr);
    QSignalSpy ready(&loader, &PageLoader::tileReady);
    const PageLoader::Key key{m_bench.put(test::BlockPage().image), 0};
    loader.wantTiles(key, 2, {QRect(0, 0, 512, 512), QRect(512, 0, 512, 512)});
    QTRY_COMPARE(ready.count(), 2);
    QCOMPARE(ready[0][2].toRect(), QRect(0, 0, 512, 512));
    QCOMPARE(ready[0][3].value<QImage>().size(), QSize(512, 512));
}

void TestPageLoader::dropsStaleTiles()
{
    PageLoader loader(m_bench.images, nullptr);
    QSignalSpy ready(&loader, &PageLoader::tileReady);
    const PageLoader::Key key{m_bench.put(test::BlockPage().image), 0};
    m_bench.hold();
    for (const double scale : {2.0, 3.0, 4.0})
        loader.wantTiles(key, scale, {QRect(0, 0, 512, 512), QRect(512, 0, 512, 512)});
    m_bench.resume();
    QVERIFY(m_bench.finish());
    QCOMPARE(ready.count(), 2);
    for (const auto& tile : ready)
        QCOMPARE(tile[1].toDouble(), 4.0);
}

void TestPageLoader::drawsNothingStale()
{
    QTemporaryDir folder;
    const auto store = std::move(*storage::openFolderStore(folder.path(), {}));
    services::PageImages images(*store);
    const Generation generation = std::make_shared<std::atomic<quint64>>(7);
    const services::PageTile none{QString(64, QLatin1Char('a')), 0, 1, {}};
    QCOMPARE(drawUnlessStale(images, none, generation, 6).error().code, base::ErrorCode::Cancelled);
    QCOMPARE(drawUnlessStale(images, none, generation, 7).error().code, base::ErrorCode::NotFound);
}

void TestPageLoader::asksForNothingTwice()
{
    PageLoader loader(m_bench.images, nullptr);
    QSignalSpy ready(&loader, &PageLoader::tileReady);
    const PageLoader::Key key{m_bench.put(test::BlockPage().image), 0};
    m_bench.hold();
    loader.wantTiles(key, 2, {QRect(0, 0, 512, 512), QRect(512, 0, 512, 512)});
    loader.wantTiles(key, 2, {QRect(512, 0, 512, 512)});
    m_bench.resume();
    QVERIFY(m_bench.finish());
    QCOMPARE(ready.count(), 2);
}

void TestPageLoader::tellsWhatFails()
{
    PageLoader loader(m_bench.images, nullptr);
    QSignalSpy failed(&loader, &PageLoader::failed);
    loader.want({QString(64, QLatin1Char('b')), 0}, m_room);
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(!failed[0][0].toString().isEmpty());
    loader.fetchAhead({QString(64, QLatin1Char('c')), 0}, m_room);
    QVERIFY(m_bench.finish());
    QCOMPARE(failed.count(), 1);
}

void TestPageLoader::asksForTilesOnlyWhereTheyAreMissing()
{
    PagePicture picture;
    picture.start({{600, 800}, 0.5, QImage(300, 400, QImage::Format_RGB32)});
    picture.setScale(0.5);
    QVERIFY(picture.missing({0, 0, 300, 400}).empty()); // the whole is sharp
    picture.setScale(2);
    QCOMPARE(picture.missing({0, 0, 1200, 600}).size(), size_t(6));
    picture.addTile({0, 0, 512, 512}, QImage(512, 512, QImage::Format_RGB32));
    QCOMPARE(picture.missing({0, 0, 1200, 600}).size(), size_t(5));
    picture.setScale(3);
    QCOMPARE(picture.missing({0, 0, 100, 100}).size(), size_t(1));
}

QTEST_MAIN(TestPageLoader)
#include "tst_page_loader.moc"
