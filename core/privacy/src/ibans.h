// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "digit_groups.h"
#include "finding.h"

namespace emend::privacy {

/// IBANs of the registered countries: of the right length, and with the right checksum or printed in groups of four.
/// Linear time.
void findIbans(const FoldedText& text, const std::vector<DigitGroup>& groups, std::vector<Finding>& found);

} // namespace emend::privacy
