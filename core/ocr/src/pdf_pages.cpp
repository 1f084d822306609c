// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf_pages.h"

#include "grey_image.h"
#include "page_checks.h"
#include "pdf_text.h"

#include <emend/base/logging.h>

#include <poppler-qt6.h>

#include <QtCore/QCoreApplication>

namespace emend::ocr {

namespace {

constexpr double kPointsPerInch = 72;
constexpr double kDotsPerInch = 200; // the unit of all boxes of PDF pages

void routeMessagesToLog()
{
    [[maybe_unused]] static const bool done = [] {
        Poppler::setDebugErrorFunction(
            [](const QString& message, const QVariant&) { qCDebug(base::lcIntake).noquote() << "Poppler:" << message; },
            {});
        return true;
    }();
}

class PdfPages final : public PageSource
{
    Q_DECLARE_TR_FUNCTIONS(PageSource)

public:
    PdfPages(std::unique_ptr<Poppler::Document> document, const PageLimits& limits)
        : m_document(std::move(document)), m_limits(limits)
    {
    }

    int pageCount() const override { return m_document->numPages(); }
    bool isScalable() const override { return true; }

    base::Result<QSize> pageSize(int page) const override;
    base::Result<cv::Mat> renderGrey(int page, double scale) override;
    std::optional<domain::PageText> textLayer(int page) override;

    static base::Error locked();
    static base::Error damaged();

private:
    base::Result<std::unique_ptr<Poppler::Page>> openPage(int page) const;
    base::Result<QSize> sizeOf(const Poppler::Page& page) const;

    std::unique_ptr<Poppler::Document> m_document;
    PageLimits m_limits;
};

base::Error PdfPages::locked()
{
    return {base::ErrorCode::Encrypted,
            tr("The PDF is protected by a password. Save a copy without the password and use that.")};
}

base::Error PdfPages::damaged()
{
    return {base::ErrorCode::Corrupt, tr("The PDF is damaged or incomplete. Export or download it again.")};
}

base::Result<std::unique_ptr<Poppler::Page>> PdfPages::openPage(int page) const
{
    if (auto known = checkedPage(page, pageCount()); !known)
        return tl::unexpected(known.error());
    auto opened = m_document->page(page);
    if (!opened)
        return tl::unexpected(damaged());
    return opened;
}

base::Result<QSize> PdfPages::sizeOf(const Poppler::Page& page) const
{
    return checkedSize(page.pageSizeF() * (kDotsPerInch / kPointsPerInch), m_limits);
}

base::Result<QSize> PdfPages::pageSize(int page) const
{
    const auto opened = openPage(page);
    if (!opened)
        return tl::unexpected(opened.error());
    return sizeOf(**opened);
}

base::Result<cv::Mat> PdfPages::renderGrey(int page, double scale)
{
    const auto opened = openPage(page);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto size = sizeOf(**opened);
    if (!size)
        return tl::unexpected(size.error());
    const auto target = scaledSize(*size, scale, m_limits);
    if (!target)
        return tl::unexpected(target.error());

    const QSizeF points = (*opened)->pageSizeF();
    QImage image = (*opened)->renderToImage(kPointsPerInch * target->width() / points.width(),
                                            kPointsPerInch * target->height() / points.height(), 0, 0, target->width(),
                                            target->height());
    if (image.isNull())
        return tl::unexpected(damaged());
    if (image.format() == QImage::Format_ARGB32)
        image.reinterpretAsFormat(QImage::Format_RGB32); // the paper is opaque
    return resizedTo(greyFromImage(std::move(image)), *target);
}

std::optional<domain::PageText> PdfPages::textLayer(int page)
{
    const auto opened = openPage(page);
    if (!opened)
        return std::nullopt;
    const auto size = sizeOf(**opened);
    if (!size)
        return std::nullopt;
    domain::PageText text;
    text.index = page;
    text.size = *size;
    text.origin = domain::TextOrigin::TextLayer;
    text.lines = groupIntoRows(wordsOf(**opened, *size));
    if (text.lines.empty())
        return std::nullopt;
    return text;
}

} // namespace

base::Result<std::unique_ptr<PageSource>> openPdfPages(const QByteArray& bytes, const PageLimits& limits)
{
    routeMessagesToLog();
    auto document = Poppler::Document::loadFromData(bytes);
    if (!document)
        return tl::unexpected(PdfPages::damaged());
    if (document->isLocked())
        return tl::unexpected(PdfPages::locked());
    if (auto allowed = checkedPageCount(document->numPages(), limits); !allowed)
        return tl::unexpected(allowed.error());
    document->setPaperColor(Qt::white);
    document->setRenderHint(Poppler::Document::Antialiasing);
    document->setRenderHint(Poppler::Document::TextAntialiasing);
    return std::make_unique<PdfPages>(std::move(document), limits);
}

} // namespace emend::ocr
