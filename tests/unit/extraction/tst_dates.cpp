// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../support/cost_growth.h"

#include <emend/extraction/dates.h>

#include <QtTest/QTest>

using namespace emend::extraction;

class TestDates final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsPrintedForms_data();
    void readsPrintedForms();
    void repairs_data();
    void repairs();
    void leavesOut_data();
    void leavesOut();
    void orderDecidesAmbiguousOnes();
    void equalDayAndMonthIsNotAmbiguous();
    void shortYearsFallAroundToday_data();
    void shortYearsFallAroundToday();
    void findsAllLeftToRight();
    void offsetsAreExact();
    void isQuick();
};

namespace {

const QDate kToday(2026, 11, 22);

std::vector<DateMatch> found(const QString& text)
{
    return findDates(text, DateOrder::DayFirst, kToday);
}

} // namespace

void TestDates::readsPrintedForms_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QDate>("date");

    const QDate christmas(2018, 12, 25);
    const auto add = [](const QString& text, const QString& raw, QDate date) {
        QTest::newRow(qPrintable(text)) << text << raw << date;
    };
    const QStringList plain{
        QStringLiteral("25/12/2018"),
        QStringLiteral("25-12-18"),
        QStringLiteral("25.12.2018"),
        QStringLiteral("25.12.18"),
        QStringLiteral("2018-12-25"),
        QStringLiteral("2018/12/25"),
        QStringLiteral("2018.12.25"),
        QStringLiteral("20181225"),
        QStringLiteral("25 DEC 2018"),
        QStringLiteral("25-Dec-18"),
        QStringLiteral("25DEC2018"),
        QStringLiteral("DEC 25, 2018"),
        QStringLiteral("Dec. 25, 2018"),
        QStringLiteral("December 25th 2018"),
        QStringLiteral("25th of December, 2018"),
        QStringLiteral("25 /12/ 2018"),
        QStringLiteral("25 / 12 / 2018"),
        QStringLiteral("12/25/2018"),
        QStringLiteral("25 Dis 2018"),
        QStringLiteral("25 Disember 2018"),
        QStringLiteral("25 de diciembre de 2018"),
        QStringLiteral("25. Dezember 2018"),
        QStringLiteral("25 déc. 2018"),
        QStringLiteral("25 DEC '18"),
        QStringLiteral("২৫/১২/২০১৮"),
        QStringLiteral("২৫ ডিসেম্বর, ২০১৮"),
        QStringLiteral("২৫শে ডিসেম্বর ২০১৮"),
        QStringLiteral("٢٥/١٢/٢٠١٨"),
        QStringLiteral("2018 DEC 25"),
        QStringLiteral("25–12–2018"),
        QStringLiteral("25/DEC/2018"),
        QStringLiteral("DEC-25-18"),
    };
    for (const QString& text : plain)
        add(text, text, christmas);
    add(QStringLiteral("DATE:25/12/2018 8:13:39 PM"), QStringLiteral("25/12/2018"), christmas);
    add(QStringLiteral("Date25/12/2018"), QStringLiteral("25/12/2018"), christmas);
    add(QStringLiteral("25-12-18 20:13"), QStringLiteral("25-12-18"), christmas);
    add(QStringLiteral("2018-12-25T20:13:39"), QStringLiteral("2018-12-25"), christmas);
    add(QStringLiteral("(25/12/2018)"), QStringLiteral("25/12/2018"), christmas);
    add(QStringLiteral("25/12/18:20:13"), QStringLiteral("25/12/18"), christmas);
    add(QStringLiteral("20:13 25.12.2018."), QStringLiteral("25.12.2018"), christmas);
    add(QStringLiteral("25122018"), QStringLiteral("25122018"), christmas);
    add(QStringLiteral("20181225/201339"), QStringLiteral("20181225"), christmas);
    add(QStringLiteral("5 Ogos 2017"), QStringLiteral("5 Ogos 2017"), QDate(2017, 8, 5));
    add(QStringLiteral("1. März 2019"), QStringLiteral("1. März 2019"), QDate(2019, 3, 1));
    add(QStringLiteral("29/02/2020"), QStringLiteral("29/02/2020"), QDate(2020, 2, 29));
}

void TestDates::readsPrintedForms()
{
    QFETCH(QString, text);
    QFETCH(QString, raw);
    QFETCH(QDate, date);

    const std::vector<DateMatch> matches = found(text);
    QCOMPARE(matches.size(), size_t(1));
    QCOMPARE(matches[0].date, date);
    QCOMPARE(matches[0].raw, raw);
    QVERIFY(!matches[0].repaired);
}

void TestDates::repairs_data()
{
    QTest::addColumn<QDate>("date");

    QTest::newRow("25/12/2O18") << QDate(2018, 12, 25);
    QTest::newRow("2S/12/2018") << QDate(2018, 12, 25);
    QTest::newRow("25/l2/2018") << QDate(2018, 12, 25);
    QTest::newRow("25/12/201B") << QDate(2018, 12, 25);
    QTest::newRow("O5/O1/2O18") << QDate(2018, 1, 5);
    QTest::newRow("25/122018") << QDate(2018, 12, 25);
    QTest::newRow("2512/2018") << QDate(2018, 12, 25);
    QTest::newRow("25,12/2018") << QDate(2018, 12, 25);
    QTest::newRow("25/12,2018") << QDate(2018, 12, 25);
    QTest::newRow("25/12-2018") << QDate(2018, 12, 25);
    QTest::newRow("25 12 2018") << QDate(2018, 12, 25);
    QTest::newRow("25/12/201820:13") << QDate(2018, 12, 25);
    QTest::newRow("25 0CT 2018") << QDate(2018, 10, 25);
    QTest::newRow("25 JU1 2018") << QDate(2018, 7, 25);
    QTest::newRow("25 DEC 2O18") << QDate(2018, 12, 25);
}

