// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue_user.h"
#include "test_database.h"

#include <emend/storage/documents.h>

#include <QtTest/QtTest>

using namespace emend;
using domain::JobState;
using storage::NewJob;
using storage::Transaction;
using test::idsOf;
using test::newJob;
using test::newJobs;
using test::permanentFailure;
using test::QueueUser;

class TestJobs final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void movesThroughItsStates_data();
    void movesThroughItsStates();
    void keepsEveryAttempt_data() { test::addBackendRows(); }
    void keepsEveryAttempt();
    void retriesLaterAndLater_data() { test::addBackendRows(); }
    void retriesLaterAndLater();
    void quarantinesWhatIsLostTooOften_data() { test::addBackendRows(); }
    void quarantinesWhatIsLostTooOften();
    void recoversOnlyWhatRanOut_data() { test::addBackendRows(); }
    void recoversOnlyWhatRanOut();
    void renewsLeases_data() { test::addBackendRows(); }
    void renewsLeases();
    void showsProgressOfTheHolderOnly_data() { test::addBackendRows(); }
    void showsProgressOfTheHolderOnly();
    void completesManyAtOnce_data() { test::addBackendRows(); }
    void completesManyAtOnce();
    void retriesOneJobOfAKey_data() { test::addBackendRows(); }
    void retriesOneJobOfAKey();
    void retriesTheDead_data() { test::addBackendRows(); }
    void retriesTheDead();
    void survivesHostileTexts_data() { test::addBackendRows(); }
    void survivesHostileTexts();
};

namespace {

constexpr qint64 kLeaseMs = 60'000;

/// A document and its job, and a worker that takes named steps with it.
class Story final
{
public:
    explicit Story(QueueUser& user) : m_user(user)
    {
        domain::Document document;
        document.sha256 = QString(64, QLatin1Char('a'));
        document.fileName = QStringLiteral("a.png");
        document.mediaType = QStringLiteral("image/png");
        document.byteSize = 1;
        NewJob job = newJob(QStringLiteral("key"));
        m_user.run([&](Transaction& transaction) {
            return addDocument(transaction, document, m_user.now).map([&](const storage::AddedDocument& added) {
                m_documentId = job.documentId = added.id;
            });
        });
        m_jobId = m_user.enqueue({job}).front().jobId;
    }

    /// Returns what the step came to, where that is not what it should.
    QString take(const QString& step)
    {
        m_user.now = m_user.now.addSecs(31);
        const QString verb = step.section(QLatin1Char(' '), 0, 0);
        if (verb == QLatin1String("claim"))
            return claim();
        if (verb == QLatin1String("fail") || verb == QLatin1String("crash"))
            return fail(step.section(QLatin1Char(' '), 1), verb == QLatin1String("crash"));
        if (verb == QLatin1String("lose"))
            return lose();
        if (verb == QLatin1String("return"))
            return m_user.giveBack(m_attemptId) ? QString() : QStringLiteral("was not held");
        if (verb == QLatin1String("complete"))
            return m_user.complete(m_attemptId) ? QString() : QStringLiteral("was not held");
        if (verb == QLatin1String("cancel"))
            return m_user.cancel({m_jobId}) == QStringList(m_jobId) ? QString() : QStringLiteral("was not cancelled");
        if (verb == QLatin1String("retry"))
            return m_user.retry({m_jobId}) == QStringList(m_jobId) ? QString() : QStringLiteral("was not retried");
        return verb == QLatin1String("late") ? late() : QStringLiteral("is no step");
    }

    storage::JobWithAttempts job() { return m_user.find(m_jobId); }

    QString documentState()
    {
        const auto document =
            m_user.run([&](Transaction& transaction) { return findDocument(transaction, m_documentId); });
        return domain::documentStateName(document->state);
    }

    QString outcomes()
    {
        QStringList names;
        for (const domain::JobAttempt& attempt : job().attempts)
            names << domain::attemptOutcomeName(attempt.outcome);
        return names.join(QLatin1Char(' '));
    }

private:
    QString claim()
    {
        const std::vector<domain::Job> jobs = m_user.claim(3, kLeaseMs);
        if (jobs.size() != 1 || jobs.front().id != m_jobId || jobs.front().state != JobState::Running)
            return QStringLiteral("was not claimed");
        m_attemptId = jobs.front().attemptId;
        return {};
    }

