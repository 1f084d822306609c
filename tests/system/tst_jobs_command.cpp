// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_run.h"
#include "test_database.h"

#include <emend/storage/audit.h>
#include <emend/storage/jobs.h>

#include <QtTest/QtTest>

using namespace emend;
using storage::Transaction;
using test::CliRun;

class TestJobsCommand final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsAndShows_data() { test::addBackendRows(); }
    void listsAndShows();
    void retriesAndCancels_data() { test::addBackendRows(); }
    void retriesAndCancels();
    void pausesAndDrains_data() { test::addBackendRows(); }
    void pausesAndDrains();
    void explainsWrongUsage_data();
    void explainsWrongUsage();
};

namespace {

class Fixture final
{
public:
    explicit Fixture(const QString& backend) : m_database(backend) { }

    CliRun run(const QStringList& arguments)
    {
        return test::runCli(QStringList(QStringLiteral("jobs")) + arguments, {},
                            {{QStringLiteral("EMEND_DATABASE_URL"), m_database.urlText()}});
    }

    template <class Work> auto transact(Work&& work) { return m_database.database().transact(work).value(); }

    /// Jobs as they are after that many of them died and one more began.
    QStringList addJobs(int count, int dead)
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        return transact([&](Transaction& transaction) -> base::Result<QStringList> {
            std::vector<storage::NewJob> jobs(static_cast<size_t>(count));
            for (size_t i = 0; i < jobs.size(); ++i)
                jobs[i].uniqueKey = QStringLiteral("key %1").arg(i);
            QStringList ids;
            const auto enqueued = enqueueJobs(transaction, jobs, now).value();
            for (const storage::EnqueuedJob& job : enqueued)
                ids << job.jobId;
            for (int i = 0; i <= dead; ++i) {
                const auto claimed = claimJobs(transaction, {QStringLiteral("host:1"), 1, 60'000}, now).value();
                const base::Error error{base::ErrorCode::Corrupt, QStringLiteral("It is \033[31mcut short.")};
                if (i < dead)
                    failJob(transaction, claimed.front().attemptId, {error, false, 0}, now).value();
            }
            return ids;
        });
    }

    QStringList auditedActions()
    {
        const auto records =
            transact([](Transaction& transaction) { return listAudit(transaction, storage::AuditFilter{}, 100); });
        QStringList actions;
        for (const storage::AuditRecord& record : records)
            actions.prepend(record.entry.action + QLatin1Char(' ') + record.entry.resourceId);
        return actions;
    }

private:
    test::TestDatabase m_database;
};

QStringList linesOf(const QByteArray& output)
{
    return QString::fromUtf8(output).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

} // namespace

void TestJobsCommand::listsAndShows()
{
    QFETCH(QString, backend);
    Fixture fixture(backend);
    const QStringList ids = fixture.addJobs(4, 1);

    CliRun run = fixture.run({QStringLiteral("list")});
    QCOMPARE(run.status, 0);
    QStringList lines = linesOf(run.out);
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines.first().startsWith(ids[3] + QLatin1String("  queued")));
    QVERIFY(lines.last().contains(QLatin1String("corrupt: It is ")));
    QVERIFY(!run.out.contains('\033'));

    run = fixture.run({QStringLiteral("list"), QStringLiteral("--state"), QStringLiteral("queued"),
                       QStringLiteral("--limit"), QStringLiteral("1"), QStringLiteral("--format"),
                       QStringLiteral("jsonl")});
    const QList<QJsonObject> found = run.results();
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().value(QLatin1String("job_id")).toString(), ids[3]);

    run = fixture.run({QStringLiteral("show"), ids[0], QStringLiteral("nonsense"), QStringLiteral("--format"),
                       QStringLiteral("jsonl")});
    QCOMPARE(run.status, 1);
    QVERIFY(run.err.contains("nonsense"));
    const QJsonObject dead = run.results().first();
    QCOMPARE(dead.value(QLatin1String("state")).toString(), QStringLiteral("dead"));
    QCOMPARE(dead.value(QLatin1String("history")).toArray().size(), 1);
    lines = linesOf(fixture.run({QStringLiteral("show"), ids[1]}).out);
    QVERIFY(lines.filter(QStringLiteral("host:1")).size() == 1);
    QCOMPARE(fixture.auditedActions(), QStringList());
}

