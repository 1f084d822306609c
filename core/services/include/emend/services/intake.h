// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>
#include <emend/storage/database.h>
#include <emend/storage/document_store.h>

#include <QtCore/QStringList>

#include <optional>
#include <vector>

namespace emend::services {

struct IntakeOptions {
    int priority = 5; ///< 1–10, 10 first
    QString batchId; ///< of openBatch(); empty without one
};

/// What became of one file.
struct TakenIn {
    QString file; ///< as it was named
    std::optional<base::Error> refusal; ///< then nothing else is set
    QString sha256;
    QString documentId;
    QString jobId;
    bool isNew = false; ///< false where a job of the same bytes waits, runs or is completed already
};

/// Takes documents in: checks them, keeps their originals and queues them for reading.
class IntakeService final
{
public:
    /// `actor` is who hands them in. Both must outlive the service.
    IntakeService(storage::Database& database, storage::DocumentStore& store, QString actor);

    /// A parent for the jobs of documents that belong together; its id.
    base::Result<QString> openBatch(int priority);

    /// Keeps each file that readIntakeFile() takes, and queues all of them in one transaction: a few dozen at a time
    /// are quickest. Errors: those of the queue and the database; then none of them is queued.
    base::Result<std::vector<TakenIn>> takeIn(const QStringList& files, const IntakeOptions& options);

private:
    storage::Database& m_database;
    storage::DocumentStore& m_store;
    QString m_actor;
};

} // namespace emend::services
