// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/progress.h>
#include <emend/storage/database.h>

#include <vector>

namespace emend::storage {

/// A row that is not the same on both sides.
struct CopyMismatch {
    QString table;
    QString key; ///< such as `document_id=…`
    QString message; ///< a phrase: missing, different, …
};

struct CopyReport {
    qint64 copied = 0; ///< rows, by this run
    qint64 verified = 0; ///< rows, all of them
    bool isContinued = false; ///< an earlier run had begun
    qint64 mismatchCount = 0;
    std::vector<CopyMismatch> mismatches; ///< the first thousand
};

/// Copies all that a database holds into an empty one, of either kind, and compares every row by its hash afterwards.
/// Both have the newest schema, and nobody else writes to the target. Ended before its end, however that happens, it
/// goes on from there when called again. The recognition cache is left behind. Errors: conflict where the target is
/// neither empty nor the beginning of this copy; invalid_argument for a copy onto itself; cancelled; database_error.
base::Result<CopyReport> copyDatabase(Database& from, Database& to, base::Progress& progress);

} // namespace emend::storage
