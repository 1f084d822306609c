// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue_user.h"
#include "test_database.h"

#include <QtTest/QtTest>

#include <atomic>
#include <mutex>
#include <thread>

using namespace emend;
using storage::NewJob;
using storage::Transaction;
using test::newJob;
using test::newJobs;
using test::QueueUser;

class TestJobsClaim final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void claimsInOrder_data();
    void claimsInOrder();
    void startsOnTime_data() { test::addBackendRows(); }
    void startsOnTime();
    void pausesAndDrains_data() { test::addBackendRows(); }
    void pausesAndDrains();
    void givesEachJobToOneWorker_data();
    void givesEachJobToOneWorker();
    void addsAKeyOnce_data() { test::addBackendRows(); }
    void addsAKeyOnce();
    void addsAKeyOnceInARace_data() { test::addBackendRows(); }
    void addsAKeyOnceInARace();
    void keepsTheQuota_data() { test::addBackendRows(); }
    void keepsTheQuota();
    void keepsTheQuotaInARace_data() { test::addBackendRows(); }
    void keepsTheQuotaInARace();
    void refusesUnsoundJobs_data();
    void refusesUnsoundJobs();
    void takesFewStatements_data() { test::addBackendRows(); }
    void takesFewStatements();
    void usesIndexesOnly();
};

namespace {

QStringList keysOf(const std::vector<domain::Job>& jobs)
{
    QStringList keys;
    for (const domain::Job& job : jobs)
        keys << job.uniqueKey;
    return keys;
}

base::Result<std::vector<storage::EnqueuedJob>> tryEnqueue(QueueUser& user, const std::vector<NewJob>& jobs,
                                                           int mostWaiting = storage::kMostWaitingJobs)
{
    return user.database.transact(
        [&](Transaction& transaction) { return enqueueJobs(transaction, jobs, user.now, mostWaiting); });
}

/// Runs the work in threads at once, each with a connection of its own.
void inThreads(const test::TestDatabase& fixture, int count, const std::function<void(QueueUser&, int thread)>& work)
{
    std::vector<std::thread> threads;
    for (int thread = 0; thread < count; ++thread) {
        threads.emplace_back([&, thread] {
            const std::unique_ptr<storage::Database> database = fixture.connect();
            QueueUser user{*database};
            work(user, thread);
        });
    }
    for (std::thread& thread : threads)
        thread.join();
}

QString databaseName(const test::TestDatabase& fixture)
{
    return fixture.url().parameters.value(QStringLiteral("dbname"));
}

/// Thousands of finished and of queued jobs, and some of every other kind, with the planner's statistics up to date.
void fillQueue(const test::TestDatabase& fixture, QueueUser& user)
{
    user.run([](Transaction& transaction) {
        return transaction.runScript(QStringLiteral(
            "INSERT INTO jobs (job_id, kind, unique_key, state, order_key, run_after, lease_until, attempt_id, "
            "attempts, created_at) SELECT CAST(lpad(to_hex(1767225600000 + n), 12, '0') || '7000' || "
            "right(CAST(gen_random_uuid() AS text), 17) AS uuid), 'document', 'old ' || n, s.state, n, '2026-01-01Z', "
            "CASE s.state WHEN 'running' THEN timestamptz '2026-01-02Z' END, "
            "CASE s.state WHEN 'running' THEN gen_random_uuid() END, 1, '2026-01-01Z' "
            "FROM generate_series(1, 20000) AS n, LATERAL (SELECT CASE WHEN n % 3 = 0 THEN 'queued' WHEN n % 500 = 1 "
            "THEN 'running' WHEN n % 50 = 2 THEN 'dead' ELSE 'completed' END AS state) AS s;"
            "INSERT INTO job_attempts (attempt_id, job_id, number, worker, started_at) SELECT coalesce(attempt_id, "
            "gen_random_uuid()), job_id, 1, 'host:1', '2026-01-01Z' FROM jobs WHERE state <> 'queued'"));
    });
    test::required(test::testServer().execute(QStringLiteral("VACUUM ANALYZE"), databaseName(fixture)));
}

/// What the server would do for that statement, prepared as the program prepares it.
QString planOf(const test::TestDatabase& fixture, QString sql, const storage::Binds& binds, const char* planKind)
{
    QStringList values;
    for (const storage::Bind& bind : binds) {
        QString text = bind.value.toString(); // times: ISO 8601
        text.replace(QLatin1Char('\''), QLatin1String("''"));
        const bool isNull = bind.value.isNull() || (text.isEmpty() && bind.value.typeId() == QMetaType::QDateTime);
        values << (isNull ? QStringLiteral("NULL") : QLatin1Char('\'') + text + QLatin1Char('\''));
        sql.replace(QRegularExpression(QLatin1String(bind.name) + QLatin1String("\\b")),
                    QStringLiteral("$%1").arg(values.size()));
    }
    const QString given =
        values.isEmpty() ? QString() : QLatin1Char('(') + values.join(QLatin1Char(',')) + QLatin1Char(')');
    return test::required(test::testServer().execute(
        QStringLiteral("SET plan_cache_mode = %1; PREPARE stored AS %2; EXPLAIN (FORMAT JSON) EXECUTE stored%3")
            .arg(QLatin1String(planKind), sql, given),
        databaseName(fixture)));
}

} // namespace

