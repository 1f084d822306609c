// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/work_rate.h"

#include <QtTest/QTest>

using namespace emend;
using ui::WorkRate;

class TestWorkRate final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsNothingAtFirst();
    void followsWhatHappens();
    void startsAnew();
};

void TestWorkRate::knowsNothingAtFirst()
{
    WorkRate rate;
    QCOMPARE(rate.perSecond(), 0.0);
    rate.add(1000, 5);
    QCOMPARE(rate.perSecond(), 0.0);
    QVERIFY(!rate.timeLeft(10));
    rate.add(2000, 5);
    QVERIFY(!rate.timeLeft(10)); // nothing was done
}

void TestWorkRate::followsWhatHappens()
{
    WorkRate rate;
    for (int second = 0; second <= 10; ++second)
        rate.add(second * 1000, second * 4);
    QCOMPARE(rate.perSecond(), 4.0);
    QCOMPARE(rate.timeLeft(81), 21);
    for (int second = 11; second <= 60; ++second)
        rate.add(second * 1000, 40 + second - 10); // slower for longer than the window
    QCOMPARE(rate.perSecond(), 1.0);
}

void TestWorkRate::startsAnew()
{
    WorkRate rate;
    rate.add(0, 0);
    rate.add(1000, 100);
    rate.add(2000, 3);
    QCOMPARE(rate.perSecond(), 0.0);
    rate.add(3000, 5);
    QCOMPARE(rate.perSecond(), 2.0);
}

QTEST_APPLESS_MAIN(TestWorkRate)
#include "tst_work_rate.moc"
