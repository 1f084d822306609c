// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDateTime>
#include <QtCore/QJsonObject>
#include <QtCore/QMap>
#include <QtCore/QString>

namespace emend::domain {

enum class ActorType { User, Service, System };

/// Who did what to which thing, and what came of it.
struct AuditEntry {
    QDateTime timestamp; ///< UTC, milliseconds
    ActorType actorType = ActorType::System;
    QString actorId;
    QString action; ///< ingest export refresh rollback read enqueue cancel …
    QString resourceType; ///< correction document pattern dataset job key …
    QString resourceId;
    QJsonObject details; ///< nothing personal: counts, versions, field names
    QMap<QString, QString> personal; ///< name → value that may have to be erased later; only its salted hash is chained
    QString ipAddress;
    QString userAgent;
    bool success = true;
    QString errorMessage;
};

QString actorTypeName(ActorType type); ///< user | service | system
ActorType actorTypeFromName(const QString& name);

} // namespace emend::domain
