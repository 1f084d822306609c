// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_schedule.h"

#include <QtTest/QtTest>

using emend::services::PageSchedule;

class TestPageSchedule final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensDocumentsInOrder();
    void staysWithTheOpenDocument();
    void helpsWithLongDocuments();
    void leavesShortDocumentsToTheirWorker();
    void helpsWhereNothingElseIsLeft();
    void startsNoFartherThanLookAhead();
    void forgetsClosedDocuments();
    void isFinishedWithoutDocuments();
    void takesDocumentsLater();
};

namespace {

QString toText(const std::optional<PageSchedule::Task>& task)
{
    if (!task)
        return QStringLiteral("none");
    return QStringLiteral("%1/%2%3")
        .arg(task->document)
        .arg(task->page)
        .arg(task->opens ? QStringLiteral(" opens") : QString());
}

} // namespace

void TestPageSchedule::opensDocumentsInOrder()
{
    PageSchedule schedule(2, 10);
    QCOMPARE(schedule.available(), 2);
    QCOMPARE(toText(schedule.next(-1)), QStringLiteral("0/0 opens"));
    QCOMPARE(toText(schedule.next(-1)), QStringLiteral("1/0 opens"));
    QCOMPARE(toText(schedule.next(-1)), QStringLiteral("none"));
    QCOMPARE(schedule.available(), 0);
    QVERIFY(!schedule.isFinished());
    schedule.close(1);
    schedule.close(0);
    QVERIFY(schedule.isFinished());
}

void TestPageSchedule::staysWithTheOpenDocument()
{
    PageSchedule schedule(3, 10);
    schedule.next(-1);
    schedule.next(-1);
    schedule.setPageCount(0, 9);
    schedule.setPageCount(1, 2);
    QCOMPARE(toText(schedule.next(1)), QStringLiteral("1/1"));
    QCOMPARE(toText(schedule.next(0)), QStringLiteral("0/1"));
    QCOMPARE(toText(schedule.next(0)), QStringLiteral("0/2"));
}

void TestPageSchedule::helpsWithLongDocuments()
{
    PageSchedule schedule(3, 10);
    schedule.next(-1);
    schedule.setPageCount(0, 100);
    QCOMPARE(schedule.available(), 99 + 2);
    QCOMPARE(toText(schedule.next(-1)), QStringLiteral("0/1"));
}

void TestPageSchedule::leavesShortDocumentsToTheirWorker()
{
    PageSchedule schedule(3, 10);
    schedule.next(-1);
    schedule.setPageCount(0, 3);
    QCOMPARE(toText(schedule.next(-1)), QStringLiteral("1/0 opens"));
}

void TestPageSchedule::helpsWhereNothingElseIsLeft()
{
    PageSchedule schedule(1, 10);
    schedule.next(-1);
    schedule.setPageCount(0, 2);
    QCOMPARE(toText(schedule.next(-1)), QStringLiteral("0/1"));
    QCOMPARE(toText(schedule.next(-1)), QStringLiteral("none"));
}

void TestPageSchedule::startsNoFartherThanLookAhead()
{
    PageSchedule schedule(5, 2);
    schedule.next(-1);
    schedule.next(-1);
    QCOMPARE(toText(schedule.next(-1)), QStringLiteral("none"));
    schedule.close(1);
    QCOMPARE(toText(schedule.next(-1)), QStringLiteral("none"));
    schedule.close(0);
    QCOMPARE(schedule.available(), 2);
    QCOMPARE(toText(schedule.next(-1)), QStringLiteral("2/0 opens"));
}

void TestPageSchedule::forgetsClosedDocuments()
{
    PageSchedule schedule(1, 1);
    schedule.next(-1);
    schedule.setPageCount(0, 50);
    schedule.close(0);
    schedule.setPageCount(0, 50);
    QCOMPARE(toText(schedule.next(0)), QStringLiteral("none"));
    QVERIFY(schedule.isFinished());
}

void TestPageSchedule::isFinishedWithoutDocuments()
{
    PageSchedule schedule(0, 0);
    QVERIFY(schedule.isFinished());
    QVERIFY(!schedule.next(-1));
}

void TestPageSchedule::takesDocumentsLater()
{
    PageSchedule schedule(0, 2);
    schedule.add();
    QVERIFY(!schedule.isFinished());
    QCOMPARE(schedule.available(), 1);
    QCOMPARE(toText(schedule.next(-1)), QStringLiteral("0/0 opens"));
    schedule.add();
    schedule.add();
    QCOMPARE(schedule.available(), 1);
    QCOMPARE(toText(schedule.next(-1)), QStringLiteral("1/0 opens"));
    QCOMPARE(toText(schedule.next(-1)), QStringLiteral("none"));
    schedule.close(0);
    schedule.close(1);
    QVERIFY(!schedule.isFinished());
    QCOMPARE(toText(schedule.next(-1)), QStringLiteral("2/0 opens"));
}

QTEST_GUILESS_MAIN(TestPageSchedule)
#include "tst_page_schedule.moc"
