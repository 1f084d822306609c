// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/services/corrections.h>

#include <QtCore/QDateTime>

namespace emend::services {

using SubmissionResult = base::Result<Submission>;

/// Corrections that are ready to be stored, or why they are not.
struct CorrectionBatch {
    std::vector<base::Result<storage::PoolCorrection>> items;
};

/// Needs no database, so it may be done in any thread.
base::Result<storage::PoolCorrection> prepareForPool(const domain::CorrectionInput& input, const CorrectionRules& rules,
                                                     const Actor& actor);

/// Stores what the pool does not have yet, with its merchants' counts and its audit entries. May be repeated.
base::Result<std::vector<SubmissionResult>> storeBatch(storage::Transaction& transaction, CorrectionBatch& batch,
                                                       const Actor& actor, const QDateTime& now);

} // namespace emend::services
