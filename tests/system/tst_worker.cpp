// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_run.h"

#include "document_bytes.h"
#include "numbered_receipts.h"
#include "postgres_server.h"
#include "test_database.h"

#include <emend/storage/documents.h>
#include <emend/storage/extractions.h>
#include <emend/storage/jobs.h>

#include <QtCore/QCryptographicHash>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <csignal>

using namespace emend;
using namespace emend::test;
using storage::Transaction;

class TestWorker final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsWhatWasEnqueued_data() { addBackendRows(); }
    void readsWhatWasEnqueued();
    void takesTheSameFileOnce();
    void putsABatchUnderOneJob();
    void refusesWhatIsNoDocument();
    void saysWhatFailed();
    void endsOnRequest_data() { addBackendRows(); }
    void endsOnRequest();
    void followsTheRecognizerThatCounts();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void needsItsDatabase();
    void waitsForItsDatabase();

private:
    QTemporaryDir m_folder;
    QStringList m_receipts;
    QStringList m_long; ///< take some seconds
};

namespace {

// A database and a store, and the program with both.
class Place final
{
public:
    explicit Place(const QString& backend) : m_database(backend) { }

    Environment environment() const
    {
        return {{QStringLiteral("EMEND_DATABASE_URL"), m_database.urlText()},
                {QStringLiteral("EMEND_STORE"), m_folder.filePath(QStringLiteral("store"))},
                {QStringLiteral("XDG_CACHE_HOME"), m_folder.filePath(QStringLiteral("cache"))}};
    }

    CliRun run(const QStringList& arguments) const { return runCli(arguments, {}, environment()); }
    CliRun work() const
    {
        return run({QStringLiteral("worker"), QStringLiteral("--until-empty"), QStringLiteral("--poll"),
                    QStringLiteral("20"), QStringLiteral("--jobs"), QStringLiteral("2")});
    }

    template <class Work> auto read(Work work)
    {
        auto result = m_database.database().read(work);
        if (!result)
            qFatal("%s", qPrintable(result.error().message));
        return *result;
    }
    storage::QueueCounts counts()
    {
        return read([](Transaction& transaction) { return storage::queueCounts(transaction); });
    }
    storage::JobWithAttempts job(const QString& id)
    {
        return *read([&](Transaction& transaction) { return storage::findJob(transaction, id); });
    }
    domain::Extraction extraction(const QString& documentId)
    {
        return *read([&](Transaction& transaction) { return storage::newestExtraction(transaction, documentId); });
    }

private:
    QTemporaryDir m_folder;
    TestDatabase m_database;
};

QString text(const QJsonObject& line, const char* key)
{
    return line.value(QLatin1String(key)).toString();
}

QStringList enqueue(QStringList rest)
{
    rest.prepend(QStringLiteral("enqueue"));
    return rest;
}

} // namespace

void TestWorker::initTestCase()
{
    m_receipts = drawNumberedReceipts(m_folder.path(), 3);
    PdfSpec spec;
    spec.pages = 100;
    for (const char* line : {"A line of a rather long report", "Another one", "One more", "And the last"}) {
        spec.content = pdfContent({{line, 20, 100, 12}});
        m_long << m_folder.filePath(QStringLiteral("long%1.pdf").arg(m_long.size()));
        writeFile(m_long.last(), pdfBytes(spec));
    }
}

void TestWorker::readsWhatWasEnqueued()
{
    QFETCH(QString, backend);
    Place place(backend);
    const CliRun enqueued = place.run(enqueue(m_receipts));
    QVERIFY2(enqueued.status == 0, enqueued.err.constData());
    QCOMPARE(enqueued.files(), m_receipts);
    QCOMPARE(place.counts().jobs.queued, 3);
    const CliRun worked = place.work();
    QVERIFY2(worked.status == 0, worked.err.constData());
    QVERIFY(worked.out.isEmpty());
    QCOMPARE(place.counts().jobs.completed, 3);
    for (const QJsonObject& line : enqueued.results()) {
        QCOMPARE(text(line, "state"), QStringLiteral("new"));
        const domain::Extraction read = place.extraction(text(line, "document_id"));
        QCOMPARE(read.sha256, text(line, "sha256"));
        QCOMPARE(read.type.name, QStringLiteral("receipt"));
        QVERIFY(read.fields.value(QStringLiteral("amount")));
        QVERIFY(read.text.contains(QLatin1String("TOTAL")));
        QVERIFY(worked.err.contains(QFileInfo(text(line, "file")).fileName().toUtf8()));
    }
}

