// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shop_documents.h"

#include <emend/domain/canonical_json.h>
#include <emend/learning/compare_readings.h>
#include <emend/learning/pattern_version.h>
#include <emend/learning/train_confidence.h>

#include <QtCore/QJsonArray>
#include <QtTest/QTest>

using namespace emend;
using namespace emend::learning;

namespace {

ReadDocument read(const char* confirmed, const char* found, double confidence)
{
    const bool isRight = qstrcmp(confirmed, found) == 0;
    return {QStringLiteral("receipt"),
            false,
            {{QStringLiteral("amount"), QString::fromLatin1(confirmed), QString::fromLatin1(found), confidence, isRight,
              confidence >= 0.7},
             {QStringLiteral("tax"), {}, {}, 0, true, false}},
            confidence >= 0.7};
}

const ReadField* field(const ReadDocument& document, const char* name)
{
    for (const ReadField& each : document.fields) {
        if (each.field == QLatin1String(name))
            return &each;
    }
    return nullptr;
}

} // namespace

class TestCompareReadings final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAgainstWhatWasConfirmed();
    void countsInPairs();
    void tellsConfidencesBeforeCorrection();
    void doesNotDependOnTheOrder();
    void trainsPerTypeAndField();
    void trainedVersionsCount();
};

void TestCompareReadings::readsAgainstWhatWasConfirmed()
{
    ConfirmedDocument document = test::confirmed(0, 3);
    document.values[QStringLiteral("merchant")] = test::shopName(0).toUpper();
    document.values[QStringLiteral("amount")] = QStringLiteral("7.5");
    const ReadDocument plain = readConfirmed(document, {});
    QCOMPARE(plain.type, QStringLiteral("receipt"));
    QVERIFY(field(plain, "merchant")->isRight); // spelt otherwise
    QCOMPARE(field(plain, "amount")->found, QStringLiteral("7.55"));
    QVERIFY(!field(plain, "amount")->isRight); // another number
    QVERIFY(field(plain, "date")->isRight);
    QVERIFY(field(plain, "card_last_four")->isRight); // neither shown nor found
    QVERIFY(field(plain, "barcode") == nullptr);
}

void TestCompareReadings::countsInPairs()
{
    Comparison comparison;
    comparison.add(QStringLiteral("a"), Part::Later, read("9.00", "9.00", 0.9), read("9.00", "9.00", 0.95));
    comparison.add(QStringLiteral("b"), Part::Later, read("8.00", "3.00", 0.8), read("8.00", "8.00", 0.9));
    comparison.add(QStringLiteral("c"), Part::Unseen, read("7.00", "7.00", 0.6), read("7.00", "", 0));
    comparison.add(QStringLiteral("d"), Part::Unseen, read("", "1.00", 0.4), read("", "", 0));
    const QJsonObject json = comparison.toJson();
    const QJsonObject amount = json[QLatin1String("fields")][QLatin1String("amount")].toObject();
    QCOMPARE(amount[QLatin1String("values")].toInt(), 4);
    QCOMPARE(amount[QLatin1String("active")][QLatin1String("right")].toInt(), 2);
    QCOMPARE(amount[QLatin1String("candidate")][QLatin1String("right")].toInt(), 3);
    QCOMPARE(amount[QLatin1String("candidate")][QLatin1String("accuracy")].toDouble(), 0.75);
    QCOMPARE(amount[QLatin1String("active")][QLatin1String("accepted")].toInt(), 2);
    QCOMPARE(amount[QLatin1String("active")][QLatin1String("accepted_right")].toInt(), 1);
    QCOMPARE(amount[QLatin1String("gained")].toInt(), 2);
    QCOMPARE(amount[QLatin1String("lost")].toInt(), 1);
    QCOMPARE(amount[QLatin1String("p")].toDouble(), 1.0);
    QVERIFY(!json[QLatin1String("fields")].toObject().contains(QLatin1String("tax"))); // nowhere shown, nowhere found
    QCOMPARE(json[QLatin1String("documents")][QLatin1String("count")].toInt(), 4);
    QCOMPARE(json[QLatin1String("documents")][QLatin1String("done_candidate")].toInt(), 2);
    QCOMPARE(
        json[QLatin1String("held_out")][QLatin1String("unseen")][QLatin1String("documents")][QLatin1String("count")]
            .toInt(),
        2);
    QCOMPARE(json[QLatin1String("all")][QLatin1String("candidate")][QLatin1String("bins")].toArray().size(), 10);
    QCOMPARE(json[QLatin1String("verdict")].toString(), QStringLiteral("not_enough_evidence"));
    QCOMPARE(comparison.improvement(), 25.0);
    QCOMPARE(comparison.flips().size(), size_t(3));
    const Flip& flip = comparison.flips().front();
    QCOMPARE(flip.documentId, QStringLiteral("b"));
    QCOMPARE(flip.active, QStringLiteral("3.00"));
    QCOMPARE(flip.candidate, QStringLiteral("8.00"));
    QVERIFY(flip.isGain && !comparison.flips()[1].isGain);
}

