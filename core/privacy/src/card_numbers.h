// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "digit_groups.h"
#include "finding.h"

namespace emend::privacy {

/// Card numbers of 13–19 digits, in one piece or in groups, also with a lost or an added blank; see Kind for how sure
/// each is. Time is linear in the number of groups.
void findCardNumbers(const FoldedText& text, const std::vector<DigitGroup>& groups, std::vector<Finding>& found);

} // namespace emend::privacy
