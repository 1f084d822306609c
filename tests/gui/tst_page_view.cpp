// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/page_view.h"
#include "page_bench.h"

#include <QtGui/QWheelEvent>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>

#include <memory>

using namespace emend;
using namespace emend::ui;

class TestPageView final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void paintsThePage();
    void picksAWordByClick_data();
    void picksAWordByClick();
    void picksWordsByDrag_data();
    void picksWordsByDrag();
    void picksRegions_data();
    void picksRegions();
    void lassoIsForOneDrag();
    void tellsWhichFieldIsClicked();
    void movesOnlyWhereTheFieldCannotBeRead();
    void comesNearerToSmallPrint();
    void staysWhereItIsWhileFrozen();
    void showsThePageOfTheField();
    void paintsAtOnceWhatWasFetchedAhead();
    void keepsItsPlaceWhenPagesAreMoved();
    void turnsPages();
    void zoomsAtTheMouse();
    void getsSharpAfterZooming();
    void scrollsAndPagesByKeys();
    void saysWhatFails();
    void clears();
    void describesItself();

private:
    QPoint at(const QPointF& pagePoint, int rotation = 0) const
    {
        const QTransform toShownUnits = pageToShown(test::BlockPage::size, rotation);
        return m_view->viewportTransform().map(toShownUnits.map(pagePoint)).toPoint();
    }
    QPoint at(const QRect& box, int rotation = 0) const { return at(QRectF(box).center(), rotation); }
    bool show(const QString& sha256, int pages = 1, const std::vector<domain::PageView>& order = {});
    void drag(const QPoint& from, const QPoint& to, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    QPoint scrolled() const { return {m_view->horizontalScrollBar()->value(), m_view->verticalScrollBar()->value()}; }
    FieldOverlay overlay(const char* field, const QRect& box, int page = 0) const
    {
        return {QString::fromLatin1(field), page, box, Certainty::Doubtful, QString::fromLatin1(field)};
    }

    test::PageBench m_bench;
    test::BlockPage m_page;
    QString m_document;
    QString m_tiff; ///< of five small pages
    std::unique_ptr<PageView> m_view;
};

void TestPageView::initTestCase()
{
    applyTheme(*qApp, ThemeChoice::Light);
    m_document = m_bench.put(m_page.image);
    m_tiff = m_bench.put(test::tiffBytes(5, {60, 80}));
}

void TestPageView::init()
{
    m_view = std::make_unique<PageView>(m_bench.images);
    m_view->resize(640, 480);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TestPageView::cleanup()
{
    m_view.reset();
}

bool TestPageView::show(const QString& sha256, int pages, const std::vector<domain::PageView>& order)
{
    QSignalSpy painted(m_view.get(), &PageView::painted);
    m_view->setDocument(sha256, pages, order);
    m_view->setWords({m_page.text});
    return QTest::qWaitFor([&painted] { return painted.count() > 0; });
}

void TestPageView::drag(const QPoint& from, const QPoint& to, Qt::KeyboardModifiers modifiers)
{
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, modifiers, from);
    QTest::mouseMove(m_view->viewport(), (from + to) / 2);
    QTest::mouseMove(m_view->viewport(), to);
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, modifiers, to);
}

void TestPageView::paintsThePage()
{
    QVERIFY(show(m_document));
    const QImage image = m_view->viewport()->grab().toImage();
    QVERIFY(qGray(image.pixel(at(m_page.box(0, 0)))) < 20);
    QVERIFY(qGray(image.pixel(at(QPointF(300, 60)))) > 240);
    QCOMPARE(QColor(image.pixel(2, 2)), themeOf(m_view->palette()).canvas);
}

void TestPageView::picksAWordByClick_data()
{
    QTest::addColumn<int>("rotation");
    QTest::addColumn<double>("zoom");
    for (const int rotation : {0, 90, 180, 270}) {
        for (const double zoom : {0.4, 1.0, 2.5})
            QTest::addRow("%d degrees, %g", rotation, zoom) << rotation << zoom;
    }
}

