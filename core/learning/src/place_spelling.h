// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/learning/known_merchant.h>

namespace emend::learning {

/// Whether one address has the words and numbers of the other, but for single letters of longer words. Short words and
/// numbers tell neighbours apart, so these must be the same.
bool areSpellingsOfOnePlace(const QString& one, const QString& other);

/// What was confirmed of misspelt places counts for the place that was confirmed at least three times as often.
void foldMisspelt(std::vector<KnownPlace>& places, size_t headersKept);

} // namespace emend::learning
