// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit_personal.h"
#include "audit_rows.h"

#include <QtCore/QHash>

namespace emend::storage {

namespace {

struct Conditions {
    QStringList sql;
    Binds binds;

    void add(bool isWanted, const char* condition, const char* name, const QVariant& value)
    {
        if (!isWanted)
            return;
        sql << QLatin1String(condition);
        binds.push_back({name, value});
    }
};

Conditions conditionsFor(const AuditFilter& filter)
{
    Conditions conditions;
    conditions.add(filter.since.isValid(), "timestamp >= :since", ":since", filter.since);
    conditions.add(!filter.action.isEmpty(), "action = :action", ":action", filter.action);
    conditions.add(!filter.actorId.isEmpty(), "actor_id = :actor_id", ":actor_id", filter.actorId);
    if (filter.actorType)
        conditions.add(true, "actor_type = :actor_type", ":actor_type", domain::actorTypeName(*filter.actorType));
    else if (!filter.actorId.isEmpty())
        conditions.sql << QStringLiteral("actor_type IN ('user', 'service', 'system')"); // what the index starts with
    conditions.add(!filter.resourceType.isEmpty(), "resource_type = :resource_type", ":resource_type",
                   filter.resourceType);
    conditions.add(!filter.resourceId.isEmpty(), "resource_id = :resource_id", ":resource_id", filter.resourceId);
    conditions.add(filter.beforeSeq > 0, "id < :before", ":before", filter.beforeSeq);
    return conditions;
}

/// On a server only admins see what is personal; others see the entries without it.
base::Result<bool> mayReadPersonal(Transaction& transaction)
{
    if (!transaction.dialect().isPostgreSql())
        return true;
    return transaction.queryOne(QStringLiteral("SELECT has_table_privilege('audit_personal', 'SELECT') AS allowed"))
        .map([](const std::optional<Row>& row) { return row->flag("allowed"); });
}

/// The values that are still there, by leaf.
base::Result<QHash<QString, QString>> personalValues(Transaction& transaction, const std::vector<AuditRecord>& records)
{
    QStringList leaves;
    for (const AuditRecord& record : records)
        leaves << leavesOf(record.entry.details).values();
    QHash<QString, QString> values;
    if (leaves.isEmpty())
        return values;
    const base::Result<bool> allowed = mayReadPersonal(transaction);
    if (!allowed)
        return tl::unexpected(allowed.error());
    if (!*allowed)
        return values;
    const QLatin1String listed = transaction.dialect().isPostgreSql()
        ? QLatin1String("= ANY (CAST(:leaves AS TEXT[]))")
        : QLatin1String("IN (SELECT value FROM json_each(:leaves))");
    const auto rows = transaction.query(QLatin1String("SELECT leaf, value FROM audit_personal WHERE leaf ") + listed,
                                        {{":leaves", transaction.dialect().textList(leaves)}});
    if (!rows)
        return tl::unexpected(rows.error());
    for (const Row& row : *rows)
        values.insert(row.text("leaf"), row.text("value"));
    return values;
}

void fillPersonal(domain::AuditEntry& entry, const QHash<QString, QString>& values)
{
    const QMap<QString, QString> leaves = leavesOf(entry.details);
    for (auto leaf = leaves.constBegin(); leaf != leaves.constEnd(); ++leaf)
        entry.personal.insert(leaf.key(), values.value(leaf.value()));
}

} // namespace

base::Result<std::vector<AuditRecord>> listAudit(Transaction& transaction, const AuditFilter& filter, int limit)
{
    Conditions conditions = conditionsFor(filter);
    conditions.binds.push_back({":limit", limit});
    QString sql = auditSelect(transaction.dialect());
    if (!conditions.sql.isEmpty())
        sql += QLatin1String(" WHERE ") + conditions.sql.join(QLatin1String(" AND "));
    const auto rows = transaction.query(sql + QLatin1String(" ORDER BY id DESC LIMIT :limit"), conditions.binds);
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<AuditRecord> records;
    records.reserve(rows->size());
    for (const Row& row : *rows)
        records.push_back(auditRecord(row));
    const auto values = personalValues(transaction, records);
    if (!values)
        return tl::unexpected(values.error());
    for (AuditRecord& record : records)
        fillPersonal(record.entry, *values);
    return records;
}

} // namespace emend::storage
