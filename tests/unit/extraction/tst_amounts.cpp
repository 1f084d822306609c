// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../support/cost_growth.h"

#include <emend/extraction/amounts.h>

#include <QtTest/QTest>

using namespace emend::extraction;

class TestAmounts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsPrintedForms_data();
    void readsPrintedForms();
    void marksRepairs_data();
    void marksRepairs();
    void leavesOut_data();
    void leavesOut();
    void findsAllLeftToRight();
    void offsetsAreExact();
    void findsCurrency_data();
    void findsCurrency();
    void isQuick();
};

void TestAmounts::readsPrintedForms_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("raw");
    QTest::addColumn<qint64>("minor");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<bool>("hasDecimals");

    const auto add = [](const char* text, const char* raw, qint64 minor, const char* currency, bool hasDecimals) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(raw) << minor
                            << QString::fromLatin1(currency) << hasDecimals;
    };
    add("9.00", "9.00", 900, "", true);
    add("1,234.56", "1,234.56", 123456, "", true);
    add("1.234,56", "1.234,56", 123456, "", true);
    add("1'234.56", "1'234.56", 123456, "", true);
    add("1 234.56", "1 234.56", 123456, "", true);
    add("Total 1 234,56", "1 234,56", 123456, "", true);
    add("Total 1 234 567,89 EUR", "1 234 567,89 EUR", 123456789, "EUR", true);
    add("1,23,456.00", "1,23,456.00", 12345600, "", true);
    add("12,50", "12,50", 1250, "", true);
    add(".50", ".50", 50, "", true);
    add("1,234", "1,234", 123400, "", false);
    add("1.234.567", "1.234.567", 123456700, "", false);
    add("50", "50", 5000, "", false);
    add("9.000", "9.000", 900, "", false);
    add("12.5", "12.5", 1250, "", false);
    add("RM 9.00", "RM 9.00", 900, "MYR", true);
    add("RM9.00", "RM9.00", 900, "MYR", true);
    add("RM:9.00", "RM:9.00", 900, "MYR", true);
    add("MYR 9.00", "MYR 9.00", 900, "MYR", true);
    add("S$5.00", "S$5.00", 500, "SGD", true);
    add("US$5.00", "US$5.00", 500, "USD", true);
    add("$ 5", "$ 5", 500, "USD", false);
    add("$5", "$5", 500, "USD", false);
    add("৳ ৫০", "৳ ৫০", 5000, "BDT", false);
    add("৫০ টাকা", "৫০ টাকা", 5000, "BDT", false);
    add("Tk. 1,250.00", "Tk. 1,250.00", 125000, "BDT", true);
    add("9,00 €", "9,00 €", 900, "EUR", true);
    add("€1.234", "€1.234", 123400, "EUR", false);
    add("(12.00)", "(12.00)", -1200, "", true);
    add("(RM12.00)", "(RM12.00)", -1200, "MYR", true);
    add("12.00-", "12.00-", -1200, "", true);
    add("-12.00", "-12.00", -1200, "", true);
    add("\u221212.00", "\u221212.00", -1200, "", true);
    add("-RM12.00", "-RM12.00", -1200, "MYR", true);
    add("RM-12.00", "RM-12.00", -1200, "MYR", true);
    add("RM -12.00", "RM -12.00", -1200, "MYR", true);
    add("TOTAL:9.00", "9.00", 900, "", true);
    add("TOTAL9.00", "9.00", 900, "", true);
    add("9.00SR", "9.00", 900, "", true);
    add("9.00S", "9.00", 900, "", true);
    add("9.00.", "9.00", 900, "", true);
    add("|9.00|", "9.00", 900, "", true);
    add("SURFARM 9.00", "9.00", 900, "", true);
    add("Item - 12.00", "12.00", 1200, "", true);
    add("6% 1.20", "1.20", 120, "", true);
    add("25/12/2018 12.50", "12.50", 1250, "", true);
    add("25 DEC 2018 12.50", "12.50", 1250, "", true);
    add("8:13 PM 12.50", "12.50", 1250, "", true);
    add("0.00", "0.00", 0, "", true);
    add("9999999999999.99", "9999999999999.99", 999999999999999, "", true);
}

void TestAmounts::readsPrintedForms()
{
    QFETCH(QString, text);
    QFETCH(QString, raw);
    QFETCH(qint64, minor);
    QFETCH(QString, currency);
    QFETCH(bool, hasDecimals);

    const std::vector<AmountMatch> matches = findAmounts(text);
    QCOMPARE(matches.size(), size_t(1));
    QCOMPARE(matches[0].raw, raw);
    QCOMPARE(matches[0].money.minor, minor);
    QCOMPARE(matches[0].money.currency, currency);
    QCOMPARE(matches[0].hasDecimals, hasDecimals);
    QVERIFY(!matches[0].repaired);
}

