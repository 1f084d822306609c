// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training_school.h"

#include <emend/domain/canonical_json.h>
#include <emend/learning/pattern_version.h>
#include <emend/services/pattern_upkeep.h>
#include <emend/storage/datasets.h>

#include <QtTest/QTest>

using namespace emend;
using storage::TrainingRun;
using storage::Transaction;
using test::required;
using test::TrainingSchool;

namespace {

template <class T> QString codeOf(const base::Result<T>& result)
{
    return result ? QStringLiteral("none") : base::errorCodeName(result.error().code);
}

qint64 execute(storage::Database& database, const QString& sql)
{
    return required(database.transact([&](Transaction& t) { return t.execute(sql); }));
}

/// A run that is cancelled once its progress has come that far.
base::Result<TrainingRun> startUntil(TrainingSchool& school, double fraction,
                                     const services::TrainingSettings& settings)
{
    base::Progress* running = nullptr;
    base::Progress progress([&running, fraction](double done, const QString&) {
        if (done >= fraction)
            running->cancel();
    });
    running = &progress;
    return TrainingSchool::trainer(school.database(), "ann", settings).start(progress);
}

TrainingRun newest(TrainingSchool& school)
{
    return required(school.trainer().list()).front();
}

base::Result<TrainingRun> resume(TrainingSchool& school, const QString& id)
{
    base::Progress progress;
    return school.trainer("bob").resume(id, progress);
}

QString stagesOf(TrainingSchool& school, const QString& id)
{
    QStringList stages;
    for (const char* stage : {"export", "train"}) {
        if (required(school.database().read(
                [&](Transaction& t) { return storage::trainingStage(t, id, QString::fromLatin1(stage)); })))
            stages << QString::fromLatin1(stage);
    }
    return stages.join(QLatin1Char(' '));
}

} // namespace

class TestTraining final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void trainsAndReports_data() { test::addBackendRows(); }
    void trainsAndReports();
    void comparesWithTheActiveVersion_data() { test::addBackendRows(); }
    void comparesWithTheActiveVersion();
    void isTheSameAgain_data() { test::addBackendRows(); }
    void isTheSameAgain();
    void canBeStoppedAndResumed_data();
    void canBeStoppedAndResumed();
    void isCancelledByAnother_data() { test::addBackendRows(); }
    void isCancelledByAnother();
    void goesOnAfterALoss_data() { test::addBackendRows(); }
    void goesOnAfterALoss();
    void failsOnLeaks_data() { test::addBackendRows(); }
    void failsOnLeaks();
    void learnsNoRulesFromWhatIsHeldOut();
    void saysWhyItCannot_data() { test::addBackendRows(); }
    void saysWhyItCannot();
    void leavesDecisionsToTheirReviewers();
    void keepsWhatWasTrained();
    void isDoneByOneOfManyWorkers();
    void runsWhenDue_data() { test::addBackendRows(); }
    void runsWhenDue();
    void doesAsRolesAllow();
};

