// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/intake.h>

#include <emend/domain/document.h>
#include <emend/pipeline/intake.h>
#include <emend/storage/audit.h>
#include <emend/storage/documents.h>
#include <emend/storage/jobs.h>

#include <QtCore/QFileInfo>
#include <QtCore/QThreadPool>

namespace emend::services {

namespace {

using base::Result;
using storage::Transaction;

constexpr int kKeptAtOnce = 4; // more than cores: most of the time is the disk's

/// A file whose original is kept, on its way into the database.
struct KeptFile {
    TakenIn taken;
    domain::Document document;
};

KeptFile keep(const QString& file, storage::DocumentStore& store, const IntakeOptions& options, const QString& actor)
{
    KeptFile kept;
    kept.taken.file = file;
    const Result<pipeline::IntakeFile> read = pipeline::readIntakeFile(file);
    if (!read) {
        kept.taken.refusal = read.error();
        return kept;
    }
    if (const Result<storage::StoredObject> put = store.put(read->bytes); !put) {
        kept.taken.refusal = put.error();
        return kept;
    }
    kept.taken.sha256 = read->sha256;
    kept.document.sha256 = read->sha256;
    kept.document.fileName = QFileInfo(file).fileName();
    kept.document.mediaType = ocr::mediaTypeName(read->mediaType);
    kept.document.byteSize = read->bytes.size();
    kept.document.priority = options.priority;
    kept.document.receivedBy = actor;
    return kept;
}

std::vector<KeptFile> keepAll(const QStringList& files, storage::DocumentStore& store, const IntakeOptions& options,
                              const QString& actor)
{
    std::vector<KeptFile> kept(static_cast<size_t>(files.size()));
    QThreadPool threads;
    threads.setMaxThreadCount(kKeptAtOnce);
    for (size_t i = 0; i < kept.size(); ++i)
        threads.start([&, i] { kept[i] = keep(files.at(static_cast<qsizetype>(i)), store, options, actor); });
    threads.waitForDone();
    return kept;
}

// The same bytes are read again by a later version only.
QString uniqueKey(const QString& sha256)
{
    return sha256 + QLatin1String("/" EMEND_VERSION);
}

domain::AuditEntry auditEntry(const KeptFile& kept, const QString& actor, const QDateTime& now)
{
    domain::AuditEntry entry;
    entry.timestamp = now;
    entry.actorType = domain::ActorType::User;
    entry.actorId = actor;
    entry.action = QStringLiteral("enqueue");
    entry.resourceType = QStringLiteral("document");
    entry.resourceId = kept.taken.documentId;
    entry.details = {{QStringLiteral("job"), kept.taken.jobId}, {QStringLiteral("sha256"), kept.taken.sha256}};
    entry.personal = {{QStringLiteral("file"), kept.document.fileName}};
    return entry;
}

Result<void> enqueue(Transaction& transaction, std::vector<KeptFile>& files, const IntakeOptions& options,
                     const QString& actor)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    std::vector<storage::NewJob> jobs;
    for (KeptFile& kept : files) {
        const auto added = storage::addDocument(transaction, kept.document, now);
        if (!added)
            return tl::unexpected(added.error());
        kept.taken.documentId = added->id;
        storage::NewJob job;
        job.documentId = added->id;
        job.parentId = options.batchId;
        job.uniqueKey = uniqueKey(kept.taken.sha256);
        job.priority = options.priority;
        job.createdBy = actor;
        jobs.push_back(std::move(job));
    }
    const auto enqueued = storage::enqueueJobs(transaction, jobs, now);
    if (!enqueued)
        return tl::unexpected(enqueued.error());
    std::vector<domain::AuditEntry> entries;
    for (size_t i = 0; i < files.size(); ++i) {
        files[i].taken.jobId = enqueued->at(i).jobId;
        files[i].taken.isNew = enqueued->at(i).created;
        if (files[i].taken.isNew)
            entries.push_back(auditEntry(files[i], actor, now));
    }
    return entries.empty() ? Result<void>() : storage::appendAudit(transaction, entries);
}

} // namespace

IntakeService::IntakeService(storage::Database& database, storage::DocumentStore& store, QString actor)
    : m_database(database), m_store(store), m_actor(std::move(actor))
{
}

Result<QString> IntakeService::openBatch(int priority)
{
    return m_database.transact([&](Transaction& transaction) -> Result<QString> {
        storage::NewJob batch;
        batch.kind = domain::JobKind::Batch;
        batch.priority = priority;
        batch.createdBy = m_actor;
        return storage::enqueueJobs(transaction, {batch}, QDateTime::currentDateTimeUtc())
            .map([](const std::vector<storage::EnqueuedJob>& jobs) { return jobs.front().jobId; });
    });
}

Result<std::vector<TakenIn>> IntakeService::takeIn(const QStringList& files, const IntakeOptions& options)
{
    std::vector<TakenIn> outcomes;
    std::vector<KeptFile> kept;
    std::vector<size_t> places; // of the kept ones among the outcomes
    for (KeptFile& one : keepAll(files, m_store, options, m_actor)) {
        outcomes.push_back(one.taken);
        if (one.taken.refusal)
            continue;
        places.push_back(outcomes.size() - 1);
        kept.push_back(std::move(one));
    }
    if (kept.empty())
        return outcomes;
    const Result<void> queued =
        m_database.transact([&](Transaction& transaction) { return enqueue(transaction, kept, options, m_actor); });
    if (!queued)
        return tl::unexpected(queued.error());
    for (size_t i = 0; i < kept.size(); ++i)
        outcomes[places[i]] = std::move(kept[i].taken);
    return outcomes;
}

} // namespace emend::services
