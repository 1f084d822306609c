// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/archive.h>

#include <emend/base/logging.h>
#include <emend/pipeline/intake.h>
#include <emend/storage/audit.h>
#include <emend/storage/documents.h>
#include <emend/storage/extractions.h>

#include <QtCore/QFileInfo>

namespace emend::services {

namespace {

using base::Result;

domain::AuditEntry auditEntry(const QString& documentId, const domain::Document& document,
                              const domain::Extraction& extraction, const QDateTime& now)
{
    domain::AuditEntry entry;
    entry.timestamp = now;
    entry.actorType = domain::ActorType::User;
    entry.actorId = document.receivedBy;
    entry.action = QStringLiteral("process");
    entry.resourceType = QStringLiteral("document");
    entry.resourceId = documentId;
    entry.details = {{QStringLiteral("sha256"), document.sha256},
                     {QStringLiteral("status"), domain::statusName(extraction.status)}};
    entry.personal = {{QStringLiteral("file"), document.fileName}};
    entry.success = !extraction.error;
    return entry;
}

} // namespace

Archive::Archive(storage::Database& database, storage::DocumentStore& store, QString actor)
    : m_database(database), m_store(store), m_actor(std::move(actor))
{
}

Result<void> Archive::keep(const QString& file, const domain::Extraction& extraction)
{
    if (extraction.sha256.isEmpty())
        return {};
    const Result<pipeline::IntakeFile> read = pipeline::readIntakeFile(file);
    if (!read || read->sha256 != extraction.sha256) {
        qCWarning(base::lcStorage).noquote() << file << "was changed since it was read, and is not kept.";
        return {};
    }
    if (const auto put = m_store.put(read->bytes); !put)
        return tl::unexpected(put.error());
    domain::Document document;
    document.sha256 = read->sha256;
    document.fileName = QFileInfo(file).fileName();
    document.mediaType = ocr::mediaTypeName(read->mediaType);
    document.byteSize = read->bytes.size();
    document.receivedBy = m_actor;
    return m_database.transact([&](storage::Transaction& transaction) -> Result<void> {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto added = storage::addDocument(transaction, document, now);
        if (!added)
            return tl::unexpected(added.error());
        return storage::saveExtraction(transaction, added->id, {}, extraction, now).and_then([&](const QString&) {
            return storage::appendAudit(transaction, {auditEntry(added->id, document, extraction, now)});
        });
    });
}

} // namespace emend::services
