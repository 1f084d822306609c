// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_builder.h"

#include <emend/extraction/candidates.h>

#include <QtTest/QTest>

#include <limits>

using namespace emend;
using namespace emend::extraction;

namespace {

const QDate kToday(2026, 11, 22);

QStringList values(const QStringList& rows, const char* field)
{
    QStringList found;
    const std::vector<Candidate> candidates =
        receiptCandidates({test::pageOf(rows)}, kToday).value(QString::fromLatin1(field));
    for (const Candidate& candidate : candidates)
        found << candidate.value;
    return found;
}

} // namespace

class TestCandidates final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreCleaned_data();
    void namesAreCleaned();
    void addressesAreCut_data();
    void addressesAreCut();
    void hiddenAmountsFollow_data();
    void hiddenAmountsFollow();
    void equalAmountsAreOne();
    void datesFollowTheDocument();
    void rawIsAsPrinted();
    void boxesAndPagesAreKept();
    void labelledValuesAreFound();
    void nothingFromNothing();
    void hostilePagesAreBounded_data();
    void hostilePagesAreBounded();
};

void TestCandidates::namesAreCleaned_data()
{
    QTest::addColumn<QStringList>("rows");
    QTest::addColumn<QString>("name");
    const QStringList rest{QStringLiteral("12, JALAN BESAR,"), QStringLiteral("50000 KUALA LUMPUR")};
    const auto add = [&](const char* id, QStringList rows, const char* name) {
        QTest::newRow(id) << rows + rest << QString::fromUtf8(name);
    };
    add("plain", {QStringLiteral("CORNER BOOKSHOP")}, "CORNER BOOKSHOP");
    add("registration number", {QStringLiteral("LUCKY STAR SDN BHD (123456-X)")}, "LUCKY STAR SDN BHD");
    add("bare registration number", {QStringLiteral("LUCKY STAR S/B 273500-U (KLM)")}, "LUCKY STAR S/B");
    add("two rows", {QStringLiteral("LUCKY STAR BOOK"), QStringLiteral("CO. (M) SDN BHD")},
        "LUCKY STAR BOOK CO. (M) SDN BHD");
    add("three rows",
        {QStringLiteral("LUCKY STAR"), QStringLiteral("TRADING (SOUTH"), QStringLiteral("COAST) SDN BHD")},
        "LUCKY STAR TRADING (SOUTH COAST) SDN BHD");
    add("owner", {QStringLiteral("DIMILIKI: LUCKY STAR SDN BHD 1110644-W")}, "LUCKY STAR SDN BHD");
    add("misread suffix", {QStringLiteral("LUCKY STAR SON BHD")}, "LUCKY STAR SDN BHD");
    add("misread slash suffix", {QStringLiteral("LUCKY STAR 5/8")}, "LUCKY STAR S/B");
    add("misread trade word", {QStringLiteral("LUCKY STAR ENTERPRlSE")}, "LUCKY STAR ENTERPRISE");
    add("misread initials", {QStringLiteral("MR. K.1.X. SDN BHD")}, "MR. K.I.X. SDN BHD");
    add("noise behind the suffix", {QStringLiteral("LUCKY STAR SDN BHD _g")}, "LUCKY STAR SDN BHD");
    add("other spelling stays", {QStringLiteral("STATIONERS & SERVICE")}, "STATIONERS & SERVICE");
    add("mixed case", {QStringLiteral("Lucky Star Gmbh")}, "Lucky Star Gmbh");
}

void TestCandidates::namesAreCleaned()
{
    QFETCH(QStringList, rows);
    QFETCH(QString, name);
    const QStringList found = values(rows, "merchant");
    QVERIFY2(found.contains(name), qPrintable(found.join(QStringLiteral(" | "))));
}

void TestCandidates::addressesAreCut_data()
{
    QTest::addColumn<QStringList>("rows");
    QTest::addColumn<QString>("address");
    const auto add = [](const char* id, const QStringList& rows, const char* address) {
        QTest::newRow(id) << (QStringList{QStringLiteral("LUCKY STAR SDN BHD")} + rows) << QString::fromUtf8(address);
    };
    const QString street = QStringLiteral("12, JALAN BESAR 3");
    add("joined by commas", {street, QStringLiteral("50000 KUALA LUMPUR")}, "12, JALAN BESAR 3, 50000 KUALA LUMPUR");
    add("printed comma", {street + QLatin1Char(','), QStringLiteral("50000 KUALA LUMPUR.")},
        "12, JALAN BESAR 3, 50000 KUALA LUMPUR.");
    add("telephone behind", {street, QStringLiteral("50000 KUALA LUMPUR TEL: 03-2026 6386")},
        "12, JALAN BESAR 3, 50000 KUALA LUMPUR");
    add("number between",
        {QStringLiteral("12, JALAN BESAR 3"), QStringLiteral("GST REG NO: 000243941376"),
         QStringLiteral("50000 KUALA LUMPUR")},
        "12, JALAN BESAR 3, 50000 KUALA LUMPUR");
    add("heading", {QStringLiteral("ADDRESS : 12, JALAN BESAR 3"), QStringLiteral("50000 KUALA LUMPUR")},
        "12, JALAN BESAR 3, 50000 KUALA LUMPUR");
    add("misread words", {QStringLiteral("12, JALAH BESAR 3"), QString::fromUtf8("§0000 KUALA LUMPUK, SELANG0R")},
        "12, JALAN BESAR 3, 50000 KUALA LUMPUR, SELANGOR");
    add("misread section code", {QString::fromUtf8("12, Jin $S21/39")}, "12, JLN SS21/39");
    add("united states", {QStringLiteral("200 Main Street"), QStringLiteral("Springfield, IL 62701")},
        "200 Main Street, Springfield, IL 62701");
}