void TestTraining::trainsAndReports()
{
    QFETCH(QString, backend);
    TrainingSchool school(backend);
    school.confirmReceipts(60, 10);
    const TrainingRun run = school.train();
    QCOMPARE(run.status, QStringLiteral("completed"));
    QCOMPARE(run.progress, 100);
    QCOMPARE(run.version, QStringLiteral("v1"));
    QCOMPARE(run.promptVersion, QStringLiteral("p1"));
    QCOMPARE(run.verdict, QStringLiteral("better"));
    QVERIFY(*run.improvement > 5);
    const auto shown = required(school.trainer().show(run.id));
    const QJsonObject report = shown.report;
    QCOMPARE(domain::sha256Hex(domain::canonicalJson(report)), run.reportHash);
    const QJsonObject counts = report[QLatin1String("snapshot")].toObject();
    QCOMPARE(counts[QLatin1String("all")].toInt(), 60);
    QCOMPARE(counts[QLatin1String("with_words")].toInt(), 60);
    QCOMPARE(counts[QLatin1String("unseen")].toInt(), 6); // one of ten shops
    QCOMPARE(counts[QLatin1String("later")].toInt(), 10); // of the 54 others
    QCOMPARE(counts[QLatin1String("training")].toInt(), 44);
    QCOMPARE(report[QLatin1String("active")][QLatin1String("version")].toString(), QStringLiteral("built-in"));
    const QJsonValue merchant = report[QLatin1String("fields")][QLatin1String("merchant")];
    QCOMPARE(merchant[QLatin1String("values")].toInt(), 16);
    QCOMPARE(merchant[QLatin1String("active")][QLatin1String("right")].toInt(), 0);
    QCOMPARE(merchant[QLatin1String("gained")].toInt(), 10);
    QCOMPARE(report[QLatin1String("held_out")][QLatin1String("unseen")][QLatin1String("fields")]
                   [QLatin1String("merchant")][QLatin1String("candidate")][QLatin1String("right")]
                       .toInt(-1),
             0);
    // More documents, more shops that are known; the last point is the candidate.
    const QJsonArray curve = report[QLatin1String("learning_curve")].toArray();
    QList<int> documents;
    QList<int> right;
    for (const QJsonValue& point : curve) {
        documents << point[QLatin1String("documents")].toInt();
        const QJsonValue learned = point[QLatin1String("fields")][QLatin1String("merchant")];
        QCOMPARE(learned[QLatin1String("total")].toInt(), 16);
        right << learned[QLatin1String("right")].toInt();
    }
    QCOMPARE(documents, QList<int>({5, 11, 22, 44}));
    QVERIFY(right[0] > 0 && right[0] < right[1]);
    QCOMPARE(right.back(), merchant[QLatin1String("candidate")][QLatin1String("right")].toInt());
    QVERIFY(shown.flips.size() >= 10);
    const storage::TrainingFlip& flip = shown.flips.back();
    QCOMPARE(flip.confirmed, flip.candidate);
    QVERIFY(flip.isGain && flip.fileName.startsWith(QLatin1String("receipt ")));

    // The version is one as all others: from everything, made again with the same hash, and nobody's yet.
    const auto version = required(school.office().admin().show(run.version));
    QCOMPARE(version.content[QLatin1String("merchants")].toArray().size(), 10);
    QVERIFY(version.activations.empty());
    QCOMPARE(version.version.snapshot[QLatin1String("training_run")].toString(), run.id);
    base::Progress progress;
    QCOMPARE(required(school.office().admin().rebuild(run.version, progress)), version.version.contentHash);
    const auto dataset =
        required(school.database().read([&](Transaction& t) { return storage::findDataset(t, run.datasetId); }));
    QCOMPARE(dataset->sha256, run.snapshotHash);
    QCOMPARE(dataset->trainingRun, run.id);
    QCOMPARE(dataset->resultingVersion, run.version);
    const QStringList actions = school.office().desk().auditActions();
    QVERIFY(actions.contains(QLatin1String("train")) && actions.contains(QLatin1String("train_complete")));
}

void TestTraining::comparesWithTheActiveVersion()
{
    QFETCH(QString, backend);
    TrainingSchool school(backend);
    school.confirmReceipts(60, 10);
    services::PatternSettings settings = school.settings().patterns;
    auto admin = test::PatternOffice::admin(school.database(), "eve", settings);
    base::Progress progress;
    const auto refreshed = required(admin.refresh(progress));
    required(admin.activate(refreshed.version.name, QStringLiteral("good")));
    const TrainingRun run = school.train();
    // The active version has learned from all of them; compared it is without what is held out.
    QCOMPARE(run.verdict, QStringLiteral("not_enough_evidence"));
    const QJsonObject report = required(school.trainer().show(run.id)).report;
    QCOMPARE(report[QLatin1String("active")][QLatin1String("version")].toString(), QStringLiteral("v1"));
    QCOMPARE(report[QLatin1String("active")][QLatin1String("made_again_without_held_out")].toBool(), true);
    QCOMPARE(report[QLatin1String("all")][QLatin1String("lost")].toInt(-1), 0);
}

