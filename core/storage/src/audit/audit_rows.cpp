// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit_rows.h"

#include "audit_content.h"

#include <emend/domain/canonical_json.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>

namespace emend::storage {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::storage::Audit)
};

// By place: finding them by name would take as long as all of the hashing.
enum Column {
    Id,
    Seq,
    DbRole,
    ContentHash,
    PrevHash,
    RowHash,
    Timestamp,
    ActorType,
    ActorId,
    Action,
    ResourceType,
    ResourceId,
    Details,
    IpAddress,
    UserAgent,
    Success,
    ErrorMessage,
};

QString text(const Row& row, Column column)
{
    return row.value(column).toString();
}

QByteArray bytes(const Row& row, Column column)
{
    return row.value(column).toString().toUtf8();
}

// PostgreSQL writes JSON in a way of its own; SQLite keeps what was written.
QByteArray canonicalDetails(const Row& row, Backend backend)
{
    const QByteArray stored = bytes(row, Details);
    return backend == Backend::PostgreSql ? domain::canonicalJson(QJsonDocument::fromJson(stored).object()) : stored;
}

} // namespace

QString auditSelect(const Dialect& dialect)
{
    const QString at = dialect.isPostgreSql()
        ? QStringLiteral(R"(to_char(timestamp AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))")
        : QStringLiteral("timestamp");
    return QStringLiteral("SELECT id, seq, db_role, content_hash, prev_hash, row_hash, %1 AS written_at, actor_type, "
                          "actor_id, action, resource_type, resource_id, details, ip_address, user_agent, success, "
                          "error_message FROM audit_log")
        .arg(at);
}

AuditChainRow auditChainRow(const Row& row, Backend backend)
{
    const AuditColumns columns{text(row, Timestamp),
                               text(row, ActorType),
                               text(row, ActorId),
                               text(row, Action),
                               text(row, ResourceType),
                               text(row, ResourceId),
                               canonicalDetails(row, backend),
                               text(row, IpAddress),
                               text(row, UserAgent),
                               row.value(Success).toBool(),
                               text(row, ErrorMessage)};
    return {row.value(Id).toLongLong(), row.value(Seq).toLongLong(), text(row, DbRole),  auditContent(columns),
            bytes(row, ContentHash),    bytes(row, PrevHash),        bytes(row, RowHash)};
}

AuditRecord auditRecord(const Row& row)
{
    domain::AuditEntry entry;
    entry.timestamp = QDateTime::fromString(text(row, Timestamp), Qt::ISODateWithMs);
    entry.actorType = domain::actorTypeFromName(text(row, ActorType));
    entry.actorId = text(row, ActorId);
    entry.action = text(row, Action);
    entry.resourceType = text(row, ResourceType);
    entry.resourceId = text(row, ResourceId);
    entry.details = QJsonDocument::fromJson(bytes(row, Details)).object();
    entry.ipAddress = text(row, IpAddress);
    entry.userAgent = text(row, UserAgent);
    entry.success = row.value(Success).toBool();
    entry.errorMessage = text(row, ErrorMessage);
    return {row.value(Id).toLongLong(), row.value(Seq).toLongLong(), text(row, DbRole), std::move(entry)};
}

base::Result<AuditHead> storedAuditHead(Transaction& transaction)
{
    const auto row = transaction.queryOne(QStringLiteral("SELECT seq, row_hash FROM audit_heads WHERE chain = 'main'"));
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return base::fail(base::ErrorCode::Conflict, Text::tr("The audit log has lost the record of where it ends."));
    AuditHead head;
    head.seq = (*row)->integer("seq");
    head.rowHash = (*row)->text("row_hash").toLatin1();
    return head;
}

} // namespace emend::storage
