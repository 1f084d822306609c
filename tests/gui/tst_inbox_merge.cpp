// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document_bytes.h"
#include "inbox_bench.h"
#include "postgres_server.h"
#include "review_office.h"

#include "common/notice_bar.h"

#include <emend/storage/document_parts.h>

#include <QtCore/QMap>
#include <QtGui/QContextMenuEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

using namespace emend;
using namespace emend::test;
using domain::DocumentState;
using ui::InboxModel;

/// Merging by keys and mouse, on documents that the real program has read.
class TestInboxMerge final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mergesByKeys();
    void mergesByMouseAndBack();
    void isInTheMenu();
    void saysWhyNot_data();
    void saysWhyNot();
    void saysThatViewersMayNot();
    void doesNotMergeVeryMany();
    void looksBeforeItAsks();
    void showsWhatWentWrong();
    void asksOneThingAtATime();
};

namespace {

constexpr int kLongMs = 20'000;

/// An inbox of three documents of one, two and three pages that need review, the last one on top.
class ReadInbox final : public ShownInbox
{
public:
    ReadInbox() : place(office, QStringLiteral("ann"))
    {
        QStringList files;
        for (const char* name : {"a", "b", "c"}) {
            const int pages = static_cast<int>(files.size()) + 1;
            files << folder.filePath(QLatin1String(name) + QLatin1String(".pdf"));
            QFile file(files.back());
            if (!file.open(QIODevice::WriteOnly))
                qFatal("cannot write %s", qPrintable(files.back()));
            file.write(pdfBytes({pages, {300, 200}, 0, pdfContent({{name, 20, 100, 30}}), {}}));
        }
        office.read(files, QStringLiteral(EMEND_BIN_DIR));
        office.sendAllToReview();
        show(*place);
        waitForRows(QStringLiteral("cba"));
        for (int row = 0; row < 3; ++row) {
            QTRY_COMPARE(rowText(row, InboxModel::State), QStringLiteral("Needs review"));
            ids.prepend(table()->model()->index(row, 0).data(InboxModel::DocumentIdRole).toString());
        }
    }
    ~ReadInbox() { page.reset(); } // before what it works with

    domain::Document document(const QString& id)
    {
        return *required(
            office.database().read([&](storage::Transaction& tx) { return storage::findDocument(tx, id); }));
    }

    /// The sources of the document, in their order.
    QStringList sourcesOf(const QString& id)
    {
        QStringList sources;
        for (const storage::DocumentPart& part :
             required(office.database().read([&](storage::Transaction& tx) { return storage::sourcesOf(tx, id); })))
            sources << part.sourceId;
        return sources;
    }

    QListWidget* order() { return find<QListWidget>("mergeOrder"); }
    ui::NoticeBar* notice() { return find("notice")->findChild<ui::NoticeBar*>(); }
    void click(const char* name) { QTest::mouseClick(find(name), Qt::LeftButton); }

    QTemporaryDir folder;
    ReviewOffice office;
    ReviewerPlace place;
    QStringList ids; ///< a, b, c
};

bool contains(const QString& text, const char* part)
{
    return text.contains(QLatin1String(part));
}

} // namespace

