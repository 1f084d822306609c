// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Workers that are killed, and a database that comes and goes: every document is read once all the same.
#include "cli_run.h"

#include "numbered_receipts.h"
#include "test_database.h"

#include <emend/storage/migrator.h>

#include <QtCore/QElapsedTimer>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <algorithm>
#include <array>
#include <csignal>
#include <memory>
#include <sys/prctl.h>
#include <vector>

using namespace emend;
using namespace emend::test;

class TestChaos final : public QObject
{
    Q_OBJECT

public:
    static void initMain() { qputenv("QTEST_FUNCTION_TIMEOUT", "1050000"); } // ms

private Q_SLOTS:
    void everyDocumentIsReadOnce();
};

namespace {

constexpr int kDocuments = 200; // half of them meet a kill; EMEND_CHAOS_DOCUMENTS for another number
constexpr int kFilesAtOnce = 50; // queued by one run of the program
constexpr int kWorkers = 3;
constexpr double kMidWork = 0.4; // of the documents have to be lost at least once while they are read
constexpr int kKillsAhead = 20; // of the documents that are completed
constexpr double kSecondsPerCore = 0.23; // what reading a document has to take for most of them to meet a kill
constexpr int kPatienceMs = 900'000;

// Worker processes, each started anew as soon as it is killed.
class Workers final
{
public:
    explicit Workers(Environment environment) : m_environment(std::move(environment))
    {
        for (int i = 0; i < kWorkers; ++i)
            start(m_workers[static_cast<size_t>(i)]);
    }

    ~Workers()
    {
        for (auto& worker : m_workers) {
            worker->kill();
            worker->waitForFinished();
        }
    }

    /// One of those that read a document now, as far as `reading` (process ids) knows; a worker that only starts has
    /// nothing to lose.
    void killOne(const QStringList& reading)
    {
        std::vector<std::unique_ptr<QProcess>*> victims;
        for (auto& worker : m_workers) {
            if (reading.contains(QString::number(worker->processId())))
                victims.push_back(&worker);
        }
        if (victims.empty())
            return;
        auto& victim = *victims[static_cast<size_t>(m_random.bounded(static_cast<int>(victims.size())))];
        victim->kill();
        victim->waitForFinished();
        start(victim);
        ++kills;
    }

    // All have to end well, and in time.
    bool terminate()
    {
        const auto listens = [](auto& worker) { return worker->bytesAvailable() > 0; };
        if (!QTest::qWaitFor([&] { return std::all_of(m_workers.begin(), m_workers.end(), listens); }, 30'000))
            return false;
        for (auto& worker : m_workers)
            worker->terminate();
        return std::all_of(m_workers.begin(), m_workers.end(), [](auto& worker) {
            const bool isEnded = worker->state() == QProcess::NotRunning || worker->waitForFinished(30'000);
            const bool endedWell = isEnded && worker->exitStatus() == QProcess::NormalExit && worker->exitCode() == 0;
            if (!endedWell)
                qWarning("ended: %d, status %d, code %d: %s", isEnded, worker->exitStatus(), worker->exitCode(),
                         worker->readAllStandardError().constData());
            return endedWell;
        });
    }

    int kills = 0;

private:
    void start(std::unique_ptr<QProcess>& worker)
    {
        worker = std::make_unique<QProcess>();
        prepareCli(*worker,
                   {QStringLiteral("worker"), QStringLiteral("--jobs"), QStringLiteral("3"), QStringLiteral("--lease"),
                    QStringLiteral("2"), QStringLiteral("--poll"), QStringLiteral("100")},
                   m_environment);
        worker->setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); }); // where the test itself is killed
        worker->setReadChannel(QProcess::StandardError); // its first line says that it listens to signals
        worker->start();
    }

    Environment m_environment;
    QRandomGenerator m_random{20261122};
    std::array<std::unique_ptr<QProcess>, kWorkers> m_workers;
};

class Figures final
{
public:
    explicit Figures(const PostgresServer& server) : m_server(server) { }

    int count(const char* sql) const
    {
        const auto value = m_server.execute(QString::fromLatin1(sql));
        if (!value)
            qFatal("%s", qPrintable(value.error().message));
        return value->toInt();
    }

