// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "label_words.h"

#include <QtTest/QTest>

using namespace emend::extraction;

class TestLabelWords final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understands_data();
    void understands();
    void tokensKeepTheirPlaces();
};

void TestLabelWords::understands_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("meaning");
    const auto add = [](const char* word, const char* meaning) {
        QTest::newRow(word) << QString::fromUtf8(word) << QString::fromLatin1(meaning);
    };
    add("TOTAL", "total");
    add("T0TAL", "total");
    add("TOTAI", "total");
    add("TOTL", "none");
    add("SUBTOTAL", "subtotal");
    add("SUBTUTAL", "subtotal");
    add("ROUNDLNG", "rounding");
    add("CASH", "cash");
    add("CASK", "none");
    add("CHANGE", "change");
    add("CHAMGE", "change");
    add("GST", "tax");
    add("JALAN", "street");
    add("SELANG0R", "state");
    add("INVOLCE", "invoice");
    add("12345", "none");
    add("X", "none");
    add("মোট", "none");
    add("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "none");
}

void TestLabelWords::understands()
{
    QFETCH(QString, word);
    QFETCH(QString, meaning);
    QCOMPARE(QString::fromLatin1(labelName(labelOf(word))), meaning);
}

void TestLabelWords::tokensKeepTheirPlaces()
{
    const std::vector<Token> tokens = tokenise(QStringLiteral("- TOTAL(RM): 9.00"));
    QCOMPARE(tokens.size(), size_t(4));
    QCOMPARE(tokens[0].start, 2);
    QCOMPARE(tokens[0].length, 5);
    QCOMPARE(tokens[0].label, Label::Total);
    QCOMPARE(tokens[1].label, Label::Currency);
    QCOMPARE(tokens[3].start, 15);
    QVERIFY(tokenise(QString()).empty());
}

QTEST_GUILESS_MAIN(TestLabelWords)
#include "tst_label_words.moc"