void TestDates::repairs()
{
    QFETCH(QDate, date);

    const std::vector<DateMatch> matches = found(QString::fromUtf8(QTest::currentDataTag()));
    QCOMPARE(matches.size(), size_t(1));
    QCOMPARE(matches[0].date, date);
    QVERIFY(matches[0].repaired);
}

void TestDates::leavesOut_data()
{
    QTest::addColumn<QString>("text");

    const char* const texts[] = {
        "",
        "12.50",
        "12:30:45",
        "12.30.45",
        "03-1234 5678",
        "012-3456789",
        "192.168.1.10",
        "1.2.3.4",
        "31/02/2018",
        "00/12/2018",
        "25/13/2018",
        "25/12/1949",
        "25/12/2047",
        "920181225123",
        "A20181225",
        "20181325",
        "18901225",
        "25/12/20189",
        "125/12/2018",
        "25/12/2018/1",
        "123-45-6789",
        "4111 1111 2018 1225",
        "10,12,50",
        "12 DIS 10%",
        "25 DEC 20:13",
        "MARGARINE 5 10",
        "MAY 5 10",
        "25-12-18-20",
        "1,234,567.89",
        "99999999999999999999/12/2018",
        "5 Mars 12.50",
        "M10 - 8/64",
        "12/3-32",
        "11-22 - 30",
    };
    for (const char* text : texts)
        QTest::newRow(text) << QString::fromUtf8(text);
    QTest::newRow("line break") << QStringLiteral("25/12/\n2018");
    QTest::newRow("NUL and lone surrogate") << QString(QChar(0)) + QChar(0xd800) + QStringLiteral("/12/2018");
}

void TestDates::leavesOut()
{
    QFETCH(QString, text);

    const std::vector<DateMatch> matches = found(text);
    QVERIFY2(matches.empty(), matches.empty() ? "" : qPrintable(matches[0].raw));
}

void TestDates::orderDecidesAmbiguousOnes()
{
    const QString text = QStringLiteral("03/04/2018");
    const DateMatch dayFirst = findDates(text, DateOrder::DayFirst, kToday).at(0);
    const DateMatch monthFirst = findDates(text, DateOrder::MonthFirst, kToday).at(0);
    QCOMPARE(dayFirst.date, QDate(2018, 4, 3));
    QCOMPARE(monthFirst.date, QDate(2018, 3, 4));
    QVERIFY(dayFirst.ambiguous);
    QVERIFY(monthFirst.ambiguous);
    QVERIFY(!found(QStringLiteral("13/04/2018")).at(0).ambiguous);
    QCOMPARE(findDates(QStringLiteral("13/04/2018"), DateOrder::MonthFirst, kToday).at(0).date, QDate(2018, 4, 13));
}

void TestDates::equalDayAndMonthIsNotAmbiguous()
{
    QVERIFY(!found(QStringLiteral("04/04/2018")).at(0).ambiguous);
}

void TestDates::shortYearsFallAroundToday_data()
{
    QTest::addColumn<int>("year");

    QTest::newRow("01/02/26") << 2026;
    QTest::newRow("01/02/46") << 2046;
    QTest::newRow("01/02/50") << 1950;
    QTest::newRow("01/02/99") << 1999;
    QTest::newRow("01/02/00") << 2000;
    QTest::newRow("01/02/47") << 0; // 1947 is before what counts as a date
}

void TestDates::shortYearsFallAroundToday()
{
    QFETCH(int, year);

    const std::vector<DateMatch> matches = found(QString::fromUtf8(QTest::currentDataTag()));
    QCOMPARE(matches.empty() ? 0 : matches[0].date.year(), year);
}

void TestDates::findsAllLeftToRight()
{
    const QString text = QStringLiteral("Period 01/12/2018 - 31/12/2018, printed 2 Jan 2019\nDue 2019-01-15");
    const std::vector<DateMatch> matches = found(text);
    QCOMPARE(matches.size(), size_t(4));
    QCOMPARE(matches[0].date, QDate(2018, 12, 1));
    QCOMPARE(matches[1].date, QDate(2018, 12, 31));
    QCOMPARE(matches[2].date, QDate(2019, 1, 2));
    QCOMPARE(matches[3].date, QDate(2019, 1, 15));
}

void TestDates::offsetsAreExact()
{
    const QString text = QStringLiteral("𝟙€ ২৫/১২/২০১৮ x 2O18-12-25, 25DEC2018|");
    const std::vector<DateMatch> matches = found(text);
    QCOMPARE(matches.size(), size_t(3));
    for (const DateMatch& match : matches) {
        QCOMPARE(match.date, QDate(2018, 12, 25));
        QCOMPARE(match.raw, text.mid(match.start, match.raw.size()));
    }
}

void TestDates::isQuick()
{
    const double growth = emend::test::costGrowth(600, [](qsizetype lines) {
        const QString line = QStringLiteral("Item 7 MARCH cake 25.12 x 12.50 25/12/2018 0123456789\n");
        QCOMPARE(found(line.repeated(lines)).size(), size_t(lines));
    });
    QVERIFY2(growth < emend::test::kMostGrowth, qPrintable(QString::number(growth)));
}

QTEST_APPLESS_MAIN(TestDates)
#include "tst_dates.moc"