    int completed() const { return count("SELECT count(*) FROM jobs WHERE kind = 'document' AND state = 'completed'"); }
    int unfinished() const
    {
        return count("SELECT count(*) FROM jobs WHERE kind = 'document' AND state IN ('queued', 'running')");
    }
    int lost() const
    {
        return count("SELECT count(*) FROM documents d WHERE NOT EXISTS "
                     "(SELECT 1 FROM extractions e WHERE e.document_id = d.document_id)");
    }
    int doneTwice() const
    {
        return count("SELECT (SELECT count(*) FROM (SELECT document_id FROM extractions GROUP BY document_id "
                     "HAVING count(*) > 1) AS twice) + (SELECT count(*) FROM (SELECT job_id FROM job_attempts WHERE "
                     "outcome = 'completed' GROUP BY job_id HAVING count(*) > 1) AS twice)");
    }
    int stuck() const
    {
        return count("SELECT count(*) FROM jobs j JOIN documents d USING (document_id) WHERE j.state <> 'completed' "
                     "OR d.state NOT IN ('done', 'needs_review')");
    }
    int lostAttempts() const { return count("SELECT count(*) FROM job_attempts WHERE outcome = 'lost'"); }
    int midWork() const
    {
        return count("SELECT count(DISTINCT job_id) FROM job_attempts WHERE outcome = 'lost' AND step <> ''");
    }
    QStringList reading() const ///< process ids of workers
    {
        const auto ids = m_server.execute(
            QStringLiteral("SELECT string_agg(split_part(a.worker, ':', 2), ',') FROM job_attempts a JOIN jobs j "
                           "USING (job_id) WHERE a.outcome = 'running' AND j.step <> ''"));
        return ids ? ids->split(QLatin1Char(',')) : QStringList();
    }
    int audited() const { return count("SELECT count(*) FROM audit_log WHERE action = 'process' AND success"); }

private:
    const PostgresServer& m_server;
};

// How many rows a receipt needs to take that long on this machine.
int rowsOfReceipts()
{
    constexpr int kTried = 60;
    const QTemporaryDir folder;
    drawNumberedReceipts(folder.path(), 4, kTried);
    const CliRun run =
        runCli({QStringLiteral("process"), QStringLiteral("--jobs"), QStringLiteral("1"), folder.path()});
    double least = 1e9; // ms; a slower one was held up
    for (const QJsonObject& result : run.results()) {
        double sum = 0;
        for (const QJsonValue& part : result.value(QLatin1String("timings_ms")).toObject())
            sum += part.toDouble();
        least = std::min(least, sum);
    }
    const double wanted = 1000 * kSecondsPerCore * QThread::idealThreadCount();
    return std::clamp(static_cast<int>(kTried * wanted / least), 20, 300);
}

void migrate(const PostgresServer& server)
{
    const auto url = storage::DatabaseUrl::parse(server.url());
    const auto database = storage::Database::open(*url);
    const auto migrated = storage::migrate(**database, storage::builtInMigrations(storage::Backend::PostgreSql));
    if (!migrated)
        qFatal("%s", qPrintable(migrated.error().message));
}

} // namespace

void TestChaos::everyDocumentIsReadOnce()
{
    const int documents = qEnvironmentVariableIntValue("EMEND_CHAOS_DOCUMENTS") > 0
        ? qEnvironmentVariableIntValue("EMEND_CHAOS_DOCUMENTS")
        : kDocuments;
    const QTemporaryDir folder;
    PostgresServer server(PostgresServer::Durability::Durable);
    migrate(server);
    const Environment environment{{QStringLiteral("EMEND_DATABASE_URL"), server.url()},
                                  {QStringLiteral("EMEND_STORE"), folder.filePath(QStringLiteral("store"))}};
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("in")));
    const int rows = rowsOfReceipts();
    const QStringList files = drawNumberedReceipts(folder.filePath(QStringLiteral("in")), documents, rows);
    for (int from = 0; from < documents; from += kFilesAtOnce) {
        const QStringList some = files.mid(from, kFilesAtOnce);
        const CliRun enqueued = runCli(QStringList(QStringLiteral("enqueue")) + some, {}, environment);
        QVERIFY2(enqueued.status == 0, enqueued.err.constData());
        QCOMPARE(enqueued.files(), some);
    }

    const Figures figures(server);
    QElapsedTimer clock;
    clock.start();
    Workers workers(environment);
    int restarts = 0;
    while (figures.unfinished() > 0 && !clock.hasExpired(kPatienceMs)) {
        QTest::qWait(500);
        const int completed = figures.completed();
        if (workers.kills < completed + kKillsAhead) // where work is slow, it is left time to get on
            workers.killOne(figures.reading());
        const bool isDue = completed >= (restarts + 1) * documents / 3;
        if (restarts == 0 && isDue) {
            server.restart();
            ++restarts;
        } else if (restarts == 1 && isDue) {
            server.killHard();
            server.start();
            ++restarts;
        }
    }
    const double seconds = static_cast<double>(clock.elapsed()) / 1000;
    QVERIFY(workers.terminate());
    qInfo("%d documents of %d rows in %.0f s: %d kills, %d restarts of PostgreSQL, %d attempts lost, %d documents lost "
          "in mid-work",
          documents, rows, seconds, workers.kills, restarts, figures.lostAttempts(), figures.midWork());
    qInfo("%d completed, %d lost, %d done twice, %d stuck", figures.completed(), figures.lost(), figures.doneTwice(),
          figures.stuck());
    QCOMPARE(figures.completed(), documents);
    QCOMPARE(figures.lost(), 0);
    QCOMPARE(figures.doneTwice(), 0);
    QCOMPARE(figures.stuck(), 0);
    QCOMPARE(figures.audited(), documents);
    QCOMPARE(restarts, 2);
    QVERIFY(figures.midWork() >= kMidWork * documents);
}

QTEST_MAIN(TestChaos)
#include "tst_chaos.moc"
