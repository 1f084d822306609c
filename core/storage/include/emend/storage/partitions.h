// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/storage/transaction.h>

#include <QtCore/QDate>

namespace emend::storage {

/// How many months beyond the current one are to have their partitions.
inline constexpr int kPartitionMonthsAhead = 3;

/// Makes the monthly partitions from the first day's month to the last one's where they are missing; only PostgreSQL
/// has any. Errors: forbidden for roles that are neither service nor admin.
base::Result<void> ensurePartitions(Transaction& transaction, QDate firstDay, QDate lastDay);

} // namespace emend::storage
