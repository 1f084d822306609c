// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulk_work.h"

#include <emend/extraction/schema.h>
#include <emend/services/queue_worker.h>
#include <emend/storage/audit.h>
#include <emend/storage/documents.h>
#include <emend/storage/jobs.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QSet>
#include <QtCore/QUuid>

namespace emend::services {

namespace {

using base::ErrorCode;
using base::Result;
using domain::DocumentState;
using domain::JobState;
using storage::Transaction;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::services::Inbox)
};

/// One call; the same each time that its transaction is repeated.
struct Reading {
    QString actor;
    QString type; ///< empty where it is not forced
    QDateTime now = QDateTime::currentDateTimeUtc();
    QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
};

std::optional<BulkItem> refusal(const InboxRow& row)
{
    const domain::Document& document = row.document;
    if (document.state == DocumentState::Reviewed || document.state == DocumentState::Rejected)
        return refused(document, ErrorCode::Conflict, Text::tr("A person has decided on it already."));
    if (!row.reviewer.isEmpty())
        return refused(document, ErrorCode::Conflict, Text::tr("%1 has it open for review.").arg(row.reviewer));
    if (document.originalDeletedAt.isValid())
        return refused(document, ErrorCode::NotFound, Text::tr("Its original is not kept any more."));
    if (!row.jobId.isEmpty() && row.jobState == JobState::Running)
        return refused(document, ErrorCode::Conflict, Text::tr("It is being read. Try again when that is done."));
    return std::nullopt;
}

std::optional<BulkItem> retryRefusal(const InboxRow& row)
{
    if (auto item = refusal(row))
        return item;
    const domain::Document& document = row.document;
    if (!row.jobId.isEmpty() && row.jobState == JobState::Queued)
        return refused(document, ErrorCode::Conflict, Text::tr("It waits to be read already."));
    if (document.state == DocumentState::Done || document.state == DocumentState::NeedsReview)
        return refused(document, ErrorCode::Conflict, Text::tr("It was read without an error."));
    return std::nullopt;
}

bool isRetryable(const InboxRow& row)
{
    return !row.jobId.isEmpty() && row.jobState != JobState::Completed;
}

storage::NewJob newJob(const domain::Document& document, const Reading& reading)
{
    storage::NewJob job;
    job.documentId = document.id;
    job.uniqueKey =
        QStringList{document.sha256, QStringLiteral(EMEND_VERSION), reading.type, reading.id}.join(QLatin1Char('/'));
    job.priority = document.priority;
    job.createdBy = reading.actor;
    if (!reading.type.isEmpty())
        job.payload.insert(kForcedTypeKey, reading.type);
    return job;
}

// Queues one job for each of the documents, which go back to where they began.
Result<void> enqueue(Transaction& transaction, const std::vector<domain::Document>& documents, const Reading& reading)
{
    if (documents.empty())
        return {};
    std::vector<storage::NewJob> jobs;
    for (const domain::Document& document : documents)
        jobs.push_back(newJob(document, reading));
    const auto queued = storage::enqueueJobs(transaction, jobs, reading.now);
    if (!queued)
        return tl::unexpected(queued.error());
    for (const domain::Document& document : documents) {
        const auto moved =
            storage::setDocumentState(transaction, document.id, DocumentState::Received, std::nullopt, reading.now);
        if (!moved)
            return tl::unexpected(moved.error());
    }
    return {};
}

Result<void> audit(Transaction& transaction, const QString& action, const std::vector<domain::Document>& documents,
                   const Reading& reading)
{
    if (documents.empty())
        return {};
    std::vector<domain::AuditEntry> entries;
    for (const domain::Document& document : documents) {
        entries.push_back(bulkAudit(action, document, reading.actor, reading.now));
        if (!reading.type.isEmpty())
            entries.back().details.insert(QStringLiteral("type"), reading.type);
    }
    return storage::appendAudit(transaction, entries);
}

