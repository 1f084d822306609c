// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/learning/pattern_version.h>
#include <emend/services/patterns.h>
#include <emend/storage/prompt_versions.h>

namespace emend::services {

/// Prompts from the confirmed documents and repeated values of a pattern version and the misread numbers up to that
/// time, ready to be stored. What is personal is masked.
base::Result<storage::PromptVersion> newPrompts(storage::Transaction& transaction,
                                                const learning::PatternSources& sources,
                                                const PatternSettings& settings, const QString& by,
                                                const QDateTime& until);

} // namespace emend::services