void TestJobsClaim::claimsInOrder_data()
{
    test::addBackendColumn();
    QTest::addColumn<QString>("jobs"); // name:priority:minute of its coming
    QTest::addColumn<QString>("order");

    const auto row = [](const char* name, const char* jobs, const char* order) {
        for (const QString& backend : test::backends())
            QTest::addRow("%s: %s", qPrintable(backend), name)
                << backend << QString::fromLatin1(jobs) << QString::fromLatin1(order);
    };
    row("first come, first served", "a:5:0 b:5:1 c:5:2", "a b c");
    row("the order of one call", "a:5:0 b:5:0 c:5:0 d:5:0 e:5:0 f:5:0", "a b c d e f");
    row("the urgent before the earlier", "a:5:0 b:9:1 c:7:2", "b c a");
    row("the old before the urgent", "a:1:0 b:10:89 c:10:91", "b a c");
    row("no starvation", "a:1:0 b:10:100 c:10:110 d:10:120 e:10:130", "a b c d e");
}

void TestJobsClaim::claimsInOrder()
{
    QFETCH(QString, backend);
    QFETCH(QString, jobs);
    test::TestDatabase fixture(backend);
    QueueUser user{fixture.database()};
    const QDateTime start = user.now;
    std::map<int, std::vector<NewJob>> byMinute;
    for (const QString& job : jobs.split(QLatin1Char(' '))) {
        const QStringList parts = job.split(QLatin1Char(':'));
        byMinute[parts[2].toInt()].push_back(newJob(parts[0], parts[1].toInt()));
    }
    for (const auto& [minute, coming] : byMinute) {
        user.now = start.addSecs(minute * 60);
        user.enqueue(coming);
    }
    const auto firstOnes = keysOf(user.claim(2));
    QTEST((firstOnes + keysOf(user.claim(9))).join(QLatin1Char(' ')), "order");
}

void TestJobsClaim::startsOnTime()
{
    QFETCH(QString, backend);
    test::TestDatabase fixture(backend);
    QueueUser user{fixture.database()};
    NewJob later = newJob(QStringLiteral("later"), 10);
    later.runAfter = user.now.addSecs(3600 * 24);
    user.enqueue({later, newJob(QStringLiteral("now"), 1)});
    QCOMPARE(keysOf(user.claim(2)), QStringList(QStringLiteral("now")));
    user.now = later.runAfter.addMSecs(-1);
    QCOMPARE(user.claim().size(), 0U);
    // What is for later was not waiting: who came before its time goes first.
    user.enqueue({newJob(QStringLiteral("earlier"), 10)});
    user.now = later.runAfter;
    QCOMPARE(keysOf(user.claim(2)), QStringList({QStringLiteral("earlier"), QStringLiteral("later")}));
}

