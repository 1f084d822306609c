// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// claim_jobs [ROUNDS [JOBS]]
// How many jobs a second four connections claim and complete, one by one and in tens, on a private PostgreSQL as
// durable as in production; and how many pgbench does with the same statements, in the same rounds.
#include "postgres_server.h"

#include <emend/storage/jobs.h>
#include <emend/storage/migrator.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryFile>
#include <QtCore/QUuid>

#include <algorithm>
#include <cstdio>
#include <map>
#include <thread>

using namespace emend;
using storage::Database;
using storage::Transaction;

namespace {

constexpr int kConnections = 4;

template <class T> T required(base::Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

std::unique_ptr<Database> connect(const test::PostgresServer& server)
{
    return required(Database::open(required(storage::DatabaseUrl::parse(server.url()))));
}

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

// As `enqueue` would: a document for each job.
void fillQueue(Database& database, int count)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    std::vector<QVariantList> documents;
    std::vector<storage::NewJob> jobs;
    for (int i = 0; i < count; ++i) {
        storage::NewJob job;
        job.documentId = newId();
        const QString sha256 = QString(newId() + newId()).remove(QLatin1Char('-'));
        job.uniqueKey = sha256 + QLatin1String("/0.3.0");
        documents.push_back({job.documentId, sha256, QStringLiteral("receipt.jpg"), QStringLiteral("image/jpeg"),
                             100000, QStringLiteral("received"), now, now});
        jobs.push_back(job);
    }
    const QStringList columns = QStringLiteral("document_id sha256 file_name media_type byte_size state received_at "
                                               "updated_at")
                                    .split(QLatin1Char(' '));
    required(database.transact([&](Transaction& transaction) -> base::Result<void> {
        required(transaction.insertRows(QStringLiteral("documents"), columns, documents));
        required(enqueueJobs(transaction, jobs, now, 10 * count));
        return {};
    }));
}

// Every round starts with the same work ahead and with nothing left over for the server to do meanwhile.
void prepareRound(const test::PostgresServer& server, int count)
{
    fillQueue(*connect(server), count);
    required(server.execute(QStringLiteral("VACUUM ANALYZE")));
    required(server.execute(QStringLiteral("CHECKPOINT")));
}

std::vector<domain::Job> claim(Database& database, int limit)
{
    return required(database.transact([&](Transaction& transaction) {
        return claimJobs(transaction, {QStringLiteral("host:1"), limit, 60'000}, QDateTime::currentDateTimeUtc());
    }));
}

void complete(Database& database, const std::vector<domain::Job>& jobs)
{
    std::vector<storage::CompletedAttempt> attempts;
    for (const domain::Job& job : jobs)
        attempts.push_back({job.attemptId, {{QStringLiteral("status"), QStringLiteral("done")}}});
    const QStringList held = required(database.transact([&](Transaction& transaction) {
        return completeJobs(transaction, attempts, QDateTime::currentDateTimeUtc());
    }));
    if (held.size() != static_cast<qsizetype>(jobs.size()))
        qFatal("A job was lost.");
}

double jobsPerSecond(int jobs, qint64 ns)
{
    return jobs * 1e9 / static_cast<double>(ns);
}

double runQueue(const test::PostgresServer& server, int jobsOfEach, int limit)
{
    prepareRound(server, jobsOfEach * kConnections);
    QElapsedTimer clock;
    clock.start();
    std::vector<std::thread> threads;
    for (int i = 0; i < kConnections; ++i) {
        threads.emplace_back([&] {
            const auto database = connect(server);
            for (int done = 0; done < jobsOfEach;) {
                const auto jobs = claim(*database, std::min(limit, jobsOfEach - done));
                complete(*database, jobs);
                done += static_cast<int>(jobs.size());
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    return jobsPerSecond(jobsOfEach * kConnections, clock.nsecsElapsed());
}

// The statements of a claim and a completion as pgbench takes them; its script makes attempt ids by itself.
QByteArray pgbenchScript(const test::PostgresServer& server)
{
    fillQueue(*connect(server), 1);
    const auto database = connect(server);
    QStringList statements;
    std::map<QString, QString> values;
    database->observe([&](const QString& sql, const storage::Binds& binds) {
        statements << sql;
        for (const storage::Bind& bind : binds)
            values[QLatin1String(bind.name)] = bind.value.toString();
    });
    complete(*database, claim(*database, 1));
    if (statements.size() != 2)
        qFatal("A claim and a completion are two statements, not %d.", static_cast<int>(statements.size()));
    statements[0].replace(QLatin1String(":attempts"), QLatin1String("ARRAY[gen_random_uuid()]"));
    statements[1].replace(QLatin1String(":attempts"), QLatin1String("ARRAY[:attempt_id]"));
    values.erase(QStringLiteral(":attempts"));
    // Its jobs are made after the script.
    values[QStringLiteral(":due")] = QDateTime::currentDateTimeUtc().addDays(1).toString(Qt::ISODateWithMs);
    for (QString& statement : statements) {
        for (const auto& [name, value] : values)
            statement.replace(QRegularExpression(name + QLatin1String("\\b")),
                              QLatin1Char('\'') + value + QLatin1Char('\''));
    }
    return QStringLiteral("BEGIN;\n%1 \\gset\nCOMMIT;\nBEGIN;\n%2;\nCOMMIT;\n")
        .arg(statements[0], statements[1])
        .toUtf8();
}

double runPgbench(const test::PostgresServer& server, const QString& script, int jobsOfEach)
{
    prepareRound(server, jobsOfEach * kConnections);
    QProcess pgbench;
    pgbench.setProcessChannelMode(QProcess::MergedChannels);
    pgbench.start(QStringLiteral("pgbench"),
                  {QStringLiteral("-n"), QStringLiteral("-M"), QStringLiteral("prepared"), QStringLiteral("-c"),
                   QString::number(kConnections), QStringLiteral("-j"), QStringLiteral("2"), QStringLiteral("-t"),
                   QString::number(jobsOfEach), QStringLiteral("-f"), script, server.url()});
    pgbench.waitForFinished(-1);
    const QString output = QString::fromUtf8(pgbench.readAll());
    static const QRegularExpression rate(QStringLiteral("tps = ([0-9.]+)"));
    const QRegularExpressionMatch match = rate.match(output);
    if (pgbench.exitCode() != 0 || !match.hasMatch())
        qFatal("pgbench failed: %s", qPrintable(output));
    return match.captured(1).toDouble();
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    const int rounds = arguments.value(1, QStringLiteral("3")).toInt();
    const int jobsOfEach = arguments.value(2, QStringLiteral("8000")).toInt() / kConnections;
    if (rounds < 1 || jobsOfEach < 1) {
        std::fprintf(stderr, "Usage: claim_jobs [ROUNDS [JOBS]]\n");
        return 2;
    }
    const test::PostgresServer server(test::PostgresServer::Durability::Durable);
    required(storage::migrate(*connect(server), storage::builtInMigrations(storage::Backend::PostgreSql)));
    QTemporaryFile script;
    if (!script.open() || script.write(pgbenchScript(server)) < 0 || !script.flush())
        qFatal("The script for pgbench cannot be written.");

    // A queue with a history: the server's statistics are those of a long-lived one.
    runQueue(server, jobsOfEach, 10);
    std::vector<double> single;
    std::vector<double> tens;
    std::vector<double> pgbench;
    for (int round = 0; round < rounds; ++round) {
        pgbench.push_back(runPgbench(server, script.fileName(), jobsOfEach));
        single.push_back(runQueue(server, jobsOfEach, 1));
        tens.push_back(runQueue(server, jobsOfEach, 10));
        std::fprintf(stderr, "round %d: one by one %.0f, in tens %.0f, pgbench %.0f jobs/s\n", round + 1, single.back(),
                     tens.back(), pgbench.back());
    }
    std::printf(
        "claim_jobs: %.0f jobs/s one by one, %.0f in tens; pgbench %.0f, ratio %.2f; medians of %d rounds of %d "
        "jobs, %d connections, durable\n",
        median(single), median(tens), median(pgbench), median(single) / median(pgbench), rounds,
        jobsOfEach * kConnections, kConnections);
    return 0;
}
