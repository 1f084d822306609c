// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell_bench.h"

#include "common/elided_label.h"
#include "common/notice_bar.h"
#include "shell/status_line.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenuBar>

using namespace emend;
using namespace emend::test;

class TestMainWindow final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesPagesWhenTheyAreShown();
    void switchesByKeys();
    void walksAlongTheRail();
    void keysWorkOnTheShownPageOnly();
    void showsThePageLastShown();
    void opensDocumentsForAnyPage();
    void tellsWhatTheShownPageSays();
    void closesInOrder();
    void hidesWhenClosedTwice();
    void listsItsKeys();
    void menusHoldActionsOnly();
    void namesEveryControl();
    void tellsOfTheQueue();
};

void TestMainWindow::makesPagesWhenTheyAreShown()
{
    ShellBench bench;
    QCOMPARE(bench.made, QStringList{QStringLiteral("one")});
    QCOMPARE(bench.page("one")->diary, QStringList{QStringLiteral("on")});
    bench.window->showPage(QStringLiteral("three"));
    QCOMPARE(bench.made, (QStringList{QStringLiteral("one"), QStringLiteral("three")}));
    QCOMPARE(bench.page("one")->diary, (QStringList{QStringLiteral("on"), QStringLiteral("off")}));
    bench.window->showPage(QStringLiteral("nonsense"));
    QCOMPARE(bench.window->pages().currentId(), QStringLiteral("three"));
}

