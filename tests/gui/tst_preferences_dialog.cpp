// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell_bench.h"

#include "shell/preferences_dialog.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QKeySequenceEdit>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QTreeWidget>

using namespace emend;
using namespace emend::test;

class TestPreferencesDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void keepsWhatIsChosen();
    void keepsNothingWhenLeft();
    void refusesWrongLanguages();
    void remapsAnAction();
    void refusesTakenKeys();
    void resetsKeys();
    void changesTheWatchedFolder();
    void changesTheThemeAtOnce();
    void namesEveryControl();

private:
    QPointer<ui::PreferencesDialog> open(ShellBench& bench)
    {
        bench.press(Qt::Key_Comma, Qt::ControlModifier);
        auto* dialog = bench.window->findChild<ui::PreferencesDialog*>();
        if (!dialog || !QTest::qWaitForWindowActive(dialog))
            qFatal("no preferences");
        return dialog;
    }
    template <class Widget> Widget* in(ui::PreferencesDialog* dialog, const char* name)
    {
        auto* widget = dialog->findChild<Widget*>(QString::fromLatin1(name));
        if (!widget)
            qFatal("no %s", name);
        return widget;
    }
    static void accept(ShellBench& bench, QPointer<ui::PreferencesDialog> dialog)
    {
        dialog->findChild<QDialogButtonBox*>(QStringLiteral("preferencesButtons"))
            ->button(QDialogButtonBox::Ok)
            ->click();
        QTRY_VERIFY(!dialog);
        bench.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(bench.window.get()));
    }
    void choose(ui::PreferencesDialog* dialog, const char* text)
    {
        auto* tree = in<QTreeWidget>(dialog, "shortcutTree");
        const auto found = tree->findItems(QString::fromLatin1(text), Qt::MatchExactly | Qt::MatchRecursive, 0);
        QCOMPARE(found.size(), 1);
        tree->setCurrentItem(found.first());
    }
    void record(ui::PreferencesDialog* dialog, Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        in<QTabWidget>(dialog, "preferencesTabs")->setCurrentIndex(3);
        auto* keys = in<QKeySequenceEdit>(dialog, "shortcutKeys");
        keys->setFocus();
        QSignalSpy finished(keys, &QKeySequenceEdit::editingFinished);
        QTest::keyClick(keys, key, modifiers);
        QTRY_COMPARE(finished.count(), 1);
    }
};

void TestPreferencesDialog::cleanup()
{
    ui::applyTheme(*qobject_cast<QApplication*>(QApplication::instance()), ui::ThemeChoice::Light);
}

void TestPreferencesDialog::keepsWhatIsChosen()
{
    ShellBench bench;
    QSignalSpy changed(bench.window.get(), &ui::MainWindow::preferencesChanged);
    const auto dialog = open(bench);
    in<QLineEdit>(dialog, "preferenceReviewer")->setText(QStringLiteral(" Ana "));
    in<QSpinBox>(dialog, "preferenceReaders")->setValue(2);
    in<QLineEdit>(dialog, "preferenceDocumentLanguages")->setText(QStringLiteral("eng+ben"));
    in<QCheckBox>(dialog, "preferenceByAmount")->setChecked(true);
    in<QDoubleSpinBox>(dialog, "preferenceAmount")->setValue(250.5);
    in<QCheckBox>(dialog, "preferenceNewMerchants")->setChecked(true);
    accept(bench, dialog);
    QCOMPARE(changed.count(), 1);
    const ui::Preferences kept = ui::loadPreferences(*bench.state);
    QCOMPARE(kept.reviewer, QStringLiteral("Ana"));
    QCOMPARE(kept.readers, 2);
    QCOMPARE(kept.documentLanguages, QStringLiteral("eng+ben"));
    QCOMPARE(kept.secondReading.amountMinor.value_or(-1), 25050);
    QVERIFY(kept.secondReading.newMerchants);

    const auto again = open(bench);
    QCOMPARE(in<QDoubleSpinBox>(again, "preferenceAmount")->value(), 250.5);
    QVERIFY(in<QCheckBox>(again, "preferenceByAmount")->isChecked());
}

void TestPreferencesDialog::keepsNothingWhenLeft()
{
    ShellBench bench;
    const auto dialog = open(bench);
    in<QLineEdit>(dialog, "preferenceReviewer")->setText(QStringLiteral("Ana"));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!dialog);
    QVERIFY(ui::loadPreferences(*bench.state).reviewer.isEmpty());
}

void TestPreferencesDialog::refusesWrongLanguages()
{
    ShellBench bench;
    const auto dialog = open(bench);
    auto* ok = in<QDialogButtonBox>(dialog, "preferencesButtons")->button(QDialogButtonBox::Ok);
    auto* languages = in<QLineEdit>(dialog, "preferenceDocumentLanguages");
    auto* problem = in<QLabel>(dialog, "preferenceLanguagesProblem");
    languages->setText(QStringLiteral("eng, ben"));
    QVERIFY(!ok->isEnabled());
    QVERIFY(!problem->text().isEmpty());
    languages->setText(QStringLiteral("eng+script/Latin"));
    QVERIFY(ok->isEnabled());
    QVERIFY(problem->text().isEmpty());
}

