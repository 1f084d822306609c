// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "finding.h"
#include "folded_text.h"

#include <vector>

namespace emend::privacy {

/// E-mail addresses, also with a misread `@` or dot, or a blank next to one; the more so, the surer the end of the
/// domain must be. Linear time.
void findEmails(const FoldedText& text, std::vector<Finding>& found);

} // namespace emend::privacy
