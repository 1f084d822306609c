// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/storage/check_database.h>

namespace emend::storage {

/// SQLite: the file and its references. PostgreSQL: indexes and constraints that count for nothing.
base::Result<void> addStructureFindings(Transaction& transaction, std::vector<DatabaseFinding>& findings);

/// Whether this month's and the next one's partitions are there, where there are partitions.
base::Result<void> addPartitionFindings(Transaction& transaction, const QDateTime& now,
                                        std::vector<DatabaseFinding>& findings);

} // namespace emend::storage
