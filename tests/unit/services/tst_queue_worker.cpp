// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue_fixture.h"

using namespace emend;
using namespace emend::services;
using namespace emend::test;
using base::ErrorCode;
using domain::JobState;
using storage::Transaction;

class TestQueueWorker final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheQueue_data() { addBackendRows(); }
    void readsTheQueue();
    void makesPartitionsAhead();
    void takesWhatComesLater_data() { addBackendRows(); }
    void takesWhatComesLater();
    void readsTheSameBytesOnce_data() { addBackendRows(); }
    void readsTheSameBytesOnce();
    void readsAsTheForcedType_data() { addBackendRows(); }
    void readsAsTheForcedType();
    void recordsFailures_data();
    void recordsFailures();
    void quarantinesWhatCrashes_data() { addBackendRows(); }
    void quarantinesWhatCrashes();
    void dropsWhatIsCancelled_data() { addBackendRows(); }
    void dropsWhatIsCancelled();
    void dropsResultsOfLostLeases_data() { addBackendRows(); }
    void dropsResultsOfLostLeases();
    void keepsItsLeases_data() { addBackendRows(); }
    void keepsItsLeases();
    void showsProgress_data() { addBackendRows(); }
    void showsProgress();
    void givesBackWhatIsNotFinished_data() { addBackendRows(); }
    void givesBackWhatIsNotFinished();
    void leavesPagesThatTakeTooLong();
    void keepsResultsWhileTheDatabaseIsAway();
    void waitsForAServerThatStarts();
    void saysThatAnOriginalIsGone();
    void failsWithoutPageWorkers();
    void failsWithoutDatabase();
};

void TestQueueWorker::readsTheQueue()
{
    QFETCH(QString, backend);
    Queue queue(backend);
    QStringList jobs;
    for (int i = 0; i < 12; ++i)
        jobs << queue.add(QStringLiteral("r%1.pages2").arg(i));
    Worker worker(queue, untilEmpty(queue));
    QVERIFY(worker.wait());
    QCOMPARE(worker.finished, 1);
    QCOMPARE(worker.ends.size(), 12);
    QVERIFY(!worker.failure);
    QStringList started = worker.started;
    started.sort();
    QCOMPARE(started.size(), 12);
    for (const QString& id : jobs) {
        const storage::JobWithAttempts job = queue.job(id);
        QCOMPARE(job.job.state, JobState::Completed);
        QCOMPARE(job.job.result.value(QLatin1String("pages")).toInt(), 2);
        QCOMPARE(job.attempts.size(), size_t(1));
        QCOMPARE(job.attempts.front().worker, QStringLiteral("test"));
        QCOMPARE(queue.extractions(id), 1);
        QCOMPARE(queue.document(id).pageCount, 2);
        QVERIFY(queue.document(id).state == domain::DocumentState::Done
                || queue.document(id).state == domain::DocumentState::NeedsReview);
    }
    QCOMPARE(queue.audit().size(), size_t(12));
    QCOMPARE(queue.audit().front().entry.actorId, QStringLiteral("tester"));
}

void TestQueueWorker::makesPartitionsAhead()
{
    Queue queue(QStringLiteral("postgresql"));
    const auto partitionsOf = [&queue](int months) {
        return required(queue.db().read([months](storage::Transaction& transaction) {
                   return transaction.query(
                       QStringLiteral("SELECT 1 FROM pg_class WHERE relname = :name"),
                       {{":name", now().date().addMonths(months).toString(QStringLiteral("'audit_log_'yyyy_MM"))}});
               }))
            .size();
    };
    QCOMPARE(partitionsOf(0), size_t(0));
    Worker worker(queue, untilEmpty(queue));
    QVERIFY(worker.wait());
    QCOMPARE(partitionsOf(0), size_t(1));
    QCOMPARE(partitionsOf(3), size_t(1));
}

void TestQueueWorker::takesWhatComesLater()
{
    QFETCH(QString, backend);
    Queue queue(backend);
    Worker worker(queue, queue.settings());
    const QString first = queue.add(QStringLiteral("first"));
    QTRY_COMPARE(worker.ends.size(), 1);
    QCOMPARE(queue.state(first), JobState::Completed);
    const QString second = queue.add(QStringLiteral("second"));
    QTRY_COMPARE(worker.ends.size(), 2);
    QCOMPARE(worker.finished, 0);
    worker.stop();
    worker.stop();
    QVERIFY(worker.wait());
    QCOMPARE(queue.state(second), JobState::Completed);
    QCOMPARE(worker.finished, 1);
}

