// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/ocr/page_source.h>

namespace emend::ocr {

/// The pages of an image file (several in a TIFF). Errors as openPages.
base::Result<std::unique_ptr<PageSource>> openImagePages(const QByteArray& bytes, MediaType type,
                                                         const PageLimits& limits);

} // namespace emend::ocr