void TestCandidates::addressesAreCut()
{
    QFETCH(QStringList, rows);
    QFETCH(QString, address);
    const QStringList found = values(rows, "address");
    QVERIFY2(found.contains(address), qPrintable(found.join(QStringLiteral(" | "))));
}

void TestCandidates::hiddenAmountsFollow_data()
{
    QTest::addColumn<QStringList>("rows");
    QTest::addColumn<QString>("amount");
    QTest::newRow("paid minus change") << QStringList{QStringLiteral("TOTAL  4?.9"), QStringLiteral("CASH  100.00"),
                                                      QStringLiteral("CHANGE  35.30")}
                                       << QStringLiteral("64.70");
    QTest::newRow("subtotal and tax") << QStringList{QStringLiteral("SUBTOTAL  50.00"), QStringLiteral("GST 6%  3.00"),
                                                     QStringLiteral("TOTAL ??")}
                                      << QStringLiteral("53.00");
    QTest::newRow("subtotal without discount")
        << QStringList{QStringLiteral("SUBTOTAL  50.00"), QStringLiteral("DISCOUNT  8.00"), QStringLiteral("TOTAL ??")}
        << QStringLiteral("42.00");
    QTest::newRow("tax summary") << QStringList{QStringLiteral("SR @ 6%  9.43 0.57")} << QStringLiteral("10.00");
    QTest::newRow("things bought") << QStringList{QStringLiteral("TEA  2.10"), QStringLiteral("CAKE  3.20"),
                                                  QStringLiteral("TOTAL ??")}
                                   << QStringLiteral("5.30");
}

void TestCandidates::hiddenAmountsFollow()
{
    QFETCH(QStringList, rows);
    QFETCH(QString, amount);
    const std::vector<Candidate> amounts =
        receiptCandidates({test::pageOf(rows)}, kToday).value(QStringLiteral("amount"));
    const auto it =
        std::find_if(amounts.begin(), amounts.end(), [&](const Candidate& each) { return each.value == amount; });
    QVERIFY(it != amounts.end());
    QVERIFY2(it->box.isEmpty() && it->raw.isEmpty(), "what is printed nowhere has no place");
}

void TestCandidates::equalAmountsAreOne()
{
    const QStringList found =
        values({QStringLiteral("TEA  5.00"), QStringLiteral("TOTAL  RM 5.00"), QStringLiteral("CASH  5.00")}, "amount");
    QCOMPARE(found.count(QStringLiteral("5.00")), 1);
}

void TestCandidates::datesFollowTheDocument()
{
    const QString date = QStringLiteral("DATE 03/04/2018");
    QCOMPARE(values({date}, "date"), QStringList{QStringLiteral("2018-04-03")});
    QCOMPARE(values({QStringLiteral("Springfield, IL 62701"), date}, "date"),
             QStringList{QStringLiteral("2018-03-04")});
    const QStringList both = values({date, QStringLiteral("PRINTED 03/25/2018")}, "date");
    QCOMPARE(both, (QStringList{QStringLiteral("2018-03-04"), QStringLiteral("2018-03-25")}));
}

void TestCandidates::rawIsAsPrinted()
{
    CandidateSets sets = receiptCandidates(
        {test::pageOf({QStringLiteral("Lucky SON BHD"), QStringLiteral("TOTAL RM 5.00"), QStringLiteral("25 Dec 18")})},
        kToday);
    QCOMPARE(sets[QStringLiteral("merchant")].front().raw, QStringLiteral("Lucky SON BHD"));
    QCOMPARE(sets[QStringLiteral("merchant")].front().value, QStringLiteral("Lucky SDN BHD"));
    QCOMPARE(sets[QStringLiteral("amount")].front().raw, QStringLiteral("RM 5.00"));
    QCOMPARE(sets[QStringLiteral("date")].front().raw, QStringLiteral("25 Dec 18"));
}

