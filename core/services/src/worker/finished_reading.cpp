// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "finished_reading.h"

#include <emend/ocr/versions.h>
#include <emend/pipeline/document.h>
#include <emend/storage/audit.h>
#include <emend/storage/extractions.h>
#include <emend/storage/jobs.h>

#include <QtCore/QRandomGenerator>

#include <algorithm>

namespace emend::services {

namespace {

using base::Result;

domain::AuditEntry auditEntry(const QueuedDocument& document, const RecordSettings& settings, const QDateTime& now)
{
    domain::AuditEntry entry;
    entry.timestamp = now;
    entry.actorType = domain::ActorType::Service;
    entry.actorId = settings.actor;
    entry.action = QStringLiteral("process");
    entry.resourceType = QStringLiteral("document");
    entry.resourceId = document.documentId;
    entry.details = {{QStringLiteral("job"), document.jobId}, {QStringLiteral("attempt"), document.attemptId}};
    return entry;
}

// Partial text is good for this time only: the next reading may see more. What several networks have read is not what
// one of them would read again.
bool isWorthKeeping(const DocumentReading& reading)
{
    const auto isWhole = [](const pipeline::PageResult& page) { return page.reasons.isEmpty(); };
    return reading.unreadPages == 0 && reading.model
        && std::all_of(reading.pages.begin(), reading.pages.end(), isWhole);
}

Result<void> keepPages(storage::Transaction& transaction, const FinishedReading& finished,
                       const RecordSettings& settings, const QDateTime& now)
{
    if (finished.isFromCache || !isWorthKeeping(finished.reading))
        return {};
    pipeline::ReadSettings read = settings.read;
    read.model = *finished.reading.model;
    QJsonArray pages;
    for (const pipeline::PageResult& page : finished.reading.pages)
        pages.append(pipeline::toJson(page));
    return storage::storeOcrResult(transaction, recognitionKey(finished.document.sha256, read), pages, now);
}

QJsonObject jobResult(const FinishedReading& finished)
{
    return {{QStringLiteral("status"), domain::statusName(finished.extraction.status)},
            {QStringLiteral("type"), finished.extraction.type.name},
            {QStringLiteral("pages"), finished.extraction.pages},
            {QStringLiteral("recognition_cached"), finished.isFromCache}};
}

JobEnd endOf(domain::JobState state)
{
    switch (state) {
    case domain::JobState::Dead:
        return JobEnd::Failed;
    case domain::JobState::Quarantined:
        return JobEnd::Quarantined;
    default:
        return JobEnd::Retried;
    }
}

} // namespace

Result<RecordedReading> recordReading(storage::Transaction& transaction, const FinishedReading& finished,
                                      const RecordSettings& settings, const QDateTime& now)
{
    const QueuedDocument& document = finished.document;
    const domain::Extraction& extraction = finished.extraction;
    if (extraction.error)
        return recordFailure(transaction, document, *extraction.error, finished.reading.lostProcesses > 0, settings,
                             now);
    const Result<bool> held = storage::completeJob(transaction, document.attemptId, jobResult(finished), now);
    if (!held)
        return tl::unexpected(held.error());
    if (!*held)
        return RecordedReading{JobEnd::Lost, {}};
    if (const auto saved =
            storage::saveExtraction(transaction, document.documentId, document.attemptId, extraction, now);
        !saved)
        return tl::unexpected(saved.error());
    if (const Result<void> kept = keepPages(transaction, finished, settings, now); !kept)
        return tl::unexpected(kept.error());
    domain::AuditEntry entry = auditEntry(document, settings, now);
    entry.details.insert(QStringLiteral("status"), domain::statusName(extraction.status));
    if (const Result<void> audited = storage::appendAudit(transaction, {entry}); !audited)
        return tl::unexpected(audited.error());
    return RecordedReading{extraction.status == domain::Status::Done ? JobEnd::Done : JobEnd::NeedsReview, {}};
}

Result<RecordedReading> recordFailure(storage::Transaction& transaction, const QueuedDocument& document,
                                      const base::Error& error, bool crashed, const RecordSettings& settings,
                                      const QDateTime& now)
{
    const storage::JobFailure failure{error, crashed, QRandomGenerator::global()->generateDouble()};
    const Result<storage::FailedJob> failed = storage::failJob(transaction, document.attemptId, failure, now);
    if (!failed)
        return tl::unexpected(failed.error());
    if (!failed->held)
        return RecordedReading{JobEnd::Lost, {}};
    const RecordedReading recorded{endOf(failed->state), error};
    domain::AuditEntry entry = auditEntry(document, settings, now);
    entry.details.insert(QStringLiteral("status"), jobEndName(recorded.end));
    entry.details.insert(QStringLiteral("code"), base::errorCodeName(error.code));
    entry.success = false;
    if (const Result<void> audited = storage::appendAudit(transaction, {entry}); !audited)
        return tl::unexpected(audited.error());
    return recorded;
}

storage::OcrCacheKey recognitionKey(const QString& sha256, const pipeline::ReadSettings& settings)
{
    static const QString recognizer = [] {
        QStringList versions{QStringLiteral("Emend " EMEND_VERSION)};
        for (const ocr::LibraryVersion& library : ocr::libraryVersions())
            versions << library.name + QLatin1Char(' ') + library.version;
        return versions.join(QLatin1String(", "));
    }();
    const QString model = settings.model.name.isEmpty() ? QString() : QLatin1String(", ") + settings.model.name;
    return {sha256, recognizer + model, pipeline::readingBasis(settings), {}};
}

std::optional<FinishedReading> readingFromCache(const QueuedDocument& document, const QJsonArray& pages,
                                                const extraction::ExtractSettings& settings)
{
    pipeline::ReadDocument read{document.fileName, document.sha256, static_cast<int>(pages.size()), {}, 0, {}};
    for (const QJsonValue& value : pages) {
        Result<pipeline::PageResult> page = pipeline::pageResultFromJson(value.toObject());
        if (!page)
            return std::nullopt;
        read.pages.push_back(std::move(*page));
    }
    if (read.pages.empty())
        return std::nullopt;
    return FinishedReading{document, pipeline::assemble(read, settings), {std::move(read.pages)}, true};
}

} // namespace emend::services
