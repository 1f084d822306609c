// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox_bench.h"

#include <QtCore/QSettings>
#include <QtCore/QTimer>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

using namespace emend;
using namespace emend::test;
using domain::JobState;
using ui::InboxModel;
using ui::InboxPage;

/// The page as a person has it: by keys and mouse, on a real database and store.
class TestInboxPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsDocuments();
    void opensByKeyAndMouse();
    void filtersByChip();
    void searches();
    void filtersByType();
    void sortsByHeader();
    void retriesByKey();
    void retypesByMenu();
    void deletesOnlyWhenAsked();
    void seesWhatOthersDo();
    void restsWhileItIsNotShown();
    void comesBackAsItWas();
    void canBeUsedByKeysAlone();
};

void TestInboxPage::showsDocuments()
{
    InboxBench inbox;
    QCOMPARE(inbox.rowText(1, InboxModel::Type), QStringLiteral("Invoice"));
    QCOMPARE(inbox.rowText(1, InboxModel::Amount), QStringLiteral("19.50"));
    QTRY_COMPARE(inbox.find<QToolButton>("state.all")->text(), QStringLiteral("All (4)"));
    QCOMPARE(inbox.find<QToolButton>("state.needs_review")->text(), QStringLiteral("Needs review (2)"));
    QVERIFY(inbox.find("state.needs_review")->isVisible());
    QVERIFY(!inbox.find("state.rejected")->isVisible());
    QCOMPARE(inbox.table()->currentIndex().row(), 0);
    QVERIFY(inbox.table()->hasFocus());
    QCOMPARE(inbox.page->title(), QStringLiteral("Inbox"));
}

