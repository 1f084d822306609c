// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/extraction/ranker.h>

#include <QtTest/QTest>

#include <cmath>

using namespace emend;
using namespace emend::extraction;

namespace {

Candidate candidate(const char* value, std::initializer_list<Feature> features)
{
    Candidate made;
    made.value = QString::fromLatin1(value);
    made.raw = made.value;
    made.confidence = 0.9;
    made.features = features;
    return made;
}

const QString kField = QStringLiteral("amount");

Ranker rankerFrom(const QByteArray& json)
{
    return Ranker::fromJson(json).value_or(Ranker());
}

} // namespace

class TestRanker final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesBadWeights_data();
    void refusesBadWeights();
    void ordersByScore();
    void sharesAddUp();
    void addsUpEqualValues();
    void noneTakesItsShare();
    void unknownFieldRanksNothing();
    void survivesExtremeWeights();
    void calibrationFollowsLegibility();
    void jsonRoundTrips();
    void shipsWeightsForAllFields();
};

void TestRanker::refusesBadWeights_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("mention");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("JSON");
    QTest::newRow("array") << QByteArray("[1]") << QStringLiteral("JSON");
    QTest::newRow("no weights") << QByteArray(R"({"amount": {"none": 1}})") << QStringLiteral("amount");
    QTest::newRow("weight is text") << QByteArray(R"({"date": {"weights": {"first": "1"}}})")
                                    << QStringLiteral("first");
    QTest::newRow("field is a number") << QByteArray(R"({"date": 3})") << QStringLiteral("date");
}

void TestRanker::refusesBadWeights()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, mention);
    const base::Result<Ranker> ranker = Ranker::fromJson(json);
    QVERIFY(!ranker);
    QCOMPARE(ranker.error().code, base::ErrorCode::InvalidArgument);
    QVERIFY2(ranker.error().message.contains(mention), qPrintable(ranker.error().message));
}

void TestRanker::ordersByScore()
{
    const Ranker ranker = rankerFrom(R"({"amount": {"weights": {"total": 2, "item": -1}, "none": -3}})");
    const std::vector<RankedValue> ranked = ranker.rank(
        kField, {candidate("1.00", {{"item", 1}}), candidate("2.00", {{"total", 1}}), candidate("3.00", {})});
    QCOMPARE(ranked.size(), size_t(3));
    QCOMPARE(ranked[0].best, size_t(1));
    QCOMPARE(ranked[1].best, size_t(2));
    QCOMPARE(ranked[2].best, size_t(0));
    QVERIFY(std::abs(ranked[0].probability / ranked[1].probability - std::exp(2.0)) < 1e-9);
}

void TestRanker::sharesAddUp()
{
    const Ranker ranker = rankerFrom(R"({"amount": {"weights": {"x": 0.5}, "none": 0}})");
    const std::vector<RankedValue> ranked =
        ranker.rank(kField, {candidate("1.00", {{"x", 1}}), candidate("2.00", {{"x", 3}}), candidate("3.00", {})});
    double sum = 0;
    for (const RankedValue& value : ranked)
        sum += value.probability;
    const double none = 1 / (1 + std::exp(0.5) + std::exp(1.5) + 1);
    QVERIFY(std::abs(sum + none - 1) < 1e-9);
}

void TestRanker::addsUpEqualValues()
{
    const Ranker ranker = rankerFrom(R"({"amount": {"weights": {"x": 1}, "none": -9}})");
    const std::vector<RankedValue> ranked = ranker.rank(
        kField, {candidate("5.00", {{"x", 0.6}}), candidate("7.00", {{"x", 1}}), candidate("5.00", {{"x", 0.7}})});
    QCOMPARE(ranked.size(), size_t(2));
    QCOMPARE(ranked[0].best, size_t(2));
    QVERIFY(ranked[0].probability > ranked[1].probability);
}

void TestRanker::noneTakesItsShare()
{
    const std::vector<Candidate> candidates{candidate("5.00", {})};
    const Ranker doubtful = rankerFrom(R"({"amount": {"weights": {}, "none": 3}})");
    const Ranker sure = rankerFrom(R"({"amount": {"weights": {}, "none": -3}})");
    QVERIFY(doubtful.rank(kField, candidates)[0].probability < 0.06);
    QVERIFY(sure.rank(kField, candidates)[0].probability > 0.94);
}

void TestRanker::unknownFieldRanksNothing()
{
    const Ranker ranker = rankerFrom(R"({"amount": {"weights": {}}})");
    QVERIFY(ranker.rank(QStringLiteral("colour"), {candidate("5.00", {})}).empty());
    QVERIFY(ranker.rank(kField, {}).empty());
}

void TestRanker::survivesExtremeWeights()
{
    const Ranker ranker = rankerFrom(R"({"amount": {"weights": {"x": 1e300, "y": -1e300}, "none": 0}})");
    const std::vector<RankedValue> ranked =
        ranker.rank(kField, {candidate("1.00", {{"x", 1}}), candidate("2.00", {{"y", 1}})});
    QCOMPARE(ranked[0].best, size_t(0));
    QVERIFY(ranked[0].probability > 0.99);
    QVERIFY(std::isfinite(ranked[1].confidence));
}

void TestRanker::calibrationFollowsLegibility()
{
    const Calibration calibration{0.1, 1.2, 0.5};
    QVERIFY(calibrated(calibration, 0.9, 0.95) > calibrated(calibration, 0.9, 0.3));
    QVERIFY(calibrated(calibration, 0.9, 0.9) > calibrated(calibration, 0.5, 0.9));
    QVERIFY(std::isfinite(calibrated(calibration, 0, 0)));
    QVERIFY(calibrated(calibration, 1, 1) < 1);
}

void TestRanker::jsonRoundTrips()
{
    const QByteArray json =
        R"({"date": {"calibration": {"bias": 0.25, "legibility": 0.5, "logit": 1.5}, "none": -1, "weights": {"first": 0.75}}})";
    const QByteArray once = rankerFrom(json).toJson();
    QCOMPARE(rankerFrom(once).toJson(), once);
    QVERIFY(once.contains("\"first\": 0.75"));
    QVERIFY(once.contains("\"legibility\": 0.5"));
}

void TestRanker::shipsWeightsForAllFields()
{
    for (const QString& field : rankedFields())
        QVERIFY2(!Ranker::builtIn().rank(field, {candidate("x", {})}).empty(), qPrintable(field));
}

QTEST_GUILESS_MAIN(TestRanker)
#include "tst_ranker.moc"
