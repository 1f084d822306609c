// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exit_status.h"

namespace emend::commands {

ExitStatus exitStatusFor(base::ErrorCode code)
{
    using base::ErrorCode;
    switch (code) {
    case ErrorCode::InvalidArgument:
        return WrongUsage;
    case ErrorCode::Cancelled:
        return Interrupted;
    case ErrorCode::UnsupportedFormat:
    case ErrorCode::Corrupt:
    case ErrorCode::Encrypted:
    case ErrorCode::TooLarge:
    case ErrorCode::TooManyPages:
    case ErrorCode::LowQuality:
    case ErrorCode::Timeout:
    case ErrorCode::NotFound:
    case ErrorCode::Conflict:
        return SomeFailed;
    case ErrorCode::RecogniserError:
    case ErrorCode::Unauthenticated:
    case ErrorCode::Forbidden:
    case ErrorCode::RateLimited:
    case ErrorCode::QuotaExceeded:
    case ErrorCode::NetworkError:
    case ErrorCode::DatabaseError:
    case ErrorCode::StorageError:
    case ErrorCode::Internal:
        break;
    }
    return WrongSetup;
}

} // namespace emend::commands