void TestQueueWorker::readsTheSameBytesOnce()
{
    QFETCH(QString, backend);
    Queue queue(backend);
    const QString first = queue.add(QStringLiteral("same.pages3"));
    const QString torn = queue.add(QStringLiteral("torn.pages3.fail2"));
    QVERIFY(Worker(queue, untilEmpty(queue)).wait());
    const QString again = queue.add(QStringLiteral("same.pages3"), QStringLiteral("2"));
    const QString tornAgain = queue.add(QStringLiteral("torn.pages3.fail2"), QStringLiteral("2"));
    Worker worker(queue, untilEmpty(queue));
    QVERIFY(worker.wait());
    QCOMPARE(worker.ends.size(), 2);
    QCOMPARE(worker.started, QStringList(QStringLiteral("torn")));
    const auto isCached = [&queue](const QString& id) {
        return queue.job(id).job.result.value(QLatin1String("recognition_cached")).toBool();
    };
    QCOMPARE(isCached(first), false);
    QCOMPARE(isCached(again), true);
    QCOMPARE(isCached(torn), false);
    QCOMPARE(isCached(tornAgain), false);
    QCOMPARE(queue.job(again).job.documentId, queue.job(first).job.documentId);
    QCOMPARE(queue.extractions(first), 2);
    const QString documentId = queue.job(first).job.documentId;
    const auto newest = required(
        queue.db().read([&](Transaction& transaction) { return storage::newestExtraction(transaction, documentId); }));
    QCOMPARE(newest->text.split(QLatin1Char('\n')).size(), 3);
    QCOMPARE(newest->sha256, queue.document(first).sha256);
}

void TestQueueWorker::readsAsTheForcedType()
{
    QFETCH(QString, backend);
    Queue queue(backend);
    const auto force = [&queue](const QString& job, const char* type) {
        required(queue.db().transact([&](Transaction& transaction) {
            return storage::setJobPayload(transaction, job, {{kForcedTypeKey, QString::fromLatin1(type)}});
        }));
    };
    const QString first = queue.add(QStringLiteral("same.pages2"));
    force(first, "product");
    QVERIFY(Worker(queue, untilEmpty(queue)).wait());
    QCOMPARE(queue.document(first).type, QStringLiteral("product"));
    const QString again = queue.add(QStringLiteral("same.pages2"), QStringLiteral("2"));
    force(again, "invoice");
    QVERIFY(Worker(queue, untilEmpty(queue)).wait());
    QVERIFY(queue.job(again).job.result.value(QLatin1String("recognition_cached")).toBool());
    QCOMPARE(queue.document(first).type, QStringLiteral("invoice"));
}

void TestQueueWorker::recordsFailures_data()
{
    addBackendColumn();
    QTest::addColumn<QString>("text");
    QTest::addColumn<JobState>("state");
    QTest::addColumn<ErrorCode>("code");
    for (const QString& backend : backends()) {
        const auto row = [&backend](const char* text, JobState state, ErrorCode code) {
            QTest::addRow("%s %s", text, qPrintable(backend)) << backend << QString::fromLatin1(text) << state << code;
        };
        row("a.encrypted", JobState::Dead, ErrorCode::Encrypted);
        row("a.fail1", JobState::Dead, ErrorCode::Corrupt);
        row("a.crash1", JobState::Queued, ErrorCode::RecogniserError);
        row("a.hang1", JobState::Queued, ErrorCode::Timeout);
        row("a.crashopen", JobState::Queued, ErrorCode::Corrupt);
    }
}

void TestQueueWorker::recordsFailures()
{
    QFETCH(QString, backend);
    QFETCH(QString, text);
    QFETCH(JobState, state);
    QFETCH(ErrorCode, code);
    Queue queue(backend);
    const QString bad = queue.add(text);
    const QString good = queue.add(QStringLiteral("good"));
    QueueWorkerSettings settings = queue.settings();
    settings.batch.read.pageTimeoutMs = 50;
    settings.batch.graceMs = 150;
    Worker worker(queue, settings);
    QVERIFY(worker.waitFor(state == JobState::Dead ? QStringLiteral("a failed") : QStringLiteral("a retried")));
    QTRY_COMPARE(queue.state(good), JobState::Completed);
    worker.stop();
    QVERIFY(worker.wait());
    const storage::JobWithAttempts job = queue.job(bad);
    QCOMPARE(job.attempts.front().error->code, code);
    QVERIFY(!job.attempts.front().error->message.isEmpty());
    QCOMPARE(queue.extractions(bad), 0);
    if (state == JobState::Dead) {
        QCOMPARE(job.job.state, JobState::Dead);
        QCOMPARE(queue.document(bad).state, domain::DocumentState::Failed);
        QCOMPARE(queue.document(bad).error->code, code);
    }
    const auto audit = queue.audit();
    const auto failure =
        std::find_if(audit.begin(), audit.end(), [](const auto& record) { return !record.entry.success; });
    QVERIFY(failure != audit.end());
    QCOMPARE(failure->entry.details.value(QLatin1String("code")).toString(), base::errorCodeName(code));
}

