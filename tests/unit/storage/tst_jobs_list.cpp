// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue_user.h"
#include "test_database.h"

#include <QtTest/QtTest>

using namespace emend;
using domain::JobKind;
using domain::JobState;
using storage::NewJob;
using storage::Transaction;
using test::idsOf;
using test::newJob;
using test::newJobs;
using test::permanentFailure;
using test::QueueUser;

class TestJobsList final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void derivesABatchFromItsChildren_data() { test::addBackendRows(); }
    void derivesABatchFromItsChildren();
    void actsOnAWholeBatch_data() { test::addBackendRows(); }
    void actsOnAWholeBatch();
    void listsInPages_data() { test::addBackendRows(); }
    void listsInPages();
    void countsTheQueue_data() { test::addBackendRows(); }
    void countsTheQueue();
};

void TestJobsList::derivesABatchFromItsChildren()
{
    QFETCH(QString, backend);
    test::TestDatabase fixture(backend);
    QueueUser user{fixture.database()};
    NewJob batch;
    batch.kind = JobKind::Batch;
    const QString batchId = user.enqueue({batch}).front().jobId;
    QCOMPARE(user.find(batchId).job.state, JobState::Completed);

    std::vector<NewJob> children = newJobs(3);
    for (NewJob& child : children)
        child.parentId = batchId;
    const QStringList ids = idsOf(user.enqueue(children));
    QCOMPARE(user.find(batchId).job.state, JobState::Queued);
    const auto claimed = user.claim(2);
    QCOMPARE(user.find(batchId).job.state, JobState::Running);
    const QJsonObject result{{QStringLiteral("status"), QStringLiteral("done")}};
    QVERIFY(user.complete(claimed[0].attemptId, result));
    user.fail(claimed[1].attemptId, permanentFailure());
    domain::Job found = user.find(batchId).job;
    QCOMPARE(found.state, JobState::Running);
    QCOMPARE(found.children->completed, 1);
    QCOMPARE(found.children->dead, 1);
    QCOMPARE(found.children->queued, 1);
    QCOMPARE(found.progress, 2.0 / 3);

    const auto page = [&](const QString& after) {
        return user.run([&](Transaction& transaction) { return listBatch(transaction, batchId, after, 2); });
    };
    QCOMPARE(idsOf(page({})), ids.mid(0, 2));
    QCOMPARE(page({}).front().result, result);
    QCOMPARE(idsOf(page(ids[1])), ids.mid(2));

    QVERIFY(user.complete(user.claim().front().attemptId));
    QCOMPARE(user.find(batchId).job.state, JobState::Completed);
    QCOMPARE(user.claim().size(), 0U);
}

void TestJobsList::actsOnAWholeBatch()
{
    QFETCH(QString, backend);
    test::TestDatabase fixture(backend);
    QueueUser user{fixture.database()};
    NewJob batch;
    batch.kind = JobKind::Batch;
    const QString batchId = user.enqueue({batch}).front().jobId;
    std::vector<NewJob> jobs = newJobs(4);
    for (size_t i = 0; i < 3; ++i)
        jobs[i].parentId = batchId;
    const QStringList ids = idsOf(user.enqueue(jobs));
    const auto claimed = user.claim(2);
    QVERIFY(user.complete(claimed[0].attemptId));
    QCOMPARE(user.cancel({batchId}), ids.mid(1, 2));
    QVERIFY(!user.complete(claimed[1].attemptId));
    QCOMPARE(user.find(batchId).job.state, JobState::Completed);
    QCOMPARE(user.counts().jobs.queued, 1);
    QStringList retried = user.retry({batchId});
    retried.sort();
    QCOMPARE(retried, ids.mid(1, 2));
    QCOMPARE(user.counts().jobs.queued, 3);
}

void TestJobsList::listsInPages()
{
    QFETCH(QString, backend);
    test::TestDatabase fixture(backend);
    QueueUser user{fixture.database()};
    QStringList newestFirst;
    for (int i = 0; i < 5; ++i) {
        newestFirst.prepend(user.enqueue({newJob(QStringLiteral("key %1").arg(i))}).front().jobId);
        user.now = user.now.addMSecs(1);
    }
    const auto list = [&](const storage::JobFilter& filter, const QString& after, int limit) {
        return idsOf(user.run([&](Transaction& transaction) { return listJobs(transaction, filter, after, limit); }));
    };
    QCOMPARE(list({}, {}, 2), newestFirst.mid(0, 2));
    QCOMPARE(list({}, newestFirst[1], 2), newestFirst.mid(2, 2));
    QCOMPARE(list({}, newestFirst[4], 2), QStringList());
    user.claim(2);
    QCOMPARE(list({JobState::Running, {}, {}, {}}, {}, 9), newestFirst.mid(3));
    QCOMPARE(list({JobState::Queued, {}, {}, {}}, newestFirst[0], 9), newestFirst.mid(1, 2));
    QCOMPARE(list({{}, JobKind::Batch, {}, {}}, {}, 9), QStringList());
    QCOMPARE(list({{}, {}, newestFirst[0], {}}, {}, 9), QStringList());
    QCOMPARE(list({{}, {}, {}, QStringLiteral("no id")}, {}, 9), QStringList());
}

void TestJobsList::countsTheQueue()
{
    QFETCH(QString, backend);
    test::TestDatabase fixture(backend);
    QueueUser user{fixture.database()};
    QVERIFY(!user.counts().oldestWaiting.isValid());
    user.enqueue(newJobs(5));
    const QDateTime created = user.now;
    user.now = user.now.addSecs(5);
    const auto claimed = user.claim(3);
    user.complete(claimed[0].attemptId);
    user.fail(claimed[1].attemptId, permanentFailure());
    const storage::QueueCounts counts = user.counts();
    QCOMPARE(counts.jobs.queued, 2);
    QCOMPARE(counts.jobs.running, 1);
    QCOMPARE(counts.jobs.completed, 1);
    QCOMPARE(counts.jobs.dead, 1);
    QCOMPARE(counts.jobs.total(), 5);
    QCOMPARE(counts.oldestWaiting, created);
    QVERIFY(!counts.paused && !counts.draining);
    const auto completedSince = [&](const QDateTime& time) {
        return user.run([&](Transaction& transaction) { return queueCounts(transaction, time); }).jobs.completed;
    };
    QCOMPARE(completedSince(created), 1);
    QCOMPARE(completedSince(created.addMSecs(1)), 0);
}

QTEST_GUILESS_MAIN(TestJobsList)
#include "tst_jobs_list.moc"
