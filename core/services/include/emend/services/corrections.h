// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/progress.h>
#include <emend/domain/audit_entry.h>
#include <emend/services/correction_files.h>
#include <emend/services/prepare_correction.h>
#include <emend/storage/corrections.h>
#include <emend/storage/database.h>
#include <emend/storage/datasets.h>

#include <functional>
#include <vector>

namespace emend::services {

/// Who hands the corrections in, or takes them out.
struct Actor {
    domain::ActorType type = domain::ActorType::User;
    QString id;
};

enum class Submission { Stored, AlreadyThere };

struct ImportCounts {
    qint64 stored = 0;
    qint64 alreadyThere = 0;
    qint64 refused = 0;

    qint64 total() const { return stored + alreadyThere + refused; }
};

/// What an import tells while it runs.
struct ImportListener {
    std::function<void(qint64 line, const base::Error& error)> refused;
    std::function<void(const ImportCounts& counts, double fraction)> advanced; ///< after each batch
};

struct ExportRequest {
    storage::CorrectionFilter filter;
    CorrectionFormat format = CorrectionFormat::JsonLines;
    QString file; ///< replaced where it exists
};

/// The one path of every correction into the pool, whoever makes it: checked, masked, normalised, judged by what is
/// known of its merchant, stored and audited, in one transaction; the same one again changes nothing. Lives in the
/// thread of its database.
class CorrectionService final
{
public:
    CorrectionService(storage::Database& database, CorrectionRules rules, Actor actor);

    /// One transaction for all of them; what became of each, in their order. Errors of single ones: invalid_argument.
    base::Result<std::vector<base::Result<Submission>>> submit(const std::vector<domain::CorrectionInput>& inputs);

    /// Submits what the reader holds, in batches: while the database works on one, the next is read and prepared in
    /// another thread. What is stored stays stored if it ends early. Errors: cancelled; those of the reader and of the
    /// database.
    base::Result<ImportCounts> importAll(CorrectionReader& reader, const ImportListener& listener,
                                         const base::Progress& progress);

    /// Writes what passes the filter to a file, oldest first, and records it as a dataset. The file appears when it is
    /// complete and recorded. Errors: cancelled, storage_error; those of the database.
    base::Result<storage::Dataset> exportAll(const ExportRequest& request, base::Progress& progress);

private:
    storage::Database& m_database;
    CorrectionRules m_rules;
    Actor m_actor;
};

} // namespace emend::services
