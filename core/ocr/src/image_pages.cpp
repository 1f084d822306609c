// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "image_pages.h"

#include "grey_image.h"
#include "image_completeness.h"
#include "page_checks.h"

#include <QtCore/QBuffer>
#include <QtCore/QCoreApplication>
#include <QtGui/QImageReader>
#include <QtGui/QPainter>

namespace emend::ocr {

namespace {

// JPEG decoders halve cheaply while they decode; below this size the extra pass of Qt costs more than it saves.
constexpr qint64 kPixelsWorthHalving = 4'000'000;

const char* readerFormat(MediaType type)
{
    switch (type) {
    case MediaType::Png:
        return "png";
    case MediaType::Jpeg:
        return "jpeg";
    case MediaType::Tiff:
        return "tiff";
    case MediaType::WebP:
        return "webp";
    case MediaType::Bmp:
        return "bmp";
    case MediaType::Unknown:
    case MediaType::Pdf:
        break;
    }
    return "";
}

// Qt refuses images over 128 MB by itself. Ours are refused before decoding, by PageLimits; what passes the default
// limit has to be allowed at four bytes a pixel, but not at the eight of 16-bit colours.
constexpr int kDecodedMegabytes = 600;

void raiseAllocationLimit()
{
    [[maybe_unused]] static const bool done = [] {
        QImageReader::setAllocationLimit(kDecodedMegabytes);
        return true;
    }();
}

bool isTooBigDecoded(QSize size, QImage::Format format)
{
    const qint64 bitsPerPixel = format == QImage::Format_Invalid ? 32 : QImage::toPixelFormat(format).bitsPerPixel();
    return qint64(size.width()) * size.height() / 8 * bitsPerPixel > qint64(kDecodedMegabytes) * 1024 * 1024;
}

// One image of the file. Each use opens its own reader, because some of Qt's formats can be read only once.
class Frame final
{
public:
    Frame(const QByteArray& bytes, MediaType type, int index) : m_reader(&m_device, readerFormat(type))
    {
        m_device.setData(bytes);
        m_device.open(QIODevice::ReadOnly);
        m_reader.setAutoDetectImageFormat(false);
        m_reader.setAutoTransform(true);
        m_found = index == 0 || m_reader.jumpToImage(index);
    }

    QImageReader& reader() { return m_reader; }
    QSize storedSize() const { return m_found ? m_reader.size() : QSize(); }
    bool isTurned() const { return m_reader.transformation().testFlag(QImageIOHandler::TransformationRotate90); }

private:
    QBuffer m_device;
    QImageReader m_reader;
    bool m_found = false;
};

class ImagePages final : public PageSource
{
    Q_DECLARE_TR_FUNCTIONS(PageSource)

public:
    ImagePages(const QByteArray& bytes, MediaType type, const PageLimits& limits, int pageCount)
        : m_bytes(bytes), m_type(type), m_limits(limits), m_pageCount(pageCount)
    {
    }

    int pageCount() const override { return m_pageCount; }
    bool isScalable() const override { return false; }
    std::optional<domain::PageText> textLayer(int) override { return std::nullopt; }

    base::Result<QSize> pageSize(int page) const override;
    base::Result<cv::Mat> renderGrey(int page, double scale) override;
    base::Result<ImagePage> read(int page) const;

