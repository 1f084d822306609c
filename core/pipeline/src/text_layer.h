// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/page_text.h>

namespace emend::pipeline {

/// True where a PDF page's own text can be used instead of recognition: enough of it, and made of real letters (fonts
/// without a Unicode map give private-use or replacement characters, scans with a hidden bad layer give single stray
/// letters).
bool isSoundTextLayer(const domain::PageText& page);

} // namespace emend::pipeline
