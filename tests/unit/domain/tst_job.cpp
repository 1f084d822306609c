// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/domain/job.h>

#include <QtTest/QtTest>

using namespace emend;
using domain::Job;
using domain::JobState;

class TestJob final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesStatesBothWays();
    void judgesFailures_data();
    void judgesFailures();
    void quarantinesAfterManyLosses();
    void waitsLongerAfterEachFailure_data();
    void waitsLongerAfterEachFailure();
    void ordersByPriorityAndAge_data();
    void ordersByPriorityAndAge();
    void tellsABatchsState_data();
    void tellsABatchsState();
};

void TestJob::namesStatesBothWays()
{
    for (const char* name : {"queued", "running", "completed", "dead", "cancelled", "quarantined"}) {
        const auto state = domain::jobStateFromName(QLatin1String(name));
        QVERIFY(state);
        QCOMPARE(domain::jobStateName(*state), QLatin1String(name));
    }
    for (const char* name : {"running", "completed", "failed", "crashed", "lost", "returned", "cancelled"})
        QCOMPARE(domain::attemptOutcomeName(domain::attemptOutcomeFromName(QLatin1String(name))), QLatin1String(name));
    QVERIFY(!domain::jobStateFromName(QStringLiteral("Queued")));
    QVERIFY(!domain::jobStateFromName(QString()));
}

void TestJob::judgesFailures_data()
{
    QTest::addColumn<int>("attempts");
    QTest::addColumn<int>("crashes");
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("crashed");
    QTest::addColumn<QString>("state");

    const auto row = [](const char* name, int attempts, int crashes, const char* code, bool crashed,
                        const char* state) {
        QTest::newRow(name) << attempts << crashes << QString::fromLatin1(code) << crashed
                            << QString::fromLatin1(state);
    };
    row("first failure", 1, 0, "timeout", false, "queued");
    row("second failure", 2, 0, "network_error", false, "queued");
    row("last failure", 3, 0, "timeout", false, "dead");
    row("first crash", 1, 0, "internal", true, "queued");
    row("second crash", 2, 1, "internal", true, "quarantined");
    row("second crash at the last attempt", 3, 1, "internal", true, "quarantined");
    row("first crash at the last attempt", 3, 0, "internal", true, "dead");
    row("failure after a crash", 2, 1, "timeout", false, "queued");
    row("crash with a permanent code", 1, 0, "corrupt", true, "queued");
    for (const char* code :
         {"unsupported_format", "corrupt", "encrypted", "too_large", "too_many_pages", "invalid_argument", "not_found"})
        row(code, 1, 0, code, false, "dead");
    for (const char* code : {"low_quality", "recogniser_error", "quota_exceeded", "storage_error", "cancelled"})
        row(code, 1, 0, code, false, "queued");
}

void TestJob::judgesFailures()
{
    QFETCH(int, attempts);
    QFETCH(int, crashes);
    QFETCH(QString, code);
    QFETCH(bool, crashed);
    QFETCH(QString, state);
    Job job;
    job.attempts = attempts;
    job.crashes = crashes;
    QCOMPARE(domain::jobStateName(domain::stateAfterFailure(job, base::errorCodeFromName(code), crashed)), state);
}

void TestJob::quarantinesAfterManyLosses()
{
    Job job;
    job.step = QStringLiteral("being read");
    job.losses = 48;
    QCOMPARE(domain::stateAfterLoss(job), JobState::Queued);
    job.losses = 49;
    QCOMPARE(domain::stateAfterLoss(job), JobState::Quarantined);
    job.step.clear(); // it was not begun, so it brought nobody down
    QCOMPARE(domain::stateAfterLoss(job), JobState::Queued);
}

void TestJob::waitsLongerAfterEachFailure_data()
{
    QTest::addColumn<int>("failures");
    QTest::addColumn<double>("random");
    QTest::addColumn<qint64>("delayMs");

    qint64 longest = 1000;
    for (int failures = 1; failures <= 7; ++failures) {
        QTest::addRow("longest of %d", failures) << failures << 1.0 << std::min(longest, qint64{30'000});
        QTest::addRow("least of %d", failures) << failures << 0.0 << qint64{0};
        longest *= 2;
    }
    QTest::newRow("half") << 3 << 0.5 << qint64{2000};
    QTest::newRow("no failure") << 0 << 1.0 << qint64{1000};
    QTest::newRow("very many") << 1'000'000 << 1.0 << qint64{30'000};
    QTest::newRow("random out of range") << 1 << 7.0 << qint64{1000};
    QTest::newRow("negative random") << 1 << -7.0 << qint64{0};
}

void TestJob::waitsLongerAfterEachFailure()
{
    QFETCH(int, failures);
    QFETCH(double, random);
    QTEST(domain::retryDelayMs(failures, random), "delayMs");
}

void TestJob::ordersByPriorityAndAge_data()
{
    QTest::addColumn<int>("priority");
    QTest::addColumn<int>("otherPriority");
    QTest::addColumn<int>("otherMinutesLater");
    QTest::addColumn<bool>("isFirst");

    QTest::newRow("older of equals") << 5 << 5 << 1 << true;
    QTest::newRow("more urgent, later") << 5 << 6 << 9 << false;
    QTest::newRow("more urgent, too late") << 5 << 6 << 11 << true;
    QTest::newRow("least against most urgent") << 1 << 10 << 89 << false;
    QTest::newRow("least against most urgent, too late") << 1 << 10 << 91 << true;
    QTest::newRow("less urgent") << 5 << 4 << 0 << true;
}

void TestJob::ordersByPriorityAndAge()
{
    QFETCH(int, priority);
    QFETCH(int, otherPriority);
    QFETCH(int, otherMinutesLater);
    const QDateTime created(QDate(2026, 1, 2), QTime(3, 4), Qt::UTC);
    const qint64 key = domain::jobOrderKey(created, priority);
    const qint64 other = domain::jobOrderKey(created.addSecs(otherMinutesLater * 60), otherPriority);
    QTEST(key < other, "isFirst");
}

void TestJob::tellsABatchsState_data()
{
    QTest::addColumn<int>("queued");
    QTest::addColumn<int>("running");
    QTest::addColumn<int>("finished");
    QTest::addColumn<QString>("state");

    QTest::newRow("nothing begun") << 3 << 0 << 0 << QStringLiteral("queued");
    QTest::newRow("first one runs") << 2 << 1 << 0 << QStringLiteral("running");
    QTest::newRow("between two") << 2 << 0 << 1 << QStringLiteral("running");
    QTest::newRow("all finished") << 0 << 0 << 4 << QStringLiteral("completed");
    QTest::newRow("empty") << 0 << 0 << 0 << QStringLiteral("completed");
}

void TestJob::tellsABatchsState()
{
    QFETCH(int, queued);
    QFETCH(int, running);
    QFETCH(int, finished);
    domain::JobCounts counts;
    counts.queued = queued;
    counts.running = running;
    counts.completed = finished / 2;
    counts.dead = finished - finished / 2;
    QTEST(domain::jobStateName(domain::batchState(counts)), "state");
}

QTEST_GUILESS_MAIN(TestJob)
#include "tst_job.moc"