void TestJobsCommand::retriesAndCancels()
{
    QFETCH(QString, backend);
    Fixture fixture(backend);
    const QStringList ids = fixture.addJobs(5, 3); // dead, dead, dead, running, queued

    CliRun run = fixture.run({QStringLiteral("retry"), ids[0], ids[4]});
    QCOMPARE(run.status, 1);
    QCOMPARE(linesOf(run.out), QStringList(ids[0]));
    QVERIFY(run.err.contains("queued"));

    run = fixture.run({QStringLiteral("retry"), QStringLiteral("--dead")});
    QCOMPARE(run.status, 0);
    QCOMPARE(linesOf(run.out), ids.mid(1, 2));

    run = fixture.run({QStringLiteral("cancel"), ids[3], ids[4].toUpper()});
    QCOMPARE(run.status, 0);
    QCOMPARE(linesOf(run.out), ids.mid(3, 2));
    run = fixture.run({QStringLiteral("cancel"), ids[3]});
    QCOMPARE(run.status, 1);
    QVERIFY(run.out.isEmpty());

    QCOMPARE(fixture.auditedActions(),
             QStringList({QLatin1String("retry ") + ids[0], QLatin1String("retry ") + ids[1],
                          QLatin1String("retry ") + ids[2], QLatin1String("cancel ") + ids[3],
                          QLatin1String("cancel ") + ids[4]}));
}

void TestJobsCommand::pausesAndDrains()
{
    QFETCH(QString, backend);
    Fixture fixture(backend);
    const auto counts = [&] {
        return fixture.transact([](Transaction& transaction) { return queueCounts(transaction); });
    };
    QCOMPARE(fixture.run({QStringLiteral("pause")}).status, 0);
    QCOMPARE(fixture.run({QStringLiteral("drain")}).status, 0);
    QVERIFY(counts().paused && counts().draining);
    const QByteArray said = fixture.run({QStringLiteral("list")}).err;
    QVERIFY(said.contains("paused") && said.contains("draining"));
    QCOMPARE(fixture.run({QStringLiteral("resume")}).status, 0);
    QVERIFY(!counts().paused && !counts().draining);
    QCOMPARE(fixture.auditedActions(),
             QStringList({QStringLiteral("pause "), QStringLiteral("drain "), QStringLiteral("resume ")}));
}

void TestJobsCommand::explainsWrongUsage_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QByteArray>("names");

    QTest::newRow("no action") << QString() << QByteArray("list, show");
    QTest::newRow("unknown action") << QStringLiteral("delete") << QByteArray("list, show");
    QTest::newRow("no id") << QStringLiteral("show") << QByteArray("jobs show ID");
    QTest::newRow("ids and --dead") << QStringLiteral("retry --dead 1") << QByteArray("--dead");
    QTest::newRow("ids where none go") << QStringLiteral("pause 1") << QByteArray("pause");
    QTest::newRow("another's option") << QStringLiteral("cancel --dead 1") << QByteArray("jobs retry");
    QTest::newRow("no such state") << QStringLiteral("list --state done") << QByteArray("quarantined");
    QTest::newRow("no number") << QStringLiteral("list --limit 0") << QByteArray("--limit");
    QTest::newRow("no such format") << QStringLiteral("list --format csv") << QByteArray("jsonl");
}

void TestJobsCommand::explainsWrongUsage()
{
    QFETCH(QString, arguments);
    QFETCH(QByteArray, names);
    Fixture fixture(QStringLiteral("sqlite"));
    const CliRun run = fixture.run(arguments.split(QLatin1Char(' '), Qt::SkipEmptyParts));
    QCOMPARE(run.status, 2);
    QVERIFY2(run.err.contains(names), run.err.constData());
}

QTEST_GUILESS_MAIN(TestJobsCommand)
#include "tst_jobs_command.moc"
