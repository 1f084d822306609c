// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/progress.h>
#include <emend/domain/audit_entry.h>
#include <emend/storage/audit_chain.h>
#include <emend/storage/transaction.h>

#include <optional>
#include <vector>

namespace emend::storage {

/// Appends the entries to the chain, in that order. Holds the chain's lock until the transaction ends, so do it last.
/// Characters that no database takes (NUL, broken surrogates) are replaced. Errors: invalid_argument for an entry
/// without time or action, or with an address that is none; database_error, forbidden.
base::Result<void> appendAudit(Transaction& transaction, const std::vector<domain::AuditEntry>& entries);

/// An entry as it stands in the chain; what is personal is empty where it was erased, and for roles that may not see
/// it.
struct AuditRecord {
    qint64 id = 0;
    qint64 seq = 0;
    QString dbRole; ///< the database's own word for who wrote it
    domain::AuditEntry entry;
};

/// What is left empty does not filter.
struct AuditFilter {
    QDateTime since;
    QString action;
    std::optional<domain::ActorType> actorType;
    QString actorId;
    QString resourceType;
    QString resourceId;
    qint64 beforeSeq = 0; ///< only what is older than this: the last seq of the page before
};

/// The newest entries first, at most `limit`.
base::Result<std::vector<AuditRecord>> listAudit(Transaction& transaction, const AuditFilter& filter, int limit);

/// Where the chain ends. Error: conflict where the last row is another one.
base::Result<AuditHead> auditHead(Transaction& transaction);

/// Reads the whole chain and checks it against itself and the heads kept elsewhere. Errors: cancelled, database_error.
base::Result<AuditReport> verifyAudit(Transaction& transaction, const std::vector<AuditHead>& kept,
                                      base::Progress& progress);

/// Whose personal values to erase: all that are equal to `value`, or all in entries about that resource.
struct AuditErasure {
    QString value;
    QString resourceType;
    QString resourceId;
};

/// Erases cleartext and salt, so the chain stays whole and the values are gone for good; appends `by` with what was
/// erased. Returns how many values it were. Error: invalid_argument where nothing is named.
base::Result<qint64> eraseAuditPersonal(Transaction& transaction, const AuditErasure& erasure, domain::AuditEntry by);

} // namespace emend::storage