void TestTraining::isTheSameAgain()
{
    QFETCH(QString, backend);
    TrainingSchool school(backend);
    school.confirmReceipts(40, 8);
    const TrainingRun first = school.train();
    school.now() = school.now().addSecs(60);
    const TrainingRun second = school.train();
    QVERIFY(first.id != second.id);
    QCOMPARE(second.snapshotHash, first.snapshotHash);
    QCOMPARE(second.reportHash, first.reportHash);
    QCOMPARE(second.version, first.version);
    services::TrainingSettings other = school.settings();
    other.seed = 5;
    base::Progress progress;
    school.now() = school.now().addSecs(60);
    const TrainingRun third = required(TrainingSchool::trainer(school.database(), "ann", other).start(progress));
    QCOMPARE(third.snapshotHash, first.snapshotHash);
    QVERIFY(third.reportHash != first.reportHash);
}

void TestTraining::canBeStoppedAndResumed_data()
{
    test::addBackendColumn();
    QTest::addColumn<double>("fraction");
    QTest::addColumn<QString>("stages");
    for (const QString& backend : test::backends()) {
        const auto row = [&backend](const char* when, double fraction, const char* stages) {
            QTest::addRow("%s %s", qPrintable(backend), when) << backend << fraction << QString::fromLatin1(stages);
        };
        row("collecting", 0.05, "");
        row("learning", 0.4, "export");
        row("comparing", 0.8, "export train");
        row("making", 0.95, "export train");
    }
}

void TestTraining::canBeStoppedAndResumed()
{
    QFETCH(QString, backend);
    QFETCH(double, fraction);
    QFETCH(QString, stages);
    TrainingSchool school(backend);
    school.confirmReceipts(30, 6);
    QCOMPARE(codeOf(startUntil(school, fraction, school.settings())), QStringLiteral("cancelled"));
    const TrainingRun stopped = newest(school);
    QCOMPARE(stopped.status, QStringLiteral("cancelled"));
    QCOMPARE(stagesOf(school, stopped.id), stages);
    QVERIFY(required(school.office().admin().list()).empty());
    // What was not yet there when it began is not in it, once the snapshot is taken.
    school.confirmReceipts(1, 1);
    const TrainingRun resumed = required(resume(school, stopped.id));
    QCOMPARE(resumed.id, stopped.id);
    QCOMPARE(resumed.status, QStringLiteral("completed"));
    const QJsonObject report = required(school.trainer().show(resumed.id)).report;
    QCOMPARE(report[QLatin1String("snapshot")][QLatin1String("all")].toInt(), stages.isEmpty() ? 31 : 30);
    QCOMPARE(codeOf(resume(school, stopped.id)), QStringLiteral("conflict"));
}

void TestTraining::isCancelledByAnother()
{
    QFETCH(QString, backend);
    TrainingSchool school(backend);
    school.confirmReceipts(20, 5);
    const auto other = school.office().desk().fixture().connect();
    bool asked = false;
    base::Progress progress([&](double fraction, const QString&) {
        if (asked || fraction < 0.3)
            return;
        asked = true;
        auto admin = TrainingSchool::trainer(*other, "eve", school.settings());
        required(admin.cancel(required(admin.list()).front().id));
    });
    QCOMPARE(codeOf(school.trainer().start(progress)), QStringLiteral("cancelled"));
    QCOMPARE(newest(school).status, QStringLiteral("cancelled"));
    QCOMPARE(codeOf(school.trainer().cancel(newest(school).id)), QStringLiteral("conflict"));
    QCOMPARE(codeOf(school.trainer().cancel(QStringLiteral("none"))), QStringLiteral("not_found"));
    QCOMPARE(required(resume(school, newest(school).id)).status, QStringLiteral("completed"));
}

