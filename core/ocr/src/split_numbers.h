// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/page_text.h>

namespace emend::ocr {

/// Puts amounts together that the recogniser split at the decimal point, as it does in widely spaced print: `79.` `35`
/// → `79.35`. Words further apart than a letter is high stay apart.
void joinSplitNumbers(domain::Line& line);

} // namespace emend::ocr
