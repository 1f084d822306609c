// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/retention.h>

#include <emend/storage/audit.h>
#include <emend/storage/documents.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QSet>

#include <algorithm>

namespace emend::services {

namespace {

using base::ErrorCode;
using base::Result;
using domain::Document;
using storage::Transaction;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::services::Retention)
};

constexpr int kBatch = 50; // as long as others may have to wait for the database
constexpr int kMostCounted = 100'000;
constexpr qint64 kIntakeSeconds = 3600; // more than lies between putting a document and adding its record

QDateTime receivedBefore(const RetentionPolicy& policy)
{
    return policy.now.addDays(-policy.days);
}

/// One run. What is deleted is marked first, then removed, then committed: the mark keeps an intake of the same
/// document waiting, so its record never misses a file; where the commit is lost, the document is still due.
class RetentionRun final
{
public:
    RetentionRun(storage::DocumentStore& store, const RetentionPolicy& policy) : m_store(store), m_policy(policy) { }

    Result<RetentionOutcome> run(storage::Database& database, base::Progress& progress);

private:
    Result<std::vector<Document>> deleteBatch(Transaction& transaction);
    Result<std::vector<Document>> dueDocuments(Transaction& transaction) const;
    bool removeOriginal(const Document& document);
    void count(const std::vector<Document>& deleted);
    domain::AuditEntry auditEntry(const Document& document) const;

    storage::DocumentStore& m_store;
    const RetentionPolicy& m_policy;
    RetentionOutcome m_outcome;
    QSet<QString> m_removed; // in this run; a repeated transaction finds them gone
    QSet<QString> m_left; // in this run, as they cannot be removed
};

Result<RetentionOutcome> RetentionRun::run(storage::Database& database, base::Progress& progress)
{
    QDateTime oldest;
    while (true) {
        if (progress.isCancelled())
            return base::fail(ErrorCode::Cancelled,
                              Text::tr("Stopped after %1 originals; run it again to go on.").arg(m_outcome.deleted));
        const qsizetype left = m_left.size();
        const auto deleted = database.transact([this](Transaction& transaction) { return deleteBatch(transaction); });
        if (!deleted && m_left.size() > left)
            continue; // without those
        if (!deleted)
            return tl::unexpected(deleted.error());
        if (deleted->empty())
            return m_outcome;
        count(*deleted);
        if (!oldest.isValid())
            oldest = deleted->front().receivedAt;
        const auto span = std::max<qint64>(1, oldest.msecsTo(receivedBefore(m_policy)));
        progress.report(static_cast<double>(oldest.msecsTo(deleted->back().receivedAt)) / static_cast<double>(span));
    }
}

// All of the batch or nothing: one that has to stay makes it an error, and the batch is done again without it.
Result<std::vector<Document>> RetentionRun::deleteBatch(Transaction& transaction)
{
    if (const Result<void> locked = transaction.lock(QStringLiteral("retention")); !locked)
        return tl::unexpected(locked.error());
    Result<std::vector<Document>> due = dueDocuments(transaction);
    if (!due || due->empty())
        return due;
    std::vector<domain::AuditEntry> entries;
    for (const Document& document : *due) {
        const Result<void> marked = storage::markOriginalDeleted(transaction, document.id, m_policy.now);
        if (!marked)
            return tl::unexpected(marked.error());
    }
    const qsizetype left = m_left.size();
    for (const Document& document : *due) {
        if (!removeOriginal(document))
            m_left.insert(document.id);
        entries.push_back(auditEntry(document));
    }
    if (m_left.size() > left)
        return base::fail(ErrorCode::Conflict, Text::tr("Some originals have to stay."));
    if (const Result<void> appended = storage::appendAudit(transaction, entries); !appended)
        return tl::unexpected(appended.error());
    return due;
}

Result<std::vector<Document>> RetentionRun::dueDocuments(Transaction& transaction) const
{
    Result<std::vector<Document>> due = storage::documentsDueForDeletion(transaction, receivedBefore(m_policy),
                                                                         kBatch + static_cast<int>(m_left.size()));
    if (due)
        std::erase_if(*due, [this](const Document& document) { return m_left.contains(document.id); });
    return due;
}

bool RetentionRun::removeOriginal(const Document& document)
{
    if (m_removed.contains(document.id))
        return true;
    const Result<bool> stored = m_store.contains(document.sha256);
    const Result<bool> gone = m_store.remove(document.sha256, m_policy.now.addSecs(-kIntakeSeconds));
    if (!gone)
        m_outcome.failures.push_back(gone.error());
    else if (!*gone)
        ++m_outcome.kept;
    if (!gone || !*gone)
        return false;
    m_removed.insert(document.id);
    if (stored && !*stored)
        ++m_outcome.missing;
    return true;
}

void RetentionRun::count(const std::vector<Document>& deleted)
{
    for (const Document& document : deleted) {
        ++m_outcome.deleted;
        m_outcome.bytes += document.byteSize;
        m_removed.remove(document.id);
    }
}

domain::AuditEntry RetentionRun::auditEntry(const Document& document) const
{
    domain::AuditEntry entry;
    entry.timestamp = m_policy.now;
    entry.actorType = domain::ActorType::User;
    entry.actorId = m_policy.actor;
    entry.action = QStringLiteral("delete_original");
    entry.resourceType = QStringLiteral("document");
    entry.resourceId = document.id;
    entry.details = {{QStringLiteral("reason"), QStringLiteral("retention")},
                     {QStringLiteral("days"), m_policy.days},
                     {QStringLiteral("sha256"), document.sha256}};
    return entry;
}

} // namespace

Result<RetentionOutcome> expireOriginals(storage::Database& database, storage::DocumentStore& store,
                                         const RetentionPolicy& policy, base::Progress& progress)
{
    return RetentionRun(store, policy).run(database, progress);
}

Result<RetentionOutcome> countExpiredOriginals(storage::Database& database, const RetentionPolicy& policy)
{
    return database.read([&policy](Transaction& transaction) -> Result<RetentionOutcome> {
        const auto due = storage::documentsDueForDeletion(transaction, receivedBefore(policy), kMostCounted);
        if (!due)
            return tl::unexpected(due.error());
        RetentionOutcome outcome;
        for (const Document& document : *due) {
            ++outcome.deleted;
            outcome.bytes += document.byteSize;
        }
        return outcome;
    });
}

} // namespace emend::services
