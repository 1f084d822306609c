// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>
#include <emend/ocr/page_source.h>

#include <QtCore/QByteArray>

namespace emend::pipeline {

/// A file taken in: its bytes and what identifies them.
struct IntakeFile {
    QByteArray bytes;
    QString sha256; ///< lower-case hex
    ocr::MediaType mediaType = ocr::MediaType::Unknown;
};

/// Reads a file after checking that it is a regular, readable file within the limits. Never blocks on a FIFO or device.
/// Errors: not_found, forbidden, invalid_argument (not a file), too_large, corrupt (empty), unsupported_format,
/// storage_error.
base::Result<IntakeFile> readIntakeFile(const QString& path, const ocr::PageLimits& limits = {});

} // namespace emend::pipeline
