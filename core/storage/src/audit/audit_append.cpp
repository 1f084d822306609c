// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit_content.h"
#include "audit_personal.h"
#include "audit_rows.h"

#include <emend/storage/audit.h>

#include <algorithm>

namespace emend::storage {

namespace {

constexpr size_t kEntriesAtOnce = 1000;

/// An entry as it goes into the log, its place in the chain apart.
struct NewRow {
    AuditColumns columns;
    QByteArray contentHash;
};

struct NewRows {
    std::vector<NewRow> rows;
    QList<PersonalLeaf> leaves;
};

base::Result<NewRows> prepared(std::vector<domain::AuditEntry>::const_iterator entry,
                               std::vector<domain::AuditEntry>::const_iterator end)
{
    NewRows made;
    made.rows.reserve(static_cast<size_t>(end - entry));
    for (; entry != end; ++entry) {
        domain::AuditEntry impersonal = *entry;
        made.leaves << takePersonal(impersonal);
        base::Result<AuditColumns> columns = auditColumns(impersonal);
        if (!columns)
            return tl::unexpected(columns.error());
        const QByteArray contentHash = auditContentHash(auditContent(*columns));
        made.rows.push_back({std::move(*columns), contentHash});
    }
    return made;
}

/// PostgreSQL's notation of a text[] of those members.
template <class Items, class Member> QString arrayOf(const Items& items, Member member)
{
    QString array = QStringLiteral("{");
    for (const auto& item : items) {
        QString text = member(item);
        if (text.contains(QLatin1Char('\\')) || text.contains(QLatin1Char('"')))
            text.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('"'), QLatin1String("\\\""));
        array += array.size() == 1 ? QLatin1String("\"") : QLatin1String(",\"");
        array += text;
        array += QLatin1Char('"');
    }
    return array + QLatin1Char('}');
}

// The database chains the rows itself, so that nobody needs the right to insert any.
base::Result<void> appendByDatabase(Transaction& transaction, const NewRows& made)
{
    const auto columns = [&](auto member) {
        return arrayOf(made.rows, [&](const NewRow& row) { return member(row.columns); });
    };
    const auto leaves = [&](QString PersonalLeaf::*member) {
        return arrayOf(made.leaves, [&](const PersonalLeaf& leaf) { return leaf.*member; });
    };
    using C = const AuditColumns&;
    const auto appended = transaction.query(
        QStringLiteral("SELECT audit_append(:timestamps, :actor_types, :actor_ids, :actions, :resource_types, "
                       ":resource_ids, :details, :ip_addresses, :user_agents, :successes, :error_messages, "
                       ":content_hashes, :leaves, :salts, :values)"),
        {{":timestamps", columns([](C c) { return c.timestamp; })},
         {":actor_types", columns([](C c) { return c.actorType; })},
         {":actor_ids", columns([](C c) { return c.actorId; })},
         {":actions", columns([](C c) { return c.action; })},
         {":resource_types", columns([](C c) { return c.resourceType; })},
         {":resource_ids", columns([](C c) { return c.resourceId; })},
         {":details", columns([](C c) { return QString::fromUtf8(c.details); })},
         {":ip_addresses", columns([](C c) { return c.ipAddress; })},
         {":user_agents", columns([](C c) { return c.userAgent; })},
         {":successes", columns([](C c) { return c.success ? QStringLiteral("t") : QStringLiteral("f"); })},
         {":error_messages", columns([](C c) { return c.errorMessage; })},
         {":content_hashes",
          arrayOf(made.rows, [](const NewRow& row) { return QString::fromLatin1(row.contentHash); })},
         {":leaves", leaves(&PersonalLeaf::leaf)},
         {":salts", leaves(&PersonalLeaf::salt)},
         {":values", leaves(&PersonalLeaf::value)}});
    if (!appended)
        return tl::unexpected(appended.error());
    return {};
}

QVariantList rowValues(const AuditColumns& columns)
{
    return {columns.timestamp,
            columns.actorType,
            textOrNull(columns.actorId),
            columns.action,
            textOrNull(columns.resourceType),
            textOrNull(columns.resourceId),
            QString::fromUtf8(columns.details),
            textOrNull(columns.ipAddress),
            textOrNull(columns.userAgent),
            columns.success,
            textOrNull(columns.errorMessage)};
}

// SQLite's transaction is the only writer already.
base::Result<void> appendByProgram(Transaction& transaction, const NewRows& made)
{
    base::Result<AuditHead> head = storedAuditHead(transaction);
    if (!head)
        return tl::unexpected(head.error());
    const QString dbRole = QStringLiteral("local");
    std::vector<QVariantList> rows;
    rows.reserve(made.rows.size());
    for (const NewRow& row : made.rows) {
        const QByteArray prevHash = head->rowHash;
        head->rowHash = auditRowHash(prevHash, ++head->seq, dbRole, row.contentHash);
        rows.push_back(rowValues(row.columns)
                       + QVariantList{head->seq, head->seq, dbRole, QString::fromLatin1(row.contentHash),
                                      QString::fromLatin1(prevHash), QString::fromLatin1(head->rowHash)});
    }
    std::vector<QVariantList> leaves;
    for (const PersonalLeaf& leaf : made.leaves)
        leaves.push_back({leaf.leaf, leaf.salt, leaf.value});
    static const QStringList kColumns = QStringLiteral("timestamp actor_type actor_id action resource_type "
                                                       "resource_id details ip_address user_agent success "
                                                       "error_message id seq db_role content_hash prev_hash row_hash")
                                            .split(QLatin1Char(' '));
    const auto appended = transaction.insertRows(QStringLiteral("audit_log"), kColumns, rows);
    if (!appended)
        return appended;
    const auto kept =
        transaction.insertRows(QStringLiteral("audit_personal"),
                               {QStringLiteral("leaf"), QStringLiteral("salt"), QStringLiteral("value")}, leaves);
    if (!kept)
        return kept;
    const auto moved = transaction.execute(
        QStringLiteral("UPDATE audit_heads SET seq = :seq, row_hash = :row_hash WHERE chain = 'main'"),
        {{":seq", head->seq}, {":row_hash", QString::fromLatin1(head->rowHash)}});
    if (!moved)
        return tl::unexpected(moved.error());
    return {};
}

} // namespace

base::Result<void> appendAudit(Transaction& transaction, const std::vector<domain::AuditEntry>& entries)
{
    for (size_t from = 0; from < entries.size(); from += kEntriesAtOnce) {
        const size_t to = std::min(from + kEntriesAtOnce, entries.size());
        const base::Result<NewRows> made = prepared(entries.begin() + static_cast<std::ptrdiff_t>(from),
                                                    entries.begin() + static_cast<std::ptrdiff_t>(to));
        if (!made)
            return tl::unexpected(made.error());
        const base::Result<void> appended = transaction.dialect().isPostgreSql() ? appendByDatabase(transaction, *made)
                                                                                 : appendByProgram(transaction, *made);
        if (!appended)
            return appended;
    }
    return {};
}

} // namespace emend::storage
