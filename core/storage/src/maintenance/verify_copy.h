// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "copy_plan.h"

#include <emend/storage/copy_database.h>

namespace emend::storage {

/// Compares a table of both sides, row by row; `compared` is told how many rows each batch had.
base::Result<void> verifyTable(Transaction& from, Transaction& to, const CopiedTable& table, CopyReport& report,
                               const std::function<base::Result<void>(qint64 rows)>& compared);

} // namespace emend::storage