void TestPreferencesDialog::remapsAnAction()
{
    ShellBench bench;
    const auto dialog = open(bench);
    choose(dialog, "Act on one");
    record(dialog, Qt::Key_F9);
    QCOMPARE(in<QTreeWidget>(dialog, "shortcutTree")->currentItem()->text(1), QStringLiteral("F9"));
    QCOMPARE(bench.page("one")->action->shortcut(), QKeySequence(Qt::Key_F5)); // not yet
    accept(bench, dialog);
    bench.press(Qt::Key_F5);
    QVERIFY(!bench.page("one")->diary.contains(QStringLiteral("acted")));
    bench.press(Qt::Key_F9);
    QVERIFY(bench.page("one")->diary.contains(QStringLiteral("acted")));
    // Other pages keep theirs; the next start knows it.
    QCOMPARE(bench.page("two")->action->shortcut(), QKeySequence(Qt::Key_F5));
    bench.open();
    QCOMPARE(bench.page("one")->action->shortcut(), QKeySequence(Qt::Key_F9));
}

void TestPreferencesDialog::refusesTakenKeys()
{
    ShellBench bench;
    const auto dialog = open(bench);
    choose(dialog, "Act on one");
    record(dialog, Qt::Key_K, Qt::ControlModifier);
    auto* conflict = in<QLabel>(dialog, "shortcutConflict");
    QVERIFY2(conflict->text().contains(QLatin1String("Find a command")), qPrintable(conflict->text()));
    QCOMPARE(in<QTreeWidget>(dialog, "shortcutTree")->currentItem()->text(1), QStringLiteral("F5"));
}

void TestPreferencesDialog::resetsKeys()
{
    ShellBench bench;
    const auto dialog = open(bench);
    auto* tree = in<QTreeWidget>(dialog, "shortcutTree");
    choose(dialog, "Act on one");
    in<QPushButton>(dialog, "shortcutClear")->click();
    QCOMPARE(tree->currentItem()->text(1), QString());
    in<QPushButton>(dialog, "shortcutReset")->click();
    QCOMPARE(tree->currentItem()->text(1), QStringLiteral("F5"));
    record(dialog, Qt::Key_F9);
    in<QPushButton>(dialog, "shortcutResetAll")->click();
    QCOMPARE(tree->currentItem()->text(1), QStringLiteral("F5"));
    accept(bench, dialog);
    bench.state->beginGroup(QStringLiteral("shortcuts"));
    QCOMPARE(bench.state->childKeys(), QStringList());
}

void TestPreferencesDialog::changesTheWatchedFolder()
{
    ShellBench bench;
    QString folder = QStringLiteral("/before");
    ui::PreferencesContext context;
    context.watchedFolder = [&folder] { return folder; };
    context.watchFolder = [&folder](const QString& path) { folder = path; };
    bench.window->setPreferencesContext(context);
    const auto dialog = open(bench);
    auto* line = in<QLineEdit>(dialog, "preferenceWatchedFolder");
    QCOMPARE(line->text(), QStringLiteral("/before"));
    line->setText(QStringLiteral("/after"));
    accept(bench, dialog);
    QCOMPARE(folder, QStringLiteral("/after"));
}

void TestPreferencesDialog::changesTheThemeAtOnce()
{
    ShellBench bench;
    const auto dialog = open(bench);
    auto* theme = in<QComboBox>(dialog, "preferenceTheme");
    theme->setCurrentIndex(theme->findData(static_cast<int>(ui::ThemeChoice::Dark)));
    accept(bench, dialog);
    QVERIFY(ui::themeOf(QApplication::palette()).isDark);
    const auto themes = bench.window->allActions().last().actions;
    const auto dark = std::find_if(themes.begin(), themes.end(), [](const ui::Action* action) {
        return action->id() == QLatin1String("window.themeDark");
    });
    QVERIFY((*dark)->isChecked());
}

void TestPreferencesDialog::namesEveryControl()
{
    ShellBench bench;
    const auto dialog = open(bench);
    for (const char* name :
         {"preferenceTheme", "preferenceLanguage", "preferenceReaders", "preferenceDocumentLanguages",
          "preferenceReviewer", "preferenceByAmount", "preferenceAmount", "preferenceNewMerchants", "shortcutFilter",
          "shortcutTree", "shortcutKeys", "shortcutClear", "shortcutReset", "shortcutResetAll"}) {
        const auto* widget = in<QWidget>(dialog, name);
        QVERIFY2(!widget->accessibleName().isEmpty(), name);
        QVERIFY2(widget->focusPolicy() & Qt::TabFocus, name);
    }
}

QTEST_MAIN(TestPreferencesDialog)
#include "tst_preferences_dialog.moc"
