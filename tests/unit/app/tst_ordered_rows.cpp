// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/process/ordered_rows.h"

#include <QtTest/QtTest>

using emend::commands::OrderedRows;

class TestOrderedRows final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void releasesRowsInTheirTurn();
    void givesTheRestOverGaps();
};

namespace {

QByteArray joined(const std::vector<QByteArray>& rows)
{
    QByteArray text;
    for (const QByteArray& row : rows)
        text += row;
    return text;
}

} // namespace

void TestOrderedRows::releasesRowsInTheirTurn()
{
    OrderedRows rows;
    QCOMPARE(joined(rows.add(2, "c")), QByteArray());
    QCOMPARE(joined(rows.add(0, "a")), QByteArray("a"));
    QCOMPARE(joined(rows.add(1, "b")), QByteArray("bc"));
    QCOMPARE(joined(rows.add(3, "d")), QByteArray("d"));
    QCOMPARE(joined(rows.takeRest()), QByteArray());
}

void TestOrderedRows::givesTheRestOverGaps()
{
    OrderedRows rows;
    rows.add(7, "h");
    rows.add(0, "a");
    rows.add(3, "d");
    QCOMPARE(joined(rows.takeRest()), QByteArray("dh"));
    QCOMPARE(joined(rows.takeRest()), QByteArray());
}

QTEST_GUILESS_MAIN(TestOrderedRows)
#include "tst_ordered_rows.moc"
