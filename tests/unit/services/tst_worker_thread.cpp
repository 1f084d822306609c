// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue_fixture.h"

#include <emend/services/queue_status.h>
#include <emend/services/worker_thread.h>

#include <QtTest/QSignalSpy>

using namespace emend;
using namespace emend::test;
using services::JobEnd;
using services::QueuedDocument;
using services::WorkerThread;

class TestWorkerThread final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsOffThisThread();
    void givesDocumentsBack();
    void goesOnWithOtherSettings();
    void stopsBeforeItHasStarted();
    void tellsOfTheQueue_data();
    void tellsOfTheQueue();
    void tellsWhenTheDatabaseIsAway();
};

void TestWorkerThread::readsOffThisThread()
{
    Queue queue(QStringLiteral("sqlite"));
    const QString job = queue.add(QStringLiteral("one"));
    WorkerThread worker(queue.store());
    QStringList started;
    QStringList ended;
    QThread* told = nullptr;
    connect(&worker, &WorkerThread::jobStarted, this, [&](const QueuedDocument& document) {
        told = QThread::currentThread();
        started << document.fileName;
    });
    connect(&worker, &WorkerThread::jobEnded, this,
            [&](const QueuedDocument& document, JobEnd) { ended << document.fileName; });
    QSignalSpy stopped(&worker, &WorkerThread::stopped);
    worker.start(queue.settings());
    QVERIFY(worker.isRunning());
    QTRY_COMPARE_WITH_TIMEOUT(ended, QStringList{QStringLiteral("one")}, 20'000);
    QCOMPARE(started, ended);
    QCOMPARE(told, QThread::currentThread());
    QCOMPARE(queue.state(job), domain::JobState::Completed);
    worker.stop();
    QTRY_COMPARE_WITH_TIMEOUT(stopped.count(), 1, 20'000);
    QVERIFY(!worker.isRunning());
}

void TestWorkerThread::givesDocumentsBack()
{
    Queue queue(QStringLiteral("sqlite"));
    const QString job = queue.add(queue.gated(QStringLiteral("held")));
    {
        WorkerThread worker(queue.store());
        QSignalSpy started(&worker, &WorkerThread::jobStarted);
        services::QueueWorkerSettings settings = queue.settings();
        settings.stopMs = 50; // the page is never read
        worker.start(settings);
        QTRY_COMPARE_WITH_TIMEOUT(started.count(), 1, 20'000);
        QCOMPARE(queue.state(job), domain::JobState::Running);
    }
    QCOMPARE(queue.state(job), domain::JobState::Queued);
}

void TestWorkerThread::goesOnWithOtherSettings()
{
    Queue queue(QStringLiteral("sqlite"));
    WorkerThread worker(queue.store());
    QSignalSpy ended(&worker, &WorkerThread::jobEnded);
    QSignalSpy stopped(&worker, &WorkerThread::stopped);
    worker.start(queue.settings());
    services::QueueWorkerSettings other = queue.settings();
    other.label = QStringLiteral("other");
    worker.start(other);
    const QString job = queue.add(QStringLiteral("one"));
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, 20'000);
    QCOMPARE(queue.job(job).attempts.back().worker, QStringLiteral("other"));
    QVERIFY(stopped.isEmpty());
    QVERIFY(worker.isRunning());
}

void TestWorkerThread::stopsBeforeItHasStarted()
{
    Queue queue(QStringLiteral("sqlite"));
    WorkerThread worker(queue.store());
    QSignalSpy stopped(&worker, &WorkerThread::stopped);
    worker.stop();
    QCOMPARE(stopped.count(), 1);
    worker.start(queue.settings());
    worker.stop();
    QTRY_COMPARE_WITH_TIMEOUT(stopped.count(), 2, 20'000);
}

void TestWorkerThread::tellsOfTheQueue_data()
{
    addBackendRows();
}

void TestWorkerThread::tellsOfTheQueue()
{
    QFETCH(QString, backend);
    Queue queue(backend);
    QCOMPARE(*services::queueStatus(queue.db()), services::QueueStatus{});
    queue.add(QStringLiteral("one"));
    queue.add(QStringLiteral("two"));
    queue.add(QStringLiteral("three"));
    required(queue.db().transact([](storage::Transaction& transaction) -> base::Result<bool> {
        const auto jobs = storage::claimJobs(transaction, {QStringLiteral("w"), 1, 60'000}, now());
        if (!jobs)
            return tl::unexpected(jobs.error());
        return true;
    }));
    const services::QueueStatus status = required(services::queueStatus(queue.db()));
    QCOMPARE(status.waiting, 2);
    QCOMPARE(status.running, 1);
    QCOMPARE(status.toReview, 0);
    QVERIFY(!status.paused);
}

void TestWorkerThread::tellsWhenTheDatabaseIsAway()
{
    const TestDatabase there(QStringLiteral("sqlite"));
    std::atomic<bool> isThere = false;
    services::Background<storage::Database> database(
        QStringLiteral("status"), [&]() -> base::Result<std::unique_ptr<storage::Database>> {
            if (!isThere)
                return base::fail(base::ErrorCode::DatabaseError, QStringLiteral("away"));
            return there.connect();
        });
    services::QueueStatusPoll poll(database, 60'000);
    QSignalSpy failed(&poll, &services::QueueStatusPoll::failed);
    QSignalSpy answered(&poll, &services::QueueStatusPoll::answered);
    poll.askNow();
    QTRY_COMPARE(failed.count(), 1);
    isThere = true;
    poll.askNow();
    QTRY_COMPARE(answered.count(), 1);
    QCOMPARE(failed.count(), 1);
}

QTEST_GUILESS_MAIN(TestWorkerThread)
#include "tst_worker_thread.moc"