void TestWorker::takesTheSameFileOnce()
{
    Place place(QStringLiteral("sqlite"));
    const QJsonObject first = place.run(enqueue({m_receipts.first()})).results().value(0);
    QCOMPARE(place.work().status, 0);
    const CliRun again = place.run(enqueue({m_receipts.first()}));
    QCOMPARE(again.status, 0);
    const QJsonObject second = again.results().value(0);
    QCOMPARE(text(second, "state"), QStringLiteral("already_there"));
    QCOMPARE(text(second, "job_id"), text(first, "job_id"));
    QCOMPARE(text(second, "document_id"), text(first, "document_id"));
    QCOMPARE(place.counts().jobs.total(), 1);
}

void TestWorker::putsABatchUnderOneJob()
{
    Place place(QStringLiteral("sqlite"));
    QStringList arguments{QStringLiteral("--batch"), QStringLiteral("--priority"), QStringLiteral("8")};
    const CliRun enqueued = place.run(enqueue(arguments + m_receipts));
    QCOMPARE(enqueued.status, 0);
    const QString batch = text(enqueued.results().value(0), "batch_id");
    QVERIFY(!batch.isEmpty());
    QVERIFY(enqueued.err.contains(batch.toUtf8()));
    QCOMPARE(place.job(text(enqueued.results().value(1), "job_id")).job.parentId, batch);
    QCOMPARE(place.job(text(enqueued.results().value(1), "job_id")).job.priority, 8);
    QCOMPARE(place.work().status, 0);
    QCOMPARE(place.job(batch).job.state, domain::JobState::Completed);
    QCOMPARE(place.job(batch).job.children->completed, 3);
}

void TestWorker::refusesWhatIsNoDocument()
{
    Place place(QStringLiteral("sqlite"));
    const QString missing = m_folder.filePath(QStringLiteral("missing.png"));
    const CliRun enqueued = place.run(enqueue({missing, QStringLiteral("/etc/passwd"), m_receipts.first()}));
    QCOMPARE(enqueued.status, 1);
    const QList<QJsonObject> lines = enqueued.results();
    QCOMPARE(lines.size(), 3);
    const auto code = [&lines](int line) {
        return lines[line].value(QLatin1String("error")).toObject().value(QLatin1String("code")).toString();
    };
    QCOMPARE(code(0), QStringLiteral("not_found"));
    QCOMPARE(code(1), QStringLiteral("unsupported_format"));
    QCOMPARE(text(lines[2], "state"), QStringLiteral("new"));
    QCOMPARE(place.counts().jobs.queued, 1);
}

void TestWorker::saysWhatFailed()
{
    Place place(QStringLiteral("sqlite"));
    const QString broken = m_folder.filePath(QStringLiteral("broken.pdf"));
    writeFile(broken, "%PDF-1.4 and nothing else");
    const QJsonObject line = place.run(enqueue({broken})).results().value(0);
    const CliRun worked = place.work();
    QCOMPARE(worked.status, 1);
    QVERIFY2(worked.err.contains("failed broken.pdf"), worked.err.constData());
    const storage::JobWithAttempts job = place.job(text(line, "job_id"));
    QCOMPARE(job.job.state, domain::JobState::Dead);
    QCOMPARE(job.attempts.size(), size_t(1));
    QCOMPARE(job.job.error->code, base::ErrorCode::Corrupt);
}

