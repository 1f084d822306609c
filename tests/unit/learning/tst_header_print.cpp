// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "header_print.h"
#include "page_builder.h"

#include <QtTest/QTest>

using namespace emend;
using namespace emend::learning;

class TestHeaderPrint final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesLookAlikesForOne();
    void tellsVowelSignsApart();
    void keepsNumbersThatIdentify();
    void leavesShortRowsOut();
    void fitsAPart_data();
    void fitsAPart();
};

void TestHeaderPrint::takesLookAlikesForOne()
{
    QCOMPARE(comparable(QStringLiteral("S0LID 8 Co.")), comparable(QStringLiteral("5OL1D B CO")));
    QVERIFY(comparable(QStringLiteral("SOLID")) != comparable(QStringLiteral("SALAD")));
    QVERIFY(!comparable(QStringLiteral("মেসার্স ১")).isEmpty());
}

void TestHeaderPrint::tellsVowelSignsApart()
{
    QCOMPARE(spellingKey(QStringLiteral("Lucky-Star, sdn. bhd.")), QStringLiteral("LUCKYSTARSDNBHD"));
    QVERIFY(spellingKey(QStringLiteral("কাকা")) != spellingKey(QStringLiteral("কাকি"))); // uncle and aunt
}

void TestHeaderPrint::keepsNumbersThatIdentify()
{
    const HeaderPrint print = headerPrint(
        {test::pageOf({QStringLiteral("TEL: 07-350 7405 FAX 073507499"), QStringLiteral("DATE 2018-10-19 19-10-2018"),
                       QStringLiteral("81100 JOHOR"), QStringLiteral("GST 000306020352")})});
    QCOMPARE(print.numbers,
             (QStringList{QStringLiteral("000306020352"), QStringLiteral("073507405"), QStringLiteral("073507499")}));
}

void TestHeaderPrint::leavesShortRowsOut()
{
    const HeaderPrint print =
        headerPrint(QStringList{QStringLiteral("---"), QStringLiteral("AB"), QStringLiteral("NAME OF SHOP")});
    QCOMPARE(print.rows, QStringList{QStringLiteral("NAME OF SHOP")});
    QVERIFY(std::is_sorted(print.grams.begin(), print.grams.end()));
    QVERIFY(headerPrint(std::vector<domain::PageText>{}).grams.empty());
}

void TestHeaderPrint::fitsAPart_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("fit");
    QTest::newRow("whole") << "ABCD"
                           << "ABCD" << 1.0;
    QTest::newRow("inside") << "BCDE"
                            << "XXABCDEFYY" << 1.0;
    QTest::newRow("one changed") << "ABCD"
                                 << "XXABXDYY" << 0.75;
    QTest::newRow("one missing") << "ABCD"
                                 << "XXABDYY" << 0.75;
    QTest::newRow("one more") << "ABCD"
                              << "XXABXCDYY" << 0.75;
    QTest::newRow("nothing alike") << "ABCD"
                                   << "WXYZ" << 0.0;
    QTest::newRow("empty text") << "ABCD"
                                << "" << 0.0;
    QTest::newRow("empty pattern") << ""
                                   << "ABCD" << 0.0;
}

void TestHeaderPrint::fitsAPart()
{
    QFETCH(QString, pattern);
    QFETCH(QString, text);
    QFETCH(double, fit);
    QCOMPARE(bestFit(pattern, text), fit);
}

QTEST_GUILESS_MAIN(TestHeaderPrint)
#include "tst_header_print.moc"
