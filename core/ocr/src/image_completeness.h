// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/ocr/page_source.h>

namespace emend::ocr {

/// True where the file ends before its picture does, for the formats whose decoders fill the rest with grey instead of
/// failing (JPEG, BMP).
bool isCutOff(const QByteArray& bytes, MediaType type);

} // namespace emend::ocr