    QString fail(const QString& code, bool crashed)
    {
        const base::Error error{base::errorCodeFromName(code), QStringLiteral("It did not work.")};
        return m_user.fail(m_attemptId, {error, crashed, 1.0}).held ? QString() : QStringLiteral("was not held");
    }

    QString lose()
    {
        m_user.now = m_user.now.addMSecs(kLeaseMs + 1);
        const auto lost = m_user.recover();
        return lost.size() == 1 && lost.front().attemptId == m_attemptId ? QString()
                                                                         : QStringLiteral("was not recovered");
    }

    // Whatever the last holder still tries, it changes nothing.
    QString late()
    {
        const auto before = job();
        const bool wrote = m_user.complete(m_attemptId, {{QStringLiteral("late"), true}})
            || m_user.giveBack(m_attemptId)
            || m_user.fail(m_attemptId, {{base::ErrorCode::Corrupt, QStringLiteral("late")}, true, 0}).held
            || m_user.run([&](Transaction& transaction) {
                   return setJobProgress(transaction, m_attemptId, 0.5, QStringLiteral("late"));
               });
        const auto after = job();
        const bool changed = after.job.state != before.job.state || after.job.result != before.job.result
            || after.job.step != before.job.step || after.job.attempts != before.job.attempts;
        return wrote || changed ? QStringLiteral("wrote after it had lost the job") : QString();
    }

    QueueUser& m_user;
    QString m_documentId;
    QString m_jobId;
    QString m_attemptId;
};

} // namespace

void TestJobs::movesThroughItsStates_data()
{
    test::addBackendColumn();
    QTest::addColumn<QString>("steps");
    QTest::addColumn<QString>("state");
    QTest::addColumn<int>("attempts");
    QTest::addColumn<QString>("outcomes");
    QTest::addColumn<QString>("document");

    const auto row = [](const char* steps, const char* state, int attempts, const char* outcomes,
                        const char* document) {
        for (const QString& backend : test::backends())
            QTest::addRow("%s: %s", qPrintable(backend), steps)
                << backend << QString::fromLatin1(steps) << QString::fromLatin1(state) << attempts
                << QString::fromLatin1(outcomes) << QString::fromLatin1(document);
    };
    row("claim", "running", 1, "running", "received");
    row("claim, complete", "completed", 1, "completed", "received");
    row("claim, complete, late", "completed", 1, "completed", "received");
    row("claim, return", "queued", 0, "returned", "received");
    row("claim, return, late", "queued", 0, "returned", "received");
    row("claim, return, claim", "running", 1, "returned running", "received");
    row("claim, fail timeout", "queued", 1, "failed", "received");
    row("claim, fail timeout, claim, complete", "completed", 2, "failed completed", "received");
    row("claim, fail timeout, claim, fail internal, claim, fail timeout", "dead", 3, "failed failed failed", "failed");
    row("claim, fail corrupt", "dead", 1, "failed", "failed");
    row("claim, fail corrupt, late", "dead", 1, "failed", "failed");
    row("claim, crash internal", "queued", 1, "crashed", "received");
    row("claim, crash internal, claim, crash internal", "quarantined", 2, "crashed crashed", "quarantined");
    row("claim, crash internal, claim, fail timeout, claim, crash internal", "quarantined", 3, "crashed failed crashed",
        "quarantined");
    row("claim, lose", "queued", 0, "lost", "received");
    row("claim, lose, late", "queued", 0, "lost", "received");
    row("claim, lose, claim, lose, claim, lose, claim, complete", "completed", 1, "lost lost lost completed",
        "received");
    row("cancel", "cancelled", 0, "", "failed");
    row("claim, cancel", "cancelled", 1, "cancelled", "failed");
    row("claim, cancel, late", "cancelled", 1, "cancelled", "failed");
    row("cancel, retry", "queued", 0, "", "received");
    row("claim, fail corrupt, retry", "queued", 0, "failed", "received");
    row("claim, fail corrupt, retry, claim, fail timeout", "queued", 1, "failed failed", "received");
    row("claim, crash internal, claim, crash internal, retry, claim, crash internal", "queued", 1,
        "crashed crashed crashed", "received");
    row("claim, fail corrupt, retry, claim, complete", "completed", 1, "failed completed", "received");
}

