// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>
#include <emend/domain/page_text.h>

#include <opencv2/core/mat.hpp>

#include <QtCore/QByteArray>
#include <QtCore/QSize>

#include <memory>
#include <optional>

namespace emend::ocr {

/// What a file is by its first bytes, never by its name.
enum class MediaType { Unknown, Pdf, Png, Jpeg, Tiff, WebP, Bmp };

MediaType detectMediaType(const QByteArray& bytes);
QString mediaTypeName(MediaType type); ///< IANA name, such as `application/pdf`

struct PageLimits {
    qint64 bytes = 50LL * 1024 * 1024;
    int pages = 100;
    qint64 pixels = 150'000'000; ///< of one page; stops decompression bombs before anything is decoded
};

/// The pages of one document, decoded one at a time. Not thread-safe: one per thread.
class PageSource
{
public:
    virtual ~PageSource() = default;

    virtual int pageCount() const = 0;

    /// Size of the upright page in the unit of all boxes: an image's own pixels after EXIF orientation, a PDF page's at
    /// 200 dpi.
    virtual base::Result<QSize> pageSize(int page) const = 0;

    /// True where the page can be rendered at any scale without loss (PDF).
    virtual bool isScalable() const = 0;

    /// The upright page as 8-bit grey (CV_8UC1, white paper is bright), `scale` times pageSize. 0 < scale <= 8.
    virtual base::Result<cv::Mat> renderGrey(int page, double scale) = 0;

    /// The page's own text where it has any; no judgement yet on whether it is sound.
    virtual std::optional<domain::PageText> textLayer(int page) = 0;
};

/// Opens a document from its bytes. Errors: unsupported_format, corrupt, encrypted, too_large, too_many_pages.
base::Result<std::unique_ptr<PageSource>> openPages(const QByteArray& bytes, const PageLimits& limits = {});

} // namespace emend::ocr