void TestInboxMerge::mergesByKeys()
{
    ReadInbox inbox;
    const QByteArray original = required(inbox.office.store().get(inbox.document(inbox.ids[0]).sha256));
    inbox.choose(1);
    QTest::keyClick(inbox.table(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(inbox.table(), Qt::Key_M, Qt::ControlModifier);
    QTRY_VERIFY(inbox.find("mergePanel")->isVisible());
    QVERIFY(inbox.order()->hasFocus());
    QCOMPARE(inbox.order()->count(), 2);
    QVERIFY(contains(inbox.order()->item(0)->text(), "b.pdf, 2 page"));
    QTest::keyClick(inbox.order(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(inbox.order()->currentRow(), 1);
    QVERIFY(contains(inbox.order()->item(0)->text(), "a.pdf, 1 page"));
    QTest::keyClick(inbox.order(), Qt::Key_Down, Qt::AltModifier); // is the last one already
    QTest::keyClick(inbox.order(), Qt::Key_Delete); // belongs to the table
    QTest::keyClick(inbox.order(), Qt::Key_Return);

    QTRY_COMPARE_WITH_TIMEOUT(inbox.table()->model()->rowCount(), 4, kLongMs);
    QVERIFY(!inbox.find("mergePanel")->isVisible());
    QVERIFY(inbox.table()->hasFocus());
    QTRY_COMPARE(inbox.selected().size(), 1);
    const QString made = inbox.selected().front();
    QVERIFY(!inbox.ids.contains(made));
    QCOMPARE(inbox.sourcesOf(made), QStringList({inbox.ids[0], inbox.ids[1]}));
    QCOMPARE(inbox.document(made).pageCount, 3);
    QCOMPARE(inbox.document(inbox.ids[0]).state, DocumentState::Rejected);
    QCOMPARE(inbox.document(inbox.ids[2]).state, DocumentState::NeedsReview);
    QCOMPARE(required(inbox.office.store().get(inbox.document(inbox.ids[0]).sha256)), original);
    QVERIFY(inbox.notice()->kind() == ui::NoticeKind::Info);
    QVERIFY2(contains(inbox.noticeIn("notice"), "a and 1 more.pdf"), qPrintable(inbox.noticeIn("notice")));

    inbox.office.read({}, QStringLiteral(EMEND_BIN_DIR)); // what waits
    QVERIFY(inbox.document(made).state == DocumentState::NeedsReview
            || inbox.document(made).state == DocumentState::Done);
    QCOMPARE(inbox.selected(), QStringList(made));
}

// Where a filter shows only what is to be reviewed, what was merged goes, and comes back.
void TestInboxMerge::mergesByMouseAndBack()
{
    ReadInbox inbox;
    QTRY_VERIFY(inbox.find("state.needs_review")->isVisible());
    inbox.click("state.needs_review");
    inbox.choose(0);
    inbox.choose(2, Qt::ControlModifier);
    inbox.click("button.inbox.merge");
    QTRY_VERIFY(inbox.find("mergePanel")->isVisible());
    QVERIFY(!inbox.find("mergeUp")->isEnabled());
    inbox.click("mergeDown");
    QVERIFY(!inbox.find("mergeDown")->isEnabled());
    inbox.click("mergeUp");
    QCOMPARE(inbox.order()->currentRow(), 0);
    inbox.click("mergeConfirm");
    QTRY_COMPARE_WITH_TIMEOUT(inbox.names(), QStringLiteral("b"), kLongMs);
    QTRY_VERIFY(contains(inbox.noticeIn("notice"), "c and 1 more.pdf"));
    QVERIFY(!inbox.find("mergePanel")->isVisible());

    auto* undo = inbox.find("notice")->findChild<QPushButton*>(QStringLiteral("noticeButton1"));
    QCOMPARE(undo->text(), QStringLiteral("Undo"));
    QTest::mouseClick(undo, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(inbox.names(), QStringLiteral("cba"), kLongMs);
    QTRY_COMPARE(inbox.selected(), QStringList({inbox.ids[2], inbox.ids[0]}));
    QTRY_COMPARE(inbox.noticeIn("notice"), QStringLiteral("2 document(s) are back to be reviewed."));
    services::ReviewService bob(inbox.office.database(), QStringLiteral("bob"));
    for (const int n : {0, 2})
        required(bob.lease(inbox.ids[n])); // nobody has it
}

void TestInboxMerge::isInTheMenu()
{
    ReadInbox inbox;
    inbox.choose(0);
    inbox.choose(1, Qt::ShiftModifier);
    const QPoint place = inbox.table()->visualRect(inbox.table()->currentIndex()).center();
    QContextMenuEvent asked(QContextMenuEvent::Mouse, place, inbox.table()->viewport()->mapToGlobal(place));
    QApplication::sendEvent(inbox.table()->viewport(), &asked);
    auto* menu = inbox.find<QMenu>("inboxMenu");
    QTRY_VERIFY(menu->isVisible());
    auto* merge = inbox.page->findChild<ui::Action*>(QStringLiteral("inbox.merge"));
    QVERIFY(menu->actions().contains(merge));
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(merge).center());
    QTRY_VERIFY(inbox.find("mergePanel")->isVisible());
    inbox.page->activateWindow(); // as a window manager does after a menu
    QVERIFY(QTest::qWaitForWindowActive(inbox.page.get()));
    QTest::keyClick(inbox.order(), Qt::Key_Escape);
    QVERIFY(!inbox.find("mergePanel")->isVisible());
    QVERIFY(inbox.table()->hasFocus());
    QCOMPARE(inbox.selected().size(), 2);
    QCOMPARE(inbox.document(inbox.ids[2]).state, DocumentState::NeedsReview);
}

void TestInboxMerge::saysWhyNot_data()
{
    QTest::addColumn<QList<int>>("rows"); // of e (failed), c, a (done), b
    QTest::addColumn<QString>("openWith"); // who has c open
    QTest::addColumn<QString>("why");
    QTest::newRow("both") << QList<int>{1, 3} << QString() << QString();
    QTest::newRow("one") << QList<int>{1} << QString() << QStringLiteral("Select two or more");
    QTest::newRow("failed") << QList<int>{0, 1} << QString() << QStringLiteral("e.pdf is not to be reviewed");
    QTest::newRow("passed") << QList<int>{2, 3} << QString() << QStringLiteral("a.png is not to be reviewed");
    QTest::newRow("with another") << QList<int>{1, 3} << QStringLiteral("bob") << QStringLiteral("c.pdf is with bob");
    QTest::newRow("open here") << QList<int>{1, 3} << QStringLiteral("ann") << QString();
}

void TestInboxMerge::saysWhyNot()
{
    QFETCH(QList<int>, rows);
    QFETCH(QString, openWith);
    QFETCH(QString, why);
    InboxBench inbox;
    if (!openWith.isEmpty()) {
        inbox.desk.open(inbox.ids[2], qPrintable(openWith));
        QTest::keyClick(inbox.table(), Qt::Key_F5);
        QTRY_COMPARE(inbox.rowText(1, InboxModel::State), QStringLiteral("With %1").arg(openWith));
    }
    for (const int row : rows)
        inbox.choose(row, row == rows.front() ? Qt::NoModifier : Qt::ControlModifier);
    const auto* button = inbox.find<QToolButton>("button.inbox.merge");
    QTRY_COMPARE(button->isEnabled(), why.isEmpty());
    QVERIFY2(why.isEmpty() || button->toolTip().startsWith(why), qPrintable(button->toolTip()));
    if (why.isEmpty())
        return;
    QTest::keyClick(inbox.table(), Qt::Key_M, Qt::ControlModifier);
    QVERIFY(!inbox.find("mergePanel")->isVisible());
}

void TestInboxMerge::saysThatViewersMayNot()
{
    InboxDesk desk(QStringLiteral("postgresql"));
    required(testServer().execute(QStringLiteral("CREATE ROLE merge_viewer LOGIN IN ROLE emend_viewer")));
    storage::DatabaseUrl url = desk.fixture().url();
    url.parameters.insert(QStringLiteral("user"), QStringLiteral("merge_viewer"));
    WindowWorkplace workplace(desk, url);
    ui::InboxPage page(*workplace);
    page.setActive(true);
    const auto* merge = page.findChild<ui::Action*>(QStringLiteral("inbox.merge"));
    QTRY_COMPARE(merge->toolTip(), QStringLiteral("Only reviewers and administrators may merge documents here."));
    QVERIFY(!merge->isEnabled());
}

void TestInboxMerge::doesNotMergeVeryMany()
{
    InboxBench inbox(InboxBench::Empty);
    inbox.desk.fill(101);
    QTRY_COMPARE(inbox.table()->model()->rowCount(), 101);
    inbox.table()->selectAll();
    const auto* merge = inbox.page->findChild<ui::Action*>(QStringLiteral("inbox.merge"));
    QCOMPARE(merge->toolTip(), QStringLiteral("At most 100 documents can be merged at once."));
    QVERIFY(!merge->isEnabled());
}

// What the list shows may be a second old.
void TestInboxMerge::looksBeforeItAsks()
{
    InboxBench inbox;
    inbox.choose(1);
    inbox.choose(3, Qt::ControlModifier);
    QTRY_VERIFY(inbox.find("button.inbox.merge")->isEnabled());
    inbox.desk.open(inbox.ids[0], "bob");
    QTest::keyClick(inbox.table(), Qt::Key_M, Qt::ControlModifier);
    QTRY_VERIFY(inbox.find("notice")->isVisible());
    QCOMPARE(inbox.noticeIn("notice"), QStringLiteral("b.png is with bob now, so it cannot be merged."));
    QVERIFY(!inbox.find("mergePanel")->isVisible());
    QCOMPARE(inbox.selected().size(), 2);
}

// The originals of this inbox are no documents.
void TestInboxMerge::showsWhatWentWrong()
{
    InboxBench inbox;
    inbox.choose(1);
    inbox.choose(3, Qt::ControlModifier);
    QTest::keyClick(inbox.table(), Qt::Key_M, Qt::ControlModifier);
    QTRY_VERIFY(inbox.find("mergePanel")->isVisible());
    QTest::keyClick(inbox.find("mergeOrder"), Qt::Key_Return);
    QTRY_VERIFY(inbox.find("notice")->isVisible());
    QVERIFY2(inbox.noticeIn("notice").startsWith(QStringLiteral("c.pdf cannot be merged: ")),
             qPrintable(inbox.noticeIn("notice")));
    QVERIFY(inbox.find("notice")->findChild<ui::NoticeBar*>()->kind() == ui::NoticeKind::Warning);
    QVERIFY(!inbox.find("mergePanel")->isVisible());
    QCOMPARE(inbox.selected(), QStringList({inbox.ids[2], inbox.ids[0]}));
    for (const int n : {0, 2})
        QCOMPARE(inbox.desk.document(inbox.ids[n])->state, DocumentState::NeedsReview);
    QTRY_VERIFY(inbox.find("button.inbox.merge")->isEnabled()); // and again
}

void TestInboxMerge::asksOneThingAtATime()
{
    InboxBench inbox;
    inbox.choose(1);
    inbox.choose(3, Qt::ControlModifier);
    QTRY_VERIFY(inbox.find("button.inbox.delete")->isEnabled());
    QTest::keyClick(inbox.table(), Qt::Key_Delete);
    QVERIFY(inbox.find("bulkBar")->isVisible());
    QTest::mouseClick(inbox.find("button.inbox.merge"), Qt::LeftButton);
    QVERIFY(!inbox.find("bulkBar")->isVisible());
    QTRY_VERIFY(inbox.find("mergePanel")->isVisible());
    QTest::mouseClick(inbox.find("button.inbox.delete"), Qt::LeftButton);
    QVERIFY(!inbox.find("mergePanel")->isVisible());
    QVERIFY(inbox.find("bulkBar")->isVisible());
}

QTEST_MAIN(TestInboxMerge)
#include "tst_inbox_merge.moc"
