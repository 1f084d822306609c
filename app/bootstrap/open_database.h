// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bootstrap/settings.h"

#include <emend/storage/database.h>

#include <memory>

namespace emend::bootstrap {

/// The database of the setting `database-url` (`--database-url`, EMEND_DATABASE_URL), by default an SQLite file in the
/// user's data folder.
base::Result<storage::DatabaseUrl> databaseUrl(const Settings& settings);

/// Opens it, with its schema up to date: SQLite's is brought up to date on the way, a server's only by
/// `emend-cli db migrate`. Errors: as Database::open and migrate.
base::Result<std::unique_ptr<storage::Database>> openDatabase(const Settings& settings,
                                                              const storage::DatabaseOptions& options = {});

/// Who runs this program, for the audit log and for `created_by`: the database's user on a server, else the system's.
QString actorName(const Settings& settings);

} // namespace emend::bootstrap
