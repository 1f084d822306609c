// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "test_database.h"

#include <emend/services/queue_worker.h>
#include <emend/storage/audit.h>
#include <emend/storage/documents.h>
#include <emend/storage/extractions.h>
#include <emend/storage/jobs.h>

#include <QtTest/QtTest>

namespace emend::test {

template <class T> T required(base::Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return std::move(*result);
}

inline QDateTime now()
{
    return QDateTime::currentDateTimeUtc();
}

// A queue with documents for fake page workers, and what a worker did with them.
class Queue final
{
public:
    explicit Queue(const QString& backend)
        : m_database(backend),
          m_store(required(storage::openFolderStore(m_folder.filePath(QStringLiteral("store")), {})))
    {
    }

    // The text tells the fake worker what to do. Returns the job's id.
    QString add(const QString& text, const QString& version = QStringLiteral("1"))
    {
        domain::Document document;
        document.sha256 = required(m_store->put(text.toUtf8())).sha256;
        document.fileName = text.section(QLatin1Char('.'), 0, 0);
        document.mediaType = QStringLiteral("image/png");
        document.byteSize = text.size();
        return required(db().transact([&](storage::Transaction& transaction) -> base::Result<QString> {
            const auto added = storage::addDocument(transaction, document, now());
            if (!added)
                return tl::unexpected(added.error());
            storage::NewJob job;
            job.documentId = added->id;
            job.uniqueKey = document.sha256 + version;
            return storage::enqueueJobs(transaction, {job}, now()).map([](const auto& jobs) {
                return jobs.front().jobId;
            });
        }));
    }

    services::QueueWorkerSettings settings() const
    {
        services::QueueWorkerSettings settings;
        settings.database = m_database.url();
        settings.label = QStringLiteral("test");
        settings.actor = QStringLiteral("tester");
        settings.pollMs = 10;
        settings.batch.workerProgram = QStringLiteral(FAKE_PAGE_WORKER);
        settings.batch.jobs = 2;
        settings.batch.restartDelayMs = 1;
        settings.batch.extract.auditShare = 0;
        return settings;
    }

    QString gate() const { return m_folder.filePath(QStringLiteral("gate")); }
    QString gated(const QString& name) const { return name + QStringLiteral(".gate:") + gate() + QLatin1Char(':'); }
    void openGate() const
    {
        QFile file(gate());
        if (!file.open(QIODevice::WriteOnly))
            qFatal("%s", qPrintable(file.errorString()));
    }

    storage::JobWithAttempts job(const QString& id)
    {
        return *required(
            db().read([&](storage::Transaction& transaction) { return storage::findJob(transaction, id); }));
    }
    domain::JobState state(const QString& id) { return job(id).job.state; }
    domain::AttemptOutcome outcome(const QString& id)
    {
        const auto found = job(id);
        return found.attempts.empty() ? domain::AttemptOutcome::Running : found.attempts.back().outcome;
    }

    domain::Document document(const QString& jobId)
    {
        const QString id = job(jobId).job.documentId;
        return *required(
            db().read([&](storage::Transaction& transaction) { return storage::findDocument(transaction, id); }));
    }

    int extractions(const QString& jobId)
    {
        const QString id = job(jobId).job.documentId;
        return required(
            db().read([&](storage::Transaction& transaction) { return storage::extractionCount(transaction, id); }));
    }

    std::vector<storage::AuditRecord> audit()
    {
        storage::AuditFilter filter;
        filter.action = QStringLiteral("process");
        return required(
            db().read([&](storage::Transaction& transaction) { return storage::listAudit(transaction, filter, 100); }));
    }

    storage::Database& db() { return m_database.database(); }
    storage::DocumentStore& store() { return *m_store; }

private:
    QTemporaryDir m_folder;
    TestDatabase m_database;
    std::unique_ptr<storage::DocumentStore> m_store;
};

// A worker, and all that it said.
class Worker final
{
public:
    Worker(Queue& queue, const services::QueueWorkerSettings& settings) : m_worker(settings, queue.store())
    {
        QObject::connect(&m_worker, &services::QueueWorker::jobStarted, &m_worker,
                         [this](const services::QueuedDocument& document) { started << document.fileName; });
        QObject::connect(&m_worker, &services::QueueWorker::jobEnded, &m_worker,
                         [this](const services::QueuedDocument& document, services::JobEnd end) {
                             ends << document.fileName + QLatin1Char(' ') + services::jobEndName(end);
                         });
        QObject::connect(&m_worker, &services::QueueWorker::failed, &m_worker,
                         [this](const base::Error& error) { failure = error; });
        QObject::connect(&m_worker, &services::QueueWorker::finished, &m_worker, [this] { ++finished; });
        m_worker.start();
    }

    void stop() { m_worker.stop(); }
    bool wait() const
    {
        return QTest::qWaitFor([this] { return finished > 0; }, 20'000);
    }
    bool waitFor(const QString& end) const
    {
        return QTest::qWaitFor([&] { return ends.contains(end); }, 20'000);
    }
    bool waitForStart(const QString& name) const
    {
        return QTest::qWaitFor([&] { return started.contains(name); }, 20'000);
    }
    QStringList sortedEnds() const
    {
        QStringList sorted = ends;
        sorted.sort();
        return sorted;
    }

    QStringList started;
    QStringList ends;
    std::optional<base::Error> failure;
    int finished = 0;

private:
    services::QueueWorker m_worker;
};

inline services::QueueWorkerSettings untilEmpty(const Queue& queue)
{
    services::QueueWorkerSettings settings = queue.settings();
    settings.untilEmpty = true;
    return settings;
}

} // namespace emend::test
