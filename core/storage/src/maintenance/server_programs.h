// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/progress.h>
#include <emend/storage/database_url.h>

namespace emend::storage {

/// Has pg_dump write the database to a file, and pg_restore read it back.
base::Result<void> dumpServer(const DatabaseUrl& url, const QString& file, base::Progress& progress);

} // namespace emend::storage
