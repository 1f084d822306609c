// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "phrase_finder.h"

#include <QtTest/QTest>

using namespace emend::extraction;

class TestPhraseFinder final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splitsWords();
    void toleratesOneWrongLetter_data();
    void toleratesOneWrongLetter();
    void countsPhrases();
    void takesHostileText();
};

void TestPhraseFinder::splitsWords()
{
    QCOMPARE(wordsOf(QStringLiteral("  Sub-TOTAL: 9.00 কফি’ März\n")).join(QLatin1Char('|')),
             QStringLiteral("sub|total|9|00|কফি|märz"));
    QVERIFY(wordsOf(QString()).isEmpty());
}

void TestPhraseFinder::toleratesOneWrongLetter_data()
{
    QTest::addColumn<int>("count");

    QTest::newRow("invoice") << 1;
    QTest::newRow("INVOICE") << 1;
    QTest::newRow("invo1ce") << 1;
    QTest::newRow("xnvoice") << 1;
    QTest::newRow("invoicx") << 1;
    QTest::newRow("invice") << 1;
    QTest::newRow("nvoice") << 1;
    QTest::newRow("invoicee") << 1;
    QTest::newRow("iinvoice") << 1;
    QTest::newRow("inxvoice") << 1;
    QTest::newRow("inviocx") << 0;
    QTest::newRow("invxxce") << 0;
    QTest::newRow("invoi") << 0;
    QTest::newRow("xinvoicex") << 0;
    QTest::newRow("voice") << 0;
    QTest::newRow("cash") << 0; // a short word must be exact: `rash` and `cash` differ by one
}

void TestPhraseFinder::toleratesOneWrongLetter()
{
    QFETCH(int, count);

    const PhraseFinder finder({QStringLiteral("invoice"), QStringLiteral("rash")});
    const std::vector<int> counts = finder.count(wordsOf(QString::fromUtf8(QTest::currentDataTag())));
    QCOMPARE(counts[0] + counts[1], count);
}

void TestPhraseFinder::countsPhrases()
{
    const PhraseFinder finder({QStringLiteral("tax invoice"), QStringLiteral("invoice"),
                               QStringLiteral("tax invoice no"), QString(), QStringLiteral("thank you")});
    const std::vector<int> counts = finder.count(wordsOf(QStringLiteral("TAX INVOlCE No. 7, tax. Invoice; thank tax")));
    QCOMPARE(counts, std::vector<int>({2, 2, 1, 0, 0}));
    QCOMPARE(finder.count({}), std::vector<int>(5, 0));
}

void TestPhraseFinder::takesHostileText()
{
    const PhraseFinder finder({QStringLiteral("invoice")});
    QString text(100000, QLatin1Char('a'));
    text += QChar(0) + QString(QChar(0xd800)) + QStringLiteral(" invoice");
    QCOMPARE(finder.count(wordsOf(text))[0], 1);
}

QTEST_APPLESS_MAIN(TestPhraseFinder)
#include "tst_phrase_finder.moc"
