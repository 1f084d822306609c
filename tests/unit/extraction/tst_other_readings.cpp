// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_builder.h"

#include <emend/extraction/other_readings.h>

#include <QtTest/QTest>

#include <algorithm>

using namespace emend;
using extraction::Candidate;
using extraction::OtherReading;
using extraction::ReadingKind;

namespace {

/// A page of one row whose words have other readings: `12.50|72.50`.
std::vector<domain::PageText> pageWith(const QString& row, double confidence = 0.5)
{
    domain::PageText page = test::pageOf({row}, confidence);
    for (domain::Word& word : page.lines[0].words) {
        const QStringList readings = word.text.split(QLatin1Char('|'));
        word.text = readings.first();
        word.alternative = readings.size() > 1 ? readings.last() : QString();
    }
    return {page};
}

Candidate candidateOf(const QString& value, const std::vector<domain::PageText>& pages)
{
    return {value, pages[0].lines[0].text(), 0, pages[0].lines[0].box(), 0.5, {}};
}

QStringList valuesOf(const std::vector<OtherReading>& readings)
{
    QStringList values;
    for (const OtherReading& reading : readings)
        values << reading.value;
    return values;
}

} // namespace

class TestOtherReadings final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWordsTheOtherWay_data();
    void readsWordsTheOtherWay();
    void triesWordsAloneAndTogether();
    void trustsSureWordsMore();
    void leavesOtherPlacesAlone();
    void isBounded();
};

void TestOtherReadings::readsWordsTheOtherWay_data()
{
    QTest::addColumn<ReadingKind>("kind");
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QStringList>("others");
    const auto row = [](const char* name, ReadingKind kind, const char* text, const char* value,
                        const QStringList& others) {
        QTest::newRow(name) << kind << QString::fromLatin1(text) << QString::fromLatin1(value) << others;
    };
    row("amount", ReadingKind::Amount, "RM 12.50|72.50", "12.50", {QStringLiteral("72.50")});
    row("no amount", ReadingKind::Amount, "12.50|I2SO", "12.50", {});
    row("date", ReadingKind::Date, "25/12/2018|26/12/2018", "2018-12-25", {QStringLiteral("2018-12-26")});
    row("date, month first", ReadingKind::Date, "12/25/2018|12/26/2018", "2018-12-25", {QStringLiteral("2018-12-26")});
    row("name", ReadingKind::Name, "KEDAI KDPI|KOPI", "KEDAI KDPI", {QStringLiteral("KEDAI KOPI")});
    row("word inside another", ReadingKind::Name, "KOPITIAM KOPI|KOBI", "KOPITIAM KOPI",
        {QStringLiteral("KOPITIAM KOBI")});
    row("address", ReadingKind::Address, "0.55|NO.53 JALAN SAGU,", "0.55 JALAN SAGU,",
        {QStringLiteral("NO.53 JALAN SAGU,")});
    row("text", ReadingKind::Text, "INV B12|812", "INV B12", {QStringLiteral("INV 812")});
    row("nothing else", ReadingKind::Name, "KEDAI KOPI", "KEDAI KOPI", {});
}

void TestOtherReadings::readsWordsTheOtherWay()
{
    QFETCH(ReadingKind, kind);
    QFETCH(QString, row);
    QFETCH(QString, value);
    const auto pages = pageWith(row);
    QTEST(valuesOf(extraction::otherReadings(kind, candidateOf(value, pages), pages)), "others");
}

void TestOtherReadings::triesWordsAloneAndTogether()
{
    const auto pages = pageWith(QStringLiteral("AAA|BBB CCC|DDD"));
    const auto readings =
        extraction::otherReadings(ReadingKind::Text, candidateOf(QStringLiteral("AAA CCC"), pages), pages);
    QStringList values = valuesOf(readings);
    values.sort();
    QCOMPARE(values, (QStringList{QStringLiteral("AAA DDD"), QStringLiteral("BBB CCC"), QStringLiteral("BBB DDD")}));
    double sum = 0;
    for (const OtherReading& reading : readings)
        sum += reading.share;
    QVERIFY(sum > 0.5 && sum < 1);
}

void TestOtherReadings::trustsSureWordsMore()
{
    const auto shareAt = [](double confidence) {
        const auto pages = pageWith(QStringLiteral("AAA|BBB"), confidence);
        return extraction::otherReadings(ReadingKind::Text, candidateOf(QStringLiteral("AAA"), pages), pages)
            .front()
            .share;
    };
    QVERIFY(shareAt(0.95) < shareAt(0.6));
    QVERIFY(shareAt(0.6) < shareAt(0.3));
}

void TestOtherReadings::leavesOtherPlacesAlone()
{
    const auto pages = pageWith(QStringLiteral("AAA|BBB"));
    Candidate elsewhere = candidateOf(QStringLiteral("AAA"), pages);
    elsewhere.box.translate(0, 100);
    QVERIFY(extraction::otherReadings(ReadingKind::Text, elsewhere, pages).empty());
    Candidate otherPage = candidateOf(QStringLiteral("AAA"), pages);
    otherPage.page = 1;
    QVERIFY(extraction::otherReadings(ReadingKind::Text, otherPage, pages).empty());
}

void TestOtherReadings::isBounded()
{
    QStringList words;
    for (int i = 0; i < 60; ++i)
        words << QStringLiteral("A%1|B%1").arg(i);
    const auto pages = pageWith(words.join(QLatin1Char(' ')));
    QCOMPARE(extraction::otherReadings(ReadingKind::Text, candidateOf(pages[0].lines[0].text(), pages), pages).size(),
             size_t(15));
}

QTEST_GUILESS_MAIN(TestOtherReadings)
#include "tst_other_readings.moc"