void TestAmounts::marksRepairs_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<qint64>("minor");

    QTest::newRow("RM 9.O0") << QStringLiteral("RM 9.O0") << qint64(900);
    QTest::newRow("RM9.O0") << QStringLiteral("RM9.O0") << qint64(900);
    QTest::newRow("12 .50") << QStringLiteral("12 .50") << qint64(1250);
    QTest::newRow("1,234 .56") << QStringLiteral("1,234 .56") << qint64(123456);
    QTest::newRow("I2.50") << QStringLiteral("I2.50") << qint64(1250);
    QTest::newRow("12.5O") << QStringLiteral("12.5O") << qint64(1250);
    QTest::newRow("1.234.56") << QStringLiteral("1.234.56") << qint64(123456);
}

void TestAmounts::marksRepairs()
{
    QFETCH(QString, raw);
    QFETCH(qint64, minor);

    const std::vector<AmountMatch> matches = findAmounts(QString::fromUtf8(QTest::currentDataTag()));
    QCOMPARE(matches.size(), size_t(1));
    QCOMPARE(matches[0].raw, raw);
    QCOMPARE(matches[0].money.minor, minor);
    QVERIFY(matches[0].hasDecimals);
    QVERIFY(matches[0].repaired);
}

void TestAmounts::leavesOut_data()
{
    QTest::addColumn<QString>("text");

    const char* const texts[] = {
        "",
        "6%",
        "6.00%",
        "6.00 %",
        "12:30:45",
        "8:13 PM",
        "8.13 pm",
        "25/12/2018",
        "25.12.18",
        "25 DEC 2018",
        "12345678",
        "000123",
        "03-1234 5678",
        "03-12345678",
        "+60 3-1234 5678",
        "012-3456789",
        "1/2",
        "1.2.3",
        "192.168.1.10",
        "A123",
        "500ml",
        "1.5L",
        "0.50kg",
        "12.5000",
        "****1234",
        "#12",
        "1-2-3",
        "99999999999999.99",
        "99999999999999999999999999",
        "002-345",
        "GST:000123456789",
        "f47ac10b-58cc",
        "no digits at all",
    };
    for (const char* text : texts)
        QTest::newRow(text) << QString::fromUtf8(text);
    QTest::newRow("many digits") << QString(100000, QLatin1Char('9'));
    QTest::newRow("many signs") << QStringLiteral("1.").repeated(50000);
}

void TestAmounts::leavesOut()
{
    QFETCH(QString, text);

    const std::vector<AmountMatch> matches = findAmounts(text);
    QVERIFY2(matches.empty(), matches.empty() ? "" : qPrintable(matches[0].raw));
}

void TestAmounts::findsAllLeftToRight()
{
    const std::vector<AmountMatch> matches = findAmounts(QStringLiteral("2 x RM5.00 RM10.00\n1 100.00 10.00-20.00"));
    QStringList found;
    for (const AmountMatch& match : matches)
        found << match.money.toDecimal() + match.money.currency;
    QCOMPARE(found.join(QLatin1Char(' ')), QStringLiteral("2.00 5.00MYR 10.00MYR 1.00 100.00 10.00 20.00"));
}

void TestAmounts::offsetsAreExact()
{
    const QString text = QStringLiteral("𝟙 café ৳ ৫০.০০ | Tk 9.O0, (12.00) 1 234,56 €\n.50");
    const std::vector<AmountMatch> matches = findAmounts(text);
    QVERIFY(matches.size() >= 5);
    for (const AmountMatch& match : matches)
        QCOMPARE(match.raw, text.mid(match.start, match.raw.size()));
}

void TestAmounts::findsCurrency_data()
{
    QTest::addColumn<QString>("currency");

    QTest::newRow("") << QString();
    QTest::newRow("FARM FRESH 9.00") << QString();
    QTest::newRow("TOTAL RM 9.00") << QStringLiteral("MYR");
    QTest::newRow("TOTAL(RM) 9.00 $ 5 RM 3") << QStringLiteral("MYR");
    QTest::newRow("৳ ৫০") << QStringLiteral("BDT");
    QTest::newRow("total$5") << QStringLiteral("USD");
    QTest::newRow("5,00 €") << QStringLiteral("EUR");
    QTest::newRow("S$5.00 S$6.00") << QStringLiteral("SGD");
}

void TestAmounts::findsCurrency()
{
    QFETCH(QString, currency);

    QCOMPARE(findCurrency(QString::fromUtf8(QTest::currentDataTag())), currency);
}

void TestAmounts::isQuick()
{
    size_t count = 0;
    const double growth = emend::test::costGrowth(600, [&count](qsizetype lines) {
        count =
            findAmounts(QStringLiteral("Item 12 cake 25.12 x RM 1,250.50 0123456789 (3.00)\n").repeated(lines)).size();
    });
    QVERIFY(count > 600);
    QVERIFY2(growth < emend::test::kMostGrowth, qPrintable(QString::number(growth)));
}

QTEST_APPLESS_MAIN(TestAmounts)
#include "tst_amounts.moc"
