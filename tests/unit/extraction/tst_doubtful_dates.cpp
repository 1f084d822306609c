// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "doubtful_dates.h"

#include <QtTest/QTest>

using namespace emend::extraction;

class TestDoubtfulDates final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void guesses_data();
    void guesses();
};

void TestDoubtfulDates::guesses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("iso");
    const auto add = [](const char* text, const char* iso) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(iso);
    };
    add("DATE 63/05/2018", "2018-05-03");
    add("61/03/18 12:36", "2018-03-01");
    add("42-11-2017", "2017-11-12");
    add("25-Q1-16", "2016-01-25");
    add("30~04-2018", "2018-04-30");
    add("§/3/2018", "2018-03-05");
    add("09/03/2918", "2018-03-09");
    add("10/03/2078 5:41", "2018-03-10");
    add("Date: 2618-03-23", "2018-03-23");
    add("TEL 03-2026 6386", "");
    add("99/99/9999", "");
    add("77/77/2018", "");
    add("1.5/10.5", "");
    add("INV 12/34/5678/90", "");
    add("", "");
}

void TestDoubtfulDates::guesses()
{
    QFETCH(QString, text);
    QFETCH(QString, iso);
    const std::vector<DateMatch> found = guessDates(text, DateOrder::DayFirst, QDate(2026, 11, 22));
    QCOMPARE(found.empty(), iso.isEmpty());
    if (!found.empty()) {
        QCOMPARE(found.front().date.toString(Qt::ISODate), iso);
        QVERIFY(found.front().repaired);
        QCOMPARE(text.mid(found.front().start, found.front().raw.size()), found.front().raw);
    }
}

QTEST_GUILESS_MAIN(TestDoubtfulDates)
#include "tst_doubtful_dates.moc"
