// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/learning/ranker_change.h>

#include <QtTest/QTest>

using namespace emend;
using namespace emend::learning;

class TestRankerChange final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAdded();
    void isWrittenAndRead();
};

void TestRankerChange::isAdded()
{
    const QString date = QStringLiteral("date");
    extraction::Ranker start;
    start.setField(date, {{{"near_label", 2.0}}, 1.0, {}});
    RankerChanges changes;
    changes[date] = {{{QStringLiteral("near_label"), -0.5}, {QStringLiteral("new"), 0.25}}, 0.5};
    const extraction::FieldWeights after = changed(start, changes).field(date);
    QCOMPARE(after.weights.at("near_label"), 1.5);
    QCOMPARE(after.weights.at("new"), 0.25);
    QCOMPARE(after.none, 1.5);
    QCOMPARE(changed(start, {}).field(date).weights.at("near_label"), 2.0);
}

void TestRankerChange::isWrittenAndRead()
{
    RankerChanges changes;
    QVERIFY(toJson(changes).isEmpty());
    changes[QStringLiteral("date")] = {};
    QVERIFY(toJson(changes).isEmpty());
    changes[QStringLiteral("amount")] = {{{QStringLiteral("x"), 0.125}}, -2};
    const QJsonObject json = toJson(changes);
    const auto read = rankerChangesFromJson(json);
    QVERIFY(read);
    QCOMPARE(toJson(*read), json);
    QCOMPARE((*read)[QStringLiteral("amount")].none, -2.0);
    QVERIFY(rankerChangesFromJson({})->isEmpty());
}

QTEST_GUILESS_MAIN(TestRankerChange)
#include "tst_ranker_change.moc"
