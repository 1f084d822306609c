// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/learning/character_error.h>

#include <QtTest/QTest>

using namespace emend::learning;

class TestCharacterError final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsEdits_data();
    void countsEdits();
    void comparesLines();
    void fewLinesAreNoEvidence();
    void noiseIsNoEvidence();
    void isTheSameForTheSameSeed();
};

void TestCharacterError::countsEdits_data()
{
    QTest::addColumn<QString>("read");
    QTest::addColumn<QString>("said");
    QTest::addColumn<int>("edits");
    QTest::newRow("the same") << QStringLiteral("9.00") << QStringLiteral("9.00") << 0;
    QTest::newRow("replaced") << QStringLiteral("T0TAL") << QStringLiteral("TOTAL") << 1;
    QTest::newRow("missing") << QStringLiteral("TOTL") << QStringLiteral("TOTAL") << 1;
    QTest::newRow("too many") << QStringLiteral("TOOTALL") << QStringLiteral("TOTAL") << 2;
    QTest::newRow("nothing read") << QString() << QStringLiteral("TOTAL") << 5;
    QTest::newRow("case counts") << QStringLiteral("total") << QStringLiteral("Total") << 1;
}

void TestCharacterError::countsEdits()
{
    QFETCH(QString, read);
    QFETCH(QString, said);
    QTEST(characterEdits(read, said), "edits");
    QTEST(characterEdits(said, read), "edits");
}

void TestCharacterError::comparesLines()
{
    const std::vector<LineReading> lines(40, {10, 2, 1});
    const ErrorComparison better = compareErrors(lines, 1);
    QCOMPARE(better.active.error, 0.2);
    QCOMPARE(better.candidate.error, 0.1);
    QCOMPARE(better.change.error, -0.1);
    QVERIFY(better.verdict == Verdict::Better);
    const std::vector<LineReading> reversed(40, {10, 1, 2});
    QVERIFY(compareErrors(reversed, 1).verdict == Verdict::Worse);
}

void TestCharacterError::fewLinesAreNoEvidence()
{
    const std::vector<LineReading> lines(9, {10, 5, 0});
    QVERIFY(compareErrors(lines, 1).verdict == Verdict::NotEnoughEvidence);
    QVERIFY(compareErrors({}, 1).verdict == Verdict::NotEnoughEvidence);
}

void TestCharacterError::noiseIsNoEvidence()
{
    std::vector<LineReading> lines;
    for (int i = 0; i < 40; ++i)
        lines.push_back({10, i % 2, i % 5 == 0 ? 1 - i % 2 : i % 2});
    const ErrorComparison comparison = compareErrors(lines, 1);
    QVERIFY(comparison.verdict == Verdict::NotEnoughEvidence);
    QVERIFY(comparison.change.interval.low < 0 && comparison.change.interval.high > 0);
    QVERIFY(comparison.active.interval.low < comparison.active.error
            && comparison.active.interval.high > comparison.active.error);
}

void TestCharacterError::isTheSameForTheSameSeed()
{
    std::vector<LineReading> lines;
    for (int i = 0; i < 50; ++i)
        lines.push_back({10 + i % 7, i % 3, i % 4});
    const ErrorComparison one = compareErrors(lines, 5);
    const ErrorComparison two = compareErrors(lines, 5);
    QCOMPARE(one.change.interval.low, two.change.interval.low);
    QCOMPARE(one.change.interval.high, two.change.interval.high);
}

QTEST_GUILESS_MAIN(TestCharacterError)
#include "tst_character_error.moc"
