// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/ocr/page_source.h>

#include <QtCore/QtEndian>

#include <array>

namespace emend::ocr {

namespace {

constexpr qsizetype kJunkBeforePdf = 1024; // what readers of PDF tolerate before the header

template <size_t N> bool startsWith(const QByteArray& bytes, const char (&magic)[N])
{
    return bytes.startsWith(QByteArrayView(magic, N - 1));
}

bool isTiff(const QByteArray& bytes)
{
    return startsWith(bytes, "II*\0") || startsWith(bytes, "MM\0*") || startsWith(bytes, "II+\0")
        || startsWith(bytes, "MM\0+");
}

bool isWebP(const QByteArray& bytes)
{
    return startsWith(bytes, "RIFF") && bytes.size() >= 16 && bytes.sliced(8, 7) == QByteArrayView("WEBPVP8");
}

// Many texts start with "BM", so the size of the header that follows has to be one that exists.
bool isBmp(const QByteArray& bytes)
{
    constexpr std::array<quint32, 8> kHeaderSizes{12, 16, 40, 52, 56, 64, 108, 124};
    if (!startsWith(bytes, "BM") || bytes.size() < 26)
        return false;
    const auto headerSize = qFromLittleEndian<quint32>(bytes.constData() + 14);
    return std::find(kHeaderSizes.begin(), kHeaderSizes.end(), headerSize) != kHeaderSizes.end();
}

bool isPdf(const QByteArray& bytes)
{
    constexpr QByteArrayView kMagic("%PDF-");
    const QByteArrayView head = QByteArrayView(bytes).first(std::min(bytes.size(), kJunkBeforePdf + kMagic.size()));
    return head.indexOf(kMagic) >= 0;
}

} // namespace

MediaType detectMediaType(const QByteArray& bytes)
{
    if (startsWith(bytes, "\x89PNG\r\n\x1a\n"))
        return MediaType::Png;
    if (startsWith(bytes, "\xff\xd8\xff"))
        return MediaType::Jpeg;
    if (isTiff(bytes))
        return MediaType::Tiff;
    if (isWebP(bytes))
        return MediaType::WebP;
    if (isBmp(bytes))
        return MediaType::Bmp;
    return isPdf(bytes) ? MediaType::Pdf : MediaType::Unknown;
}

QString mediaTypeName(MediaType type)
{
    switch (type) {
    case MediaType::Unknown:
        break;
    case MediaType::Pdf:
        return QStringLiteral("application/pdf");
    case MediaType::Png:
        return QStringLiteral("image/png");
    case MediaType::Jpeg:
        return QStringLiteral("image/jpeg");
    case MediaType::Tiff:
        return QStringLiteral("image/tiff");
    case MediaType::WebP:
        return QStringLiteral("image/webp");
    case MediaType::Bmp:
        return QStringLiteral("image/bmp");
    }
    return QStringLiteral("application/octet-stream");
}

} // namespace emend::ocr
