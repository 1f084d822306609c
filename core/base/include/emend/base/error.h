// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace emend::base {

/// What went wrong, in the words that the output, the exit status and (later) HTTP statuses and icons are derived from.
enum class ErrorCode {
    InvalidArgument,
    UnsupportedFormat,
    Corrupt,
    Encrypted,
    TooLarge,
    TooManyPages,
    LowQuality,
    RecogniserError,
    Timeout,
    Cancelled,
    NotFound,
    Conflict,
    Unauthenticated,
    Forbidden,
    RateLimited,
    QuotaExceeded,
    NetworkError,
    DatabaseError,
    StorageError,
    Internal,
};

/// An error is a code for programs plus a sentence for people; the sentence names the thing and what to do about it.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString message;
};

/// The code as it stands in JSON output and logs, such as `too_many_pages`.
QString errorCodeName(ErrorCode code);

/// The code of that name; `Internal` where there is none.
ErrorCode errorCodeFromName(const QString& name);

} // namespace emend::base
