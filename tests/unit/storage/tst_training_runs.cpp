// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_database.h"

#include <emend/storage/datasets.h>
#include <emend/storage/documents.h>
#include <emend/storage/training_runs.h>

#include <QtTest/QTest>

using namespace emend;
using storage::Database;
using storage::TrainingRun;
using storage::Transaction;

namespace {

const QDateTime kNow(QDate(2026, 11, 22), QTime(12, 0, 0, 7), Qt::UTC);
const QString kRun = QStringLiteral("run-1");
const QString kDocument = QStringLiteral("11111111-1111-4111-8111-111111111111");

template <class T> T required(base::Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

template <class T> QString codeOf(const base::Result<T>& result)
{
    return result ? QStringLiteral("none") : base::errorCodeName(result.error().code);
}

storage::TrainingClaim begin(Database& database, const QString& id, const char* environment = "production",
                             const QDateTime& notSince = {})
{
    TrainingRun run;
    run.id = id;
    run.environment = QString::fromLatin1(environment);
    run.startedAt = kNow;
    run.startedBy = QStringLiteral("ann");
    run.seed = 7;
    run.correctionsSince = QDate(2025, 1, 2);
    return required(database.transact([&](Transaction& t) { return storage::beginTrainingRun(t, run, notSince); }));
}

TrainingRun found(Database& database, const QString& id = kRun)
{
    return *required(database.read([&](Transaction& t) { return storage::findTrainingRun(t, id); }));
}

base::Result<storage::TrainingClaim> resume(Database& database, const QDateTime& now, const QDateTime& staleSince)
{
    return database.transact([&](Transaction& t) { return storage::resumeTrainingRun(t, kRun, staleSince, now); });
}

base::Result<void> end(Database& database, const QString& attempt, const storage::TrainingEnd& how)
{
    return database.transact([&](Transaction& t) { return storage::endTrainingRun(t, attempt, how, kNow.addSecs(9)); });
}

} // namespace

class TestTrainingRuns final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesThroughItsStages_data() { test::addBackendRows(); }
    void goesThroughItsStages();
    void goesOnOneAtATime_data() { test::addBackendRows(); }
    void goesOnOneAtATime();
    void belongsToOneAttempt_data() { test::addBackendRows(); }
    void belongsToOneAttempt();
    void isCancelled_data() { test::addBackendRows(); }
    void isCancelled();
    void keepsFlips_data() { test::addBackendRows(); }
    void keepsFlips();
};

void TestTrainingRuns::goesThroughItsStages()
{
    QFETCH(QString, backend);
    test::TestDatabase test(backend);
    Database& database = test.database();
    const QString attempt = begin(database, kRun).attemptId;
    QCOMPARE(attempt.size(), 36);
    TrainingRun run = found(database);
    QCOMPARE(run.status, QStringLiteral("running"));
    QCOMPARE(run.startedAt, kNow);
    QCOMPARE(run.heartbeatAt, kNow);
    QCOMPARE(run.startedBy, QStringLiteral("ann"));
    QCOMPARE(run.seed, 7);
    QCOMPARE(run.minFrequency, 3);
    QCOMPARE(run.correctionsSince, QDate(2025, 1, 2));
    QVERIFY(!run.completedAt.isValid() && run.datasetId.isEmpty() && !run.improvement);

    const auto sign = required(database.transact([&](Transaction& t) {
        return storage::renewTrainingRun(t, attempt, QStringLiteral("train"), 40, kNow.addSecs(5));
    }));
    QVERIFY(sign.isHeld && !sign.cancelRequested);
    storage::Dataset dataset;
    dataset.id = QStringLiteral("snapshot-1");
    dataset.createdAt = kNow;
    dataset.format = QStringLiteral("jsonl");
    dataset.sha256 = QString(64, QLatin1Char('a'));
    dataset.trainingRun = kRun;
    const QString report = QStringLiteral("{\"b\":1,\"a\":\"é\"}"); // kept to the byte
    required(database.transact([&](Transaction& t) -> base::Result<void> {
        for (const char* result : {"first", "second"}) {
            if (const auto kept =
                    storage::keepTrainingStage(t, attempt, QStringLiteral("export"), QString::fromLatin1(result), kNow);
                !kept)
                return kept;
        }
        if (const auto added = storage::insertDataset(t, dataset); !added)
            return added;
        if (const auto set = storage::setTrainingSnapshot(t, attempt, dataset.id, QStringLiteral("hash")); !set)
            return set;
        return storage::setTrainingReport(
            t, attempt,
            {QStringLiteral("better"), 1.25, {{QStringLiteral("amount"), 0.9}}, report, QStringLiteral("reported")});
    }));
    required(end(database, attempt, {QStringLiteral("completed"), QStringLiteral("v3"), 4, {}}));
    run = found(database);
    QCOMPARE(run.status, QStringLiteral("completed"));
    QCOMPARE(run.stage, QStringLiteral("train"));
    QCOMPARE(run.progress, 100);
    QCOMPARE(run.completedAt, kNow.addSecs(9));
    QCOMPARE(run.datasetId, dataset.id);
    QCOMPARE(run.snapshotHash, QStringLiteral("hash"));
    QCOMPARE(run.version, QStringLiteral("v3"));
    QCOMPARE(run.patterns, 4);
    QCOMPARE(run.verdict, QStringLiteral("better"));
    QCOMPARE(*run.improvement, 1.25);
    QCOMPARE(run.reportHash, QStringLiteral("reported"));
    const auto read = [&](auto&& work) { return required(database.read(work)); };
    QCOMPARE(read([](Transaction& t) { return storage::trainingReport(t, kRun); }), report);
    QCOMPARE(*read([](Transaction& t) { return storage::trainingStage(t, kRun, QStringLiteral("export")); }),
             QStringLiteral("second"));
    QVERIFY(!read([](Transaction& t) { return storage::trainingStage(t, kRun, QStringLiteral("train")); }));
    QCOMPARE(read([&](Transaction& t) { return storage::findDataset(t, dataset.id); })->resultingVersion,
             QStringLiteral("v3"));
    QCOMPARE(codeOf(resume(database, kNow, kNow)), QStringLiteral("conflict"));
}

