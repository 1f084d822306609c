// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/extraction.h>
#include <emend/storage/database.h>
#include <emend/storage/document_store.h>

namespace emend::services {

/// Keeps documents that were read outside the queue, with their results, where reviewers find them.
class Archive final
{
public:
    /// `actor` is who had them read. Both must outlive the archive.
    Archive(storage::Database& database, storage::DocumentStore& store, QString actor);

    /// Keeps the file's bytes and what was found in them. A file that was not even opened, or that was changed since,
    /// is not kept. Errors: those of the store and the database.
    base::Result<void> keep(const QString& file, const domain::Extraction& extraction);

private:
    storage::Database& m_database;
    storage::DocumentStore& m_store;
    QString m_actor;
};

} // namespace emend::services
