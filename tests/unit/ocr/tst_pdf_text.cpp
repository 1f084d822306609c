// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf_text.h"

#include <QtTest/QtTest>

using namespace emend;

namespace {

domain::Word word(const char* text, int x, int y, int height = 20)
{
    return {QString::fromLatin1(text), QRect(x, y, 40, height), 1.0, {}};
}

} // namespace

class TestPdfText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groupsRows_data();
    void groupsRows();
};

void TestPdfText::groupsRows_data()
{
    QTest::addColumn<std::vector<domain::Word>>("words");
    QTest::addColumn<QString>("rows");
    using Words = std::vector<domain::Word>;
    QTest::newRow("none") << Words{} << QString();
    QTest::newRow("left to right") << Words{word("b", 100, 0), word("a", 0, 0)} << "a b";
    QTest::newRow("top to bottom") << Words{word("b", 0, 30), word("a", 50, 0)} << "a\nb";
    QTest::newRow("columns are one row") << Words{word("Total", 0, 2), word("x", 0, 24), word("9.00", 900, 0)}
                                         << "Total 9.00\nx";
    QTest::newRow("raised sign") << Words{word("9", 0, 10), word("90", 50, 8, 10), word("below", 0, 34)}
                                 << "9 90\nbelow";
    QTest::newRow("tight lines") << Words{word("a", 0, 0), word("b", 50, 14), word("c", 0, 28)} << "a\nb\nc";
    QTest::newRow("slightly slanted") << Words{word("a", 0, 0), word("b", 50, 3), word("c", 100, 6)} << "a b c";
    QTest::newRow("large beside small") << Words{word("TOTAL", 0, 0, 40), word("5.00", 100, 15, 20), word("z", 0, 50)}
                                        << "TOTAL 5.00\nz";
}

void TestPdfText::groupsRows()
{
    QFETCH(std::vector<domain::Word>, words);
    QFETCH(QString, rows);
    domain::PageText page;
    page.lines = ocr::groupIntoRows(words);
    QCOMPARE(page.text(), rows);
}

QTEST_GUILESS_MAIN(TestPdfText)
#include "tst_pdf_text.moc"