void TestJobsClaim::pausesAndDrains()
{
    QFETCH(QString, backend);
    test::TestDatabase fixture(backend);
    QueueUser user{fixture.database()};
    const auto turn = [&](auto change, bool on) {
        user.run([&](Transaction& transaction) { return change(transaction, on, QStringLiteral("ann"), user.now); });
    };
    const QStringList ids{user.enqueue({newJob(QStringLiteral("a"))}).front().jobId};
    turn(storage::setQueuePaused, true);
    QVERIFY(user.counts().paused);
    QCOMPARE(user.claim().size(), 0U);
    user.enqueue({newJob(QStringLiteral("b"))});
    turn(storage::setQueuePaused, false);
    turn(storage::setQueueDraining, true);
    QVERIFY(!user.counts().paused);
    QVERIFY(user.counts().draining);
    QCOMPARE(tryEnqueue(user, {newJob(QStringLiteral("c"))}).error().code, base::ErrorCode::Conflict);
    user.cancel(ids);
    const auto retried =
        user.database.transact([&](Transaction& transaction) { return retryJobs(transaction, ids, user.now); });
    QCOMPARE(retried.error().code, base::ErrorCode::Conflict);
    QCOMPARE(user.claim(5).size(), 1U);
    turn(storage::setQueueDraining, false);
    QVERIFY(tryEnqueue(user, {newJob(QStringLiteral("c"))}));
}

void TestJobsClaim::givesEachJobToOneWorker_data()
{
    test::addBackendColumn();
    QTest::addColumn<int>("limit");
    for (const QString& backend : test::backends()) {
        QTest::addRow("%s, one by one", qPrintable(backend)) << backend << 1;
        QTest::addRow("%s, seven at once", qPrintable(backend)) << backend << 7;
    }
}

void TestJobsClaim::givesEachJobToOneWorker()
{
    QFETCH(QString, backend);
    QFETCH(int, limit);
    constexpr int kJobs = 240;
    test::TestDatabase fixture(backend);
    QueueUser owner{fixture.database()};
    owner.enqueue(newJobs(kJobs));
    std::mutex mutex;
    QStringList taken;
    std::atomic<int> completed = 0;
    inThreads(fixture, 4, [&](QueueUser& user, int) {
        for (std::vector<domain::Job> jobs = user.claim(limit); !jobs.empty(); jobs = user.claim(limit)) {
            std::vector<storage::CompletedAttempt> attempts;
            for (const domain::Job& job : jobs)
                attempts.push_back({job.attemptId, {}});
            completed += static_cast<int>(
                user.run([&](Transaction& tx) { return completeJobs(tx, attempts, user.now); }).size());
            const std::scoped_lock lock(mutex);
            taken += keysOf(jobs);
        }
    });
    QCOMPARE(taken.size(), kJobs);
    QCOMPARE(taken.removeDuplicates(), 0);
    QCOMPARE(completed.load(), kJobs);
    QCOMPARE(owner.counts().jobs.completed, kJobs);
}

void TestJobsClaim::addsAKeyOnce()
{
    QFETCH(QString, backend);
    test::TestDatabase fixture(backend);
    QueueUser user{fixture.database()};
    const auto added =
        user.enqueue({newJob(QStringLiteral("a")), newJob(QStringLiteral("b")), newJob(QStringLiteral("a"))});
    QVERIFY(added[0].created && added[1].created && !added[2].created);
    QCOMPARE(added[2].jobId, added[0].jobId);
    const auto isNew = [&](const char* key) { return user.enqueue({newJob(QLatin1String(key))}).front().created; };
    const auto claimed = user.claim(2);
    QVERIFY(!isNew("a")); // running
    QVERIFY(user.complete(claimed[0].attemptId));
    QVERIFY(!isNew("a")); // completed
    user.fail(claimed[1].attemptId, {{base::ErrorCode::Corrupt, QStringLiteral("It is cut short.")}, false, 0});
    QVERIFY(isNew("b")); // dead
    QVERIFY(!isNew("b")); // queued
    QVERIFY(isNew("A"));
    QVERIFY(user.enqueue({}).empty());
}

