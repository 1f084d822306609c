// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/progress.h>
#include <emend/base/result.h>

namespace emend::storage {

/// Copies a database that others may be writing to, page by page, and checks the copy.
base::Result<void> backupSqlite(const QString& from, const QString& to, base::Progress& progress);

} // namespace emend::storage