void TestPageView::picksAWordByClick()
{
    QFETCH(int, rotation);
    QFETCH(double, zoom);
    QVERIFY(show(m_document, 1, {{0, rotation}}));
    m_view->setZoom(zoom);
    QSignalSpy picked(m_view.get(), &PageView::wordsPicked);
    const QPointF place = pageToShown(test::BlockPage::size, rotation).map(QRectF(m_page.box(1, 0)).center());
    m_view->centerOn(place);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::NoModifier, at(m_page.box(1, 0), rotation));
    QCOMPARE(picked.count(), 1);
    QCOMPARE(picked[0][0].toInt(), 0);
    QCOMPARE(picked[0][1].toRect(), m_page.box(1, 0));
    QCOMPARE(picked[0][2].toString(), QStringLiteral("w10"));
    QCOMPARE(picked[0][3].toBool(), false);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ControlModifier, at(m_page.box(1, 0), rotation));
    QCOMPARE(picked.count(), 2);
    QCOMPARE(picked[1][3].toBool(), true);
}

void TestPageView::picksWordsByDrag_data()
{
    QTest::addColumn<int>("rotation");
    for (const int rotation : {0, 90, 180, 270})
        QTest::addRow("%d degrees", rotation) << rotation;
}

void TestPageView::picksWordsByDrag()
{
    QFETCH(int, rotation);
    QVERIFY(show(m_document, 1, {{0, rotation}}));
    m_view->fitPage();
    QSignalSpy picked(m_view.get(), &PageView::wordsPicked);
    drag(at(m_page.box(0, 0), rotation), at(m_page.box(0, 1), rotation));
    QCOMPARE(picked.count(), 1);
    QCOMPARE(picked[0][1].toRect(), m_page.box(0, 0) | m_page.box(0, 1));
    QCOMPARE(picked[0][2].toString(), QStringLiteral("w00 w01"));
    drag(at(m_page.box(2, 1), rotation), at(m_page.box(1, 0), rotation));
    QCOMPARE(picked[1][2].toString(), QStringLiteral("w10 w11 w20 w21"));
    drag(at(QPointF(10, 10), rotation), at(QPointF(40, 40), rotation));
    QCOMPARE(picked.count(), 2);
}

void TestPageView::picksRegions_data()
{
    picksWordsByDrag_data();
}

void TestPageView::picksRegions()
{
    QFETCH(int, rotation);
    QVERIFY(show(m_document, 1, {{0, rotation}}));
    m_view->fitPage();
    QSignalSpy words(m_view.get(), &PageView::wordsPicked);
    QSignalSpy regions(m_view.get(), &PageView::regionPicked);
    drag(at(QPointF(100, 200), rotation), at(QPointF(300, 500), rotation), Qt::ShiftModifier);
    QCOMPARE(regions.count(), 1);
    QCOMPARE(words.count(), 0);
    const QRect region = regions[0][1].toRect();
    QVERIFY((region.topLeft() - QPoint(100, 200)).manhattanLength() <= 6);
    QVERIFY((region.bottomRight() - QPoint(300, 500)).manhattanLength() <= 6);
}

void TestPageView::lassoIsForOneDrag()
{
    QVERIFY(show(m_document));
    m_view->fitPage();
    QSignalSpy words(m_view.get(), &PageView::wordsPicked);
    QSignalSpy regions(m_view.get(), &PageView::regionPicked);
    QSignalSpy lasso(m_view.get(), &PageView::lassoChanged);
    m_view->setLasso(true);
    drag(at(m_page.box(0, 0)), at(m_page.box(0, 1)) + QPoint(0, 20));
    QCOMPARE(regions.count(), 1);
    QVERIFY(!m_view->isLasso());
    QCOMPARE(lasso.count(), 2);
    drag(at(m_page.box(0, 0)), at(m_page.box(0, 1)));
    QCOMPARE(words.count(), 1);
    m_view->setLasso(true);
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QVERIFY(!m_view->isLasso());
}

void TestPageView::tellsWhichFieldIsClicked()
{
    QVERIFY(show(m_document));
    m_view->setOverlays({overlay("total", m_page.box(0, 0)), overlay("blank", QRect(60, 150, 200, 40))});
    QSignalSpy clicked(m_view.get(), &PageView::fieldClicked);
    QSignalSpy picked(m_view.get(), &PageView::wordsPicked);
    const QPoint corner = at(QPointF(m_page.box(0, 0).topLeft()));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::NoModifier, corner - QPoint(7, 7));
    QCOMPARE(clicked.count(), 1);
    QCOMPARE(clicked[0][0].toString(), QStringLiteral("total"));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::NoModifier, at(QPointF(160, 170)));
    QCOMPARE(clicked[1][0].toString(), QStringLiteral("blank"));
    QCOMPARE(picked.count(), 0);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::NoModifier, at(m_page.box(0, 0)));
    QCOMPARE(picked.count(), 1); // a word in a field's box is picked
    QCOMPARE(clicked.count(), 2);
}