void TestJobsClaim::addsAKeyOnceInARace()
{
    QFETCH(QString, backend);
    test::TestDatabase fixture(backend);
    QueueUser owner{fixture.database()};
    std::mutex mutex;
    QSet<QString> ids;
    int created = 0;
    inThreads(fixture, 4, [&](QueueUser& user, int thread) {
        std::vector<NewJob> jobs = newJobs(20);
        if (thread % 2 == 1)
            std::reverse(jobs.begin(), jobs.end());
        for (const NewJob& job : jobs) {
            const storage::EnqueuedJob added = user.enqueue({job}).front();
            const std::scoped_lock lock(mutex);
            ids.insert(added.jobId);
            created += added.created ? 1 : 0;
        }
    });
    QCOMPARE(ids.size(), 20);
    QCOMPARE(created, 20);
    QCOMPARE(owner.counts().jobs.queued, 20);
}

void TestJobsClaim::keepsTheQuota()
{
    QFETCH(QString, backend);
    test::TestDatabase fixture(backend);
    QueueUser user{fixture.database()};
    std::vector<NewJob> jobs = newJobs(5);
    const auto refused = tryEnqueue(user, jobs, 4);
    QCOMPARE(refused.error().code, base::ErrorCode::QuotaExceeded);
    QCOMPARE(user.counts().jobs.queued, 0);
    jobs.pop_back();
    QVERIFY(tryEnqueue(user, jobs, 4));
    QVERIFY(tryEnqueue(user, jobs, 4)); // nothing new
    const std::vector<NewJob> more{newJob(QStringLiteral("more"))};
    QCOMPARE(tryEnqueue(user, more, 4).error().code, base::ErrorCode::QuotaExceeded);
    NewJob batch;
    batch.kind = domain::JobKind::Batch;
    QVERIFY(tryEnqueue(user, {batch}, 4)); // it waits for nothing
    user.claim();
    QVERIFY(tryEnqueue(user, more, 4));
}

void TestJobsClaim::keepsTheQuotaInARace()
{
    QFETCH(QString, backend);
    test::TestDatabase fixture(backend);
    QueueUser owner{fixture.database()};
    std::atomic<int> added = 0;
    inThreads(fixture, 4, [&](QueueUser& user, int thread) {
        for (int i = 0; i < 10; ++i) {
            const NewJob job = newJob(QStringLiteral("%1 %2").arg(thread).arg(i));
            added += tryEnqueue(user, {job}, 15) ? 1 : 0;
        }
    });
    QCOMPARE(added.load(), 15);
    QCOMPARE(owner.counts().jobs.queued, 15);
}

void TestJobsClaim::refusesUnsoundJobs_data()
{
    test::addBackendColumn();
    QTest::addColumn<QString>("what");
    for (const QString& backend : test::backends()) {
        for (const char* what : {"no key", "long key", "priority 0", "priority 11", "no attempts", "no such batch",
                                 "parent is no id", "parent is no batch", "batch in a batch"})
            QTest::addRow("%s: %s", qPrintable(backend), what) << backend << QString::fromLatin1(what);
    }
}

void TestJobsClaim::refusesUnsoundJobs()
{
    QFETCH(QString, backend);
    QFETCH(QString, what);
    test::TestDatabase fixture(backend);
    QueueUser user{fixture.database()};
    const QString document = user.enqueue({newJob(QStringLiteral("first"))}).front().jobId;
    NewJob job = newJob(QStringLiteral("key"));
    const QMap<QString, std::function<void()>> flaws{
        {QStringLiteral("no key"), [&] { job.uniqueKey.clear(); }},
        {QStringLiteral("long key"), [&] { job.uniqueKey = QString(201, QLatin1Char('k')); }},
        {QStringLiteral("priority 0"), [&] { job.priority = 0; }},
        {QStringLiteral("priority 11"), [&] { job.priority = 11; }},
        {QStringLiteral("no attempts"), [&] { job.maxAttempts = 0; }},
        {QStringLiteral("no such batch"),
         [&] { job.parentId = QStringLiteral("12345678-1234-7234-8234-123456789012"); }},
        {QStringLiteral("parent is no id"), [&] { job.parentId = QStringLiteral("'"); }},
        {QStringLiteral("parent is no batch"), [&] { job.parentId = document; }},
        {QStringLiteral("batch in a batch"),
         [&] {
             job.kind = domain::JobKind::Batch;
             job.parentId = document;
         }},
    };
    flaws.value(what)();
    const auto refused = tryEnqueue(user, {newJob(QStringLiteral("good")), job});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, base::ErrorCode::InvalidArgument);
    QCOMPARE(user.counts().jobs.queued, 1);
}

