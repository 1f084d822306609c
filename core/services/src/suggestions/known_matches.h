// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/services/known_values.h>
#include <emend/services/suggestions.h>

namespace emend::services {

/// The known values that resemble something printed near the top of the first page, the most similar ones of each
/// field first.
QMap<QString, std::vector<Suggestion>> knownMatches(const std::vector<domain::PageText>& pages,
                                                    const std::vector<KnownValue>& known);

} // namespace emend::services
