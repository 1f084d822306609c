// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/ocr/page_source.h>

namespace emend::ocr {

/// A page of one of several originals, turned.
struct ComposedPage {
    int original = 0; ///< which of them
    int page = 0; ///< 0-based
    int rotation = 0; ///< degrees clockwise: 0, 90, 180, 270
};

/// A new PDF of those pages in that order. Pages of PDFs are copied as they are; an image fills a page on which each of
/// its pixels is one at 200 dpi, so that boxes stay what they are. The same arguments give the same bytes; `id` stands
/// in the file, so that no two of them are alike. Errors: invalid_argument for a page or rotation that is none, those
/// of openPages(), too_many_pages, too_large.
base::Result<QByteArray> composePdf(const std::vector<QByteArray>& originals, const std::vector<ComposedPage>& pages,
                                    const QString& id, const PageLimits& limits = {});

} // namespace emend::ocr
