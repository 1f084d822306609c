// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/learning/confidence_fit.h>

#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

#include <algorithm>
#include <cmath>

using namespace emend::learning;

namespace {

/// So many answers of one confidence, of which so many are right.
void add(std::vector<Answer>& answers, double confidence, int all, int right)
{
    for (int i = 0; i < all; ++i)
        answers.push_back({confidence, i < right});
}

bool isNear(double a, double b, double by = 1e-9)
{
    return std::abs(a - b) < by;
}

} // namespace

class TestConfidenceFit final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void correctsWhatIsTooSure();
    void leavesWhatIsTrue();
    void needsAnswers();
    void measuresTheError();
    void findsThresholds();
    void countsWhatPasses();
    void isWrittenAndRead();
    void refusesNonsense_data();
    void refusesNonsense();
};

void TestConfidenceFit::correctsWhatIsTooSure()
{
    std::vector<Answer> answers;
    add(answers, 0.95, 1000, 800);
    add(answers, 0.6, 1000, 400);
    const Correction fitted = fitConfidence(answers);
    QVERIFY2(isNear(fitted.corrected(0.95), 0.8, 0.01), qPrintable(QString::number(fitted.corrected(0.95))));
    QVERIFY2(isNear(fitted.corrected(0.6), 0.4, 0.01), qPrintable(QString::number(fitted.corrected(0.6))));
    QVERIFY(calibrationError(confidenceBins(answers)) > 0.15);
    for (Answer& answer : answers)
        answer.confidence = fitted.corrected(answer.confidence);
    QVERIFY(calibrationError(confidenceBins(answers)) < 0.01);
    std::reverse(answers.begin(), answers.end());
    QVERIFY(fitted.corrected(0) > 0 && fitted.corrected(1) < 1);
}

void TestConfidenceFit::leavesWhatIsTrue()
{
    std::vector<Answer> answers;
    add(answers, 0.9, 1000, 900);
    add(answers, 0.5, 1000, 500);
    const Correction fitted = fitConfidence(answers);
    QVERIFY(isNear(fitted.bias, 0, 0.001) && isNear(fitted.slope, 1, 0.001));
    QVERIFY(isNear(Correction().corrected(0.99999), 0.99999));
}

void TestConfidenceFit::needsAnswers()
{
    std::vector<Answer> answers;
    add(answers, 0.9, 29, 0);
    QCOMPARE(fitConfidence(answers).slope, 1.0);
    QCOMPARE(fitConfidence(answers).bias, 0.0);
    add(answers, 0.9, 1, 0);
    QVERIFY(fitConfidence(answers).corrected(0.9) < 0.3);
}

void TestConfidenceFit::measuresTheError()
{
    std::vector<Answer> answers;
    add(answers, 0.95, 10, 8); // 0.15 too sure
    add(answers, 0.25, 30, 9); // 0.05 too unsure
    const ConfidenceBins bins = confidenceBins(answers);
    QCOMPARE(bins[9].answers, 10);
    QCOMPARE(bins[9].right, 8);
    QVERIFY(isNear(bins[9].confidence, 0.95));
    QCOMPARE(bins[2].answers, 30);
    QVERIFY2(isNear(calibrationError(bins), (10 * 0.15 + 30 * 0.05) / 40), "the mean, by answers");
    QCOMPARE(calibrationError(confidenceBins({})), 0.0);
    QCOMPARE(confidenceBins({{1.0, true}, {0.0, false}})[9].answers, 1);
}

void TestConfidenceFit::findsThresholds()
{
    std::vector<Answer> answers;
    add(answers, 0.9, 98, 98);
    QVERIFY(!acceptanceThreshold(answers, 0.99)); // one more wrong one would make it 98.99 %
    add(answers, 0.9, 1, 1);
    QCOMPARE(*acceptanceThreshold(answers, 0.99), 0.9);
    add(answers, 0.8, 200, 199);
    QCOMPARE(*acceptanceThreshold(answers, 0.99), 0.8);
    add(answers, 0.7, 10, 0);
    QCOMPARE(*acceptanceThreshold(answers, 0.99), 0.8);
    QVERIFY(!acceptanceThreshold({}, 0.99));
}

void TestConfidenceFit::countsWhatPasses()
{
    std::vector<Answer> answers;
    add(answers, 0.9, 50, 50);
    add(answers, 0.8, 10, 5);
    QCOMPARE(automatedAt(answers, 0.99), 50);
    QCOMPARE(automatedAt(answers, 0.9), 60);
    QCOMPARE(automatedAt({}, 0.99), 0);
    std::vector<Answer> alike; // which one is surer is not known
    add(alike, 0.9, 100, 98);
    QCOMPARE(automatedAt(alike, 0.99), 0);
}

void TestConfidenceFit::isWrittenAndRead()
{
    TrainedFields trained;
    trained[QStringLiteral("receipt")][QStringLiteral("amount")] = {{-0.25, 1.5}, {}, 0.93};
    trained[QStringLiteral("receipt")][QStringLiteral("date")] = {{}, {}, 0.9};
    trained[QStringLiteral("invoice")][QStringLiteral("amount")] = {{}, {0.5, 1}};
    const QJsonObject json = toJson(trained);
    const auto read = trainedFieldsFromJson(json);
    QVERIFY(read);
    QCOMPARE(toJson(*read), json);
    const TrainedField amount = (*read)[QStringLiteral("receipt")][QStringLiteral("amount")];
    QCOMPARE(amount.known.bias, -0.25);
    QCOMPARE(amount.known.slope, 1.5);
    QVERIFY(amount.unknown.isIdentity());
    QVERIFY(amount.corrected(0.5, true) < 0.5 && amount.corrected(0.5, false) == 0.5);
    QCOMPARE(*amount.threshold, 0.93);
    QVERIFY(!(*read)[QStringLiteral("invoice")][QStringLiteral("amount")].threshold);
    QVERIFY(toJson(TrainedFields()).isEmpty());
    QJsonObject content = json;
    content.insert(QStringLiteral("merchants"), 3);
    QCOMPARE(toJson(*trainedFieldsFromJson(content)), json);
}

void TestConfidenceFit::refusesNonsense_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no bias") << QByteArray(R"({"calibration": {"receipt": {"date": {"known": {"slope": 1}}}}})");
    QTest::newRow("slope") << QByteArray(
        R"({"calibration": {"receipt": {"date": {"unknown": {"bias": 0, "slope": -1}}}}})");
    QTest::newRow("threshold") << QByteArray(R"({"thresholds": {"receipt": {"date": 1.5}}})");
    QTest::newRow("text") << QByteArray(R"({"thresholds": {"receipt": {"date": "high"}}})");
}

void TestConfidenceFit::refusesNonsense()
{
    QFETCH(QByteArray, json);
    const auto read = trainedFieldsFromJson(QJsonDocument::fromJson(json).object());
    QVERIFY(!read);
    QCOMPARE(read.error().code, emend::base::ErrorCode::Corrupt);
}

QTEST_APPLESS_MAIN(TestConfidenceFit)
#include "tst_confidence_fit.moc"
