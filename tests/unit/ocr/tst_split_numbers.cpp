// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "split_numbers.h"

#include <QtCore/QStringList>
#include <QtTest/QTest>

using namespace emend;
using emend::ocr::joinSplitNumbers;

namespace {

constexpr int kLetter = 12; // pixels a letter is wide
constexpr int kHeight = 20;

// The words in a row, `gap` pixels apart.
domain::Line row(const QStringList& words, int gap)
{
    domain::Line line;
    int x = 10;
    for (const QString& text : words) {
        const int width = kLetter * static_cast<int>(text.size());
        line.words.push_back({text, {x, 40, width, kHeight}, 0.9, {}});
        x += width + gap;
    }
    return line;
}

QStringList texts(const domain::Line& line)
{
    QStringList words;
    for (const domain::Word& word : line.words)
        words << word.text;
    return words;
}

} // namespace

class TestSplitNumbers final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joins_data();
    void joins();
    void leavesApart_data();
    void leavesApart();
    void joinedWordIsWhole();
    void gapDecides();
    void emptyLineStaysEmpty();
};

void TestSplitNumbers::joins_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const char* words, const char* expected) {
        QTest::newRow(name) << QString::fromLatin1(words).split(QLatin1Char(' '))
                            << QString::fromLatin1(expected).split(QLatin1Char(' '));
    };
    row("after the point", "79. 35", "79.35");
    row("before the point", "79 .35", "79.35");
    row("comma", "1.250, 00", "1.250,00");
    row("with currency", "RM79. 35", "RM79.35");
    row("with a letter and a sign", "S$5, 00", "S$5,00");
    row("end of a sentence behind", "500. 00.", "500.00.");
    row("tax mark behind", "12. 50A", "12.50A");
    row("point and mark", "12 .50A", "12.50A");
    row("in its row", "TOTAL RM 79. 35 S", "TOTAL RM 79.35 S");
    row("two in a row", "5. 00 7 ,50", "5.00 7,50");
}

void TestSplitNumbers::joins()
{
    QFETCH(QStringList, words);
    QFETCH(QStringList, expected);
    domain::Line line = row(words, 8);
    joinSplitNumbers(line);
    QCOMPARE(texts(line), expected);
}

void TestSplitNumbers::leavesApart_data()
{
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char* name, const char* words) {
        QTest::newRow(name) << QString::fromLatin1(words).split(QLatin1Char(' '));
    };
    row("two amounts", "5.00 12.50");
    row("quantity and price", "2 12.50");
    row("item number", "1. Nasi");
    row("three digits", "1. 250");
    row("one digit", "79. 5");
    row("end of a sentence", "Jalan. 35");
    row("only a point", ". 35");
    row("point alone", "79 . 35");
    row("paper size", "A4, 80 g,");
    row("house number", "flat 12b, 45 B7. 12");
    row("words", "THANK YOU");
}

void TestSplitNumbers::leavesApart()
{
    QFETCH(QStringList, words);
    domain::Line line = row(words, 8);
    joinSplitNumbers(line);
    QCOMPARE(texts(line), words);
}

void TestSplitNumbers::joinedWordIsWhole()
{
    domain::Line line = row({QStringLiteral("79."), QStringLiteral("35")}, 6);
    line.words[1].box.adjust(0, -3, 0, 2);
    line.words[1].confidence = 0.4;
    const QRect both = line.box();
    joinSplitNumbers(line);
    QCOMPARE(line.words.size(), size_t(1));
    QCOMPARE(line.words[0].box, both);
    QCOMPARE(line.words[0].confidence, 0.4);
}

void TestSplitNumbers::gapDecides()
{
    const QStringList split{QStringLiteral("79."), QStringLiteral("35")};
    for (const int gap : {0, kHeight / 2, kHeight - 2, kHeight + 2, 10 * kHeight}) {
        domain::Line line = row(split, gap);
        joinSplitNumbers(line);
        QCOMPARE(line.words.size(), size_t(gap < kHeight ? 1 : 2));
    }
}

void TestSplitNumbers::emptyLineStaysEmpty()
{
    domain::Line line;
    joinSplitNumbers(line);
    QVERIFY(line.words.empty());
    line.words.push_back({});
    line.words.push_back({});
    joinSplitNumbers(line);
    QCOMPARE(line.words.size(), size_t(2));
}

QTEST_APPLESS_MAIN(TestSplitNumbers)
#include "tst_split_numbers.moc"
