// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "date_order.h"

#include <QtTest/QTest>

using namespace emend::learning;

class TestDateOrder final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isSeen_data();
    void isSeen();
    void isApplied_data();
    void isApplied();
};

void TestDateOrder::isSeen_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QString>("order");
    QTest::newRow("day first") << QStringLiteral("25/12/2018") << QDate(2018, 12, 25) << QStringLiteral("D/M");
    QTest::newRow("month first") << QStringLiteral("Date: 12-25-18 20:49") << QDate(2018, 12, 25)
                                 << QStringLiteral("M/D");
    QTest::newRow("two days") << QStringLiteral("3.4.2018") << QDate(2018, 3, 4) << QStringLiteral("M/D");
    QTest::newRow("one day") << QStringLiteral("4/4/2018") << QDate(2018, 4, 4) << QString();
    QTest::newRow("another day") << QStringLiteral("5/4/2018") << QDate(2018, 3, 4) << QString();
    QTest::newRow("another year") << QStringLiteral("4/3/2017") << QDate(2018, 3, 4) << QString();
    QTest::newRow("year first") << QStringLiteral("2018-03-04") << QDate(2018, 3, 4) << QString();
    QTest::newRow("month in letters") << QStringLiteral("4 MAR 2018") << QDate(2018, 3, 4) << QString();
    QTest::newRow("no date") << QStringLiteral("7.55") << QDate(2018, 3, 4) << QString();
}

void TestDateOrder::isSeen()
{
    QFETCH(QString, raw);
    QFETCH(QDate, date);
    QTEST(printedOrder(raw, date), "order");
}

void TestDateOrder::isApplied_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("order");
    QTest::addColumn<QDate>("read");
    QTest::addColumn<QDate>("meant");
    const QDate march(2018, 3, 4);
    const QDate april(2018, 4, 3);
    QTest::newRow("other way") << QStringLiteral("03/04/2018") << QStringLiteral("M/D") << april << march;
    QTest::newRow("and back") << QStringLiteral("03/04/2018") << QStringLiteral("D/M") << march << april;
    QTest::newRow("as it is") << QStringLiteral("03/04/2018") << QStringLiteral("D/M") << april << april;
    QTest::newRow("one way only") << QStringLiteral("25/12/2018") << QStringLiteral("M/D") << QDate(2018, 12, 25)
                                  << QDate(2018, 12, 25);
    QTest::newRow("in letters") << QStringLiteral("4 MAR 2018") << QStringLiteral("M/D") << march << march;
}

void TestDateOrder::isApplied()
{
    QFETCH(QString, raw);
    QFETCH(QString, order);
    QFETCH(QDate, read);
    QTEST(dateInOrder(raw, order, read), "meant");
}

QTEST_GUILESS_MAIN(TestDateOrder)
#include "tst_date_order.moc"