void TestCompareReadings::tellsConfidencesBeforeCorrection()
{
    TrainedFields trained;
    trained[QStringLiteral("receipt")][QStringLiteral("amount")].unknown = {-1, 0.5};
    const double corrected = Correction{-1, 0.5}.corrected(0.95);
    QVERIFY(corrected < 0.7);
    Comparison comparison(trained);
    comparison.add(QStringLiteral("a"), Part::Later, read("9.00", "9.00", 0.9), read("9.00", "9.00", corrected));
    const QJsonValue amount = comparison.toJson()[QLatin1String("fields")][QLatin1String("amount")];
    const QJsonValue candidate = amount[QLatin1String("candidate")];
    QCOMPARE(candidate[QLatin1String("uncorrected")][QLatin1String("bins")][9][QLatin1String("answers")].toInt(), 1);
    QCOMPARE(candidate[QLatin1String("uncorrected")][QLatin1String("calibration_error")].toDouble(), 0.05);
    QCOMPARE(candidate[QLatin1String("bins")][9][QLatin1String("answers")].toInt(), 0);
    QVERIFY(amount[QLatin1String("active")][QLatin1String("uncorrected")].isUndefined());
}

void TestCompareReadings::doesNotDependOnTheOrder()
{
    Comparison forward;
    Comparison backward;
    const auto add = [](Comparison& comparison, int i) {
        const double confidence = i / 97.0;
        comparison.add(QString::number(i), Part::Later, read("1.00", i % 3 == 0 ? "1.00" : "2.00", confidence),
                       read("1.00", i % 4 == 0 ? "1.00" : "3.00", confidence * 0.9));
    };
    for (int i = 1; i < 97; ++i) {
        add(forward, i);
        add(backward, 97 - i);
    }
    QCOMPARE(domain::canonicalJson(forward.toJson()), domain::canonicalJson(backward.toJson()));
}

void TestCompareReadings::trainsPerTypeAndField()
{
    ConfidenceTrainer trainer;
    for (int i = 0; i < 200; ++i)
        trainer.add(read("1.00", i % 4 == 0 ? "2.00" : "1.00", 0.9));
    const TrainedFields trained = trainer.fit();
    const TrainedField amount = trained[QStringLiteral("receipt")][QStringLiteral("amount")];
    const double corrected = amount.corrected(0.9, false);
    QVERIFY2(std::abs(corrected - 0.75) < 0.02, qPrintable(QString::number(corrected)));
    QVERIFY(amount.known.isIdentity()); // none of these were of a known merchant
    QVERIFY(!amount.threshold);
    QVERIFY(!trained[QStringLiteral("receipt")].contains(QStringLiteral("tax")));
}

void TestCompareReadings::trainedVersionsCount()
{
    PatternSources sources{{test::confirmed(0, 1)}, {}, {}, {}};
    sources.documents.front().values.remove(QStringLiteral("category")); // which is none of the schema's
    const auto load = [](const PatternSources& from) {
        return *loadPatternVersion(QStringLiteral("v1"), buildPatternVersion(from));
    };
    TrainedFields trained;
    for (const char* name : {"merchant", "date", "amount", "address"})
        trained[QStringLiteral("receipt")][QString::fromLatin1(name)].threshold = 0;
    sources.trained = toJson(trained);
    const ReadDocument before = readConfirmed(test::confirmed(0, 2), load(sources));
    trained[QStringLiteral("receipt")][QStringLiteral("amount")] = {{-1, 1}, {}, 0.999};
    sources.trained = toJson(trained);
    const ReadDocument after = readConfirmed(test::confirmed(0, 2), load(sources));
    QVERIFY(before.isKnown && !readConfirmed(test::confirmed(1, 2), load(sources)).isKnown);
    QVERIFY(field(before, "amount")->isAccepted);
    QVERIFY(before.isDone);
    QVERIFY(field(after, "amount")->confidence < field(before, "amount")->confidence);
    QVERIFY(!field(after, "amount")->isAccepted);
    QVERIFY(!after.isDone);
    QCOMPARE(field(after, "date")->confidence, field(before, "date")->confidence);
    const auto own = withOwnDocuments(load(sources), {test::confirmed(0, 3)});
    QVERIFY(!readConfirmed(test::confirmed(0, 2), own).isDone);
}

QTEST_APPLESS_MAIN(TestCompareReadings)
#include "tst_compare_readings.moc"