void TestJobs::movesThroughItsStates()
{
    QFETCH(QString, backend);
    QFETCH(QString, steps);
    test::TestDatabase fixture(backend);
    QueueUser user{fixture.database()};
    Story story(user);
    for (const QString& step : steps.split(QLatin1String(", ")))
        QCOMPARE(story.take(step), QString());
    const domain::Job job = story.job().job;
    QTEST(domain::jobStateName(job.state), "state");
    QTEST(job.attempts, "attempts");
    QTEST(story.outcomes(), "outcomes");
    QTEST(story.documentState(), "document");
    QCOMPARE(job.attemptId.isEmpty(), job.state != JobState::Running);
    QCOMPARE(job.leaseUntil.isValid(), job.state == JobState::Running);
    const bool isOver = job.state != JobState::Running && job.state != JobState::Queued;
    QCOMPARE(job.finishedAt.isValid(), isOver);
}

void TestJobs::keepsEveryAttempt()
{
    QFETCH(QString, backend);
    test::TestDatabase fixture(backend);
    QueueUser user{fixture.database()};
    Story story(user);
    for (const char* step : {"claim", "fail timeout", "claim", "lose", "claim", "fail network_error", "claim",
                             "fail encrypted", "retry", "claim", "fail corrupt"})
        QCOMPARE(story.take(QLatin1String(step)), QString());
    const storage::JobWithAttempts job = story.job();
    QStringList told;
    for (const domain::JobAttempt& attempt : job.attempts) {
        told << QStringLiteral("%1 %2")
                    .arg(attempt.number)
                    .arg(attempt.error ? base::errorCodeName(attempt.error->code) : QStringLiteral("-"));
        QCOMPARE(attempt.worker, QStringLiteral("host:1"));
        QVERIFY(attempt.finishedAt >= attempt.startedAt);
    }
    QCOMPARE(told.join(QLatin1String(", ")), QStringLiteral("1 timeout, 2 -, 3 network_error, 4 encrypted, 5 corrupt"));
    QCOMPARE(job.job.error->code, base::ErrorCode::Corrupt);
    QCOMPARE(job.job.error->message, QStringLiteral("It did not work."));
}

void TestJobs::retriesLaterAndLater()
{
    QFETCH(QString, backend);
    test::TestDatabase fixture(backend);
    QueueUser user{fixture.database()};
    NewJob job = newJob(QStringLiteral("key"));
    job.maxAttempts = 8;
    const QString id = user.enqueue({job}).front().jobId;
    const storage::JobFailure failure{{base::ErrorCode::Timeout, QStringLiteral("slow")}, false, 0.5};
    for (const qint64 delay : {500, 1000, 2000, 4000, 8000, 15'000, 15'000}) {
        const auto claimed = user.claim();
        QCOMPARE(claimed.size(), 1U);
        const storage::FailedJob failed = user.fail(claimed.front().attemptId, failure);
        QCOMPARE(failed.runAfter, user.now.addMSecs(delay));
        QCOMPARE(user.find(id).job.runAfter, failed.runAfter);
        user.now = user.now.addMSecs(delay - 1);
        QCOMPARE(user.claim().size(), 0U);
        user.now = user.now.addMSecs(1);
    }
    QCOMPARE(user.fail(user.claim().front().attemptId, failure).state, JobState::Dead);
}

void TestJobs::quarantinesWhatIsLostTooOften()
{
    QFETCH(QString, backend);
    test::TestDatabase fixture(backend);
    QueueUser user{fixture.database()};
    Story story(user);
    user.run([](Transaction& transaction) {
        return transaction.execute(QStringLiteral("UPDATE jobs SET losses = 48 WHERE state = 'queued'"));
    });
    for (int loss = 49; loss <= 50; ++loss) {
        QCOMPARE(story.job().job.state, JobState::Queued);
        QCOMPARE(story.take(QStringLiteral("claim")), QString());
        const QString attempt = story.job().job.attemptId;
        user.run([&](Transaction& transaction) {
            return storage::setJobProgress(transaction, attempt, 0, QStringLiteral("being read"));
        });
        QCOMPARE(story.take(QStringLiteral("lose")), QString());
    }
    QCOMPARE(story.job().job.losses, 50);
    QCOMPARE(story.job().job.state, JobState::Quarantined);
    QCOMPARE(story.job().attempts.size(), 2U);
    QCOMPARE(story.documentState(), QStringLiteral("quarantined"));
    QCOMPARE(user.claim().size(), 0U);
}

