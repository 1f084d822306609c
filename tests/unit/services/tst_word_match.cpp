// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../support/cost_growth.h"
#include "../extraction/page_builder.h"

#include <emend/services/word_match.h>

#include <QtTest/QTest>

using namespace emend;
using services::FieldKind;
using services::OldPlace;
using services::WordPlace;

namespace {

const QDate kToday(2026, 11, 22);

const QStringList kRows{QStringLiteral("KEDAI KOPI & ROTI SDN. BHD."), // y = 30
                        QStringLiteral("NO. 12, JALAN SAGU 18,"), // 60
                        QStringLiteral("81100 J0HOR BAHRU"), // 90
                        QStringLiteral("Date : 25/12/2018 8:13 PM"), // 120
                        QStringLiteral("Kopi O   2 x 4.50     9.00"), // 150
                        QStringLiteral("Roti              1,234.50"), // 180
                        QStringLiteral("Total RM          9.00"), // 210
                        QStringLiteral("Cash              10.00")}; // 240

QRect rowBox(int row)
{
    return {20, 30 + 30 * row, 300, 20};
}

} // namespace

class TestWordMatch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placesWhatIsTyped_data();
    void placesWhatIsTyped();
    void takesTheNearestOfEqualPlaces();
    void takesTheUppermostWithoutAnOldPlace();
    void looksAtOtherReadingsToo();
    void looksAtAllPages();
    void isQuickOnFullPages();
    void findsTheWordAtAPoint();
    void gathersWords();
    void takesWordsByTheirGreaterPart();

private:
    std::vector<domain::PageText> m_pages{test::pageOf(kRows)};
};

void TestWordMatch::placesWhatIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<FieldKind>("kind");
    QTest::addColumn<QString>("printed"); // empty where there is no such place
    QTest::addColumn<int>("top");
    const auto row = [](const char* name, const char* typed, FieldKind kind, const char* printed, int top) {
        QTest::newRow(name) << QString::fromLatin1(typed) << kind << QString::fromLatin1(printed) << top;
    };
    const FieldKind text = FieldKind::Text;
    row("the same", "KEDAI KOPI & ROTI SDN. BHD.", text, "KEDAI KOPI & ROTI SDN. BHD.", 30);
    row("other case, no marks", "kedai kopi roti sdn bhd", text, "KEDAI KOPI & ROTI SDN. BHD.", 30);
    row("other blanks", "KedaiKopi &Roti", text, "KEDAI KOPI & ROTI", 30);
    row("some of the words", "Jalan Sagu 18", text, "JALAN SAGU 18,", 60);
    row("several rows", "No. 12, Jalan Sagu 18, 81100 Johor Bahru", text, "NO. 12, JALAN SAGU 18, 81100 J0HOR BAHRU",
        60);
    row("misread letters", "Johor Bahru", text, "J0HOR BAHRU", 90);
    row("typing mistake", "Kedai Kpoi", text, "KEDAI KOPI", 30);
    row("something else", "Hardware Trading Co", text, "", 0);
    row("short and not the same", "9X", text, "", 0);
    row("date by its value", "2018-12-25", FieldKind::Date, "25/12/2018", 120);
    row("date in words", "25 Dec 2018", FieldKind::Date, "25/12/2018", 120);
    row("date with one digit misread", "26/12/2018", FieldKind::Date, "25/12/2018", 120);
    row("another date", "2016-01-30", FieldKind::Date, "", 0);
    row("amount by its value", "1234.5", FieldKind::Money, "1,234.50", 180);
    row("amount with a currency", "RM 10.00", FieldKind::Money, "10.00", 240);
    row("another amount", "77.77", FieldKind::Money, "", 0);
    row("nothing", " ", text, "", 0);
}

void TestWordMatch::placesWhatIsTyped()
{
    QFETCH(QString, typed);
    QFETCH(FieldKind, kind);
    QFETCH(QString, printed);
    const auto placed = services::placeTypedText(m_pages, typed, kind, {}, kToday);
    QCOMPARE(placed ? placed->text : QString(), printed);
    if (!placed)
        return;
    QTEST(placed->box.top(), "top");
    QVERIFY(placed->similarity > 0.7 && placed->similarity <= 1);
}