void TestTrainingRuns::goesOnOneAtATime()
{
    QFETCH(QString, backend);
    test::TestDatabase test(backend);
    const QString attempt = begin(test.database(), kRun).attemptId;
    const auto second = begin(test.database(), QStringLiteral("run-2"));
    QVERIFY(second.attemptId.isEmpty());
    QCOMPARE(second.inTheWay->id, kRun);
    QVERIFY(!begin(test.database(), QStringLiteral("run-3"), "staging").attemptId.isEmpty());
    required(end(test.database(), attempt, {QStringLiteral("failed"), {}, 0, QStringLiteral("No space left.")}));
    QCOMPARE(found(test.database()).error, QStringLiteral("No space left."));
    QCOMPARE(begin(test.database(), QStringLiteral("run-2"), "production", kNow.addSecs(-1)).inTheWay->id, kRun);
    QVERIFY(!begin(test.database(), QStringLiteral("run-2"), "production", kNow).attemptId.isEmpty());
    QCOMPARE(required(resume(test.database(), kNow, kNow)).inTheWay->id, QStringLiteral("run-2"));
    const auto list = [&](const char* environment, int limit) {
        QStringList ids;
        for (const TrainingRun& run : required(test.database().read([&](Transaction& t) {
                 return storage::listTrainingRuns(t, QString::fromLatin1(environment), limit);
             })))
            ids << run.id;
        return ids.join(QLatin1Char(' '));
    };
    QCOMPARE(list("production", 9), QStringLiteral("run-1 run-2"));
    QCOMPARE(list("", 9), QStringLiteral("run-1 run-2 run-3"));
    QCOMPARE(list("", 1), QStringLiteral("run-1"));
}

