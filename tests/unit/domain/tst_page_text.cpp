// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/domain/page_text.h>

#include <QtTest/QtTest>

using namespace emend::domain;

namespace {

Word word(const char* text, QRect box, double confidence)
{
    return {QString::fromLatin1(text), box, confidence, {}};
}

} // namespace

class TestPageText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joinsWordsAndLines();
    void enclosesItsWords();
    void weighsConfidenceByLength();
    void isEmptyWithoutWords();
    void namesOrigins();
};

void TestPageText::joinsWordsAndLines()
{
    PageText page;
    page.lines = {{{word("Total", {}, 1), word("9.00", {}, 1)}}, {}, {{word("Thanks", {}, 1)}}};
    QCOMPARE(page.text(), QStringLiteral("Total 9.00\n\nThanks"));
}

void TestPageText::enclosesItsWords()
{
    const Line line{{word("a", QRect(10, 20, 30, 10), 1), word("b", QRect(60, 15, 5, 30), 1)}};
    QCOMPARE(line.box(), QRect(10, 15, 55, 30));
}

void TestPageText::weighsConfidenceByLength()
{
    const Line line{{word("abc", {}, 1.0), word("x", {}, 0.2)}};
    QCOMPARE(line.confidence(), 0.8);
}

void TestPageText::isEmptyWithoutWords()
{
    QCOMPARE(Line().text(), QString());
    QVERIFY(Line().box().isEmpty());
    QCOMPARE(Line().confidence(), 0.0);
    QCOMPARE((Line{{word("", {}, 0.9)}}.confidence()), 0.0);
    QCOMPARE(PageText().text(), QString());
}

void TestPageText::namesOrigins()
{
    for (const TextOrigin origin : {TextOrigin::TextLayer, TextOrigin::LineReader, TextOrigin::WholePage})
        QCOMPARE(textOriginFromName(textOriginName(origin)), origin);
    QCOMPARE(textOriginName(TextOrigin::TextLayer), QStringLiteral("text_layer"));
    QCOMPARE(textOriginName(TextOrigin::LineReader), QStringLiteral("line_reader"));
    QCOMPARE(textOriginName(TextOrigin::WholePage), QStringLiteral("whole_page"));
    QCOMPARE(textOriginFromName(QStringLiteral("unknown")), TextOrigin::LineReader);
}

QTEST_GUILESS_MAIN(TestPageText)
#include "tst_page_text.moc"
