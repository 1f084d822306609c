// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "digit_groups.h"
#include "finding.h"

namespace emend::privacy {

/// SSNs (3-2-4 digits) and EINs (2-7), also with an added blank. Linear time.
void findTaxNumbers(const FoldedText& text, const std::vector<DigitGroup>& groups, std::vector<Finding>& found);

} // namespace emend::privacy