    static base::Error unreadable(const QImageReader& reader);
    static base::Error missingPlugin(MediaType type);
    static base::Error cutOff();
    static base::Error tooBigDecoded();

private:
    QByteArray m_bytes;
    MediaType m_type;
    PageLimits m_limits;
    int m_pageCount;
};

base::Error ImagePages::unreadable(const QImageReader& reader)
{
    return {base::ErrorCode::Corrupt,
            tr("The image cannot be decoded (%1). Scan or photograph it again.").arg(reader.errorString())};
}

base::Error ImagePages::missingPlugin(MediaType type)
{
    return {base::ErrorCode::UnsupportedFormat,
            tr("This installation cannot read %1. Install the package qt6-image-formats-plugins.")
                .arg(mediaTypeName(type))};
}

base::Error ImagePages::cutOff()
{
    return {base::ErrorCode::Corrupt,
            tr("The image file is cut off: the lower part of the picture is missing. Copy or photograph it again.")};
}

base::Error ImagePages::tooBigDecoded()
{
    return {base::ErrorCode::TooLarge,
            tr("The image takes more than %1 MB when decoded. Scale it down and try again.").arg(kDecodedMegabytes)};
}

base::Result<QSize> ImagePages::pageSize(int page) const
{
    if (auto known = checkedPage(page, m_pageCount); !known)
        return tl::unexpected(known.error());
    Frame frame(m_bytes, m_type, page);
    const QSize stored = frame.storedSize();
    if (!stored.isValid())
        return tl::unexpected(unreadable(frame.reader()));
    const auto size = checkedSize(frame.isTurned() ? stored.transposed() : stored, m_limits);
    if (size && isTooBigDecoded(*size, frame.reader().imageFormat()))
        return tl::unexpected(tooBigDecoded());
    return size;
}

base::Result<cv::Mat> ImagePages::renderGrey(int page, double scale)
{
    const auto size = pageSize(page);
    if (!size)
        return tl::unexpected(size.error());
    const auto target = scaledSize(*size, scale, m_limits);
    if (!target)
        return tl::unexpected(target.error());
    Frame frame(m_bytes, m_type, page);
    const QSize stored = frame.storedSize();
    if (m_type == MediaType::Jpeg && scale <= 0.5 && qint64(stored.width()) * stored.height() > kPixelsWorthHalving) {
        const int divisor = scale <= 0.125 ? 8 : scale <= 0.25 ? 4 : 2;
        frame.reader().setScaledSize(stored / divisor);
    }
    QImage image = frame.reader().read();
    if (image.isNull())
        return tl::unexpected(unreadable(frame.reader()));
    return resizedTo(greyFromImage(std::move(image)), *target);
}

QImage onWhite(const QImage& image)
{
    QImage paper(image.size(), QImage::Format_RGB888);
    paper.fill(Qt::white);
    QPainter(&paper).drawImage(0, 0, image);
    return paper;
}

base::Result<ImagePage> ImagePages::read(int page) const
{
    if (const auto size = pageSize(page); !size)
        return tl::unexpected(size.error());
    Frame frame(m_bytes, m_type, page);
    QImage image = frame.reader().read();
    if (image.isNull())
        return tl::unexpected(unreadable(frame.reader()));
    if (image.hasAlphaChannel())
        image = onWhite(image);
    image.convertTo(image.isGrayscale() ? QImage::Format_Grayscale8 : QImage::Format_RGB888);
    return ImagePage{image, frame.reader().transformation() != QImageIOHandler::TransformationNone};
}

base::Result<std::unique_ptr<ImagePages>> openImage(const QByteArray& bytes, MediaType type, const PageLimits& limits)
{
    raiseAllocationLimit();
    if (!QImageReader::supportedImageFormats().contains(readerFormat(type)))
        return tl::unexpected(ImagePages::missingPlugin(type));
    if (isCutOff(bytes, type))
        return tl::unexpected(ImagePages::cutOff());
    // Only TIFF files hold pages; the further images of a WebP are an animation.
    int pageCount = 1;
    if (type == MediaType::Tiff) {
        pageCount = Frame(bytes, type, 0).reader().imageCount();
        if (auto allowed = checkedPageCount(pageCount, limits); !allowed)
            return tl::unexpected(allowed.error());
    }
    return std::make_unique<ImagePages>(bytes, type, limits, pageCount);
}

} // namespace

base::Result<std::unique_ptr<PageSource>> openImagePages(const QByteArray& bytes, MediaType type,
                                                         const PageLimits& limits)
{
    return openImage(bytes, type, limits).map([](std::unique_ptr<ImagePages> pages) -> std::unique_ptr<PageSource> {
        return pages;
    });
}

base::Result<ImagePage> readImagePage(const QByteArray& bytes, MediaType type, int page, const PageLimits& limits)
{
    return openImage(bytes, type, limits).and_then([page](const std::unique_ptr<ImagePages>& pages) {
        return pages->read(page);
    });
}

} // namespace emend::ocr