void TestTraining::goesOnAfterALoss()
{
    QFETCH(QString, backend);
    TrainingSchool school(backend);
    school.confirmReceipts(20, 5);
    QCOMPARE(codeOf(startUntil(school, 0.4, school.settings())), QStringLiteral("cancelled"));
    // As a killed program leaves it.
    execute(school.database(), QStringLiteral("UPDATE training_runs SET status = 'running', completed_at = NULL"));
    const QString id = newest(school).id;
    base::Progress progress;
    QVERIFY(!school.trainer().isLost(newest(school)));
    const auto busy = school.trainer("bob").start(progress);
    QCOMPARE(codeOf(busy), QStringLiteral("conflict"));
    QVERIFY2(busy.error().message.startsWith(QLatin1String("ann has been training")), qPrintable(busy.error().message));
    QCOMPARE(codeOf(resume(school, id)), QStringLiteral("conflict"));
    school.now() = school.now().addSecs(301);
    QVERIFY(school.trainer().isLost(newest(school)));
    const auto lost = school.trainer("bob").start(progress);
    QVERIFY2(lost.error().message.contains(QLatin1String("left in the middle")), qPrintable(lost.error().message));
    QCOMPARE(required(resume(school, id)).status, QStringLiteral("completed"));
}

void TestTraining::failsOnLeaks()
{
    QFETCH(QString, backend);
    TrainingSchool school(backend);
    school.confirmReceipts(30, 6);
    QCOMPARE(codeOf(startUntil(school, 0.4, school.settings())), QStringLiteral("cancelled"));
    // Somebody changed what is for what: the first document of a merchant that was held out is learned from.
    const QString id = newest(school).id;
    const QString stage = *required(school.database().read(
        [&](Transaction& t) { return storage::trainingStage(t, id, QStringLiteral("export")); }));
    QByteArray text = qUncompress(QByteArray::fromBase64(stage.toLatin1()));
    const qsizetype unseen = text.indexOf("\"unseen\"");
    QVERIFY(unseen > 0);
    text.replace(unseen, 8, "\"training\"");
    required(school.database().transact([&](Transaction& t) {
        return t.execute(QStringLiteral("UPDATE training_stages SET result = :result WHERE stage = 'export'"),
                         {{":result", QString::fromLatin1(qCompress(text).toBase64())}});
    }));
    const auto resumed = resume(school, id);
    QCOMPARE(codeOf(resumed), QStringLiteral("conflict"));
    // By which of its documents it is noticed depends on their ids.
    QVERIFY2(resumed.error().message.endsWith(QLatin1String("so the figures would not be true.")),
             qPrintable(resumed.error().message));
    QCOMPARE(newest(school).status, QStringLiteral("failed"));
    QCOMPARE(newest(school).error, resumed.error().message);
    QVERIFY(newest(school).verdict.isEmpty());
}

void TestTraining::learnsNoRulesFromWhatIsHeldOut()
{
    TrainingSchool school(QStringLiteral("sqlite"));
    school.confirmReceipts(10, 1);
    services::TrainingSettings settings = school.settings();
    settings.unseenShare = 1; // nothing is left to learn from
    base::Progress progress;
    const TrainingRun run = required(TrainingSchool::trainer(school.database(), "ann", settings).start(progress));
    QCOMPARE(run.patterns, 1); // of the version of all documents
    const QByteArray nothing = domain::canonicalJson(learning::buildPatternVersion({}));
    const QJsonObject report = required(school.trainer().show(run.id)).report;
    QCOMPARE(report[QLatin1String("candidate")][QLatin1String("content_hash")].toString(), domain::sha256Hex(nothing));
    QCOMPARE(run.verdict, QStringLiteral("not_enough_evidence"));
}

