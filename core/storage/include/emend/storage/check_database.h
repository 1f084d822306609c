// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/storage/database.h>

#include <QtCore/QDateTime>

#include <vector>

namespace emend::storage {

struct DatabaseFinding {
    QString check; ///< such as `jobs_without_document`
    bool isProblem = true; ///< false: worth knowing
    QString message; ///< a sentence that names what is concerned and what helps
};

/// Looks for damage and for what a crash or a changed program may have left: the file itself, references, the schema's
/// steps, partitions, indexes, documents without a result, leases that ran out long ago, the end of the audit log.
/// Changes nothing. Empty where all is well. Error: database_error.
base::Result<std::vector<DatabaseFinding>> checkDatabase(Database& database, const QDateTime& now);

} // namespace emend::storage
