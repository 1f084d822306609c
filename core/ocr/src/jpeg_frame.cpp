// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jpeg_frame.h"

namespace emend::ocr {

namespace {

constexpr int kSegmentHead = 4; // marker and length

int byteAt(const QByteArray& bytes, qsizetype at)
{
    return static_cast<uchar>(bytes.at(at));
}

int wordAt(const QByteArray& bytes, qsizetype at)
{
    return byteAt(bytes, at) << 8 | byteAt(bytes, at + 1);
}

bool isFrame(int marker)
{
    return marker == 0xc0 || marker == 0xc1 || marker == 0xc2; // baseline, extended, progressive
}

bool isOtherFrame(int marker)
{
    return marker > 0xc2 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

} // namespace

std::optional<JpegFrame> jpegFrame(const QByteArray& bytes)
{
    if (bytes.size() < 2 || wordAt(bytes, 0) != 0xffd8)
        return std::nullopt;
    qsizetype at = 2;
    while (at + kSegmentHead + 6 <= bytes.size() && byteAt(bytes, at) == 0xff) {
        const int marker = byteAt(bytes, at + 1);
        if (isOtherFrame(marker) || marker == 0xda)
            return std::nullopt;
        if (isFrame(marker)) {
            const JpegFrame frame{{wordAt(bytes, at + 7), wordAt(bytes, at + 5)}, byteAt(bytes, at + 9)};
            const bool isShown = byteAt(bytes, at + 4) == 8 && (frame.components == 1 || frame.components == 3);
            return isShown && !frame.size.isEmpty() ? std::optional(frame) : std::nullopt;
        }
        at += 2 + std::max(2, wordAt(bytes, at + 2));
    }
    return std::nullopt;
}

} // namespace emend::ocr
