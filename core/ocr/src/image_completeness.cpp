// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "image_completeness.h"

#include <QtCore/QtEndian>

namespace emend::ocr {

namespace {

template <class T> T littleEndianAt(const QByteArray& bytes, qsizetype offset)
{
    return qFromLittleEndian<T>(bytes.constData() + offset);
}

// Offset of the first compressed data of a JPEG, behind the segments that may hold a complete preview; -1 where the
// file ends before it.
qsizetype jpegScanStart(const QByteArray& bytes)
{
    constexpr uchar kStartOfScan = 0xda;
    qsizetype at = 2;
    while (at + 4 <= bytes.size()) {
        if (static_cast<uchar>(bytes.at(at)) != 0xff)
            return at; // not a segment: leave it to the decoder
        const auto marker = static_cast<uchar>(bytes.at(at + 1));
        if (marker == kStartOfScan)
            return at;
        if (marker == 0xff)
            ++at; // fill byte
        else
            at += 2 + qFromBigEndian<quint16>(bytes.constData() + at + 2);
    }
    return -1;
}

bool isJpegCutOff(const QByteArray& bytes)
{
    constexpr QByteArrayView kEndOfImage("\xff\xd9");
    const qsizetype scan = jpegScanStart(bytes);
    return scan < 0 || bytes.lastIndexOf(kEndOfImage) < scan;
}

bool isBmpCutOff(const QByteArray& bytes)
{
    constexpr qsizetype kHeadersEnd = 14 + 40;
    const auto headerSize = littleEndianAt<quint32>(bytes, 14);
    if (headerSize < 40)
        return false; // OS/2 headers: too rare to be worth a second parser
    if (bytes.size() < kHeadersEnd)
        return true;
    const auto pixelsAt = littleEndianAt<quint32>(bytes, 10);
    const qint64 width = littleEndianAt<qint32>(bytes, 18);
    const qint64 height = qAbs<qint64>(littleEndianAt<qint32>(bytes, 22));
    const qint64 bitsPerPixel = littleEndianAt<quint16>(bytes, 28);
    const bool isPacked = littleEndianAt<quint32>(bytes, 30) == 1 || littleEndianAt<quint32>(bytes, 30) == 2;
    if (isPacked || width <= 0 || bitsPerPixel > 32)
        return false; // the decoder knows
    const qint64 rowBytes = (width * bitsPerPixel + 31) / 32 * 4;
    const double needed = static_cast<double>(rowBytes) * static_cast<double>(height); // may exceed 64 bits
    return static_cast<double>(bytes.size() - qint64(pixelsAt)) < needed;
}

} // namespace

bool isCutOff(const QByteArray& bytes, MediaType type)
{
    switch (type) {
    case MediaType::Jpeg:
        return isJpegCutOff(bytes);
    case MediaType::Bmp:
        return isBmpCutOff(bytes);
    default:
        return false;
    }
}

} // namespace emend::ocr