void TestWorker::endsOnRequest()
{
    QFETCH(QString, backend);
    Place place(backend);
    QVERIFY(place.run(enqueue(m_long + m_receipts)).status == 0);
    QProcess process;
    prepareCli(process, {QStringLiteral("worker"), QStringLiteral("--jobs"), QStringLiteral("1")}, place.environment());
    process.start();
    const auto isReading = [&place] {
        const auto jobs =
            place.read([](Transaction& transaction) { return storage::listJobs(transaction, {}, {}, 10); });
        return std::any_of(jobs.begin(), jobs.end(), [](const domain::Job& job) { return !job.step.isEmpty(); });
    };
    QTRY_VERIFY_WITH_TIMEOUT(isReading() || place.counts().jobs.completed > 0, 20'000);
    const QList<qint64> pageWorkers = childrenOf(process.processId());
    ::kill(static_cast<pid_t>(process.processId()), SIGTERM);
    QVERIFY(process.waitForFinished(30'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    for (const qint64 worker : pageWorkers)
        QVERIFY(!isRunning(worker));
    const domain::JobCounts counts = place.counts().jobs;
    QCOMPARE(counts.running, 0);
    const int all = static_cast<int>(m_long.size() + m_receipts.size());
    QCOMPARE(counts.queued + counts.completed, all);
    QVERIFY(counts.queued > 0);
    QCOMPARE(place.work().status, 0);
    QCOMPARE(place.counts().jobs.completed, all);
}

void TestWorker::followsTheRecognizerThatCounts()
{
    Place place(QStringLiteral("sqlite"));
    const QString model = QStringLiteral(EMEND_TESSDATA "/receipt-float.traineddata");
    const QString hash =
        QString::fromLatin1(QCryptographicHash::hash(test::readFile(model), QCryptographicHash::Sha256).toHex());
    const CliRun added =
        place.run({QStringLiteral("models"), QStringLiteral("add"), model, QStringLiteral("--sha256"), hash});
    QVERIFY2(added.status == 0, added.err.constData());
    QProcess process;
    prepareCli(process,
               {QStringLiteral("worker"), QStringLiteral("--jobs"), QStringLiteral("1"), QStringLiteral("--poll"),
                QStringLiteral("20")},
               place.environment());
    process.start();
    QTemporaryDir folder;
    QStringList receipts = drawNumberedReceipts(folder.path(), 12);
    int read = 0;
    const auto readBy = [&] {
        const QString id = text(place.run(enqueue({receipts.takeFirst()})).results().value(0), "document_id");
        const bool isRead = QTest::qWaitFor([&] { return place.counts().jobs.completed > read; }, 30'000);
        ++read;
        return isRead ? place.extraction(id).versions.value(QStringLiteral("recognizer")) : QStringLiteral("nothing");
    };
    // Within a second a worker knows; that may be one document later, or two.
    const auto isReadBy = [&](const QString& recognizer) {
        for (int i = 0; i < 5; ++i) {
            if (readBy() == recognizer)
                return true;
        }
        return false;
    };
    const QString builtIn = readBy();
    QVERIFY2(builtIn.startsWith(QLatin1String("tesseract")), qPrintable(builtIn));
    const QString change = QStringLiteral("models activate m1 --reason better");
    QCOMPARE(place.run(change.split(QLatin1Char(' '))).status, 0);
    QVERIFY(isReadBy(QStringLiteral("%1 + m1 (%2)").arg(builtIn, hash.left(8))));
    const QString back = QStringLiteral("models rollback --reason worse");
    QCOMPARE(place.run(back.split(QLatin1Char(' '))).status, 0);
    QVERIFY(isReadBy(builtIn));
    process.terminate();
    QVERIFY(process.waitForFinished(30'000));
    QCOMPARE(process.exitCode(), 0);
}

void TestWorker::refusesWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("words");
    const auto row = [](const char* line, const char* words) {
        QTest::newRow(line) << QString::fromLatin1(line).split(QLatin1Char(' ')) << QByteArray(words);
    };
    row("enqueue", "at least one file");
    row("enqueue --priority 0 a.png", "--priority");
    row("enqueue --priority 11 a.png", "--priority");
    row("worker --lease 0", "--lease");
    row("worker --lease nan", "--lease");
    row("worker --poll 1.5", "--poll");
    row("worker --jobs -1", "--jobs");
    row("worker --lang ../eng", "--lang");
}

void TestWorker::refusesWrongUsage()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, words);
    const CliRun run =
        runCli(arguments, {}, {{QStringLiteral("EMEND_DATABASE_URL"), QStringLiteral("sqlite:///nonexistent/x.db")}});
    QCOMPARE(run.status, 2);
    QVERIFY2(run.err.contains(words), run.err.constData());
}

void TestWorker::needsItsDatabase()
{
    const Environment environment{
        {QStringLiteral("EMEND_DATABASE_URL"), QStringLiteral("postgresql:///emend?host=/nonexistent")},
        {QStringLiteral("EMEND_STORE"), m_folder.filePath(QStringLiteral("store"))}};
    for (const QStringList& arguments : {QStringList(QStringLiteral("worker")), enqueue(m_receipts)}) {
        const CliRun run = runCli(arguments, {}, environment);
        QCOMPARE(run.status, 3);
        QVERIFY2(run.err.contains("/nonexistent"), run.err.constData());
    }
}

void TestWorker::waitsForItsDatabase()
{
    PostgresServer server;
    const Environment environment{{QStringLiteral("EMEND_DATABASE_URL"), server.url()},
                                  {QStringLiteral("EMEND_STORE"), m_folder.filePath(QStringLiteral("store"))}};
    QCOMPARE(runCli({QStringLiteral("db"), QStringLiteral("migrate")}, {}, environment).status, 0);
    server.stop();
    QProcess worker;
    prepareCli(worker, {QStringLiteral("worker"), QStringLiteral("--until-empty")}, environment);
    worker.setReadChannel(QProcess::StandardError);
    worker.start();
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT((said += worker.readAllStandardError()).contains("Waiting for the database"), 30'000);
    server.start();
    QVERIFY(worker.waitForFinished(60'000));
    said += worker.readAllStandardError();
    QVERIFY2(worker.exitStatus() == QProcess::NormalExit && worker.exitCode() == 0, said.constData());
}

QTEST_MAIN(TestWorker)
#include "tst_worker.moc"
