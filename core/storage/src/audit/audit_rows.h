// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/storage/audit.h>

namespace emend::storage {

/// `SELECT … FROM audit_log`, in the columns that the functions below expect.
QString auditSelect(const Dialect& dialect);

AuditChainRow auditChainRow(const Row& row, Backend backend);
AuditRecord auditRecord(const Row& row);

/// Where the program says that the chain ends. Error: conflict where it does not say.
base::Result<AuditHead> storedAuditHead(Transaction& transaction);

} // namespace emend::storage