void TestTrainingRuns::belongsToOneAttempt()
{
    QFETCH(QString, backend);
    test::TestDatabase test(backend);
    Database& database = test.database();
    const QString first = begin(database, kRun).attemptId;
    QVERIFY(required(resume(database, kNow.addSecs(60), kNow.addSecs(-1))).inTheWay); // still alive
    const QString second = required(resume(database, kNow.addSecs(60), kNow)).attemptId;
    QVERIFY(!second.isEmpty() && second != first);
    const auto renewed = [&](const QString& attempt) {
        return required(database.transact([&](Transaction& t) {
                   return storage::renewTrainingRun(t, attempt, QStringLiteral("train"), 1, kNow);
               }))
            .isHeld;
    };
    QVERIFY(!renewed(first));
    QVERIFY(renewed(second));
    const auto kept = [&](const QString& attempt) {
        return codeOf(database.transact([&](Transaction& t) {
            return storage::keepTrainingStage(t, attempt, QStringLiteral("train"), QStringLiteral("x"), kNow);
        }));
    };
    QCOMPARE(kept(first), QStringLiteral("conflict"));
    QCOMPARE(kept(second), QStringLiteral("none"));
    QCOMPARE(codeOf(database.transact([&](Transaction& t) { return storage::setTrainingFlips(t, first, {}); })),
             QStringLiteral("conflict"));
    QCOMPARE(codeOf(end(database, first, {QStringLiteral("cancelled"), {}, 0, {}})), QStringLiteral("conflict"));
    QCOMPARE(codeOf(end(database, second, {QStringLiteral("cancelled"), {}, 0, {}})), QStringLiteral("none"));
    QCOMPARE(codeOf(end(database, second, {QStringLiteral("failed"), {}, 0, {}})), QStringLiteral("conflict"));
    QVERIFY(!required(resume(database, kNow, kNow)).attemptId.isEmpty());
    QCOMPARE(codeOf(database.transact(
                 [&](Transaction& t) { return storage::resumeTrainingRun(t, QStringLiteral("none"), kNow, kNow); })),
             QStringLiteral("not_found"));
}

void TestTrainingRuns::isCancelled()
{
    QFETCH(QString, backend);
    test::TestDatabase test(backend);
    Database& database = test.database();
    const auto cancel = [&](const QDateTime& staleSince) {
        return required(database.transact(
            [&](Transaction& t) { return storage::requestTrainingCancel(t, kRun, staleSince, kNow.addSecs(60)); }));
    };
    QVERIFY(!cancel(kNow));
    const QString attempt = begin(database, kRun).attemptId;
    QVERIFY(cancel(kNow.addSecs(-1)));
    QCOMPARE(found(database).status, QStringLiteral("running"));
    const auto sign = required(database.transact(
        [&](Transaction& t) { return storage::renewTrainingRun(t, attempt, QStringLiteral("train"), 1, kNow); }));
    QVERIFY(sign.isHeld && sign.cancelRequested);
    QVERIFY(cancel(kNow)); // nobody is there to notice
    QCOMPARE(found(database).status, QStringLiteral("cancelled"));
    QVERIFY(!cancel(kNow));
    const QString again = required(resume(database, kNow, kNow)).attemptId;
    QVERIFY(!found(database).cancelRequested);
    required(end(database, again, {QStringLiteral("pending"), {}, 0, {}}));
    QVERIFY(cancel(kNow.addSecs(-1)));
    QCOMPARE(found(database).status, QStringLiteral("cancelled"));
}

void TestTrainingRuns::keepsFlips()
{
    QFETCH(QString, backend);
    test::TestDatabase test(backend);
    Database& database = test.database();
    domain::Document document;
    document.id = kDocument;
    document.sha256 = QString(64, QLatin1Char('a'));
    document.fileName = QStringLiteral("receipt.png");
    document.mediaType = QStringLiteral("image/png");
    document.byteSize = 10;
    required(database.transact([&](Transaction& t) { return storage::addDocument(t, document, kNow); }));
    const QString attempt = begin(database, kRun).attemptId;
    storage::TrainingFlip gain{kDocument,
                               {},
                               QStringLiteral("amount"),
                               QStringLiteral("later"),
                               true,
                               QStringLiteral("9.05"),
                               {},
                               QStringLiteral("9.05")};
    storage::TrainingFlip loss = gain;
    loss.field = QStringLiteral("date");
    loss.isGain = false;
    const auto flips = [&] {
        return required(database.read([](Transaction& t) { return storage::trainingFlips(t, kRun, 10); }));
    };
    for (int i = 0; i < 2; ++i) // a stage may be done again
        required(database.transact([&](Transaction& t) {
            return storage::setTrainingFlips(t, attempt, {gain, loss});
        }));
    QCOMPARE(flips().size(), size_t(2));
    QCOMPARE(flips().front().field, QStringLiteral("date"));
    QCOMPARE(flips().back().fileName, QStringLiteral("receipt.png"));
    QCOMPARE(flips().back().candidate, QStringLiteral("9.05"));
    QVERIFY(flips().back().isGain && flips().back().active.isEmpty());
    // Values go with their document.
    required(database.transact([](Transaction& t) { return t.execute(QStringLiteral("DELETE FROM documents")); }));
    QVERIFY(flips().empty());
}

QTEST_GUILESS_MAIN(TestTrainingRuns)
#include "tst_training_runs.moc"