void TestInboxPage::opensByKeyAndMouse()
{
    InboxBench inbox;
    QSignalSpy opened(inbox.page.get(), &InboxPage::openRequested);
    QTest::keyClick(inbox.table(), Qt::Key_Down);
    QTest::keyClick(inbox.table(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.back().front().toString(), inbox.ids[2]);
    const QRect cell = inbox.table()->visualRect(inbox.table()->model()->index(3, InboxModel::Merchant));
    QTest::mouseClick(inbox.table()->viewport(), Qt::LeftButton, {}, cell.center());
    QTest::mouseDClick(inbox.table()->viewport(), Qt::LeftButton, {}, cell.center());
    QCOMPARE(opened.size(), 2);
    QCOMPARE(opened.back().front().toString(), inbox.ids[0]);
}

void TestInboxPage::filtersByChip()
{
    InboxBench inbox;
    QTRY_VERIFY(inbox.find("state.needs_review")->isVisible());
    QTest::mouseClick(inbox.find("state.needs_review"), Qt::LeftButton);
    QTRY_COMPARE(inbox.names(), QStringLiteral("cb"));
    QTest::mouseClick(inbox.find("state.all"), Qt::LeftButton);
    QTRY_COMPARE(inbox.names(), QStringLiteral("ecab"));
}

void TestInboxPage::searches()
{
    InboxBench inbox;
    QTest::keyClick(inbox.table(), Qt::Key_F, Qt::ControlModifier);
    auto* search = inbox.find<QLineEdit>("inboxSearch");
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, QStringLiteral("tarik"));
    QTRY_COMPARE(inbox.names(), QStringLiteral("b"));
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(inbox.table()->hasFocus());
    QTest::keyClick(inbox.table(), Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(search, QStringLiteral("zzz")); // replaces what is selected
    QTRY_VERIFY(inbox.find("emptyInbox")->isVisible());
    QCOMPARE(inbox.find<QLabel>("emptyTitle")->text(), QStringLiteral("No document matches"));
    QTest::mouseClick(inbox.find("emptyClear"), Qt::LeftButton);
    QTRY_COMPARE(inbox.names(), QStringLiteral("ecab"));
    QVERIFY(search->text().isEmpty());
}

void TestInboxPage::filtersByType()
{
    InboxBench inbox;
    auto* types = inbox.find<QComboBox>("inboxTypes");
    types->setFocus();
    QTest::keyClicks(types, QStringLiteral("Inv"));
    QTRY_COMPARE(inbox.names(), QStringLiteral("c"));
}

void TestInboxPage::sortsByHeader()
{
    InboxBench inbox;
    QHeaderView* header = inbox.table()->horizontalHeader();
    const auto click = [&](int column) {
        const QPoint place(header->sectionViewportPosition(column) + 10, header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
    };
    inbox.choose(0);
    click(InboxModel::Merchant);
    QTRY_COMPARE(inbox.names(), QStringLiteral("abce"));
    click(InboxModel::Merchant);
    QTRY_COMPARE(inbox.names(), QStringLiteral("cbae"));
    QCOMPARE(inbox.table()->selectionModel()->selectedRows().front().data(InboxModel::DocumentIdRole).toString(),
             inbox.ids[3]);
}

void TestInboxPage::retriesByKey()
{
    InboxBench inbox;
    inbox.choose(0);
    QTest::keyClick(inbox.table(), Qt::Key_R, Qt::ControlModifier);
    QTRY_COMPARE(inbox.desk.newestJob(inbox.ids[3]).state, JobState::Queued);
    QTRY_COMPARE(inbox.rowText(0, InboxModel::State), QStringLiteral("Waiting"));
    QCOMPARE(inbox.desk.audited("retry"), QStringList(inbox.ids[3]));
    inbox.choose(1);
    QTest::keyClick(inbox.table(), Qt::Key_R, Qt::ControlModifier);
    QTRY_VERIFY(inbox.find("notice")->isVisible());
    QVERIFY(inbox.noticeIn("notice").startsWith(QLatin1Char('1')));
}

void TestInboxPage::retypesByMenu()
{
    InboxBench inbox;
    inbox.table()->selectAll();
    QTest::keyClick(inbox.table(), Qt::Key_T, Qt::ControlModifier);
    auto* menu = inbox.find<QMenu>("retypeMenu");
    QTRY_VERIFY(menu->isVisible());
    menu->close();
    inbox.page->findChild<QAction*>(QStringLiteral("retype.product"))->trigger();
    for (const QString& id : inbox.ids)
        QTRY_COMPARE(inbox.desk.newestJob(id).payload.value(QLatin1String("type")).toString(),
                     QStringLiteral("product"));
    QCOMPARE(inbox.desk.audited("retype").size(), 4);
}

void TestInboxPage::deletesOnlyWhenAsked()
{
    InboxBench inbox;
    inbox.choose(1);
    QTRY_VERIFY(inbox.find("button.inbox.delete")->isEnabled());
    QTest::keyClick(inbox.table(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(inbox.table(), Qt::Key_Delete);
    QVERIFY(inbox.find("bulkBar")->isVisible());
    QVERIFY(inbox.find<QLabel>("bulkText")->text().startsWith(QStringLiteral("Delete 2 document(s)?")));
    QVERIFY(inbox.find("bulkKeep")->hasFocus());
    QTest::keyClick(inbox.find("bulkKeep"), Qt::Key_Return);
    QVERIFY(!inbox.find("bulkBar")->isVisible());
    QVERIFY(inbox.table()->hasFocus());

    QTest::keyClick(inbox.table(), Qt::Key_Delete);
    QTest::keyClick(inbox.find("bulkKeep"), Qt::Key_Escape);
    QVERIFY(!inbox.find("bulkBar")->isVisible());
    QCOMPARE(inbox.names(), QStringLiteral("ecab"));

    QTest::keyClick(inbox.table(), Qt::Key_Delete);
    QTest::keyClick(inbox.find("bulkKeep"), Qt::Key_Tab, Qt::ShiftModifier);
    QVERIFY(inbox.find("bulkDelete")->hasFocus());
    QTest::keyClick(inbox.find("bulkDelete"), Qt::Key_Space);
    QTRY_COMPARE(inbox.names(), QStringLiteral("eb"));
    QVERIFY(!inbox.desk.document(inbox.ids[1]));
    QVERIFY(!inbox.desk.document(inbox.ids[2]));
    QTRY_COMPARE(inbox.find<QToolButton>("state.all")->text(), QStringLiteral("All (2)"));
}

void TestInboxPage::seesWhatOthersDo()
{
    InboxBench inbox;
    inbox.choose(1);
    inbox.desk.add({"new.png"});
    QTRY_COMPARE(inbox.names(), QStringLiteral("necab"));
    QCOMPARE(inbox.table()->selectionModel()->selectedRows().front().data(InboxModel::DocumentIdRole).toString(),
             inbox.ids[2]);
    QTRY_COMPARE(inbox.find<QToolButton>("state.all")->text(), QStringLiteral("All (5)"));
}

void TestInboxPage::restsWhileItIsNotShown()
{
    InboxBench inbox;
    const auto* poll = inbox.page->findChild<QTimer*>(QStringLiteral("inboxPoll"));
    QVERIFY(poll->isActive());
    inbox.page->setActive(false);
    QVERIFY(!poll->isActive());
    inbox.page->setActive(true);
    QVERIFY(poll->isActive());
}

void TestInboxPage::comesBackAsItWas()
{
    InboxBench inbox;
    QTRY_VERIFY(inbox.find("state.needs_review")->isVisible());
    QTest::mouseClick(inbox.find("state.needs_review"), Qt::LeftButton);
    inbox.table()->sortByColumn(InboxModel::Merchant, Qt::AscendingOrder);
    inbox.table()->horizontalHeader()->resizeSection(InboxModel::File, 333);
    QTRY_COMPARE(inbox.names(), QStringLiteral("bc"));
    QSettings settings(inbox.folder.filePath(QStringLiteral("emend.ini")), QSettings::IniFormat);
    inbox.page->saveState(settings);
    inbox.page = std::make_unique<InboxPage>(*inbox.workplace);
    inbox.page->restoreState(settings);
    inbox.page->show();
    inbox.page->setActive(true);
    QTRY_COMPARE(inbox.names(), QStringLiteral("bc"));
    QVERIFY(inbox.find<QToolButton>("state.needs_review")->isChecked());
    QCOMPARE(inbox.table()->horizontalHeader()->sectionSize(InboxModel::File), 333);
    QCOMPARE(inbox.table()->horizontalHeader()->sortIndicatorSection(), static_cast<int>(InboxModel::Merchant));
}

void TestInboxPage::canBeUsedByKeysAlone()
{
    InboxBench inbox;
    for (const QWidget* widget : inbox.page->findChildren<QWidget*>()) {
        const bool isControl = qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QLineEdit*>(widget)
            || qobject_cast<const QComboBox*>(widget) || qobject_cast<const QTableView*>(widget);
        const bool isPart = widget->objectName().startsWith(QLatin1String("qt_")) || widget->objectName().isEmpty();
        if (!isControl || isPart || !widget->isVisible())
            continue;
        QVERIFY2(widget->focusPolicy() & Qt::TabFocus, qPrintable(widget->objectName()));
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                 qPrintable(widget->objectName()));
    }
    QStringList ids;
    for (ui::Action* action : inbox.page->pageActions()) {
        QVERIFY2(action->id().startsWith(QLatin1String("inbox.")), qPrintable(action->id()));
        QVERIFY(inbox.page->actions().contains(action));
        ids << action->id();
    }
    QCOMPARE(ids.removeDuplicates(), 0);
}

QTEST_MAIN(TestInboxPage)
#include "tst_inbox_page.moc"
