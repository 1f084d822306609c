// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell_bench.h"

#include <QtWidgets/QListView>

using namespace emend;
using namespace emend::test;

class TestCommandPalette final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsWhatIsTyped();
    void runsOnAnotherPage();
    void offersEveryAction();
    void passesOverWhatCannotBeDone();
    void leavesByEscape();
    void leavesWhereTheFocusGoes();
    void showsShortcuts();

private:
    static QStringList rows(const ShellBench& bench)
    {
        QStringList texts;
        const QAbstractItemModel* model = bench.find<QListView>("paletteList")->model();
        for (int row = 0; row < model->rowCount(); ++row)
            texts << model->index(row, 0).data().toString();
        return texts;
    }
};

void TestCommandPalette::runsWhatIsTyped()
{
    ShellBench bench;
    bench.page("one")->edit->setFocus();
    bench.press(Qt::Key_K, Qt::ControlModifier);
    QVERIFY(bench.find<QWidget>("commandPalette")->isVisible());
    bench.type("actone");
    QCOMPARE(rows(bench).first(), QStringLiteral("Act on one"));
    bench.press(Qt::Key_Return);
    QVERIFY(!bench.find<QWidget>("commandPalette")->isVisible());
    QVERIFY(bench.page("one")->diary.contains(QStringLiteral("acted")));
    QVERIFY(bench.page("one")->edit->hasFocus());
}

void TestCommandPalette::runsOnAnotherPage()
{
    ShellBench bench;
    bench.press(Qt::Key_K, Qt::ControlModifier);
    bench.type("act three");
    bench.press(Qt::Key_Return);
    QCOMPARE(bench.window->pages().currentId(), QStringLiteral("three"));
    QCOMPARE(bench.page("three")->diary, (QStringList{QStringLiteral("on"), QStringLiteral("acted")}));
}

void TestCommandPalette::offersEveryAction()
{
    ShellBench bench;
    bench.press(Qt::Key_K, Qt::ControlModifier);
    const QStringList offered = rows(bench);
    qsizetype count = 0;
    for (const ui::ActionGroup& group : bench.window->allActions()) {
        for (const ui::Action* action : group.actions) {
            QVERIFY2(offered.contains(ui::plainText(*action)), qPrintable(action->id()));
            ++count;
        }
    }
    QCOMPARE(offered.size(), count);
    // Those of the page come first.
    QCOMPARE(offered.first(), QStringLiteral("Act on one"));
}

void TestCommandPalette::passesOverWhatCannotBeDone()
{
    ShellBench bench;
    bench.press(Qt::Key_K, Qt::ControlModifier);
    auto* list = bench.find<QListView>("paletteList");
    QCOMPARE(list->currentIndex().row(), 0);
    bench.press(Qt::Key_Down);
    QCOMPARE(rows(bench).at(1), QStringLiteral("Never on one"));
    QCOMPARE(list->currentIndex().row(), 2);
    bench.press(Qt::Key_Up);
    QCOMPARE(list->currentIndex().row(), 0);
    bench.type("never");
    bench.press(Qt::Key_Return);
    QVERIFY(bench.find<QWidget>("commandPalette")->isVisible());
    bench.type("zzzz");
    QVERIFY(bench.find<QWidget>("paletteNothing")->isVisible());
    bench.press(Qt::Key_Return);
    QVERIFY(bench.find<QWidget>("commandPalette")->isVisible());
}

void TestCommandPalette::leavesByEscape()
{
    ShellBench bench;
    bench.page("one")->edit->setFocus();
    bench.press(Qt::Key_K, Qt::ControlModifier);
    bench.press(Qt::Key_Escape);
    QVERIFY(!bench.find<QWidget>("commandPalette")->isVisible());
    QVERIFY(bench.page("one")->edit->hasFocus());
    QVERIFY(!bench.page("one")->diary.contains(QStringLiteral("acted")));
}

void TestCommandPalette::leavesWhereTheFocusGoes()
{
    ShellBench bench;
    bench.press(Qt::Key_K, Qt::ControlModifier);
    QTest::mouseClick(bench.page("one")->edit, Qt::LeftButton);
    QVERIFY(!bench.find<QWidget>("commandPalette")->isVisible());
    QVERIFY(bench.page("one")->edit->hasFocus());
}

void TestCommandPalette::showsShortcuts()
{
    ShellBench bench;
    bench.press(Qt::Key_K, Qt::ControlModifier);
    bench.type("act on one");
    const auto* list = bench.find<QListView>("paletteList");
    const QString spoken = list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY(spoken.contains(QLatin1String("F5")));
    QVERIFY(spoken.contains(QLatin1String("ONE")));
}

QTEST_MAIN(TestCommandPalette)
#include "tst_command_palette.moc"
