// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/notice_bar.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

using namespace emend::ui;

class TestNoticeBar final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatHappened();
    void offersWhatToDo();
    void closes();
};

void TestNoticeBar::showsWhatHappened()
{
    NoticeBar bar;
    QVERIFY(bar.isHidden());
    bar.showNotice(NoticeKind::Error, QStringLiteral("The server does not answer."));
    QVERIFY(!bar.isHidden());
    QCOMPARE(bar.text(), QStringLiteral("The server does not answer."));
    QCOMPARE(bar.accessibleName(), QStringLiteral("Error"));
    QCOMPARE(bar.accessibleDescription(), bar.text());
    for (const QPushButton* button : bar.findChildren<QPushButton*>())
        QVERIFY(button->isHidden());
    bar.showNotice(NoticeKind::Info, QStringLiteral("Saved."));
    QCOMPARE(bar.accessibleName(), QStringLiteral("Note"));
}

void TestNoticeBar::offersWhatToDo()
{
    NoticeBar bar;
    int retried = 0;
    bar.showNotice(NoticeKind::Warning, QStringLiteral("Somebody else has this document."),
                   {QStringLiteral("Take over"), [&] { ++retried; }},
                   {QStringLiteral("Next"), [&] { bar.showNotice(NoticeKind::Info, QStringLiteral("Next one")); }});
    bar.findChild<QPushButton*>(QStringLiteral("noticeButton1"))->click();
    QCOMPARE(retried, 1);
    bar.findChild<QPushButton*>(QStringLiteral("noticeButton2"))->click();
    QCOMPARE(bar.text(), QStringLiteral("Next one"));
    QVERIFY(bar.findChild<QPushButton*>(QStringLiteral("noticeButton1"))->isHidden());
}

void TestNoticeBar::closes()
{
    NoticeBar bar;
    QSignalSpy dismissed(&bar, &NoticeBar::dismissed);
    bar.showNotice(NoticeKind::Info, QStringLiteral("Saved."));
    bar.findChild<QToolButton*>(QStringLiteral("noticeClose"))->click();
    QVERIFY(bar.isHidden());
    QCOMPARE(dismissed.count(), 1);
}

QTEST_MAIN(TestNoticeBar)
#include "tst_notice_bar.moc"
