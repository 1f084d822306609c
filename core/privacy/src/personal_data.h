// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "finding.h"
#include "folded_text.h"

#include <vector>

namespace emend::privacy {

/// Everything in a text that may lead to a person; stretches may overlap. Not what is part of a hash, a UUID or a file
/// name, which the program prints itself. Linear time.
std::vector<Finding> findPersonalData(const FoldedText& text);

} // namespace emend::privacy
