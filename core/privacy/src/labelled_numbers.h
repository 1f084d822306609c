// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "digit_groups.h"
#include "finding.h"

namespace emend::privacy {

/// Numbers of five digits or more, in any grouping, behind a label that says account, card or tax number; not a date
/// or an amount that happens to stand there. Linear time.
void findLabelledNumbers(const FoldedText& text, const std::vector<DigitGroup>& groups, std::vector<Finding>& found);

} // namespace emend::privacy
