// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>
#include <emend/domain/audit_entry.h>

namespace emend::storage {

/// An entry as texts of its columns; a null text is NULL.
struct AuditColumns {
    QString timestamp; ///< ISO 8601 with milliseconds and Z
    QString actorType;
    QString actorId;
    QString action;
    QString resourceType;
    QString resourceId;
    QByteArray details; ///< canonical JSON
    QString ipAddress; ///< as PostgreSQL's inet is printed
    QString userAgent;
    bool success = true;
    QString errorMessage;
};

/// The columns of an entry, its personal values left out. Error: invalid_argument.
base::Result<AuditColumns> auditColumns(const domain::AuditEntry& entry);

/// What the content hash is taken over: the canonical JSON of the columns.
QByteArray auditContent(const AuditColumns& columns);

/// The text with U+FFFD for what one database or the other cannot keep; null where it is empty.
QString auditText(const QString& text);

} // namespace emend::storage