void TestJobs::recoversOnlyWhatRanOut()
{
    QFETCH(QString, backend);
    test::TestDatabase fixture(backend);
    QueueUser user{fixture.database()};
    user.enqueue(newJobs(4));
    const QStringList shortOnes = idsOf(user.claim(2, 1000));
    const auto longOne = user.claim(1, 5000);
    user.now = user.now.addMSecs(1000);
    QCOMPARE(user.recover().size(), 0U);
    user.now = user.now.addMSecs(1);
    QCOMPARE(user.recover(1).size(), 1U);
    QCOMPARE(user.recover().size(), 1U);
    QCOMPARE(user.recover().size(), 0U);
    QCOMPARE(user.find(longOne.front().id).job.state, JobState::Running);
    // They keep their places: before the one that was never claimed.
    QCOMPARE(idsOf(user.claim(2)), shortOnes);
}

void TestJobs::renewsLeases()
{
    QFETCH(QString, backend);
    test::TestDatabase fixture(backend);
    QueueUser user{fixture.database()};
    user.enqueue(newJobs(4));
    const auto jobs = user.claim(4, 1000);
    const QStringList attempts{jobs[0].attemptId, jobs[1].attemptId, jobs[2].attemptId, jobs[3].attemptId};
    user.cancel({jobs[1].id});
    QVERIFY(user.complete(jobs[2].attemptId));
    user.now = user.now.addMSecs(1500); // run out, but nobody took them
    const auto beat = [&](const QStringList& ids) {
        return user.run([&](Transaction& transaction) { return heartbeat(transaction, ids, 1000, user.now); });
    };
    storage::HeldAttempts held = beat(attempts + QStringList{QStringLiteral("no id"), QString()});
    held.held.sort();
    QStringList expected{attempts[0], attempts[3]};
    expected.sort();
    QCOMPARE(held.held, expected);
    QCOMPARE(held.cancelled, QStringList(attempts[1]));
    QCOMPARE(user.find(jobs[0].id).job.leaseUntil, user.now.addMSecs(1000));
    QCOMPARE(user.recover().size(), 0U);

    user.now = user.now.addMSecs(1001);
    QCOMPARE(user.recover().size(), 2U);
    held = beat(attempts);
    QCOMPARE(held.held, QStringList());
    QCOMPARE(held.cancelled, QStringList(attempts[1]));
    QCOMPARE(beat({}).held, QStringList());
}

void TestJobs::showsProgressOfTheHolderOnly()
{
    QFETCH(QString, backend);
    test::TestDatabase fixture(backend);
    QueueUser user{fixture.database()};
    user.enqueue(newJobs(1));
    const domain::Job job = user.claim().front();
    const auto report = [&](const QString& attempt, double fraction) {
        return user.run([&](Transaction& transaction) {
            return setJobProgress(transaction, attempt, fraction, QStringLiteral("page 2 of 3"));
        });
    };
    QVERIFY(report(job.attemptId, 0.25));
    QCOMPARE(user.find(job.id).job.progress, 0.25);
    QCOMPARE(user.find(job.id).job.step, QStringLiteral("page 2 of 3"));
    QVERIFY(report(job.attemptId, 17));
    QCOMPARE(user.find(job.id).job.progress, 1.0);
    QVERIFY(!report(job.id, 0.5));
    QVERIFY(!report(QStringLiteral("'; DROP TABLE jobs; --"), 0.5));
    user.fail(job.attemptId, {{base::ErrorCode::Timeout, QStringLiteral("slow")}, false, 0});
    QCOMPARE(user.find(job.id).attempts.front().step, QStringLiteral("page 2 of 3"));
}