void TestQueueWorker::quarantinesWhatCrashes()
{
    QFETCH(QString, backend);
    Queue queue(backend);
    const QString bad = queue.add(QStringLiteral("bad.crash1"));
    Worker worker(queue, untilEmpty(queue));
    QVERIFY(worker.wait());
    QCOMPARE(worker.ends, (QStringList{QStringLiteral("bad retried"), QStringLiteral("bad quarantined")}));
    QCOMPARE(queue.state(bad), JobState::Quarantined);
    QCOMPARE(queue.document(bad).state, domain::DocumentState::Quarantined);
    QCOMPARE(queue.outcome(bad), domain::AttemptOutcome::Crashed);
}

void TestQueueWorker::dropsWhatIsCancelled()
{
    QFETCH(QString, backend);
    Queue queue(backend);
    const QString read = queue.add(queue.gated(QStringLiteral("read.pages9")));
    const QString waiting = queue.add(queue.gated(QStringLiteral("waiting")));
    const QString kept = queue.add(QStringLiteral("kept"));
    QueueWorkerSettings settings = queue.settings();
    settings.batch.jobs = 1;
    settings.leaseMs = 150;
    Worker worker(queue, settings);
    QVERIFY(worker.waitForStart(QStringLiteral("read")));
    required(queue.db().transact([&](Transaction& transaction) {
        return storage::cancelJobs(transaction, {read, waiting}, now());
    }));
    QVERIFY(worker.waitFor(QStringLiteral("read lost")));
    QVERIFY(worker.waitFor(QStringLiteral("waiting lost")));
    queue.openGate();
    QTRY_COMPARE(queue.state(kept), JobState::Completed);
    worker.stop();
    QVERIFY(worker.wait());
    QCOMPARE(worker.started, (QStringList{QStringLiteral("read"), QStringLiteral("kept")}));
    QCOMPARE(queue.state(read), JobState::Cancelled);
    QCOMPARE(queue.extractions(read), 0);
}

// Another worker found the lease run out, and has the document again.
void TestQueueWorker::dropsResultsOfLostLeases()
{
    QFETCH(QString, backend);
    Queue queue(backend);
    const QString id = queue.add(queue.gated(QStringLiteral("slow")));
    Worker worker(queue, queue.settings());
    QVERIFY(worker.waitForStart(QStringLiteral("slow")));
    const QDateTime later = now().addSecs(3600);
    const auto taken = required(queue.db().transact([&](Transaction& transaction) {
        storage::recoverLostJobs(transaction, later);
        return storage::claimJobs(transaction, {QStringLiteral("other"), 1, 3'600'000}, later);
    }));
    QCOMPARE(taken.size(), size_t(1));
    queue.openGate();
    QVERIFY(worker.waitFor(QStringLiteral("slow lost")));
    worker.stop();
    QVERIFY(worker.wait());
    QCOMPARE(queue.state(id), JobState::Running);
    QCOMPARE(queue.job(id).job.attemptId, taken.front().attemptId);
    QCOMPARE(queue.extractions(id), 0);
    QVERIFY(queue.audit().empty());
}

void TestQueueWorker::keepsItsLeases()
{
    QFETCH(QString, backend);
    Queue queue(backend);
    const QString id = queue.add(queue.gated(QStringLiteral("slow")));
    QueueWorkerSettings settings = queue.settings();
    settings.leaseMs = 600;
    Worker worker(queue, settings);
    QVERIFY(worker.waitForStart(QStringLiteral("slow")));
    const QDateTime first = queue.job(id).job.leaseUntil;
    QTRY_VERIFY(queue.job(id).job.leaseUntil > first);
    queue.openGate();
    QTRY_COMPARE(queue.state(id), JobState::Completed);
    QCOMPARE(queue.job(id).attempts.size(), size_t(1));
}

void TestQueueWorker::showsProgress()
{
    QFETCH(QString, backend);
    Queue queue(backend);
    const QString id = queue.add(queue.gated(QStringLiteral("slow")));
    Worker worker(queue, queue.settings());
    QTRY_VERIFY(!queue.job(id).job.step.isEmpty());
    QCOMPARE(queue.document(id).state, domain::DocumentState::Processing);
    queue.openGate();
    QTRY_COMPARE(queue.state(id), JobState::Completed);
}

