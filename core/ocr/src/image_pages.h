// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/ocr/page_source.h>

#include <QtGui/QImage>

namespace emend::ocr {

/// The pages of an image file (several in a TIFF). Errors as openPages.
base::Result<std::unique_ptr<PageSource>> openImagePages(const QByteArray& bytes, MediaType type,
                                                         const PageLimits& limits);

/// One upright page of an image file in its own colours.
struct ImagePage {
    QImage image; ///< Grayscale8 or RGB888; on white where it is transparent
    bool isTurned = false; ///< it is stored otherwise, with a note how to turn it
};

/// Errors: as openPages; invalid_argument for a page that is none.
base::Result<ImagePage> readImagePage(const QByteArray& bytes, MediaType type, int page, const PageLimits& limits);

} // namespace emend::ocr
