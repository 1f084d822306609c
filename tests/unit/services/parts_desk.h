// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document_bytes.h"
#include "review_desk.h"
#include "stored_documents.h"

#include <emend/services/page_parts.h>
#include <emend/storage/jobs.h>
#include <emend/storage/reviews.h>

namespace emend::test {

/// Documents with originals, and who splits them.
class PartsDesk final
{
public:
    explicit PartsDesk(const QString& backend) : desk(backend), originals(desk.database()) { }

    services::PartsService parts(const char* name) { return parts(name, desk.database()); }
    services::PartsService parts(const char* name, storage::Database& connection)
    {
        services::ReviewSettings settings;
        settings.clock = [this] { return desk.now; };
        return {connection, originals.store(), QString::fromLatin1(name), settings};
    }

    /// A document that needs review; its id.
    QString add(const char* fileName, const QByteArray& bytes)
    {
        domain::Document document;
        document.sha256 = required(originals.store().put(bytes)).sha256;
        document.fileName = QString::fromLatin1(fileName);
        document.mediaType = QStringLiteral("application/pdf");
        document.byteSize = bytes.size();
        document.priority = 7;
        return required(desk.database().transact([&](storage::Transaction& tx) -> base::Result<QString> {
            const QString id = required(storage::addDocument(tx, document, desk.now)).id;
            return storage::saveExtraction(tx, id, {}, ReviewDesk::receipt(domain::Status::NeedsReview), desk.now)
                .map([&id](const QString&) { return id; });
        }));
    }

    std::vector<domain::Job> jobsOf(const QString& id)
    {
        storage::JobFilter filter;
        filter.documentId = id;
        return required(
            desk.database().read([&](storage::Transaction& tx) { return storage::listJobs(tx, filter, {}, 10); }));
    }

    storage::Review lastReview(const QString& id)
    {
        return *required(desk.database().read([&](storage::Transaction& tx) { return storage::lastReviewOf(tx, id); }));
    }

    /// What reading it gives, as a worker records it.
    void read(const QString& id)
    {
        required(desk.database().transact([&](storage::Transaction& tx) {
            return storage::saveExtraction(tx, id, {}, ReviewDesk::receipt(domain::Status::NeedsReview), desk.now);
        }));
    }

    ReviewDesk desk;
    StoredDocuments originals;
};

/// Each page prints its number.
inline QByteArray numberedPdf(int pages, const char* word = "page")
{
    return pdfBytes({pages, {300, 200}, 0, pdfContent({{word, 20, 100, 30}}), {}});
}

/// Somebody of that role on the server of the desk.
inline std::unique_ptr<storage::Database> session(PartsDesk& office, const char* user, const char* role = "reviewer")
{
    storage::DatabaseUrl url = office.desk.fixture().url();
    url.parameters.insert(QStringLiteral("user"), QString::fromLatin1(user));
    auto opened = storage::Database::open(url);
    if (!opened) {
        required(testServer().execute(
            QStringLiteral("CREATE ROLE %1 LOGIN IN ROLE emend_%2").arg(QLatin1String(user), QLatin1String(role))));
        opened = storage::Database::open(url);
    }
    return required(std::move(opened));
}

} // namespace emend::test
