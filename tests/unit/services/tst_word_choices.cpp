// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../extraction/page_builder.h"

#include <emend/services/word_choices.h>

#include <QtTest/QTest>

using namespace emend;
using services::KnownValue;
using services::WordChoices;

namespace {

domain::PageText page(const QStringList& rows)
{
    domain::PageText page = test::pageOf(rows);
    for (domain::Line& line : page.lines) {
        for (domain::Word& word : line.words)
            word.confidence = 0.95;
    }
    return page;
}

domain::Word& wordOf(domain::PageText& page, int row, int word)
{
    return page.lines[static_cast<size_t>(row)].words[static_cast<size_t>(word)];
}

QStringList textsOf(const std::vector<services::WordReading>& readings)
{
    QStringList texts;
    for (const services::WordReading& reading : readings)
        texts << reading.text;
    return texts;
}

} // namespace

class WordChoicesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void ordersDoubtfulWords();
    void trustsKnownWords();
    void readsAnotherWay();
    void swapsLookAlikes_data();
    void swapsLookAlikes();
    void joinsWords();
    void completesKnownValues();
    void completesWords();
    void makesLikelyTexts();

private:
    WordChoices choices(const std::vector<KnownValue>& known = {}) const { return WordChoices({m_page}, known); }
    services::OldPlace place(int row) const { return {0, m_page.lines[static_cast<size_t>(row)].box()}; }

    domain::PageText m_page;
};

void WordChoicesTest::init()
{
    m_page = page({QStringLiteral("CHECKERS HYP RMARKET SDN BHD"), QStringLiteral("69 JALAN MOVA US/N SEKSYEN"),
                   QStringLiteral("401SQ SHAH ALAM")});
}

void WordChoicesTest::ordersDoubtfulWords()
{
    wordOf(m_page, 1, 2).confidence = 0.8;
    wordOf(m_page, 1, 3).confidence = 0.3;
    const std::vector<int> doubtful = choices().doubtfulWords(m_page.lines[1].text(), place(1));
    QCOMPARE(doubtful, (std::vector<int>{3, 2}));
}

void WordChoicesTest::trustsKnownWords()
{
    wordOf(m_page, 1, 1).confidence = 0.8; // JALAN
    wordOf(m_page, 1, 2).confidence = 0.85;
    const std::vector<int> doubtful = choices().doubtfulWords(m_page.lines[1].text(), place(1));
    QCOMPARE(doubtful.front(), 2);
    QVERIFY(std::find(doubtful.begin(), doubtful.end(), 1) == doubtful.end());
    // Once it was confirmed elsewhere, so is that one.
    const std::vector<KnownValue> known{{QStringLiteral("address"), QStringLiteral("1 JALAN MOVA"), 1}};
    const std::vector<int> less = choices(known).doubtfulWords(m_page.lines[1].text(), place(1));
    QVERIFY(std::find(less.begin(), less.end(), 2) == less.end());
}

void WordChoicesTest::readsAnotherWay()
{
    wordOf(m_page, 1, 2).alternative = QStringLiteral("NOVA");
    QCOMPARE(textsOf(choices().readings(m_page.lines[1].text(), 2, place(1))).first(), QStringLiteral("NOVA"));
    QVERIFY(choices().readings(m_page.lines[1].text(), 9, place(1)).empty());
}

void WordChoicesTest::swapsLookAlikes_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("right");
    QTest::newRow("postcode") << "401SQ"
                              << "40150";
    QTest::newRow("digit in a code") << "US/N,"
                                     << "U5/N,";
    QTest::newRow("and") << "31G833G,"
                         << "31G&33G,";
    QTest::newRow("numeral") << "11."
                             << "II.";
    QTest::newRow("known word") << "Auala"
                                << "Kuala";
    QTest::newRow("accent") << QStringLiteral("RI\u00c1") << "RIA";
}

void WordChoicesTest::swapsLookAlikes()
{
    QFETCH(QString, word);
    QFETCH(QString, right);
    const auto readings = choices().readings(QStringLiteral("X ") + word, 1, {});
    QVERIFY2(textsOf(readings).contains(right), qPrintable(textsOf(readings).join(QLatin1Char(' '))));
    QVERIFY(readings.size() <= services::kMostWordReadings);
}

void WordChoicesTest::joinsWords()
{
    const auto readings = choices().readings(m_page.lines[0].text(), 1, place(0));
    const auto joined = std::find_if(readings.begin(), readings.end(), [](const services::WordReading& reading) {
        return reading.text == QLatin1String("HYPERMARKET");
    });
    QVERIFY(joined != readings.end());
    QCOMPARE(joined->words, 2);
}

void WordChoicesTest::completesKnownValues()
{
    const QString merchant = QStringLiteral("merchant");
    const WordChoices known = choices({{merchant, QStringLiteral("Anzel Advertising (M) Sdn Bhd"), 1},
                                       {merchant, QStringLiteral("Apex Trading (M) Sdn Bhd"), 3}});
    QCOMPARE(known.completionOfValue(merchant, QStringLiteral("a")), QStringLiteral("pex Trading (M) Sdn Bhd"));
    QCOMPARE(known.completionOfValue(merchant, QStringLiteral("AN")), QStringLiteral("zel Advertising (M) Sdn Bhd"));
    // A new name may end as others do.
    QCOMPARE(known.completionOfValue(merchant, QStringLiteral("Olive (")), QStringLiteral("M) Sdn Bhd"));
    QVERIFY(known.completionOfValue(merchant, QStringLiteral("x")).isEmpty());
    QVERIFY(known.completionOfValue(QStringLiteral("address"), QStringLiteral("a")).isEmpty());
}

void WordChoicesTest::completesWords()
{
    QCOMPARE(choices().completionOfWord(QStringLiteral("12 M")), QStringLiteral("OVA")); // printed on the page
    QCOMPARE(choices().completionOfWord(QStringLiteral("Kuala lum")), QStringLiteral("pur"));
    QVERIFY(choices().completionOfWord(QStringLiteral("4")).isEmpty());
    QVERIFY(choices().completionOfWord(QStringLiteral("JALAN ")).isEmpty());
}

void WordChoicesTest::makesLikelyTexts()
{
    wordOf(m_page, 2, 0).confidence = 0.4;
    wordOf(m_page, 2, 1).alternative = QStringLiteral("SNAH");
    QCOMPARE(choices().likelyText(m_page.lines[2].text(), place(2)), QStringLiteral("40150 SHAH ALAM"));
    m_page = page({QStringLiteral("FamilyMart 0")});
    QCOMPARE(choices().likelyText(QStringLiteral("FamilyMart 0"), place(0)), QStringLiteral("FamilyMart"));
}

QTEST_GUILESS_MAIN(WordChoicesTest)
#include "tst_word_choices.moc"
