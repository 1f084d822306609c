// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "test_database.h"

#include <emend/services/inbox.h>
#include <emend/storage/audit.h>
#include <emend/storage/documents.h>
#include <emend/storage/extractions.h>
#include <emend/storage/jobs.h>
#include <emend/storage/reviews.h>

#include <QtCore/QFile>
#include <QtCore/QUuid>

namespace emend::test {

template <class T> T required(base::Result<T> result)
{
    if (!result)
        qFatal("%s: %s", qPrintable(base::errorCodeName(result.error().code)), qPrintable(result.error().message));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// A document of the inbox, in a few words.
struct InboxDocument {
    const char* name = "";
    const char* type = "receipt";
    const char* merchant = "";
    const char* amount = "";
    const char* text = "";
    domain::Status status = domain::Status::Done;
};

/// An inbox with originals in a store of its own.
class InboxDesk final
{
public:
    explicit InboxDesk(const QString& backend)
        : m_fixture(backend), m_store(std::move(*storage::openFolderStore(m_folder.path(), {})))
    {
    }

    storage::Database& database() { return m_fixture.database(); }
    const TestDatabase& fixture() const { return m_fixture; }
    storage::DocumentStore& store() { return *m_store; }

    template <class Work> auto run(Work&& work) { return required(database().transact(std::forward<Work>(work))); }

    /// A minute younger than the one before; queued, and not read. Its id.
    QString take(const QString& name)
    {
        domain::Document document;
        m_clock = m_clock.addSecs(60);
        document.sha256 = required(m_store->put(name.toUtf8())).sha256;
        QFile original(fileOf(document.sha256));
        if (!original.open(QIODevice::ReadWrite) || !original.setFileTime(m_clock, QFileDevice::FileModificationTime))
            qFatal("cannot set the time of %s", qPrintable(original.fileName()));
        document.fileName = name;
        document.mediaType = QStringLiteral("image/png");
        document.byteSize = 1000;
        return run([&](storage::Transaction& transaction) -> base::Result<QString> {
            const auto added = storage::addDocument(transaction, document, m_clock);
            if (!added)
                return tl::unexpected(added.error());
            storage::NewJob job;
            job.documentId = added->id;
            job.uniqueKey = document.sha256;
            return storage::enqueueJobs(transaction, {job}, m_clock).map([&](const auto&) { return added->id; });
        });
    }

    /// The same, and read.
    QString add(const InboxDocument& given)
    {
        const QString id = take(QString::fromUtf8(given.name));
        domain::Extraction extraction;
        extraction.status = given.status;
        extraction.type = {QString::fromLatin1(given.type), 0.9};
        extraction.pages = 1;
        extraction.text = QString::fromUtf8(given.text);
        if (given.status == domain::Status::NeedsReview)
            extraction.reasons = {QStringLiteral("amount below threshold")};
        const auto set = [&extraction](const char* field, const char* value) {
            if (*value)
                extraction.fields.insert(QString::fromLatin1(field),
                                         domain::FieldValue{QString::fromUtf8(value), {}, 0.9, 0, {}, {}, {}});
        };
        set("merchant", given.merchant);
        set("amount", given.amount);
        const QString attempt = claim(id);
        run([&](storage::Transaction& transaction) {
            return storage::completeJob(transaction, attempt, {}, m_clock).and_then([&](bool) {
                return storage::saveExtraction(transaction, id, attempt, extraction, m_clock);
            });
        });
        return id;
    }

    /// The same, but it could not be read.
    QString fail(const char* name)
    {
        const QString id = take(QString::fromUtf8(name));
        const QString attempt = claim(id);
        run([&](storage::Transaction& transaction) {
            return storage::failJob(transaction, attempt,
                                    {{base::ErrorCode::Encrypted, QStringLiteral("It needs a password.")}, false, 0},
                                    m_clock);
        });
        return id;
    }

    /// Many at once, done, named `r 0` and so on, each a second younger than the one before; without originals.
    void fill(int documents)
    {
        const QStringList columns =
            QStringLiteral("document_id sha256 file_name media_type byte_size state document_type merchant "
                           "amount_minor currency received_at updated_at")
                .split(QLatin1Char(' '));
        const QDateTime first = now().addDays(-2);
        std::vector<QVariantList> rows;
        for (int i = 0; i < documents; ++i)
            rows.push_back({QUuid::createUuid().toString(QUuid::WithoutBraces),
                            QStringLiteral("%1").arg(i, 64, 16, QLatin1Char('0')), QStringLiteral("r %1").arg(i),
                            QStringLiteral("image/png"), 1, QStringLiteral("done"), QStringLiteral("receipt"),
                            QStringLiteral("Shop %1").arg(i % 97), i % 1000, QStringLiteral("EUR"), first.addSecs(i),
                            first});
        run([&](storage::Transaction& transaction) {
            return transaction.insertRows(QStringLiteral("documents"), columns, rows);
        });
    }

    /// Begins all jobs that wait; the attempt of that document's.
    QString claim(const QString& documentId)
    {
        const auto jobs = run([&](storage::Transaction& transaction) {
            return storage::claimJobs(transaction, {QStringLiteral("w"), 100, 3'600'000}, now());
        });
        for (const domain::Job& job : jobs) {
            if (job.documentId == documentId)
                return job.attemptId;
        }
        return {};
    }

    void open(const QString& documentId, const char* reviewer, bool reserved = false)
    {
        const storage::LeaseRequest request{QString::fromLatin1(reviewer),
                                            QUuid::createUuid().toString(QUuid::WithoutBraces), 60'000, reserved};
        run([&](storage::Transaction& transaction) {
            return storage::leaseDocument(transaction, documentId, request, storage::LeaseMode::Free, now());
        });
    }

    domain::Job newestJob(const QString& documentId)
    {
        storage::JobFilter filter;
        filter.documentId = documentId;
        return run([&](storage::Transaction& transaction) { return storage::listJobs(transaction, filter, {}, 1); })
            .front();
    }

    std::optional<domain::Document> document(const QString& id)
    {
        return run([&](storage::Transaction& transaction) { return storage::findDocument(transaction, id); });
    }

    QStringList audited(const char* action)
    {
        storage::AuditFilter filter;
        filter.action = QString::fromLatin1(action);
        QStringList ids;
        for (const auto& record :
             run([&](storage::Transaction& transaction) { return storage::listAudit(transaction, filter, 1000); }))
            ids << record.entry.resourceId;
        return ids;
    }

    QString fileOf(const QString& sha256) const
    {
        return m_folder.filePath(sha256.left(2) + QLatin1Char('/') + sha256.mid(2, 2) + QLatin1Char('/') + sha256);
    }

    static QDateTime now() { return QDateTime::currentDateTimeUtc(); }

private:
    TestDatabase m_fixture;
    QTemporaryDir m_folder;
    std::unique_ptr<storage::DocumentStore> m_store;
    QDateTime m_clock = now().addDays(-1);
};

/// `name: why` of those that were refused, and `name` of the others, sorted.
inline QStringList outcomes(const std::vector<services::BulkItem>& items)
{
    QStringList list;
    for (const services::BulkItem& item : items)
        list << (item.refusal ? QString(item.fileName + QLatin1String(": ") + base::errorCodeName(item.refusal->code))
                              : item.fileName);
    list.sort();
    return list;
}

} // namespace emend::test
