// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spelling.h"

#include <QtTest/QTest>

using namespace emend::extraction;

class TestSpelling final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measuresDistance_data();
    void measuresDistance();
    void corrects_data();
    void corrects();
};

void TestSpelling::measuresDistance_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<int>("limit");
    QTest::addColumn<bool>("within");
    QTest::newRow("equal") << QByteArray("TOTAL") << QByteArray("TOTAL") << 0 << true;
    QTest::newRow("changed") << QByteArray("TOTAL") << QByteArray("TOTEL") << 1 << true;
    QTest::newRow("added") << QByteArray("TOTAL") << QByteArray("TOTTAL") << 1 << true;
    QTest::newRow("dropped") << QByteArray("TOTAL") << QByteArray("TOAL") << 1 << true;
    QTest::newRow("two are too many") << QByteArray("TOTAL") << QByteArray("TUTEL") << 1 << false;
    QTest::newRow("two are allowed") << QByteArray("TOTAL") << QByteArray("TUTEL") << 2 << true;
    QTest::newRow("empty") << QByteArray() << QByteArray("AB") << 2 << true;
    QTest::newRow("too long") << QByteArray(40, 'A') << QByteArray(40, 'A') << 2 << false;
}

void TestSpelling::measuresDistance()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    QFETCH(int, limit);
    QFETCH(bool, within);
    QCOMPARE(withinDistance(a.toStdString(), b.toStdString(), limit), within);
}

void TestSpelling::corrects_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("right");
    const auto add = [](const char* word, const char* right) {
        QTest::newRow(word) << QString::fromUtf8(word) << QString::fromUtf8(right);
    };
    add("JALAN", "JALAN");
    add("JALAH", "JALAN");
    add("Jalah", "Jalan");
    add("jalah", "jalan");
    add("SELANG0R", "SELANGOR");
    add("SELAMGQR", "SELANGOR");
    add("LAMAN", "LAMAN");
    add("TAMAR", "TAMAN");
    add("TAM", "TAM");
    add("SULTAN", "SULTAN");
    add("৫০০০০", "৫০০০০");
    add("", "");
}

void TestSpelling::corrects()
{
    QFETCH(QString, word);
    QFETCH(QString, right);
    static const WordList words("JALAN TAMAN SELANGOR", "LAMAN");
    QCOMPARE(words.corrected(word), right);
}

QTEST_GUILESS_MAIN(TestSpelling)
#include "tst_spelling.moc"
