// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/row_change.h"

#include <QtTest/QTest>

#include <algorithm>
#include <random>

using namespace emend;
using ui::RowChange;
using ui::rowChange;

namespace {

using Ids = std::vector<QString>;

Ids ids(const QString& letters)
{
    Ids list;
    for (const QChar letter : letters)
        list.push_back(letter);
    return list;
}

Ids movedBy(const Ids& before, const std::vector<int>& rows)
{
    Ids after(before.size());
    for (size_t row = 0; row < before.size(); ++row)
        after[static_cast<size_t>(rows[row])] = before[row];
    return after;
}

// Does what a model does with it; each step has to fit onto the one before.
Ids followed(const Ids& before, const RowChange& change)
{
    Ids now = before;
    if (!change.firstMove.empty()) {
        now = movedBy(now, change.firstMove);
        if (now != change.moved)
            qFatal("the first move does not lead to what it says");
    }
    if (change.removeCount > 0) {
        now.erase(now.begin() + change.removeAt, now.begin() + change.removeAt + change.removeCount);
        if (now != change.kept)
            qFatal("the removal does not lead to what it says");
    }
    if (change.insertCount > 0) {
        const Ids& grown = change.lastMove.empty() ? change.ids : change.grown;
        const auto first = grown.begin() + change.insertAt;
        now.insert(now.begin() + change.insertAt, first, first + change.insertCount);
        if (now != grown)
            qFatal("the insertion does not lead to what it says");
    }
    return change.lastMove.empty() ? now : movedBy(now, change.lastMove);
}

} // namespace

class TestRowChange final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leadsThere_data();
    void leadsThere();
    void leadsThereFromAnywhere();
};

void TestRowChange::leadsThere_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<int>("removed");
    QTest::addColumn<int>("inserted");
    QTest::addColumn<bool>("moves");
    const auto row = [](const char* name, const char* before, const char* after, int removed, int inserted,
                        bool moves) {
        QTest::newRow(name) << QString::fromLatin1(before) << QString::fromLatin1(after) << removed << inserted
                            << moves;
    };
    row("nothing", "", "", 0, 0, false);
    row("the same", "abc", "abc", 0, 0, false);
    row("filled", "", "abc", 0, 3, false);
    row("emptied", "abc", "", 3, 0, false);
    row("newest on top", "abc", "xyabc", 0, 2, false);
    row("one run goes", "abcde", "ae", 3, 0, false);
    row("one run goes, one comes", "abcde", "axyde", 2, 2, false);
    row("all others", "abc", "xyz", 3, 3, false);
    row("turned around", "abc", "cba", 0, 0, true);
    row("here and there", "abcdef", "xbydfz", 3, 3, true);
    row("moved and gone", "abcd", "dcb", 1, 0, true);
}

void TestRowChange::leadsThere()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const RowChange change = rowChange(ids(before), ids(after));
    QCOMPARE(followed(ids(before), change), ids(after));
    QCOMPARE(change.ids, ids(after));
    QTEST(change.removeCount, "removed");
    QTEST(change.insertCount, "inserted");
    QTEST(!change.firstMove.empty() || !change.lastMove.empty(), "moves");
    QVERIFY(change.lastMove.empty() || change.insertCount > 0 || change.removeCount > 0); // sorting moves once
}

void TestRowChange::leadsThereFromAnywhere()
{
    std::mt19937 random(42);
    const auto some = [&random] {
        Ids all = ids(QStringLiteral("abcdefghij"));
        std::shuffle(all.begin(), all.end(), random);
        all.resize(random() % (all.size() + 1));
        return all;
    };
    for (int i = 0; i < 2000; ++i) {
        const Ids before = some();
        const Ids after = some();
        QCOMPARE(followed(before, rowChange(before, after)), after);
    }
}

QTEST_APPLESS_MAIN(TestRowChange)
#include "tst_row_change.moc"
