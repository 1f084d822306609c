// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/ocr/page_source.h>

namespace emend::ocr {

/// The pages of a PDF. Errors as openPages.
base::Result<std::unique_ptr<PageSource>> openPdfPages(const QByteArray& bytes, const PageLimits& limits);

} // namespace emend::ocr
