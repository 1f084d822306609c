// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/progress.h>
#include <emend/storage/database_url.h>

namespace emend::storage {

/// Copies a database that is in use into one file: SQLite as a database of its own, PostgreSQL in the custom format of
/// pg_dump, for pg_restore. The file appears when it is complete and was read back. Returns its size in bytes. Errors:
/// not_found, cancelled, storage_error, database_error with pg_dump's own words.
base::Result<qint64> backupDatabase(const DatabaseUrl& url, const QString& file, base::Progress& progress);

} // namespace emend::storage
