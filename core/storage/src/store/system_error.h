// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>

#include <QtCore/QIODevice>

#include <cerrno>

namespace emend::storage {

/// Why the last system call failed, as a sentence.
inline tl::unexpected<base::Error> failWithErrno()
{
    return base::fail(base::ErrorCode::StorageError, qt_error_string(errno) + QLatin1Char('.'));
}

/// Why the device's last operation failed, as a sentence.
inline tl::unexpected<base::Error> failWithDevice(const QIODevice& device)
{
    return base::fail(base::ErrorCode::StorageError, device.errorString() + QLatin1Char('.'));
}

} // namespace emend::storage