void TestMainWindow::switchesByKeys()
{
    ShellBench bench;
    bench.press(Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(bench.window->pages().currentId(), QStringLiteral("two"));
    QVERIFY(bench.find<QAbstractButton>("rail.two")->isChecked());
    QVERIFY(bench.window->windowTitle().contains(QLatin1String("TWO")));
    bench.press(Qt::Key_Tab, Qt::ControlModifier);
    QCOMPARE(bench.window->pages().currentId(), QStringLiteral("three"));
    bench.press(Qt::Key_Tab, Qt::ControlModifier);
    QCOMPARE(bench.window->pages().currentId(), QStringLiteral("one"));
    bench.press(Qt::Key_Backtab, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(bench.window->pages().currentId(), QStringLiteral("three"));
}

void TestMainWindow::walksAlongTheRail()
{
    ShellBench bench;
    auto* first = bench.find<QAbstractButton>("rail.one");
    first->setFocus();
    bench.press(Qt::Key_Down);
    QCOMPARE(bench.window->pages().currentId(), QStringLiteral("two"));
    QVERIFY(bench.find<QAbstractButton>("rail.two")->hasFocus());
    bench.press(Qt::Key_Down);
    QCOMPARE(bench.window->pages().currentId(), QStringLiteral("three"));
    // A click is followed by work on the page.
    bench.page("one")->edit->setFocus();
    QTest::mouseClick(first, Qt::LeftButton);
    QCOMPARE(bench.window->pages().currentId(), QStringLiteral("one"));
    QVERIFY(!first->hasFocus());
}

void TestMainWindow::keysWorkOnTheShownPageOnly()
{
    ShellBench bench;
    bench.press(Qt::Key_F5);
    QCOMPARE(bench.page("one")->diary.count(QStringLiteral("acted")), 1);
    bench.press(Qt::Key_2, Qt::ControlModifier);
    bench.press(Qt::Key_F5);
    QCOMPARE(bench.page("one")->diary.count(QStringLiteral("acted")), 1);
    QCOMPARE(bench.page("two")->diary.count(QStringLiteral("acted")), 1);
    // Where there is a line to type into, ? is typed.
    bench.page("two")->edit->setFocus();
    bench.type("?");
    QCOMPARE(bench.page("two")->edit->text(), QStringLiteral("?"));
}

void TestMainWindow::showsThePageLastShown()
{
    ShellBench bench;
    bench.window->showPage(QStringLiteral("two"));
    bench.page("two")->edit->setText(QStringLiteral("kept"));
    bench.window->resize(1000, 700);
    QSignalSpy closed(bench.window.get(), &ui::MainWindow::closed);
    bench.window->close();
    QCOMPARE(closed.count(), 1);
    bench.open();
    QCOMPARE(bench.made, QStringList{QStringLiteral("two")});
    QCOMPARE(bench.page("two")->edit->text(), QStringLiteral("kept"));
    QCOMPARE(bench.window->size(), QSize(1000, 700));
}

void TestMainWindow::opensDocumentsForAnyPage()
{
    ShellBench bench;
    QStringList opened;
    bench.window->setOpenDocument([&opened](const QString& id) { opened << id; });
    Q_EMIT bench.page("three")->openRequested(QStringLiteral("d1"));
    QCOMPARE(opened, QStringList{QStringLiteral("d1")});
}

void TestMainWindow::tellsWhatTheShownPageSays()
{
    ShellBench bench;
    const auto* text = bench.find<ui::ElidedLabel>("statusPage");
    Q_EMIT bench.page("one")->statusChanged(QStringLiteral("first"));
    Q_EMIT bench.page("two")->statusChanged(QStringLiteral("second"));
    QCOMPARE(text->fullText(), QStringLiteral("first"));
    bench.window->showPage(QStringLiteral("two"));
    QCOMPARE(text->fullText(), QStringLiteral("second"));
}

void TestMainWindow::closesInOrder()
{
    ShellBench bench;
    bench.window->showPage(QStringLiteral("two"));
    PlainPage* two = bench.page("two");
    two->holdsClose = true;
    std::function<void()> workersDone;
    bench.window->setFinish([&workersDone](std::function<void()> done) { workersDone = std::move(done); });
    QSignalSpy closed(bench.window.get(), &ui::MainWindow::closed);

    bench.window->close();
    QVERIFY(bench.window->isVisible());
    QVERIFY(bench.window->notice().isVisible());
    QVERIFY(!bench.window->notice().text().isEmpty());
    QVERIFY(bench.page("one")->diary.contains(QStringLiteral("closing")));
    QVERIFY(!workersDone); // a page is still busy
    two->letClose();
    QVERIFY(workersDone != nullptr);
    QVERIFY(closed.isEmpty());
    workersDone();
    QCOMPARE(closed.count(), 1);
    QVERIFY(!bench.window->isVisible());
}

void TestMainWindow::hidesWhenClosedTwice()
{
    ShellBench bench;
    bench.page("one")->holdsClose = true;
    QSignalSpy closed(bench.window.get(), &ui::MainWindow::closed);
    bench.window->close();
    bench.window->close();
    QVERIFY(!bench.window->isVisible());
    QVERIFY(closed.isEmpty());
    bench.page("one")->letClose();
    QCOMPARE(closed.count(), 1);
}

void TestMainWindow::listsItsKeys()
{
    ShellBench bench;
    QWidget* before = QApplication::focusWidget();
    bench.press(Qt::Key_F1);
    auto* sheet = bench.find<QWidget>("keyHelp");
    QVERIFY(sheet->isVisible());
    QVERIFY(sheet->hasFocus());
    QStringList texts;
    for (const QLabel* label : sheet->findChildren<QLabel*>())
        texts << label->text();
    QVERIFY(texts.contains(QStringLiteral("Act on one")));
    QVERIFY(texts.contains(QStringLiteral("F5")));
    QVERIFY(!texts.contains(QStringLiteral("Act on two")));
    QVERIFY(texts.contains(QStringLiteral("Full screen")));
    QVERIFY(bench.window->rect().contains(sheet->geometry()));
    bench.press(Qt::Key_Escape);
    QVERIFY(!sheet->isVisible());
    QCOMPARE(QApplication::focusWidget(), before);
}

void TestMainWindow::menusHoldActionsOnly()
{
    ShellBench bench;
    QStringList known;
    for (const ui::ActionGroup& group : bench.window->allActions()) {
        for (const ui::Action* action : group.actions)
            known << action->id();
    }
    QStringList seen;
    for (const QMenu* menu : bench.window->menuBar()->findChildren<QMenu*>()) {
        if (!menu->objectName().startsWith(QLatin1String("menu")))
            continue; // Qt's own, for menus that find no room
        for (const QAction* action : menu->actions()) {
            if (!action->isSeparator())
                seen << action->objectName();
        }
    }
    for (const QString& id : seen)
        QVERIFY2(known.contains(id), qPrintable(id));
    for (const char* id : {"one.act", "window.quit", "window.go-two", "window.palette", "window.themeDark"})
        QVERIFY2(seen.contains(QLatin1String(id)), id);
}

void TestMainWindow::namesEveryControl()
{
    ShellBench bench;
    for (const QWidget* widget : bench.window->findChildren<QWidget*>()) {
        const bool isControl = qobject_cast<const QAbstractButton*>(widget) != nullptr;
        if (isControl && widget->isVisible() && !widget->objectName().startsWith(QLatin1String("qt_"))) {
            QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
        }
    }
}

void TestMainWindow::tellsOfTheQueue()
{
    ShellBench bench;
    ui::StatusLine& status = bench.window->status();
    status.setDatabase(QStringLiteral("emend.db"));
    const auto text = [&bench](const char* name) { return bench.find<ui::ElidedLabel>(name)->fullText(); };
    QVERIFY(text("statusDatabase").contains(QLatin1String("connecting")));
    status.setReachable({.waiting = 12, .running = 2, .toReview = 5});
    QCOMPARE(text("statusDatabase"), QStringLiteral("emend.db"));
    for (const char* number : {"12", "2", "5"})
        QVERIFY(text("statusQueue").contains(QLatin1String(number)));
    status.setUnreachable();
    QVERIFY(text("statusDatabase").contains(QLatin1String("cannot be reached")));
    QVERIFY(text("statusQueue").isEmpty());
    status.setReading({QStringLiteral("a.pdf"), QStringLiteral("b.pdf")}, true);
    QVERIFY(text("statusReading").contains(QLatin1String("a.pdf")));
}

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