void addDone(const std::vector<domain::Document>& documents, std::vector<BulkItem>& items)
{
    for (const domain::Document& document : documents)
        items.push_back({document.id, document.fileName, std::nullopt});
}

Result<std::vector<BulkItem>> retryChunk(Transaction& transaction, const QStringList& ids, const Reading& reading)
{
    const auto rows = storage::inboxRows(transaction, ids, reading.now);
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<BulkItem> items;
    addMissing(ids, *rows, items);
    std::vector<InboxRow> retried;
    std::vector<domain::Document> begun;
    QStringList jobIds;
    for (const InboxRow& row : *rows) {
        if (auto item = retryRefusal(row)) {
            items.push_back(std::move(*item));
        } else if (isRetryable(row)) {
            retried.push_back(row);
            jobIds << row.jobId;
        } else {
            begun.push_back(row.document);
        }
    }
    const Result<QStringList> queued =
        jobIds.isEmpty() ? Result<QStringList>(QStringList()) : storage::retryJobs(transaction, jobIds, reading.now);
    if (!queued)
        return tl::unexpected(queued.error());
    if (const Result<void> done = enqueue(transaction, begun, reading); !done)
        return tl::unexpected(done.error());
    for (const InboxRow& row : retried) {
        if (queued->contains(row.jobId))
            begun.push_back(row.document);
        else
            items.push_back(refused(row.document, ErrorCode::Conflict, Text::tr("It waits to be read already.")));
    }
    addDone(begun, items);
    return audit(transaction, QStringLiteral("retry"), begun, reading).map([&items] { return std::move(items); });
}

Result<std::vector<BulkItem>> retypeChunk(Transaction& transaction, const QStringList& ids, const Reading& reading)
{
    const auto rows = storage::inboxRows(transaction, ids, reading.now);
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<BulkItem> items;
    addMissing(ids, *rows, items);
    std::vector<domain::Document> changed;
    std::vector<domain::Document> begun;
    for (const InboxRow& row : *rows) {
        if (auto item = refusal(row)) {
            items.push_back(std::move(*item));
            continue;
        }
        const bool isQueued = !row.jobId.isEmpty() && row.jobState == JobState::Queued;
        const Result<bool> set = isQueued
            ? storage::setJobPayload(transaction, row.jobId, QJsonObject{{kForcedTypeKey, reading.type}})
            : Result<bool>(false);
        if (!set)
            return tl::unexpected(set.error());
        if (isQueued && !*set)
            items.push_back(
                refused(row.document, ErrorCode::Conflict, Text::tr("It is being read. Try again when that is done.")));
        else
            (isQueued ? changed : begun).push_back(row.document);
    }
    if (const Result<void> done = enqueue(transaction, begun, reading); !done)
        return tl::unexpected(done.error());
    begun.insert(begun.end(), changed.begin(), changed.end());
    addDone(begun, items);
    return audit(transaction, QStringLiteral("retype"), begun, reading).map([&items] { return std::move(items); });
}

} // namespace

Result<std::vector<BulkItem>> retryDocuments(storage::Database& database, const QStringList& ids, const QString& actor)
{
    const Reading reading{actor, {}};
    return inChunks(ids, [&](const QStringList& chunk) {
        return database.transact([&](Transaction& transaction) { return retryChunk(transaction, chunk, reading); });
    });
}

Result<std::vector<BulkItem>> retypeDocuments(storage::Database& database, const QStringList& ids, const QString& type,
                                              const QString& actor)
{
    if (extraction::schemaFor(type).type != type)
        return base::fail(ErrorCode::InvalidArgument, Text::tr("There is no document type %1.").arg(type));
    const Reading reading{actor, type};
    return inChunks(ids, [&](const QStringList& chunk) {
        return database.transact([&](Transaction& transaction) { return retypeChunk(transaction, chunk, reading); });
    });
}

} // namespace emend::services