void TestTraining::saysWhyItCannot()
{
    QFETCH(QString, backend);
    TrainingSchool school(backend);
    base::Progress progress;
    const auto empty = school.trainer().start(progress);
    QCOMPARE(codeOf(empty), QStringLiteral("not_found"));
    QCOMPARE(newest(school).status, QStringLiteral("failed"));
    QCOMPARE(newest(school).error, empty.error().message);
    QCOMPARE(codeOf(school.trainer().show(QStringLiteral("none"))), QStringLiteral("not_found"));
    QCOMPARE(codeOf(resume(school, QStringLiteral("none"))), QStringLiteral("not_found"));
    school.confirmReceipts(3, 3);
    school.now() = school.now().addSecs(60);
    QCOMPARE(codeOf(startUntil(school, 0.4, school.settings())), QStringLiteral("cancelled"));
    execute(school.database(), QStringLiteral("DELETE FROM pattern_sources"));
    const auto gone = resume(school, newest(school).id);
    QCOMPARE(codeOf(gone), QStringLiteral("not_found"));
    QVERIFY2(gone.error().message.contains(QLatin1String("3 of its")), qPrintable(gone.error().message));
    // One document is enough for a run, if not for a verdict.
    school.now() = school.now().addSecs(60);
    QCOMPARE(school.train().verdict, QStringLiteral("not_enough_evidence"));
}

void TestTraining::leavesDecisionsToTheirReviewers()
{
    TrainingSchool school(QStringLiteral("sqlite"));
    school.confirmReceipts(4, 2);
    const QString last = school.confirmReceipt(9, 1);
    const TrainingRun first = school.train();
    QVERIFY(school.office().desk().reviewer("rita").undo(last));
    school.now() = school.now().addSecs(60);
    QVERIFY(school.train().snapshotHash != first.snapshotHash);
}

void TestTraining::keepsWhatWasTrained()
{
    TrainingSchool school(QStringLiteral("sqlite"));
    school.confirmReceipts(150, 10);
    const TrainingRun run = school.train();
    const auto trained = required(school.office().admin().show(run.version)).content;
    const QJsonValue calibration = trained[QLatin1String("calibration")][QLatin1String("receipt")];
    QVERIFY(calibration[QLatin1String("amount")].isObject());
    QVERIFY(trained[QLatin1String("thresholds")][QLatin1String("receipt")][QLatin1String("amount")].isDouble());
    auto admin = test::PatternOffice::admin(school.database(), "eve", school.settings().patterns);
    required(admin.activate(run.version, QStringLiteral("good")));
    school.confirmReceipts(1, 1);
    base::Progress progress;
    const auto refreshed = required(admin.refresh(progress));
    QVERIFY(refreshed.isNew);
    const auto content = required(admin.show(refreshed.version.name)).content;
    QCOMPARE(content[QLatin1String("calibration")], trained[QLatin1String("calibration")]);
    QCOMPARE(content[QLatin1String("thresholds")], trained[QLatin1String("thresholds")]);
    QCOMPARE(required(admin.rebuild(refreshed.version.name, progress)), refreshed.version.contentHash);
}

