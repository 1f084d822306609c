// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/domain/canonical_json.h>
#include <emend/learning/compare_readings.h>
#include <emend/learning/learning_curve.h>

#include <QtTest/QTest>

using namespace emend;
using namespace emend::learning;

namespace {

/// A document with an amount, and a tax that it does not show.
ReadDocument read(const char* confirmed, const char* found)
{
    const bool isRight = qstrcmp(confirmed, found) == 0;
    return {
        QStringLiteral("receipt"),
        false,
        {{QStringLiteral("amount"), QString::fromLatin1(confirmed), QString::fromLatin1(found), 0.9, isRight, false},
         {QStringLiteral("tax"), {}, {}, 0, true, false}},
        false};
}

ConfirmedDocument document(const char* id, int day)
{
    return {QString::fromLatin1(id), QDateTime(QDate(2026, 11, day), QTime(9, 0), Qt::UTC), {}, {}};
}

} // namespace

class TestLearningCurve final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesParts_data();
    void takesParts();
    void keepsTheOldest();
    void countsTheSameValues();
    void doesNotDependOnTheOrder();
};

void TestLearningCurve::takesParts_data()
{
    QTest::addColumn<size_t>("documents");
    QTest::addColumn<std::vector<size_t>>("points");
    const auto row = [](size_t documents, const std::vector<size_t>& points) {
        QTest::addRow("%d", static_cast<int>(documents)) << documents << points;
    };
    row(0, {});
    row(1, {});
    row(3, {1});
    row(4, {1, 2});
    row(9, {1, 2, 4});
    row(800, {100, 200, 400});
}

void TestLearningCurve::takesParts()
{
    QFETCH(size_t, documents);
    QFETCH(std::vector<size_t>, points);
    QCOMPARE(curvePoints(documents), points);
}

void TestLearningCurve::keepsTheOldest()
{
    std::vector<ConfirmedDocument> documents{document("c", 3), document("b", 2), document("d", 2), document("a", 9)};
    keepOldest(documents, 2);
    QCOMPARE(documents.size(), size_t(2));
    QCOMPARE(documents[0].id, QStringLiteral("b"));
    QCOMPARE(documents[1].id, QStringLiteral("d"));
    keepOldest(documents, 5);
    QCOMPARE(documents.size(), size_t(2));
}

void TestLearningCurve::countsTheSameValues()
{
    LearningCurve curve({4, 8});
    curve.add(read("9.00", ""), {read("9.00", "9.00"), read("9.00", "9.00")});
    curve.add(read("8.00", ""), {read("8.00", ""), read("8.00", "8.00")});
    // Only the version of less documents finds something: what it finds is no value of the others.
    curve.add(read("", ""), {read("", "7.00"), read("", "")});
    const QJsonArray json = curve.toJson();
    QCOMPARE(json.size(), 2);
    QCOMPARE(json[0][QLatin1String("documents")].toInt(), 4);
    const QJsonValue less = json[0][QLatin1String("fields")][QLatin1String("amount")];
    QCOMPARE(less[QLatin1String("right")].toInt(), 1);
    QCOMPARE(less[QLatin1String("total")].toInt(), 2);
    QCOMPARE(json[0][QLatin1String("all")][QLatin1String("accuracy")].toDouble(), 0.5);
    const QJsonValue all = json[1][QLatin1String("all")];
    QCOMPARE(all[QLatin1String("right")].toInt(), 2);
    QVERIFY(all[QLatin1String("low")].toDouble() < 1);
    QVERIFY(json[1][QLatin1String("fields")].toObject().value(QLatin1String("tax")).isUndefined());

    // The last point is what a comparison says of the candidate.
    Comparison comparison;
    comparison.add(QStringLiteral("a"), Part::Later, read("9.00", ""), read("9.00", "9.00"));
    comparison.add(QStringLiteral("b"), Part::Later, read("8.00", ""), read("8.00", "8.00"));
    comparison.add(QStringLiteral("c"), Part::Later, read("", ""), read("", ""));
    const QJsonObject compared = comparison.toJson();
    QCOMPARE(all[QLatin1String("total")], compared[QLatin1String("all")][QLatin1String("values")]);
    QCOMPARE(all[QLatin1String("right")],
             compared[QLatin1String("all")][QLatin1String("candidate")][QLatin1String("right")]);
}

void TestLearningCurve::doesNotDependOnTheOrder()
{
    LearningCurve forth({1});
    LearningCurve back({1});
    forth.add(read("9.00", ""), {read("9.00", "9.00")});
    forth.add(read("8.00", "8.00"), {read("8.00", "")});
    back.add(read("8.00", "8.00"), {read("8.00", "")});
    back.add(read("9.00", ""), {read("9.00", "9.00")});
    QCOMPARE(forth.toJson(), back.toJson());
}

QTEST_GUILESS_MAIN(TestLearningCurve)
#include "tst_learning_curve.moc"
