// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/extraction/validate.h>

namespace emend::services {

/// The name that a field has on the form, translated; its own where the type does not have it.
QString fieldTitle(const extraction::DocumentSchema& schema, const QString& field);

/// A broken rule for a reader, in the language of the user.
QString ruleSentence(const extraction::DocumentSchema& schema, const extraction::RuleBreak& broken);

} // namespace emend::services