void TestJobs::completesManyAtOnce()
{
    QFETCH(QString, backend);
    test::TestDatabase fixture(backend);
    QueueUser user{fixture.database()};
    user.enqueue(newJobs(5));
    const auto jobs = user.claim(5);
    user.cancel({jobs[1].id});
    std::vector<storage::CompletedAttempt> attempts;
    for (const domain::Job& job : jobs)
        attempts.push_back({job.attemptId, {{QStringLiteral("text"), QStringLiteral("{\"%1\", \\}").arg(job.id)}}});
    attempts.push_back({QStringLiteral("none"), {}});
    const QStringList held =
        user.run([&](Transaction& transaction) { return completeJobs(transaction, attempts, user.now); });
    QCOMPARE(held.size(), 4);
    QVERIFY(!held.contains(jobs[1].attemptId));
    for (const size_t i : {0U, 2U, 3U, 4U}) {
        const storage::JobWithAttempts found = user.find(jobs[i].id);
        QCOMPARE(found.job.result, attempts[i].result);
        QCOMPARE(found.job.progress, 1.0);
        QCOMPARE(found.attempts.front().outcome, domain::AttemptOutcome::Completed);
        QCOMPARE(found.attempts.front().finishedAt, user.now);
    }
    QCOMPARE(user.find(jobs[1].id).job.state, JobState::Cancelled);
}

void TestJobs::retriesOneJobOfAKey()
{
    QFETCH(QString, backend);
    test::TestDatabase fixture(backend);
    QueueUser user{fixture.database()};
    QStringList dead;
    for (int i = 0; i < 2; ++i) {
        dead << user.enqueue({newJob(QStringLiteral("key"))}).front().jobId;
        user.fail(user.claim().front().attemptId, permanentFailure());
        user.now = user.now.addSecs(1);
    }
    QVERIFY(dead[0] != dead[1]);
    QCOMPARE(user.retry(dead), QStringList(dead[1]));
    QCOMPARE(user.retry(dead), QStringList());
    QCOMPARE(user.retry({QStringLiteral("no id")}), QStringList());
    const storage::EnqueuedJob again = user.enqueue({newJob(QStringLiteral("key"))}).front();
    QCOMPARE(again.jobId, dead[1]);
    QVERIFY(!again.created);
}

void TestJobs::retriesTheDead()
{
    QFETCH(QString, backend);
    test::TestDatabase fixture(backend);
    QueueUser user{fixture.database()};
    const QStringList ids = idsOf(user.enqueue(newJobs(4)));
    for (int i = 0; i < 3; ++i)
        user.fail(user.claim().front().attemptId, permanentFailure());
    user.cancel({ids[3]});
    const auto retry = [&](int limit, int mostWaiting) {
        return user.database.transact(
            [&](Transaction& transaction) { return retryDeadJobs(transaction, limit, user.now, mostWaiting); });
    };
    QCOMPARE(retry(10, 2).error().code, base::ErrorCode::QuotaExceeded);
    QCOMPARE(*retry(2, 2), ids.mid(0, 2));
    QCOMPARE(*retry(10, 10), ids.mid(2, 1));
    QCOMPARE(user.counts().jobs.cancelled, 1);
    // What is retried has no right of way over what came in the meantime.
    QCOMPARE(idsOf(user.claim(3)), ids.mid(0, 3));
}

void TestJobs::survivesHostileTexts()
{
    QFETCH(QString, backend);
    test::TestDatabase fixture(backend);
    QueueUser user{fixture.database()};
    const QString hostile = QStringLiteral("a'b\"c\\d:e ?f {g,h} \u202e\U0001F9FE");
    const QString worse = hostile + QChar(u'\0') + QChar(0xD800);
    NewJob job = newJob(hostile);
    job.payload = {{worse, worse}};
    job.createdBy = hostile;
    const QString id = user.enqueue({job}).front().jobId;
    QCOMPARE(user.enqueue({newJob(hostile)}).front().jobId, id);
    const auto claimed = user.run([&](Transaction& transaction) {
        return claimJobs(transaction, {QString(500, QChar(0x1F4)), 1, 1000}, user.now);
    });
    QCOMPARE(user.fail(claimed.front().attemptId, {{base::ErrorCode::Timeout, worse}, false, 0}).state,
             JobState::Queued);
    QVERIFY(user.complete(user.claim().front().attemptId, {{QStringLiteral("text"), worse}}));
    const storage::JobWithAttempts found = user.find(id);
    QCOMPARE(found.job.uniqueKey, hostile);
    QCOMPARE(found.job.createdBy, hostile);
    QVERIFY(found.job.result.value(QLatin1String("text")).toString().startsWith(hostile));
    QVERIFY(found.attempts.front().error->message.startsWith(hostile));
    QCOMPARE(found.attempts.front().worker.size(), 200);
}

QTEST_GUILESS_MAIN(TestJobs)
#include "tst_jobs.moc"
