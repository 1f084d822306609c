// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/ocr/page_source.h>

#include "image_pages.h"
#include "page_guard.h"
#include "pdf_pages.h"

#include <QtCore/QCoreApplication>

namespace emend::ocr {

namespace {

struct OpenPages {
    Q_DECLARE_TR_FUNCTIONS(PageSource)
};

// Libraries below throw when memory runs out or a file drives them to their limits; nothing of that leaves here.
class GuardedPages final : public PageSource
{
public:
    explicit GuardedPages(std::unique_ptr<PageSource> pages) : m_pages(std::move(pages)) { }

    int pageCount() const override { return m_pages->pageCount(); }
    bool isScalable() const override { return m_pages->isScalable(); }
    base::Result<QSize> pageSize(int page) const override
    {
        return guarded([&] { return m_pages->pageSize(page); });
    }
    base::Result<cv::Mat> renderGrey(int page, double scale) override
    {
        return guarded([&] { return m_pages->renderGrey(page, scale); });
    }
    std::optional<domain::PageText> textLayer(int page) override
    {
        using Text = std::optional<domain::PageText>;
        return guarded([&]() -> base::Result<Text> { return m_pages->textLayer(page); }).value_or(std::nullopt);
    }

private:
    std::unique_ptr<PageSource> m_pages;
};

} // namespace

base::Result<std::unique_ptr<PageSource>> openPages(const QByteArray& bytes, const PageLimits& limits)
{
    if (bytes.size() > limits.bytes)
        return base::fail(base::ErrorCode::TooLarge,
                          OpenPages::tr("The file is larger than %1 MB. Split it or scan at a lower resolution.")
                              .arg(limits.bytes / (1024 * 1024)));
    const MediaType type = detectMediaType(bytes);
    if (type == MediaType::Unknown)
        return base::fail(base::ErrorCode::UnsupportedFormat,
                          OpenPages::tr("The file is neither a PDF nor a PNG, JPEG, TIFF, WebP or BMP image."));
    return guarded([&]() -> base::Result<std::unique_ptr<PageSource>> {
        auto pages = type == MediaType::Pdf ? openPdfPages(bytes, limits) : openImagePages(bytes, type, limits);
        if (!pages)
            return pages;
        // A single bad page is the whole document; among others it costs only itself.
        if ((*pages)->pageCount() == 1) {
            if (auto size = (*pages)->pageSize(0); !size)
                return tl::unexpected(size.error());
        }
        return std::make_unique<GuardedPages>(std::move(*pages));
    });
}

} // namespace emend::ocr
