// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/learning/paired_test.h>

#include <QtTest/QTest>

#include <cmath>

using namespace emend::learning;

namespace {

bool isNear(double a, double b)
{
    return std::abs(a - b) < 1e-9;
}

} // namespace

class TestPairedTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesIntervals_data();
    void givesIntervals();
    void testsExactly_data();
    void testsExactly();
    void judges_data();
    void judges();
};

void TestPairedTest::givesIntervals_data()
{
    QTest::addColumn<int>("right");
    QTest::addColumn<int>("seen");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::newRow("nothing seen") << 0 << 0 << 0.0 << 1.0;
    QTest::newRow("none of ten") << 0 << 10 << 0.0 << 0.2775327998628892;
    QTest::newRow("ten of ten") << 10 << 10 << 0.7224672001371107 << 1.0;
    QTest::newRow("47 of 50") << 47 << 50 << 0.8378290831116182 << 0.979385029651026;
    QTest::newRow("one of three") << 1 << 3 << 0.06149194472039621 << 0.7923403991979522;
}

void TestPairedTest::givesIntervals()
{
    QFETCH(int, right);
    QFETCH(int, seen);
    QFETCH(double, low);
    QFETCH(double, high);
    const Interval interval = wilsonInterval(right, seen);
    QVERIFY2(isNear(interval.low, low), qPrintable(QString::number(interval.low, 'g', 17)));
    QVERIFY2(isNear(interval.high, high), qPrintable(QString::number(interval.high, 'g', 17)));
}

void TestPairedTest::testsExactly_data()
{
    QTest::addColumn<int>("gained");
    QTest::addColumn<int>("lost");
    QTest::addColumn<double>("p");
    QTest::newRow("no difference") << 0 << 0 << 1.0;
    QTest::newRow("as many") << 3 << 3 << 1.0;
    QTest::newRow("five to none") << 5 << 0 << 0.0625;
    QTest::newRow("six to none") << 6 << 0 << 0.03125;
    QTest::newRow("ten to two") << 10 << 2 << 0.03857421875;
    QTest::newRow("one to nine") << 1 << 9 << 0.021484375;
    QTest::newRow("many") << 800 << 700 << 0.010559255466711544;
}

void TestPairedTest::testsExactly()
{
    QFETCH(int, gained);
    QFETCH(int, lost);
    QFETCH(double, p);
    const double found = mcNemar({gained, lost});
    QVERIFY2(isNear(found, p), qPrintable(QString::number(found, 'g', 17)));
}

void TestPairedTest::judges_data()
{
    QTest::addColumn<int>("gained");
    QTest::addColumn<int>("lost");
    QTest::addColumn<int>("fieldLost");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("nothing") << 0 << 0 << 0 << QStringLiteral("not_enough_evidence");
    QTest::newRow("five better ones") << 5 << 0 << 0 << QStringLiteral("not_enough_evidence");
    QTest::newRow("six better ones") << 6 << 0 << 0 << QStringLiteral("better");
    QTest::newRow("six worse ones") << 0 << 6 << 0 << QStringLiteral("worse");
    QTest::newRow("mixed") << 10 << 5 << 0 << QStringLiteral("not_enough_evidence");
    QTest::newRow("better but for one field") << 30 << 0 << 8 << QStringLiteral("worse");
    QTest::newRow("one of many fields may vary") << 30 << 0 << 6 << QStringLiteral("better");
}

void TestPairedTest::judges()
{
    QFETCH(int, gained);
    QFETCH(int, lost);
    QFETCH(int, fieldLost);
    QFETCH(QString, verdict);
    // 6 of 6 lost have p = 0.031, 8 of 8 have 0.0078; a quarter of 5 % is 0.0125.
    const std::vector<Discordant> fields{{gained, 0}, {0, fieldLost}, {0, 0}, {0, 0}};
    QCOMPARE(verdictName(verdictOf({gained, lost}, fields)), verdict);
}

QTEST_APPLESS_MAIN(TestPairedTest)
#include "tst_paired_test.moc"
