// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/field_strip.h"
#include "common/page_strip.h"
#include "common/theme.h"
#include "page_bench.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

using namespace emend;
using namespace emend::ui;

namespace {

QList<int> pagesOf(const std::vector<domain::PageView>& order)
{
    QList<int> pages;
    for (const domain::PageView& view : order)
        pages << view.page;
    return pages;
}

} // namespace

/// The strips of a field's image and of a document's pages.
class TestPageStrips final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void enlargesAField_data();
    void enlargesAField();
    void showsTheFieldAskedForLast();
    void showsNoFieldAfterClear();
    void choosesPages();
    void movesPagesByKeys();
    void turnsPagesByKeys();
    void splitsBeforeAPage();
    void drawsThumbnails();

private:
    test::PageBench m_bench;
    test::BlockPage m_page;
    QString m_document;
    QString m_tiff; ///< of five small pages, each darker than the one before
};

void TestPageStrips::initTestCase()
{
    applyTheme(*qApp, ThemeChoice::Dark);
    m_document = m_bench.put(m_page.image);
    m_tiff = m_bench.put(test::tiffBytes(5, {60, 80}));
}

void TestPageStrips::enlargesAField_data()
{
    QTest::addColumn<int>("rotation");
    for (const int rotation : {0, 180})
        QTest::addRow("%d degrees", rotation) << rotation;
}

void TestPageStrips::enlargesAField()
{
    QFETCH(int, rotation);
    FieldStrip strip(m_bench.images);
    strip.resize(400, FieldStrip::kHeight);
    strip.show();
    QSignalSpy shown(&strip, &FieldStrip::shown);
    strip.setRegion(m_document, 0, rotation, m_page.box(1, 1));
    QTRY_COMPARE(shown.count(), 1);
    const QImage image = strip.grab().toImage();
    QVERIFY(qGray(image.pixel(200, FieldStrip::kHeight / 2)) < 20);
    int height = 0; // of the block: what stands for a line of text
    for (int y = 0; y < image.height(); ++y)
        height += qGray(image.pixel(200, y)) < 60 ? 1 : 0;
    QVERIFY2(height >= 22, qPrintable(QString::number(height)));
    QVERIFY(qGray(image.pixel(200, 3)) > 240); // paper, in the dark theme too
}

void TestPageStrips::showsTheFieldAskedForLast()
{
    FieldStrip strip(m_bench.images);
    strip.resize(400, FieldStrip::kHeight);
    strip.show();
    QSignalSpy shown(&strip, &FieldStrip::shown);
    m_bench.hold();
    for (int row = 0; row < 3; ++row)
        strip.setRegion(m_document, 0, 0, m_page.box(row, 0));
    m_bench.resume();
    QVERIFY(m_bench.finish());
    QCOMPARE(shown.count(), 1);
}

void TestPageStrips::showsNoFieldAfterClear()
{
    FieldStrip strip(m_bench.images);
    strip.resize(400, FieldStrip::kHeight);
    strip.show();
    strip.setRegion(m_document, 0, 0, m_page.box(0, 0));
    strip.clear();
    QVERIFY(m_bench.finish());
    QVERIFY(!strip.hasImage());
}

void TestPageStrips::choosesPages()
{
    PageStrip strip(m_bench.images);
    QAbstractItemModelTester tester(strip.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy chosen(&strip, &PageStrip::pageChosen);
    strip.setDocument(m_tiff, 5);
    QCOMPARE(chosen.count(), 0);
    strip.setCurrentPage(2);
    QCOMPARE(chosen.count(), 0);
    strip.show();
    QTest::keyClick(&strip, Qt::Key_Down);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen[0][0].toInt(), 3);
    QTest::mouseClick(strip.viewport(), Qt::LeftButton, Qt::NoModifier,
                      strip.visualRect(strip.model()->index(2, 0)).center());
    QCOMPARE(chosen[1][0].toInt(), 2);
}

void TestPageStrips::movesPagesByKeys()
{
    PageStrip strip(m_bench.images);
    QAbstractItemModelTester tester(strip.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy changed(&strip, &PageStrip::orderChanged);
    strip.setDocument(m_tiff, 5);
    strip.setCurrentPage(1);
    strip.show();
    QTest::keyClick(&strip, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(strip.selectedPages(), (std::vector<int>{1, 2}));
    QTest::keyClick(&strip, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(pagesOf(strip.order()), (QList<int>{0, 3, 1, 2, 4}));
    QCOMPARE(strip.selectedPages(), (std::vector<int>{2, 3}));
    QTest::keyClick(&strip, Qt::Key_Up, Qt::AltModifier);
    QTest::keyClick(&strip, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(pagesOf(strip.order()), (QList<int>{1, 2, 0, 3, 4}));
    QCOMPARE(changed.count(), 3);
    QTest::keyClick(&strip, Qt::Key_Up, Qt::AltModifier); // is at the top
    QCOMPARE(changed.count(), 3);
    QCOMPARE(pagesOf(changed[2][0].value<std::vector<domain::PageView>>()), (QList<int>{1, 2, 0, 3, 4}));
}

void TestPageStrips::turnsPagesByKeys()
{
    PageStrip strip(m_bench.images);
    QSignalSpy changed(&strip, &PageStrip::orderChanged);
    strip.setDocument(m_tiff, 5);
    strip.setCurrentPage(1);
    QTest::keyClick(&strip, Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(strip.order()[1].rotation, 90);
    QTest::keyClick(&strip, Qt::Key_Left, Qt::ControlModifier);
    QTest::keyClick(&strip, Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(strip.order()[1].rotation, 270);
    QCOMPARE(strip.order()[0].rotation, 0);
    QCOMPARE(changed.count(), 3);
}

void TestPageStrips::splitsBeforeAPage()
{
    PageStrip strip(m_bench.images);
    QSignalSpy split(&strip, &PageStrip::splitRequested);
    strip.setDocument(m_tiff, 5);
    strip.askForSplit();
    QCOMPARE(split.count(), 0);
    strip.setCurrentPage(3);
    strip.askForSplit();
    QCOMPARE(split[0][0].toInt(), 3);
}

void TestPageStrips::drawsThumbnails()
{
    PageStrip strip(m_bench.images);
    strip.resize(strip.width(), 600);
    strip.setDocument(m_tiff, 5, {{4, 0}, {0, 0}});
    strip.show();
    const auto tone = [&strip](int row) {
        const QPoint place = strip.visualRect(strip.model()->index(row, 0)).center() - QPoint(0, 10);
        return qGray(strip.viewport()->grab().toImage().pixel(place));
    };
    QTRY_COMPARE(tone(0), 40);
    QTRY_COMPARE(tone(1), 0);
}

QTEST_MAIN(TestPageStrips)
#include "tst_page_strips.moc"
