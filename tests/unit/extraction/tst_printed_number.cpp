// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "printed_number.h"

#include <QtTest/QTest>

using namespace emend::extraction;

class TestPrintedNumber final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void dotsMayGroup();
};

void TestPrintedNumber::reads_data()
{
    QTest::addColumn<qint64>("minor");
    QTest::addColumn<bool>("hasDecimals");

    const auto row = [](const char* text, qint64 minor, bool hasDecimals) {
        QTest::newRow(text) << minor << hasDecimals;
    };
    row("0", 0, false);
    row("9.00", 900, true);
    row("9,00", 900, true);
    row(".50", 50, true);
    row("1,234.56", 123456, true);
    row("1.234,56", 123456, true);
    row("1 234,56", 123456, true);
    row("12,34,567.00", 123456700, true);
    row("1,234", 123400, false);
    row("1.234.567", 123456700, false);
    row("9.000", 900, false);
    row("0,500", 50, false);
    row("1.005", 101, false);
    row("1,234.500", 123450, false);
    row("1.234.56", 123456, true);
    row("12.5", 1250, false);
    row("9999999999999.99", 999999999999999, true);
}

void TestPrintedNumber::reads()
{
    QFETCH(qint64, minor);
    QFETCH(bool, hasDecimals);

    const std::optional<PrintedNumber> number = readPrintedNumber(QString::fromLatin1(QTest::currentDataTag()), false);
    QVERIFY(number);
    QCOMPARE(number->minor, minor);
    QCOMPARE(number->hasDecimals, hasDecimals);
}

void TestPrintedNumber::refuses_data()
{
    QTest::addColumn<QString>("text");

    for (const char* text : {"", ".", "1.", "1..2", "1.2.3", "12.5000", "1234,567.89", "1,23.456", "1'5", "12 50",
                             "99999999999999", "99999999999999999999.00"})
        QTest::newRow(text) << QString::fromLatin1(text);
    QTest::newRow("long") << QString(100000, QLatin1Char('9')) + QStringLiteral(".00");
}

void TestPrintedNumber::refuses()
{
    QFETCH(QString, text);

    QVERIFY(!readPrintedNumber(text, false));
}

void TestPrintedNumber::dotsMayGroup()
{
    QCOMPARE(readPrintedNumber(QStringLiteral("25.000"), false)->minor, qint64(2500));
    QCOMPARE(readPrintedNumber(QStringLiteral("25.000"), true)->minor, qint64(2500000));
    QCOMPARE(readPrintedNumber(QStringLiteral("0.500"), true)->minor, qint64(50));
}

QTEST_APPLESS_MAIN(TestPrintedNumber)
#include "tst_printed_number.moc"
