// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox_bench.h"

#include <QtCore/QDir>
#include <QtCore/QMimeData>
#include <QtCore/QUrl>
#include <QtGui/QClipboard>
#include <QtGui/QDropEvent>
#include <QtGui/QImage>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

using namespace emend;
using namespace emend::test;
using ui::InboxPage;

/// The ways in: dropped, pasted, picked and watched files.
class TestInboxIntake final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesDroppedFilesIn();
    void passesOverOtherDrops();
    void takesPastedFilesIn();
    void takesPickedFilesIn();
    void watchesAFolder();
    void offersSamples();
};

namespace {

QString pictureIn(const QTemporaryDir& folder, const QString& name, int number)
{
    QImage page(8, 8, QImage::Format_RGB32);
    page.fill(static_cast<uint>(number));
    const QString path = folder.filePath(name);
    if (!page.save(path, "PNG"))
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

void dropOn(InboxPage& page, const QStringList& paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& path : paths)
        urls << QUrl::fromLocalFile(path);
    data.setUrls(urls);
    QDragEnterEvent enter({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&page, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent dropped({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&page, &dropped);
}

} // namespace

void TestInboxIntake::takesDroppedFilesIn()
{
    InboxBench inbox(InboxBench::Empty);
    QTRY_VERIFY(inbox.find("emptyInbox")->isVisible());
    QVERIFY(QDir(inbox.folder.path()).mkdir(QStringLiteral("in")));
    pictureIn(inbox.folder, QStringLiteral("in/1.png"), 1);
    pictureIn(inbox.folder, QStringLiteral("in/2.png"), 2);
    QFile text(inbox.folder.filePath(QStringLiteral("in/3.txt")));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write("no document");
    text.close();
    dropOn(*inbox.page, {inbox.folder.filePath(QStringLiteral("in"))});
    QTRY_COMPARE(inbox.table()->model()->rowCount(), 2);
    QVERIFY(inbox.table()->isVisible());
    QTRY_VERIFY(inbox.find("refusals")->isVisible());
    QCOMPARE(inbox.noticeIn("refusals"), QStringLiteral("1 file(s) were not taken in."));
    auto* cases = inbox.find("refusals")->findChild<QPlainTextEdit*>(QStringLiteral("noticeCases"));
    QVERIFY(!cases->isVisible());
    QTest::mouseClick(inbox.find("refusals")->findChild<QPushButton*>(QStringLiteral("noticeButton1")), Qt::LeftButton);
    QVERIFY(cases->isVisible());
    QVERIFY(cases->toPlainText().contains(QStringLiteral("3.txt: ")));
    QTest::mouseClick(inbox.find("refusals")->findChild<QToolButton*>(QStringLiteral("noticeClose")), Qt::LeftButton);
    QVERIFY(!inbox.find("refusals")->isVisible());
    // They wait to be read, and that is shown.
    QTRY_VERIFY(inbox.find("intakePanel")->isVisible());
    QTRY_COMPARE(inbox.find<QLabel>("intakeText")->text(), QStringLiteral("2 document(s) to read"));
}

void TestInboxIntake::passesOverOtherDrops()
{
    InboxBench inbox(InboxBench::Empty);
    QMimeData data;
    data.setUrls({QUrl(QStringLiteral("https://example.org/a.png"))});
    QDragEnterEvent enter({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, {});
    enter.ignore();
    QApplication::sendEvent(inbox.page.get(), &enter);
    QVERIFY(!enter.isAccepted());
}

void TestInboxIntake::takesPastedFilesIn()
{
    InboxBench inbox(InboxBench::Empty);
    auto data = std::make_unique<QMimeData>();
    data->setUrls({QUrl::fromLocalFile(pictureIn(inbox.folder, QStringLiteral("p.png"), 1))});
    QGuiApplication::clipboard()->setMimeData(data.release());
    QTest::keyClick(inbox.page.get(), Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(inbox.names(), QStringLiteral("p"));
}

void TestInboxIntake::takesPickedFilesIn()
{
    InboxBench inbox(InboxBench::Empty);
    const QString path = pictureIn(inbox.folder, QStringLiteral("p.png"), 1);
    QTest::keyClick(inbox.page.get(), Qt::Key_O, Qt::ControlModifier);
    QFileDialog* dialog = nullptr;
    QTRY_VERIFY((dialog = inbox.page->findChild<QFileDialog*>(QStringLiteral("filePicker"))));
    Q_EMIT dialog->filesSelected({path});
    dialog->close();
    QTRY_COMPARE(inbox.names(), QStringLiteral("p"));
}

void TestInboxIntake::watchesAFolder()
{
    InboxBench inbox(InboxBench::Empty);
    inbox.page->watchFolder(inbox.folder.path());
    QVERIFY(inbox.find("watchedFolder")->isVisible());
    QCOMPARE(inbox.find("watchedFolder")->toolTip(), inbox.folder.path());
    pictureIn(inbox.folder, QStringLiteral("w.png"), 1);
    QTRY_COMPARE_WITH_TIMEOUT(inbox.names(), QStringLiteral("w"), 10'000);
    QTest::mouseClick(inbox.find("button.inbox.stopWatching"), Qt::LeftButton);
    QVERIFY(!inbox.find("watchedFolder")->isVisible());
}

void TestInboxIntake::offersSamples()
{
    InboxBench inbox(InboxBench::Empty);
    QTRY_VERIFY(inbox.find("emptyInbox")->isVisible());
    QCOMPARE(inbox.find<QLabel>("emptyTitle")->text(), QStringLiteral("Drop receipts here"));
    QSignalSpy asked(inbox.page.get(), &InboxPage::samplesRequested);
    QTest::mouseClick(inbox.find("emptySamples"), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
}

QTEST_MAIN(TestInboxIntake)
#include "tst_inbox_intake.moc"