void TestCandidates::boxesAndPagesAreKept()
{
    domain::PageText second = test::pageOf({QStringLiteral("TOTAL  5.00")});
    second.index = 1;
    CandidateSets sets = receiptCandidates({test::pageOf({QStringLiteral("LUCKY STAR")}), second}, kToday);
    const Candidate& amount = sets[QStringLiteral("amount")].front();
    QCOMPARE(amount.page, 1);
    QCOMPARE(amount.box, QRect(90, 30, 40, 20));
    QCOMPARE(sets[QStringLiteral("merchant")].front().page, 0);
}

void TestCandidates::labelledValuesAreFound()
{
    const QStringList rows{QStringLiteral("Invoice No: A-1"), QStringLiteral("Invoice Date: 03/02/2018"),
                           QStringLiteral("Due Date: 05/02/2018"), QStringLiteral("Tax        1.20"),
                           QStringLiteral("Total Tax: 1.50")};
    const CandidateSets sets = labelledCandidates({test::pageOf(rows)}, schemaFor(QStringLiteral("invoice")), kToday);
    const auto valuesOf = [&sets](const char* field) {
        QStringList found;
        for (const Candidate& candidate : sets.value(QString::fromLatin1(field)))
            found << candidate.value;
        return found;
    };
    QCOMPARE(valuesOf("invoice_number"), QStringList{QStringLiteral("A-1")});
    QCOMPARE(valuesOf("due_date"), QStringList{QStringLiteral("2018-02-05")});
    QCOMPARE(valuesOf("tax"), (QStringList{QStringLiteral("1.20"), QStringLiteral("1.50")}));
    QVERIFY(valuesOf("buyer").isEmpty());
    const Candidate tax = sets.value(QStringLiteral("tax")).at(1);
    QCOMPARE(tax.raw, QStringLiteral("1.50"));
    QCOMPARE(tax.box.top(), 150);
    QVERIFY(tax.confidence > sets.value(QStringLiteral("tax")).at(0).confidence); // `total tax:` is clearer
}

void TestCandidates::nothingFromNothing()
{
    domain::PageText blank;
    blank.lines.resize(3);
    for (const std::vector<domain::PageText>& pages : {std::vector<domain::PageText>{}, {blank}}) {
        const CandidateSets sets = receiptCandidates(pages, kToday);
        for (const QString& field : rankedFields())
            QVERIFY(sets.value(field).empty());
    }
}

void TestCandidates::hostilePagesAreBounded_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<int>("rows");
    QTest::addColumn<QRect>("box");
    constexpr int least = std::numeric_limits<int>::min();
    constexpr int most = std::numeric_limits<int>::max();
    QTest::newRow("ten thousand rows") << QStringLiteral("TOTAL RM 5.00 01/02/2018") << 10'000 << QRect(0, 0, 10, 10);
    QTest::newRow("a row of amounts") << QString(QStringLiteral("1.23 ")).repeated(5000) << 3 << QRect(0, 0, 10, 10);
    QTest::newRow("a word without end") << QString(100'000, QLatin1Char('9')) << 3 << QRect(0, 0, 10, 10);
    QTest::newRow("empty boxes") << QStringLiteral("SDN BHD JALAN 5.00") << 30 << QRect();
    QTest::newRow("far away") << QStringLiteral("SDN BHD JALAN 5.00") << 30
                              << QRect(QPoint(most - 1, most - 1), QPoint(most, most));
    QTest::newRow("negative") << QStringLiteral("SDN BHD JALAN 5.00") << 30
                              << QRect(QPoint(least, least), QPoint(most, most));
    QTest::newRow("strange letters") << QString::fromUtf8("ß ﬁ İ \u0000 \U0001F600 ৫০.০০ RM৳") << 30
                                     << QRect(0, 0, 5, 5);
    QTest::newRow("many dates") << QStringLiteral("01/02/2018 03/04/2018") << 1000 << QRect(0, 0, 5, 5);
    QTest::newRow("huge amounts") << QStringLiteral("TOTAL 999999999999999999.99 CASH 99999999999999999") << 30
                                  << QRect(0, 0, 5, 5);
}

void TestCandidates::hostilePagesAreBounded()
{
    QFETCH(QString, row);
    QFETCH(int, rows);
    QFETCH(QRect, box);
    domain::PageText page;
    page.size = {100, 100};
    domain::Line line;
    for (const QString& word : row.split(QLatin1Char(' ')))
        line.words.push_back({word, box, 0.5, {}});
    page.lines.assign(static_cast<size_t>(rows), line);
    const CandidateSets sets = receiptCandidates({page}, kToday);
    for (const QString& field : rankedFields())
        QVERIFY(sets.value(field).size() <= 500);
}

QTEST_GUILESS_MAIN(TestCandidates)
#include "tst_candidates.moc"