void TestPageView::movesOnlyWhereTheFieldCannotBeRead()
{
    QVERIFY(show(m_document));
    m_view->setOverlays({overlay("top", m_page.box(0, 0)), overlay("end", m_page.box(2, 1))});
    const QPoint before = scrolled();
    const double zoom = m_view->zoom();
    m_view->setCurrentField(QStringLiteral("top"));
    QCOMPARE(scrolled(), before);
    QVERIFY(!m_view->visibleArea().contains(m_page.box(2, 1)));
    m_view->setCurrentField(QStringLiteral("end"));
    QTRY_VERIFY(m_view->visibleArea().contains(m_page.box(2, 1)));
    QCOMPARE(m_view->zoom(), zoom);
}

void TestPageView::comesNearerToSmallPrint()
{
    QVERIFY(show(m_document));
    m_view->setOverlays({overlay("total", m_page.box(1, 1))});
    m_view->setZoom(0.3);
    m_view->setCurrentField(QStringLiteral("total"));
    QTRY_VERIFY(m_view->zoom() * m_page.box(1, 1).height() >= kLegiblePixels);
    QTRY_VERIFY(m_view->visibleArea().contains(m_page.box(1, 1)));
}

void TestPageView::staysWhereItIsWhileFrozen()
{
    QVERIFY(show(m_tiff, 5));
    QVERIFY(show(m_document));
    m_view->setOverlays({overlay("end", m_page.box(2, 1)), overlay("elsewhere", QRect(1, 1, 5, 5), 3)});
    const QPoint before = scrolled();
    m_view->setFrozen(true);
    m_view->setCurrentField(QStringLiteral("end"));
    QVERIFY(m_bench.finish());
    QTest::qWait(0);
    QCOMPARE(scrolled(), before);
    m_view->setCurrentField(QStringLiteral("elsewhere"));
    QCOMPARE(m_view->position(), 0);
    m_view->setFrozen(false);
    m_view->setCurrentField(QStringLiteral("end"));
    QTRY_VERIFY(m_view->visibleArea().contains(m_page.box(2, 1)));
}

void TestPageView::showsThePageOfTheField()
{
    QVERIFY(show(m_tiff, 5, {{4, 0}, {3, 0}, {2, 0}, {1, 0}, {0, 0}}));
    m_view->setOverlays({overlay("total", QRect(10, 10, 20, 10), 1)});
    QSignalSpy shown(m_view.get(), &PageView::pageShown);
    m_view->setCurrentField(QStringLiteral("total"));
    QCOMPARE(m_view->position(), 3);
    QCOMPARE(shown.count(), 1);
}

void TestPageView::paintsAtOnceWhatWasFetchedAhead()
{
    QVERIFY(show(m_tiff, 5));
    m_view->prefetch(m_document);
    QVERIFY(m_bench.finish());
    m_bench.hold(); // no answer can come any more
    QSignalSpy painted(m_view.get(), &PageView::painted);
    m_view->setDocument(m_document, 1);
    QCoreApplication::processEvents();
    const qsizetype count = painted.count();
    const QImage image = m_view->viewport()->grab().toImage();
    m_bench.resume();
    QCOMPARE(count, 1);
    QVERIFY(qGray(image.pixel(at(m_page.box(0, 0)))) < 20);
}

void TestPageView::keepsItsPlaceWhenPagesAreMoved()
{
    QVERIFY(show(m_tiff, 5));
    m_view->setPosition(2);
    QSignalSpy shown(m_view.get(), &PageView::pageShown);
    m_view->setDocument(m_tiff, 5, {{2, 0}, {0, 0}, {1, 0}});
    QCOMPARE(m_view->position(), 0);
    QCOMPARE(m_view->pageCount(), 3);
    QCOMPARE(shown.count(), 1);
}

void TestPageView::turnsPages()
{
    QVERIFY(show(m_document));
    QSignalSpy painted(m_view.get(), &PageView::painted);
    m_view->setDocument(m_document, 1, {{0, 90}});
    QTRY_COMPARE(painted.count(), 1);
    m_view->fitPage();
    const QImage image = m_view->viewport()->grab().toImage();
    QVERIFY(qGray(image.pixel(at(m_page.box(2, 0), 90))) < 20);
    QVERIFY(qGray(image.pixel(at(QPointF(300, 40), 90))) > 240);
}

