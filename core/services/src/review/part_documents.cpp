// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "part_documents.h"

#include <emend/ocr/compose_pdf.h>
#include <emend/storage/audit.h>
#include <emend/storage/documents.h>
#include <emend/storage/jobs.h>

#include <QtCore/QJsonArray>
#include <QtCore/QUuid>

namespace emend::services {

namespace {

using base::Result;
using storage::DocumentPart;
using storage::Transaction;

domain::AuditEntry partAudit(const KeptPart& part, const QString& jobId, const Reviewing& reviewing)
{
    domain::AuditEntry entry = reviewAudit(reviewing, part.document.id, QStringLiteral("enqueue"));
    QJsonArray sources;
    for (const SourcePages& source : part.sources)
        sources.append(source.sourceId);
    entry.details = {{QStringLiteral("job"), jobId},
                     {QStringLiteral("sha256"), part.document.sha256},
                     {QStringLiteral("sources"), sources}};
    entry.personal = {{QStringLiteral("file"), part.document.fileName}};
    return entry;
}

std::vector<DocumentPart> linksOf(const KeptPart& part, const QMap<QString, QString>& reviews,
                                  const Reviewing& reviewing)
{
    std::vector<DocumentPart> links;
    int firstPage = 0;
    for (const SourcePages& source : part.sources) {
        links.push_back({part.document.id, source.sourceId, reviews.value(source.sourceId), firstPage, source.pages,
                         reviewing.now, reviewing.reviewer});
        firstPage += static_cast<int>(source.pages.size());
    }
    return links;
}

storage::NewJob jobOf(const domain::Document& document)
{
    storage::NewJob job;
    job.documentId = document.id;
    job.uniqueKey = document.sha256 + QLatin1String("/" EMEND_VERSION); // as at intake
    job.priority = document.priority;
    job.createdBy = document.receivedBy;
    return job;
}

} // namespace

Result<KeptPart> keepPart(storage::DocumentStore& store, std::vector<SourcePages> sources, const QString& fileName,
                          const QString& actor)
{
    KeptPart part;
    part.sources = std::move(sources);
    std::vector<QByteArray> originals;
    std::vector<ocr::ComposedPage> pages;
    for (const SourcePages& source : part.sources) {
        const Result<QByteArray> bytes = store.get(source.sha256);
        if (!bytes)
            return tl::unexpected(bytes.error());
        for (const domain::PageView& view : source.pages)
            pages.push_back({static_cast<int>(originals.size()), view.page, view.rotation});
        originals.push_back(*bytes);
    }
    part.document.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const Result<QByteArray> made = ocr::composePdf(originals, pages, part.document.id);
    if (!made)
        return tl::unexpected(made.error());
    const Result<storage::StoredObject> put = store.put(*made);
    if (!put)
        return tl::unexpected(put.error());
    part.document.sha256 = put->sha256;
    part.document.fileName = fileName;
    part.document.mediaType = ocr::mediaTypeName(ocr::MediaType::Pdf);
    part.document.byteSize = made->size();
    part.document.pageCount = static_cast<int>(pages.size());
    part.document.receivedBy = actor;
    return part;
}

Result<void> recordParts(Transaction& transaction, const std::vector<KeptPart>& parts,
                         const QMap<QString, QString>& reviews, const Reviewing& reviewing)
{
    std::vector<storage::NewJob> jobs;
    std::vector<DocumentPart> links;
    for (const KeptPart& part : parts) {
        if (const auto added = storage::addPartDocument(transaction, part.document, reviewing.now); !added)
            return added;
        jobs.push_back(jobOf(part.document));
        for (DocumentPart& link : linksOf(part, reviews, reviewing))
            links.push_back(std::move(link));
    }
    if (const auto linked = storage::addParts(transaction, links); !linked)
        return linked;
    const auto enqueued = storage::enqueueJobs(transaction, jobs, reviewing.now);
    if (!enqueued)
        return tl::unexpected(enqueued.error());
    std::vector<domain::AuditEntry> entries;
    for (size_t i = 0; i < parts.size(); ++i)
        entries.push_back(partAudit(parts[i], enqueued->at(i).jobId, reviewing));
    return storage::appendAudit(transaction, entries);
}

Result<std::vector<MadeDocument>> madeByAttempt(Transaction& transaction, const QString& attemptId)
{
    const auto review = storage::findReviewByAttempt(transaction, attemptId);
    if (!review)
        return tl::unexpected(review.error());
    if (!*review)
        return std::vector<MadeDocument>();
    const auto parts = storage::partsMadeBy(transaction, (*review)->id);
    if (!parts)
        return tl::unexpected(parts.error());
    std::vector<MadeDocument> made;
    for (const DocumentPart& part : *parts) {
        const auto document = storage::findDocument(transaction, part.documentId);
        if (!document)
            return tl::unexpected(document.error());
        if (*document)
            made.push_back(madeOf(**document));
    }
    return made;
}

MadeDocument madeOf(const domain::Document& document)
{
    return {document.id, document.sha256, document.fileName, document.pageCount};
}

} // namespace emend::services
