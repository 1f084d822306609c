// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/page_images.h>

#include <emend/ocr/page_source.h>
#include <emend/storage/document_store.h>

#include <QtCore/QCache>
#include <QtCore/QCoreApplication>
#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace emend::services {

namespace {

using base::Result;
using ocr::PageSource;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::services::PageImages)
};

constexpr double kMostScale = 8;
constexpr double kMostPixels = 24'000'000; ///< of one drawing; what is wanted larger is enlarged from it, tile by tile
constexpr qint64 kMostTilePixels = 100'000'000; ///< of one answer
constexpr int kOpenDocuments = 3; ///< the one before, this one and the next

/// The scale to draw the whole page at, of which the wanted one is made.
double drawingScale(const PageSource& source, QSize size, double wanted)
{
    if (!source.isScalable())
        return std::min(wanted, 1.0); // an image has no more than its pixels
    const double pixels = static_cast<double>(size.width()) * size.height();
    return std::min(wanted, std::sqrt(kMostPixels / pixels));
}

/// Shares the pixels, which live as long as the image does.
QImage imageOf(const cv::Mat& grey)
{
    const auto release = [](void* pixels) { delete static_cast<cv::Mat*>(pixels); };
    return {grey.data,
            grey.cols,
            grey.rows,
            static_cast<qsizetype>(grey.step),
            QImage::Format_Grayscale8,
            release,
            std::make_unique<cv::Mat>(grey).release()};
}

QImage enlarged(const QImage& drawn, const QRect& area, double factor)
{
    QImage tile(area.size(), QImage::Format_Grayscale8);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(tile.rect()), drawn,
                      QRectF(area.x() / factor, area.y() / factor, area.width() / factor, area.height() / factor));
    return tile;
}

} // namespace

struct PageImages::Private {
    Private(const storage::DocumentStore& documents, qint64 cacheBytes)
        : store(documents), sources(kOpenDocuments), drawings(cacheBytes)
    {
    }

    /// Valid until the next document is opened.
    Result<PageSource*> open(const QString& sha256)
    {
        if (const auto* known = sources.object(sha256))
            return known->get();
        const Result<QByteArray> bytes = store.get(sha256);
        if (!bytes)
            return tl::unexpected(bytes.error());
        auto opened = ocr::openPages(*bytes);
        if (!opened)
            return tl::unexpected(opened.error());
        PageSource* source = opened->get();
        sources.insert(sha256, std::make_unique<std::unique_ptr<PageSource>>(std::move(*opened)).release());
        return source;
    }

    Result<QImage> drawing(PageSource& source, const QString& sha256, int page, double scale)
    {
        const QString key =
            sha256 + QLatin1Char(' ') + QString::number(page) + QLatin1Char(' ') + QString::number(scale, 'g', 17);
        if (const QImage* known = drawings.object(key))
            return *known;
        const Result<cv::Mat> grey = source.renderGrey(page, scale);
        if (!grey)
            return tl::unexpected(grey.error());
        const QImage image = imageOf(*grey);
        drawings.insert(key, std::make_unique<QImage>(image).release(), image.sizeInBytes());
        return image;
    }

    const storage::DocumentStore& store;
    QCache<QString, std::unique_ptr<PageSource>> sources;
    QCache<QString, QImage> drawings;
};

PageImages::PageImages(const storage::DocumentStore& store, qint64 cacheBytes)
    : d(std::make_unique<Private>(store, cacheBytes))
{
}

PageImages::~PageImages() = default;

Result<int> PageImages::pageCount(const QString& sha256)
{
    return d->open(sha256).map([](const PageSource* source) { return source->pageCount(); });
}

Result<QSize> PageImages::pageSize(const QString& sha256, int page)
{
    return d->open(sha256).and_then([page](const PageSource* source) { return source->pageSize(page); });
}

Result<QImage> PageImages::draw(const PageTile& wanted)
{
    if (!(wanted.scale > 0 && wanted.scale <= kMostScale))
        return base::fail(base::ErrorCode::InvalidArgument, Text::tr("A page is drawn at most 8 times its size."));
    const Result<PageSource*> source = d->open(wanted.sha256);
    if (!source)
        return tl::unexpected(source.error());
    const Result<QSize> size = (*source)->pageSize(wanted.page);
    if (!size)
        return tl::unexpected(size.error());
    const double scale = drawingScale(**source, *size, wanted.scale);
    const Result<QImage> drawn = d->drawing(**source, wanted.sha256, wanted.page, scale);
    if (!drawn)
        return drawn;
    const bool isAsWanted = scale == wanted.scale;
    const QRect page(QPoint(0, 0), isAsWanted ? drawn->size() : (QSizeF(*size) * wanted.scale).toSize());
    if (wanted.area.isEmpty() && isAsWanted)
        return drawn;
    const QRect area = wanted.area.isEmpty() ? page : wanted.area & page;
    if (area.isEmpty())
        return base::fail(base::ErrorCode::InvalidArgument, Text::tr("That place lies beyond the page."));
    if (qint64(area.width()) * area.height() > kMostTilePixels)
        return base::fail(base::ErrorCode::TooLarge, Text::tr("Only a part of a page is drawn at that scale."));
    return isAsWanted ? drawn->copy(area) : enlarged(*drawn, area, wanted.scale / scale);
}

} // namespace emend::services