void TestQueueWorker::givesBackWhatIsNotFinished()
{
    QFETCH(QString, backend);
    Queue queue(backend);
    const QString whole = queue.add(queue.gated(QStringLiteral("whole")));
    const QString part = queue.add(QStringLiteral("part.pages2"));
    QueueWorkerSettings settings = queue.settings();
    settings.batch.jobs = 1;
    Worker worker(queue, settings);
    QVERIFY(worker.waitForStart(QStringLiteral("whole")));
    worker.stop();
    QCOMPARE(worker.finished, 0);
    queue.openGate();
    QVERIFY(worker.wait());
    QCOMPARE(queue.state(whole), JobState::Completed);
    QCOMPARE(queue.extractions(whole), 1);
    QCOMPARE(queue.state(part), JobState::Queued);
    QCOMPARE(queue.job(part).job.attempts, 0);
    QCOMPARE(queue.document(part).state, domain::DocumentState::Received);
}

void TestQueueWorker::leavesPagesThatTakeTooLong()
{
    Queue queue(QStringLiteral("sqlite"));
    const QString id = queue.add(queue.gated(QStringLiteral("slow")));
    QueueWorkerSettings settings = queue.settings();
    settings.stopMs = 50;
    Worker worker(queue, settings);
    QVERIFY(worker.waitForStart(QStringLiteral("slow")));
    worker.stop();
    QVERIFY(worker.wait());
    QCOMPARE(worker.ends, QStringList(QStringLiteral("slow returned")));
    QCOMPARE(queue.state(id), JobState::Queued);
    QCOMPARE(queue.outcome(id), domain::AttemptOutcome::Returned);
}

void TestQueueWorker::keepsResultsWhileTheDatabaseIsAway()
{
    Queue queue(QStringLiteral("postgresql"));
    const QString first = queue.add(queue.gated(QStringLiteral("first")));
    const QString second = queue.add(queue.gated(QStringLiteral("second")));
    Worker worker(queue, queue.settings());
    QVERIFY(worker.waitForStart(QStringLiteral("first")));
    QVERIFY(worker.waitForStart(QStringLiteral("second")));
    testServer().stop(); // in order: a claim that a crash undoes is made again
    queue.openGate();
    QTest::qWait(50);
    QCOMPARE(worker.ends, QStringList());
    testServer().start();
    QTRY_COMPARE_WITH_TIMEOUT(worker.ends.size(), 2, 20'000);
    worker.stop();
    QVERIFY(worker.wait());
    for (const QString& id : {first, second}) {
        QCOMPARE(queue.state(id), JobState::Completed);
        QCOMPARE(queue.job(id).attempts.size(), size_t(1));
        QCOMPARE(queue.extractions(id), 1);
    }
}

void TestQueueWorker::waitsForAServerThatStarts()
{
    Queue queue(QStringLiteral("postgresql"));
    const QString id = queue.add(QStringLiteral("a"));
    testServer().stop();
    Worker worker(queue, queue.settings());
    QTest::qWait(50);
    testServer().start();
    QTRY_COMPARE_WITH_TIMEOUT(worker.ends.size(), 1, 20'000);
    worker.stop();
    QVERIFY(worker.wait());
    QVERIFY(!worker.failure);
    QCOMPARE(queue.state(id), JobState::Completed);
}

void TestQueueWorker::saysThatAnOriginalIsGone()
{
    Queue queue(QStringLiteral("sqlite"));
    const QString id = queue.add(QStringLiteral("gone"));
    required(queue.store().remove(queue.document(id).sha256));
    Worker worker(queue, untilEmpty(queue));
    QVERIFY(worker.wait());
    QCOMPARE(worker.ends, QStringList(QStringLiteral("gone failed")));
    QCOMPARE(queue.state(id), JobState::Dead);
    QCOMPARE(queue.document(id).error->code, ErrorCode::NotFound);
}

void TestQueueWorker::failsWithoutPageWorkers()
{
    Queue queue(QStringLiteral("sqlite"));
    const QString id = queue.add(QStringLiteral("a"));
    QueueWorkerSettings settings = queue.settings();
    settings.batch.workerArguments = [](const auto&) { return QStringList(QStringLiteral("--unfit")); };
    Worker worker(queue, settings);
    QVERIFY(worker.wait());
    QVERIFY(worker.failure);
    QVERIFY2(worker.failure->message.contains(QLatin1String("install xyz")), qPrintable(worker.failure->message));
    QCOMPARE(queue.state(id), JobState::Queued);
    QCOMPARE(queue.outcome(id), domain::AttemptOutcome::Returned);
}

void TestQueueWorker::failsWithoutDatabase()
{
    Queue queue(QStringLiteral("sqlite"));
    QueueWorkerSettings settings = queue.settings();
    settings.database.backend = storage::Backend::PostgreSql;
    settings.database.parameters = {{QStringLiteral("host"), QStringLiteral("/nonexistent")}};
    settings.startMs = 0;
    Worker worker(queue, settings);
    QVERIFY(worker.wait());
    QVERIFY(worker.failure);
    QCOMPARE(worker.finished, 1);
}

QTEST_GUILESS_MAIN(TestQueueWorker)
#include "tst_queue_worker.moc"
