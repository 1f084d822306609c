// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QSize>

#include <optional>

namespace emend::ocr {

/// What a PDF has to know of a JPEG to show it without decoding it first.
struct JpegFrame {
    QSize size; ///< as it is stored
    int components = 0; ///< 1 is grey, 3 colour
};

/// Nothing where it is no JPEG of 8 bits that every PDF reader shows.
std::optional<JpegFrame> jpegFrame(const QByteArray& bytes);

} // namespace emend::ocr
