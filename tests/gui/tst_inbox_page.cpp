// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/action.h"
#include "inbox/inbox_page.h"
#include "models/inbox_model.h"
#include "window_workplace.h"

#include <QtCore/QDir>
#include <QtCore/QMimeData>
#include <QtCore/QSettings>
#include <QtCore/QTimer>
#include <QtCore/QUrl>
#include <QtGui/QClipboard>
#include <QtGui/QDropEvent>
#include <QtGui/QImage>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>

using namespace emend;
using namespace emend::test;
using domain::DocumentState;
using domain::JobState;
using domain::Status;
using ui::InboxModel;
using ui::InboxPage;

/// The page as a person has it: by keys and mouse, on a real database and store.
class TestInboxPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsDocuments();
    void opensByKeyAndMouse();
    void filtersByChip();
    void searches();
    void filtersByType();
    void sortsByHeader();
    void takesDroppedFilesIn();
    void passesOverOtherDrops();
    void takesPastedFilesIn();
    void takesPickedFilesIn();
    void watchesAFolder();
    void retriesByKey();
    void retypesByMenu();
    void deletesOnlyWhenAsked();
    void offersSamples();
    void seesWhatOthersDo();
    void restsWhileItIsNotShown();
    void comesBackAsItWas();
    void canBeUsedByKeysAlone();

private:
    void show(bool withDocuments = true);
    QTableView* table() { return m_page->findChild<QTableView*>(QStringLiteral("inboxTable")); }
    QString names();
    QString rowText(int row, int column) { return table()->model()->index(row, column).data().toString(); }
    void choose(int row);
    template <class Widget = QWidget> Widget* find(const char* name)
    {
        auto* widget = m_page->findChild<Widget*>(QLatin1String(name));
        if (!widget)
            qFatal("There is no %s.", name);
        return widget;
    }
    QString noticeIn(const char* name) { return find(name)->findChild<QLabel*>(QStringLiteral("noticeText"))->text(); }
    QString picture(const QString& name, int number);
    void drop(const QStringList& paths);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<InboxDesk> m_desk;
    std::unique_ptr<WindowWorkplace> m_workplace;
    std::unique_ptr<InboxPage> m_page;
    QStringList m_ids;
};

void TestInboxPage::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_desk = std::make_unique<InboxDesk>(QStringLiteral("sqlite"));
    m_workplace = std::make_unique<WindowWorkplace>(*m_desk);
    m_ids.clear();
}

void TestInboxPage::cleanup()
{
    m_page.reset();
    m_workplace.reset();
    m_desk.reset();
}

// Four documents, the failed one the newest.
void TestInboxPage::show(bool withDocuments)
{
    if (withDocuments) {
        m_ids << m_desk->add({"b.png", "receipt", "Kedai Kopi", "9.00", "KEDAI KOPI teh tarik", Status::NeedsReview});
        m_ids << m_desk->add({"a.png", "receipt", "Alpha", "100.00", "unknown shop", Status::Done});
        m_ids << m_desk->add({"c.pdf", "invoice", "Zeta", "19.50", "Rechnung", Status::NeedsReview});
        m_ids << m_desk->fail("e.pdf");
    }
    m_page = std::make_unique<InboxPage>(**m_workplace);
    m_page->resize(1200, 700);
    m_page->show();
    m_page->setActive(true);
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    if (!withDocuments)
        return;
    const auto* model = m_page->findChild<InboxModel*>();
    QTRY_VERIFY(model->loadedRow(0)); // for being painted: nobody has asked yet
    QTRY_COMPARE(names(), QStringLiteral("ecab"));
}

QString TestInboxPage::names()
{
    QString all;
    for (int row = 0; row < table()->model()->rowCount(); ++row)
        all += rowText(row, InboxModel::File).left(1);
    return all;
}

void TestInboxPage::choose(int row)
{
    const QRect cell = table()->visualRect(table()->model()->index(row, InboxModel::File));
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, cell.center());
}

