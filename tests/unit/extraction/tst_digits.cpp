// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "digits.h"

#include <QtTest/QTest>

using namespace emend::extraction;

class TestDigits final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldsToAsciiWithoutMovingAnything();
    void repairs_data();
    void repairs();
};

void TestDigits::foldsToAsciiWithoutMovingAnything()
{
    QCOMPARE(foldDigits(QStringLiteral("৳ ৫০.৭৫ ٢٥٫٥٠ １２–3 1’234 é ½ ²")),
             QStringLiteral("৳ 50.75 25.50 12-3 1'234 é ½ ²"));
    const QString hostile = QString(QChar(0)) + QChar(0xd800) + QStringLiteral("𝟙5");
    QCOMPARE(foldDigits(hostile), hostile);
    QVERIFY(foldDigits(QString()).isEmpty());
}

void TestDigits::repairs_data()
{
    QTest::addColumn<QString>("repaired");

    const auto row = [](const char* text, const char* repaired) {
        QTest::newRow(text) << QString::fromLatin1(repaired);
    };
    row("9.O0", "9.00");
    row("RM9.O0", "RM9.00");
    row("I2.50", "12.50");
    row("2S/12/2O1B", "25/12/2018");
    row("12.5|0", "12.510");
    row("SOS", "SOS"); // no digits at all
    row("1OO", "1OO"); // letters are not fewer
    row("25OCT18", "25OCT18"); // letters beside letters are words
    row("9.00S", "9.00S"); // a tax mark
    row("|9.00|", "|9.00|"); // a table's rules
    row("B12.50", "B12.50"); // rather a currency
    row("BOIL 250", "BOIL 250");
    row("", "");
}

void TestDigits::repairs()
{
    QFETCH(QString, repaired);

    QCOMPARE(repairDigits(QString::fromLatin1(QTest::currentDataTag())), repaired);
}

QTEST_APPLESS_MAIN(TestDigits)
#include "tst_digits.moc"
