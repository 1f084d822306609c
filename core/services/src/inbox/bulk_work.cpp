// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulk_work.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSet>

namespace emend::services {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::services::Inbox)
};

constexpr qsizetype kChunk = 50; // as long as others may have to wait for the database

} // namespace

base::Result<std::vector<BulkItem>> inChunks(const QStringList& ids, const BulkWork& work)
{
    std::vector<BulkItem> items;
    for (qsizetype from = 0; from < ids.size(); from += kChunk) {
        const QStringList chunk = ids.mid(from, kChunk);
        base::Result<std::vector<BulkItem>> done = work(chunk);
        if (!done && items.empty())
            return done;
        if (!done) {
            for (const QString& id : ids.mid(from))
                items.push_back({id, {}, done.error()});
            return items;
        }
        std::move(done->begin(), done->end(), std::back_inserter(items));
    }
    return items;
}

BulkItem refused(const domain::Document& document, base::ErrorCode code, const QString& why)
{
    return {document.id, document.fileName, base::Error{code, why}};
}

void addMissing(const QStringList& ids, const std::vector<InboxRow>& rows, std::vector<BulkItem>& items)
{
    QSet<QString> found;
    for (const InboxRow& row : rows)
        found.insert(row.document.id);
    for (const QString& id : ids) {
        if (!found.contains(id))
            items.push_back({id, {}, base::Error{base::ErrorCode::NotFound, Text::tr("It is not there any more.")}});
    }
}

domain::AuditEntry bulkAudit(const QString& action, const domain::Document& document, const QString& actor,
                             const QDateTime& now)
{
    domain::AuditEntry entry;
    entry.timestamp = now;
    entry.actorType = domain::ActorType::User;
    entry.actorId = actor;
    entry.action = action;
    entry.resourceType = QStringLiteral("document");
    entry.resourceId = document.id;
    entry.details = {{QStringLiteral("sha256"), document.sha256}};
    return entry;
}

} // namespace emend::services
