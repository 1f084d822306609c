// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/base/money.h>

#include <QtTest/QtTest>

#include <limits>

using emend::base::Money;

class TestMoney final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsPlainDecimals_data();
    void printsPlainDecimals();
    void comparesWithCurrency();
};

void TestMoney::printsPlainDecimals_data()
{
    QTest::addColumn<qint64>("minor");
    QTest::addColumn<QString>("decimal");
    QTest::newRow("zero") << qint64(0) << "0.00";
    QTest::newRow("cents") << qint64(5) << "0.05";
    QTest::newRow("ten cents") << qint64(90) << "0.90";
    QTest::newRow("plain") << qint64(1234) << "12.34";
    QTest::newRow("no grouping") << qint64(123456789) << "1234567.89";
    QTest::newRow("negative cents") << qint64(-5) << "-0.05";
    QTest::newRow("negative") << qint64(-123450) << "-1234.50";
    QTest::newRow("largest") << std::numeric_limits<qint64>::max() << "92233720368547758.07";
    QTest::newRow("smallest") << std::numeric_limits<qint64>::min() << "-92233720368547758.08";
}

void TestMoney::printsPlainDecimals()
{
    QFETCH(qint64, minor);
    QFETCH(QString, decimal);
    QCOMPARE((Money{minor, QStringLiteral("EUR")}.toDecimal()), decimal);
}

void TestMoney::comparesWithCurrency()
{
    const Money euro{100, QStringLiteral("EUR")};
    QVERIFY(euro == (Money{100, QStringLiteral("EUR")}));
    QVERIFY(euro != (Money{100, QStringLiteral("USD")}));
    QVERIFY(euro != (Money{101, QStringLiteral("EUR")}));
}

QTEST_GUILESS_MAIN(TestMoney)
#include "tst_money.moc"
