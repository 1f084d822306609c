// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace emend::services {

struct CheckedModel {
    bool isTrainable = false; ///< it is in floating point
};

/// Whether the bytes are a network that lines can be read with, and, where a hash is given, those of that SHA-256.
/// Errors: corrupt, unsupported_format, storage_error.
base::Result<CheckedModel> checkModel(const QByteArray& bytes, const QString& contentHash = {});

} // namespace emend::services
