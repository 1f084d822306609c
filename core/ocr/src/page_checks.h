// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/ocr/page_source.h>

namespace emend::ocr {

/// A page may have that size; else too_large, or corrupt where there is nothing to see. `size` is in pixels.
base::Result<QSize> checkedSize(QSizeF size, const PageLimits& limits);

/// The size of a page drawn at that scale. Errors: invalid_argument for a scale outside 0–8, too_large.
base::Result<QSize> scaledSize(QSize size, double scale, const PageLimits& limits);

/// invalid_argument where the document has no such page.
base::Result<void> checkedPage(int page, int pageCount);

/// too_many_pages above the limit, corrupt without any page.
base::Result<void> checkedPageCount(int pageCount, const PageLimits& limits);

} // namespace emend::ocr