void TestJobsClaim::takesFewStatements()
{
    QFETCH(QString, backend);
    test::TestDatabase fixture(backend);
    QueueUser user{fixture.database()};
    user.enqueue(newJobs(60));
    int statements = 0;
    user.database.observe([&](const QString&, const storage::Binds&) { ++statements; });
    QCOMPARE(user.claim(50).size(), 50U);
    const bool isPostgreSql = user.database.dialect().isPostgreSql();
    QCOMPARE(statements, isPostgreSql ? 1 : 2);
    statements = 0;
    QCOMPARE(user.recover().size(), 0U);
    QCOMPARE(statements, 1);
}

// The plans of all statements that the queue needs, in one story on a full table.
void TestJobsClaim::usesIndexesOnly()
{
    test::TestDatabase fixture(QStringLiteral("postgresql"));
    QueueUser user{fixture.database()};
    fillQueue(fixture, user);
    NewJob batch;
    batch.kind = domain::JobKind::Batch;
    const QString batchId = user.enqueue({batch}).front().jobId;

    std::map<QString, storage::Binds> statements;
    user.database.observe([&](const QString& sql, const storage::Binds& binds) {
        if (sql.contains(QLatin1String("job")) && !sql.startsWith(QLatin1String("COPY")))
            statements.emplace(sql, binds);
    });
    std::vector<NewJob> added = newJobs(10);
    for (NewJob& job : added)
        job.parentId = batchId;
    user.enqueue(added);
    const auto jobs = user.claim(5);
    QVERIFY(user.complete(jobs[0].attemptId));
    QVERIFY(user.fail(jobs[1].attemptId, {{base::ErrorCode::Corrupt, QStringLiteral("cut short")}, false, 0}).held);
    QVERIFY(user.giveBack(jobs[2].attemptId));
    QCOMPARE(user.recover(3).size(), 3U);
    user.cancel({jobs[3].id, batchId});
    user.retry({jobs[3].id, jobs[1].id, batchId});
    user.find(batchId);
    user.find(jobs[0].id);
    user.run([&](Transaction& transaction) { return queueCounts(transaction, user.now); });
    user.run([&](Transaction& transaction) -> base::Result<void> {
        test::required(heartbeat(transaction, {jobs[3].attemptId, jobs[4].attemptId}, 1000, user.now));
        test::required(setJobProgress(transaction, jobs[4].attemptId, 0.5, QStringLiteral("step")));
        test::required(retryDeadJobs(transaction, 5, user.now));
        test::required(listJobs(transaction, {}, {}, 20));
        test::required(listJobs(transaction, {}, jobs[0].id, 20));
        test::required(listJobs(transaction, {domain::JobState::Dead, {}, {}, {}}, jobs[0].id, 20));
        test::required(listJobs(transaction, {{}, {}, {}, jobs[0].id}, {}, 20));
        test::required(listBatch(transaction, batchId, jobs[0].id, 20));
        return {};
    });
    user.database.observe({});

    QVERIFY(statements.size() > 20);
    for (const auto& [sql, binds] : statements) {
        for (const char* planKind : {"force_custom_plan", "force_generic_plan"}) {
            const QString plan = planOf(fixture, sql, binds, planKind);
            static const QRegularExpression fullScan(
                QStringLiteral("\"Seq Scan\",[^}]*\"Relation Name\": \"job(s|_attempts)\""));
            QVERIFY2(plan.contains(QLatin1String("Node Type")), qPrintable(plan));
            QVERIFY2(!plan.contains(fullScan), qPrintable(QLatin1String(planKind) + sql + plan));
        }
    }
}

QTEST_GUILESS_MAIN(TestJobsClaim)
#include "tst_jobs_claim.moc"
