// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/audit_entry.h>
#include <emend/services/inbox.h>

#include <algorithm>
#include <functional>

namespace emend::services {

/// One transaction's share of a bulk action.
using BulkWork = std::function<base::Result<std::vector<BulkItem>>(const QStringList& ids)>;

/// Does the work for a few dozen documents at a time, and refuses the rest where it fails. The error of the first time
/// is that of the whole.
base::Result<std::vector<BulkItem>> inChunks(const QStringList& ids, const BulkWork& work);

BulkItem refused(const domain::Document& document, base::ErrorCode code, const QString& why);

/// For those of the ids that are not among the rows.
void addMissing(const QStringList& ids, const std::vector<InboxRow>& rows, std::vector<BulkItem>& items);

domain::AuditEntry bulkAudit(const QString& action, const domain::Document& document, const QString& actor,
                             const QDateTime& now);

} // namespace emend::services
