// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/audit_entry.h>

#include <QtCore/QStringList>

namespace emend::storage {

/// A personal value with the salt that makes its hash, the leaf, tell nothing once both are erased.
struct PersonalLeaf {
    QString leaf; ///< hex of SHA-256(salt ‖ 0x00 ‖ value)
    QString salt; ///< hex of 16 random bytes; hashed as this text
    QString value;
};

PersonalLeaf personalLeaf(const QString& value);

/// Moves the personal values of the entry out of it: the details keep {"personal": {name: leaf}}.
QList<PersonalLeaf> takePersonal(domain::AuditEntry& entry);

/// The leaves that those details name, by name.
QMap<QString, QString> leavesOf(const QJsonObject& details);

} // namespace emend::storage
