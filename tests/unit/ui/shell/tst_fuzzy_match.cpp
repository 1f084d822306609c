// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/fuzzy_match.h"

#include <QtTest/QTest>

using emend::ui::fuzzyScore;

class TestFuzzyMatch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void prefers_data();
    void prefers();
};

void TestFuzzyMatch::finds_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("found");

    const auto row = [](const char* typed, const char* text, bool found) {
        QTest::addRow("'%s' in '%s'", typed, text) << QString::fromUtf8(typed) << QString::fromUtf8(text) << found;
    };
    row("", "Confirm", true);
    row("conf", "Confirm", true);
    row("cont", "Confirm and open the next", true);
    row("CO", "confirm", true);
    row("noc", "Confirm", false);
    row("confirmm", "Confirm", false);
    row("x", "", false);
    row("open next", "Confirm and open the next", true);
    row("geloscht", "Gelöscht", true);
    row("löschen", "Loschen", true);
    row("নথি", "নথি খুলুন", true);
}

void TestFuzzyMatch::finds()
{
    QFETCH(QString, typed);
    QFETCH(QString, text);
    QTEST(fuzzyScore(typed, text).has_value(), "found");
}

void TestFuzzyMatch::prefers_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");

    const auto row = [](const char* typed, const char* better, const char* worse) {
        QTest::addRow("%s: %s", typed, better)
            << QString::fromUtf8(typed) << QString::fromUtf8(better) << QString::fromUtf8(worse);
    };
    row("fs", "Full screen", "Offset");
    row("skip", "Skip this document", "Ask in private");
    row("next", "Open the next document", "Undo my latest text");
    row("con", "Confirm", "Second opinion");
}

void TestFuzzyMatch::prefers()
{
    QFETCH(QString, typed);
    QFETCH(QString, better);
    QFETCH(QString, worse);
    const auto most = fuzzyScore(typed, better);
    QVERIFY(most.has_value());
    QVERIFY2(*most > fuzzyScore(typed, worse).value_or(-1), qPrintable(QString::number(*most)));
}

QTEST_APPLESS_MAIN(TestFuzzyMatch)
#include "tst_fuzzy_match.moc"