void TestPageView::zoomsAtTheMouse()
{
    QVERIFY(show(m_document));
    const QPointF place(400, 300);
    const QPoint before = at(place);
    const double zoom = m_view->zoom();
    QWheelEvent wheel(before, m_view->viewport()->mapToGlobal(before), {}, {0, 120}, Qt::NoButton, Qt::ControlModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(m_view->viewport(), &wheel);
    QVERIFY(m_view->zoom() > zoom);
    QVERIFY((at(place) - before).manhattanLength() <= 2);
}

void TestPageView::getsSharpAfterZooming()
{
    const QString pdf = m_bench.put(test::pdfBytes({1, {300, 200}, 0, test::pdfContent({{"I", 140, 90, 40}}), {}}));
    QVERIFY(show(pdf));
    m_view->setZoom(4);
    const auto blurred = [this] {
        const QImage image = m_view->viewport()->grab().toImage();
        int grey = 0;
        for (int x = 0; x < image.width(); ++x) {
            const int tone = qGray(image.pixel(x, image.height() / 2));
            grey += tone > 30 && tone < 200 ? 1 : 0;
        }
        return grey;
    };
    m_view->centerOn(QPointF(150, 200 - 90 - 12) * 200 / 72);
    const int before = blurred();
    QVERIFY2(before > 3, qPrintable(QString::number(before)));
    QTRY_VERIFY2(blurred() <= before / 2, qPrintable(QStringLiteral("%1 of %2").arg(blurred()).arg(before)));
}

void TestPageView::scrollsAndPagesByKeys()
{
    QVERIFY(show(m_tiff, 5));
    m_view->setFocus();
    QTest::keyClick(m_view.get(), Qt::Key_F);
    QTest::keyClick(m_view.get(), Qt::Key_PageDown);
    QCOMPARE(m_view->position(), 1);
    QTest::keyClick(m_view.get(), Qt::Key_PageUp);
    QCOMPARE(m_view->position(), 0);
    QVERIFY(show(m_document));
    QTest::keyClick(m_view.get(), Qt::Key_W);
    const QPoint before = scrolled();
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QVERIFY(scrolled().y() > before.y());
    const double zoom = m_view->zoom();
    QTest::keyClick(m_view.get(), Qt::Key_Plus);
    QVERIFY(m_view->zoom() > zoom);
    QTest::keyClick(m_view.get(), Qt::Key_0);
    QCOMPARE(m_view->zoom(), 1.0);
    for (const int key : {Qt::Key_Tab, Qt::Key_Return, Qt::Key_1, Qt::Key_Escape, Qt::Key_F2}) {
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
        event.setAccepted(true);
        if (key != Qt::Key_Tab) { // goes to the next widget
            QApplication::sendEvent(m_view.get(), &event);
            QVERIFY2(!event.isAccepted(), qPrintable(QString::number(key, 16)));
        }
    }
}

void TestPageView::saysWhatFails()
{
    QSignalSpy failed(m_view.get(), &PageView::failed);
    m_view->setDocument(QString(64, QLatin1Char('d')), 1);
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(m_view->accessibleDescription(), failed[0][0].toString());
}

void TestPageView::clears()
{
    QVERIFY(show(m_document));
    QSignalSpy picked(m_view.get(), &PageView::wordsPicked);
    const QPoint place = at(m_page.box(0, 0));
    m_view->clear(QStringLiteral("The original was deleted."));
    QCOMPARE(m_view->accessibleDescription(), QStringLiteral("The original was deleted."));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::NoModifier, place);
    QCOMPARE(picked.count(), 0);
    QVERIFY(qGray(m_view->viewport()->grab().toImage().pixel(place)) > 150);
    QVERIFY(show(m_document));
    QVERIFY(m_view->accessibleDescription().isEmpty());
}

void TestPageView::describesItself()
{
    QVERIFY(show(m_tiff, 5));
    QCOMPARE(m_view->accessibleName(), QStringLiteral("Page 1 of 5"));
    m_view->setOverlays({overlay("Total", QRect(1, 1, 20, 10))});
    m_view->setCurrentField(QStringLiteral("Total"));
    QVERIFY(m_view->accessibleDescription().contains(QStringLiteral("Total")));
    QVERIFY(m_view->accessibleDescription().contains(certaintyText(Certainty::Doubtful)));
}

QTEST_MAIN(TestPageView)
#include "tst_page_view.moc"
