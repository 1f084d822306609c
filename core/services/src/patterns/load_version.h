// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/extraction/learned_fields.h>
#include <emend/storage/pattern_versions.h>

#include <memory>

namespace emend::services {

/// A stored version, ready for use. Errors: corrupt where its content is not what was stored, or not understood.
base::Result<std::shared_ptr<const extraction::LearnedFields>> loadVersion(storage::Transaction& transaction,
                                                                           const storage::PatternVersion& version);

} // namespace emend::services