void TestWordMatch::takesTheNearestOfEqualPlaces()
{
    for (const int row : {4, 6}) {
        const OldPlace old{0, QRect(200, rowBox(row).top(), 60, 20)};
        const auto placed = services::placeTypedText(m_pages, QStringLiteral("9"), FieldKind::Money, old, kToday);
        QVERIFY(placed);
        QVERIFY2(placed->text.endsWith(QStringLiteral("9.00")), qPrintable(placed->text)); // one of them with `RM`
        QCOMPARE(placed->box.top(), rowBox(row).top());
    }
    // A better one further away wins.
    const auto placed =
        services::placeTypedText(m_pages, QStringLiteral("Kedai Kopi"), FieldKind::Text, {0, rowBox(4)}, kToday);
    QCOMPARE(placed->text, QStringLiteral("KEDAI KOPI"));
}

void TestWordMatch::takesTheUppermostWithoutAnOldPlace()
{
    const auto placed = services::placeTypedText(m_pages, QStringLiteral("Kopi"), FieldKind::Text, {}, kToday);
    QCOMPARE(placed->box.top(), 30);
}

void TestWordMatch::looksAtOtherReadingsToo()
{
    std::vector<domain::PageText> pages = m_pages;
    pages[0].lines[2].words[0].text = QStringLiteral("B11DD");
    pages[0].lines[2].words[0].alternative = QStringLiteral("81100");
    const auto placed = services::placeTypedText(pages, QStringLiteral("81100"), FieldKind::Digits, {}, kToday);
    QVERIFY(placed);
    QCOMPARE(placed->text, QStringLiteral("B11DD"));
    QCOMPARE(placed->similarity, 1.0);
}

void TestWordMatch::looksAtAllPages()
{
    std::vector<domain::PageText> pages{test::pageOf({QStringLiteral("nothing here")}), m_pages[0]};
    pages[1].index = 1;
    const auto placed = services::placeTypedText(pages, QStringLiteral("Roti Sdn Bhd"), FieldKind::Text, {}, kToday);
    QVERIFY(placed);
    QCOMPARE(placed->page, 1);
    QVERIFY(!services::placeTypedText({}, QStringLiteral("Roti"), FieldKind::Text, {}, kToday));
}

void TestWordMatch::isQuickOnFullPages()
{
    const double growth = test::costGrowth(600, [](qsizetype count) {
        QStringList rows;
        for (qsizetype i = 0; i < count; ++i)
            rows << QStringLiteral("row %1 of a page that is full of small print").arg(i);
        services::placeTypedText({test::pageOf(rows)}, QString(300, QLatin1Char('x')), FieldKind::Text, {}, kToday);
    });
    QVERIFY2(growth < test::kMostGrowth, qPrintable(QString::number(growth)));
}

void TestWordMatch::findsTheWordAtAPoint()
{
    const domain::PageText& page = m_pages[0];
    QCOMPARE(services::wordAt(page, {25, 35}), std::optional(WordPlace{0, 0}));
    QCOMPARE(services::wordAt(page, {18, 35}), std::optional(WordPlace{0, 0})); // a little beside it
    QCOMPARE(services::wordAt(page, {82, 35}), std::optional(WordPlace{0, 1}));
    QVERIFY(!services::wordAt(page, {700, 35}));
    QVERIFY(!services::wordAt({}, {0, 0}));
}

void TestWordMatch::gathersWords()
{
    const domain::PageText& page = m_pages[0];
    const auto words = services::wordsBetween(page, {2, 0}, {1, 2});
    QCOMPARE(services::textOfWords(page, words).text, QStringLiteral("JALAN SAGU 18, 81100"));
    const services::PlacedText mixed = services::textOfWords(page, {{0, 1}, {0, 0}, {0, 1}, {99, 0}, {0, -1}});
    QCOMPARE(mixed.text, QStringLiteral("KEDAI KOPI"));
    QCOMPARE(mixed.box, QRect(20, 30, 100, 20));
    QCOMPARE(services::textOfWords(page, {}).text, QString());
}

void TestWordMatch::takesWordsByTheirGreaterPart()
{
    const domain::PageText& page = m_pages[0];
    const services::PlacedText both = services::textInRegion(page, QRect(40, 25, 60, 60));
    QCOMPARE(both.text, QStringLiteral("KEDAI 12,")); // less than half of KOPI and JALAN
    QCOMPARE(services::textInRegion(page, QRect(600, 0, 50, 50)).text, QString());
    QCOMPARE(services::textInRegion(page, QRect(0, 0, 800, 85)).text, kRows[0] + QLatin1Char(' ') + kRows[1]);
}

QTEST_GUILESS_MAIN(TestWordMatch)
#include "tst_word_match.moc"
