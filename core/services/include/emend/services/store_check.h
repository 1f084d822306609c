// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/progress.h>
#include <emend/base/result.h>
#include <emend/storage/database.h>
#include <emend/storage/document_store.h>

#include <QtCore/QMap>
#include <QtCore/QStringList>

namespace emend::services {

struct StoredAmount {
    qint64 documents = 0;
    qint64 bytes = 0; ///< of the originals
};

/// What a store holds, by the id of the key; the empty one is for documents that are not encrypted.
base::Result<QMap<QString, StoredAmount>> summariseStore(const storage::DocumentStore& store);

/// Where the store and the records do not agree; each list holds hashes, in order.
struct StoreCheck {
    StoredAmount stored;
    QStringList missing; ///< a record says that they are stored, but they are not
    QStringList unknown; ///< stored for an hour or more, but no record says so
    QStringList damaged; ///< an encrypted one is found by its size; all are where they are read

    bool isSound() const { return missing.isEmpty() && unknown.isEmpty() && damaged.isEmpty(); }
};

struct StoreCheckOptions {
    QDateTime now; ///< UTC
    bool reads = false; ///< every document, to compare its bytes with its hash
};

/// Compares the store with the records; both may be in use meanwhile. Errors: cancelled, storage_error, those of the
/// database.
base::Result<StoreCheck> checkStore(storage::Database& database, const storage::DocumentStore& store,
                                    const StoreCheckOptions& options, base::Progress& progress);

} // namespace emend::services