QString TestInboxPage::picture(const QString& name, int number)
{
    QImage page(8, 8, QImage::Format_RGB32);
    page.fill(static_cast<uint>(number));
    const QString path = m_folder->filePath(name);
    if (!page.save(path, "PNG"))
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

void TestInboxPage::drop(const QStringList& paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& path : paths)
        urls << QUrl::fromLocalFile(path);
    data.setUrls(urls);
    QDragEnterEvent enter({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(m_page.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent dropped({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(m_page.get(), &dropped);
}

void TestInboxPage::showsDocuments()
{
    show();
    QCOMPARE(rowText(1, InboxModel::Type), QStringLiteral("Invoice"));
    QCOMPARE(rowText(1, InboxModel::Amount), QStringLiteral("19.50"));
    QTRY_COMPARE(find<QToolButton>("state.all")->text(), QStringLiteral("All (4)"));
    QCOMPARE(find<QToolButton>("state.needs_review")->text(), QStringLiteral("Needs review (2)"));
    QVERIFY(find("state.needs_review")->isVisible());
    QVERIFY(!find("state.rejected")->isVisible());
    QCOMPARE(table()->currentIndex().row(), 0);
    QVERIFY(table()->hasFocus());
    QCOMPARE(m_page->title(), QStringLiteral("Inbox"));
}

void TestInboxPage::opensByKeyAndMouse()
{
    show();
    QSignalSpy opened(m_page.get(), &InboxPage::openRequested);
    QTest::keyClick(table(), Qt::Key_Down);
    QTest::keyClick(table(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.back().front().toString(), m_ids[2]);
    const QRect cell = table()->visualRect(table()->model()->index(3, InboxModel::Merchant));
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, cell.center());
    QTest::mouseDClick(table()->viewport(), Qt::LeftButton, {}, cell.center());
    QCOMPARE(opened.size(), 2);
    QCOMPARE(opened.back().front().toString(), m_ids[0]);
}

void TestInboxPage::filtersByChip()
{
    show();
    QTRY_VERIFY(find("state.needs_review")->isVisible());
    QTest::mouseClick(find("state.needs_review"), Qt::LeftButton);
    QTRY_COMPARE(names(), QStringLiteral("cb"));
    QTest::mouseClick(find("state.all"), Qt::LeftButton);
    QTRY_COMPARE(names(), QStringLiteral("ecab"));
}

void TestInboxPage::searches()
{
    show();
    QTest::keyClick(table(), Qt::Key_F, Qt::ControlModifier);
    auto* search = find<QLineEdit>("inboxSearch");
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, QStringLiteral("tarik"));
    QTRY_COMPARE(names(), QStringLiteral("b"));
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(table()->hasFocus());
    QTest::keyClick(table(), Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(search, QStringLiteral("zzz")); // replaces what is selected
    QTRY_VERIFY(find("emptyInbox")->isVisible());
    QCOMPARE(find<QLabel>("emptyTitle")->text(), QStringLiteral("No document matches"));
    QTest::mouseClick(find("emptyClear"), Qt::LeftButton);
    QTRY_COMPARE(names(), QStringLiteral("ecab"));
    QVERIFY(search->text().isEmpty());
}

void TestInboxPage::filtersByType()
{
    show();
    auto* types = find<QComboBox>("inboxTypes");
    types->setFocus();
    QTest::keyClicks(types, QStringLiteral("Inv"));
    QTRY_COMPARE(names(), QStringLiteral("c"));
}

void TestInboxPage::sortsByHeader()
{
    show();
    QHeaderView* header = table()->horizontalHeader();
    const auto click = [&](int column) {
        const QPoint place(header->sectionViewportPosition(column) + 10, header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
    };
    choose(0);
    click(InboxModel::Merchant);
    QTRY_COMPARE(names(), QStringLiteral("abce"));
    click(InboxModel::Merchant);
    QTRY_COMPARE(names(), QStringLiteral("cbae"));
    QCOMPARE(table()->selectionModel()->selectedRows().front().data(InboxModel::DocumentIdRole).toString(), m_ids[3]);
}

void TestInboxPage::takesDroppedFilesIn()
{
    show(false);
    QTRY_VERIFY(find("emptyInbox")->isVisible());
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("in")));
    picture(QStringLiteral("in/1.png"), 1);
    picture(QStringLiteral("in/2.png"), 2);
    QFile text(m_folder->filePath(QStringLiteral("in/3.txt")));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write("no document");
    text.close();
    drop({m_folder->filePath(QStringLiteral("in"))});
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    QVERIFY(table()->isVisible());
    QTRY_VERIFY(find("refusals")->isVisible());
    QCOMPARE(noticeIn("refusals"), QStringLiteral("1 file(s) were not taken in."));
    auto* cases = find("refusals")->findChild<QPlainTextEdit*>(QStringLiteral("noticeCases"));
    QVERIFY(!cases->isVisible());
    QTest::mouseClick(find("refusals")->findChild<QPushButton*>(QStringLiteral("noticeButton1")), Qt::LeftButton);
    QVERIFY(cases->isVisible());
    QVERIFY(cases->toPlainText().contains(QStringLiteral("3.txt: ")));
    QTest::mouseClick(find("refusals")->findChild<QToolButton*>(QStringLiteral("noticeClose")), Qt::LeftButton);
    QVERIFY(!find("refusals")->isVisible());
    // They wait to be read, and that is shown.
    QTRY_VERIFY(find("intakePanel")->isVisible());
    QTRY_COMPARE(find<QLabel>("intakeText")->text(), QStringLiteral("2 document(s) to read"));
}

void TestInboxPage::passesOverOtherDrops()
{
    show(false);
    QMimeData data;
    data.setUrls({QUrl(QStringLiteral("https://example.org/a.png"))});
    QDragEnterEvent enter({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, {});
    enter.ignore();
    QApplication::sendEvent(m_page.get(), &enter);
    QVERIFY(!enter.isAccepted());
}

void TestInboxPage::takesPastedFilesIn()
{
    show(false);
    auto data = std::make_unique<QMimeData>();
    data->setUrls({QUrl::fromLocalFile(picture(QStringLiteral("p.png"), 1))});
    QGuiApplication::clipboard()->setMimeData(data.release());
    QTest::keyClick(m_page.get(), Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(names(), QStringLiteral("p"));
}

void TestInboxPage::takesPickedFilesIn()
{
    show(false);
    const QString path = picture(QStringLiteral("p.png"), 1);
    QTest::keyClick(m_page.get(), Qt::Key_O, Qt::ControlModifier);
    QFileDialog* dialog = nullptr;
    QTRY_VERIFY((dialog = m_page->findChild<QFileDialog*>(QStringLiteral("filePicker"))));
    Q_EMIT dialog->filesSelected({path});
    dialog->close();
    QTRY_COMPARE(names(), QStringLiteral("p"));
}

void TestInboxPage::watchesAFolder()
{
    show(false);
    m_page->watchFolder(m_folder->path());
    QVERIFY(find("watchedFolder")->isVisible());
    QCOMPARE(find("watchedFolder")->toolTip(), m_folder->path());
    picture(QStringLiteral("w.png"), 1);
    QTRY_COMPARE_WITH_TIMEOUT(names(), QStringLiteral("w"), 10'000);
    QTest::mouseClick(find("button.inbox.stopWatching"), Qt::LeftButton);
    QVERIFY(!find("watchedFolder")->isVisible());
}

void TestInboxPage::retriesByKey()
{
    show();
    choose(0);
    QTest::keyClick(table(), Qt::Key_R, Qt::ControlModifier);
    QTRY_COMPARE(m_desk->newestJob(m_ids[3]).state, JobState::Queued);
    QTRY_COMPARE(rowText(0, InboxModel::State), QStringLiteral("Waiting"));
    QCOMPARE(m_desk->audited("retry"), QStringList(m_ids[3]));
    choose(1);
    QTest::keyClick(table(), Qt::Key_R, Qt::ControlModifier);
    QTRY_VERIFY(find("notice")->isVisible());
    QVERIFY(noticeIn("notice").startsWith(QLatin1Char('1')));
}

void TestInboxPage::retypesByMenu()
{
    show();
    table()->selectAll();
    QTest::keyClick(table(), Qt::Key_T, Qt::ControlModifier);
    auto* menu = find<QMenu>("retypeMenu");
    QTRY_VERIFY(menu->isVisible());
    menu->close();
    m_page->findChild<QAction*>(QStringLiteral("retype.product"))->trigger();
    for (const QString& id : m_ids)
        QTRY_COMPARE(m_desk->newestJob(id).payload.value(QLatin1String("type")).toString(), QStringLiteral("product"));
    QCOMPARE(m_desk->audited("retype").size(), 4);
}

void TestInboxPage::deletesOnlyWhenAsked()
{
    show();
    choose(1);
    QTRY_VERIFY(find("button.inbox.delete")->isEnabled());
    QTest::keyClick(table(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(table(), Qt::Key_Delete);
    QVERIFY(find("bulkBar")->isVisible());
    QVERIFY(find<QLabel>("bulkText")->text().startsWith(QStringLiteral("Delete 2 document(s)?")));
    QVERIFY(find("bulkKeep")->hasFocus());
    QTest::keyClick(find("bulkKeep"), Qt::Key_Return);
    QVERIFY(!find("bulkBar")->isVisible());
    QVERIFY(table()->hasFocus());

    QTest::keyClick(table(), Qt::Key_Delete);
    QTest::keyClick(find("bulkKeep"), Qt::Key_Escape);
    QVERIFY(!find("bulkBar")->isVisible());
    QCOMPARE(names(), QStringLiteral("ecab"));

    QTest::keyClick(table(), Qt::Key_Delete);
    QTest::keyClick(find("bulkKeep"), Qt::Key_Tab, Qt::ShiftModifier);
    QVERIFY(find("bulkDelete")->hasFocus());
    QTest::keyClick(find("bulkDelete"), Qt::Key_Space);
    QTRY_COMPARE(names(), QStringLiteral("eb"));
    QVERIFY(!m_desk->document(m_ids[1]));
    QVERIFY(!m_desk->document(m_ids[2]));
    QTRY_COMPARE(find<QToolButton>("state.all")->text(), QStringLiteral("All (2)"));
}

void TestInboxPage::offersSamples()
{
    show(false);
    QTRY_VERIFY(find("emptyInbox")->isVisible());
    QCOMPARE(find<QLabel>("emptyTitle")->text(), QStringLiteral("Drop receipts here"));
    QSignalSpy asked(m_page.get(), &InboxPage::samplesRequested);
    QTest::mouseClick(find("emptySamples"), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
}

void TestInboxPage::seesWhatOthersDo()
{
    show();
    choose(1);
    m_desk->add({"new.png"});
    QTRY_COMPARE(names(), QStringLiteral("necab"));
    QCOMPARE(table()->selectionModel()->selectedRows().front().data(InboxModel::DocumentIdRole).toString(), m_ids[2]);
    QTRY_COMPARE(find<QToolButton>("state.all")->text(), QStringLiteral("All (5)"));
}

void TestInboxPage::restsWhileItIsNotShown()
{
    show();
    const auto* poll = m_page->findChild<QTimer*>(QStringLiteral("inboxPoll"));
    QVERIFY(poll->isActive());
    m_page->setActive(false);
    QVERIFY(!poll->isActive());
    m_page->setActive(true);
    QVERIFY(poll->isActive());
}

void TestInboxPage::comesBackAsItWas()
{
    show();
    QTRY_VERIFY(find("state.needs_review")->isVisible());
    QTest::mouseClick(find("state.needs_review"), Qt::LeftButton);
    table()->sortByColumn(InboxModel::Merchant, Qt::AscendingOrder);
    table()->horizontalHeader()->resizeSection(InboxModel::File, 333);
    QTRY_COMPARE(names(), QStringLiteral("bc"));
    QSettings settings(m_folder->filePath(QStringLiteral("emend.ini")), QSettings::IniFormat);
    m_page->saveState(settings);
    m_page = std::make_unique<InboxPage>(**m_workplace);
    m_page->restoreState(settings);
    m_page->show();
    m_page->setActive(true);
    QTRY_COMPARE(names(), QStringLiteral("bc"));
    QVERIFY(find<QToolButton>("state.needs_review")->isChecked());
    QCOMPARE(table()->horizontalHeader()->sectionSize(InboxModel::File), 333);
    QCOMPARE(table()->horizontalHeader()->sortIndicatorSection(), static_cast<int>(InboxModel::Merchant));
}

void TestInboxPage::canBeUsedByKeysAlone()
{
    show();
    for (const QWidget* widget : m_page->findChildren<QWidget*>()) {
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
    for (ui::Action* action : m_page->pageActions()) {
        QVERIFY2(action->id().startsWith(QLatin1String("inbox.")), qPrintable(action->id()));
        QVERIFY(m_page->actions().contains(action));
        ids << action->id();
    }
    QCOMPARE(ids.removeDuplicates(), 0);
}

QTEST_MAIN(TestInboxPage)
#include "tst_inbox_page.moc"
