// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/progress.h>
#include <emend/base/result.h>
#include <emend/storage/database.h>
#include <emend/storage/document_store.h>

#include <vector>

namespace emend::services {

struct RetentionPolicy {
    static constexpr int kDefaultDays = 90;

    int days = kDefaultDays; ///< since a document was received
    QDateTime now; ///< UTC
    QString actor; ///< who the audit log names
};

/// What became of the originals that are due.
struct RetentionOutcome {
    qint64 deleted = 0;
    qint64 bytes = 0; ///< of those
    qint64 missing = 0; ///< of the deleted ones: had no file any more
    qint64 kept = 0; ///< were put again within the last hour: somebody is about to use them
    std::vector<base::Error> failures; ///< of files that cannot be removed; the next run tries them again
};

/// Deletes the originals of documents that were received longer ago than the policy says. The records stay, say when it
/// was, and the audit log tells of each. A run that is cut short at any point is completed by the next one. Errors:
/// cancelled; those of the database.
base::Result<RetentionOutcome> expireOriginals(storage::Database& database, storage::DocumentStore& store,
                                               const RetentionPolicy& policy, base::Progress& progress);

/// What expireOriginals() would delete now, counting no more than a hundred thousand.
base::Result<RetentionOutcome> countExpiredOriginals(storage::Database& database, const RetentionPolicy& policy);

} // namespace emend::services