void TestTraining::runsWhenDue()
{
    QFETCH(QString, backend);
    TrainingSchool school(backend);
    school.confirmReceipts(12, 4);
    constexpr qint64 week = 7 * 24 * 3'600'000;
    const auto due = [&](qint64 corrections) {
        base::Progress progress;
        const auto run = required(school.trainer("worker").runIfDue(week, corrections, progress));
        return run ? run->status : QStringLiteral("none");
    };
    QCOMPARE(due(13), QStringLiteral("none"));
    QCOMPARE(due(12), QStringLiteral("completed"));
    school.now() = school.now().addDays(8);
    QCOMPARE(due(1), QStringLiteral("none")); // no corrections since
    school.confirmReceipts(2, 2);
    QCOMPARE(due(3), QStringLiteral("none"));
    QCOMPARE(due(2), QStringLiteral("completed"));
    school.confirmReceipts(2, 2);
    QCOMPARE(due(1), QStringLiteral("none")); // not a week ago

    // What a stopping worker leaves waits for the next one.
    school.now() = school.now().addDays(8);
    services::TrainingSettings waiting = school.settings();
    waiting.waitsWhenStopped = true;
    QCOMPARE(codeOf(startUntil(school, 0.4, waiting)), QStringLiteral("cancelled"));
    QCOMPARE(newest(school).status, QStringLiteral("pending"));
    QCOMPARE(due(1'000'000), QStringLiteral("completed"));
    // And so does what a killed one leaves.
    QCOMPARE(codeOf(startUntil(school, 0.4, waiting)), QStringLiteral("cancelled"));
    execute(school.database(), QStringLiteral("UPDATE training_runs SET status = 'running' WHERE status = 'pending'"));
    QCOMPARE(due(1), QStringLiteral("none"));
    school.now() = school.now().addSecs(301);
    QCOMPARE(due(1'000'000), QStringLiteral("completed"));
}

void TestTraining::isDoneByOneOfManyWorkers()
{
    TrainingSchool school(QStringLiteral("sqlite"));
    school.confirmReceipts(6, 3);
    services::PatternUpkeepSettings settings;
    settings.database = school.office().desk().fixture().url();
    settings.training = school.settings();
    settings.actor = QStringLiteral("night");
    settings.everyMs = 0;
    settings.trainEveryMs = 3'600'000;
    settings.minCorrections = 6;
    settings.firstLookMs = 1;
    settings.lookMs = 5;
    const services::PatternUpkeep first(settings);
    const services::PatternUpkeep second(settings);
    const auto isDone = [&school] {
        const auto runs = required(school.trainer().list());
        return !runs.empty() && runs.front().status == QLatin1String("completed");
    };
    QTRY_VERIFY_WITH_TIMEOUT(isDone(), 30'000);
    QTest::qWait(100); // many looks
    QCOMPARE(required(school.trainer().list()).size(), size_t(1));
    QCOMPARE(newest(school).startedBy, QStringLiteral("night"));
}

void TestTraining::doesAsRolesAllow()
{
    TrainingSchool school(QStringLiteral("postgresql"));
    school.confirmReceipts(6, 3);
    const auto session = [&school](const char* user, const char* role) {
        const QString name = QString::fromLatin1(user);
        if (!test::testServer().execute(
                QStringLiteral("CREATE ROLE %1 LOGIN; GRANT emend_%2 TO %1").arg(name, QLatin1String(role))))
            qFatal("no role");
        storage::DatabaseUrl url = school.office().desk().fixture().url();
        url.parameters.insert(QStringLiteral("user"), name);
        return required(storage::Database::open(url));
    };
    const auto sam = session("sam", "service");
    const auto eve = session("eve", "admin");
    const auto ann = session("ann", "reviewer");
    base::Progress progress;
    QCOMPARE(required(TrainingSchool::trainer(*sam, "sam", school.settings()).start(progress)).status,
             QStringLiteral("completed"));
    school.now() = school.now().addSecs(60);
    QCOMPARE(required(TrainingSchool::trainer(*eve, "eve", school.settings()).start(progress)).status,
             QStringLiteral("completed"));
    auto reviewer = TrainingSchool::trainer(*ann, "ann", school.settings());
    QCOMPARE(codeOf(reviewer.start(progress)), QStringLiteral("forbidden"));
    QCOMPARE(required(reviewer.list()).size(), size_t(2));
    QVERIFY(reviewer.show(required(reviewer.list()).front().id));
    QCOMPARE(codeOf(reviewer.cancel(required(reviewer.list()).front().id)), QStringLiteral("forbidden"));
}

QTEST_GUILESS_MAIN(TestTraining)
#include "tst_training.moc"
