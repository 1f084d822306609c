// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/base/error.h>

#include <array>
#include <utility>

namespace emend::base {

namespace {

constexpr std::array<std::pair<ErrorCode, const char*>, 20> kNames{{
    {ErrorCode::InvalidArgument, "invalid_argument"},
    {ErrorCode::UnsupportedFormat, "unsupported_format"},
    {ErrorCode::Corrupt, "corrupt"},
    {ErrorCode::Encrypted, "encrypted"},
    {ErrorCode::TooLarge, "too_large"},
    {ErrorCode::TooManyPages, "too_many_pages"},
    {ErrorCode::LowQuality, "low_quality"},
    {ErrorCode::RecogniserError, "recogniser_error"},
    {ErrorCode::Timeout, "timeout"},
    {ErrorCode::Cancelled, "cancelled"},
    {ErrorCode::NotFound, "not_found"},
    {ErrorCode::Conflict, "conflict"},
    {ErrorCode::Unauthenticated, "unauthenticated"},
    {ErrorCode::Forbidden, "forbidden"},
    {ErrorCode::RateLimited, "rate_limited"},
    {ErrorCode::QuotaExceeded, "quota_exceeded"},
    {ErrorCode::NetworkError, "network_error"},
    {ErrorCode::DatabaseError, "database_error"},
    {ErrorCode::StorageError, "storage_error"},
    {ErrorCode::Internal, "internal"},
}};

} // namespace

QString errorCodeName(ErrorCode code)
{
    for (const auto& [candidate, name] : kNames) {
        if (candidate == code)
            return QString::fromLatin1(name);
    }
    return QStringLiteral("internal");
}

ErrorCode errorCodeFromName(const QString& name)
{
    for (const auto& [code, candidate] : kNames) {
        if (name == QLatin1String(candidate))
            return code;
    }
    return ErrorCode::Internal;
}

} // namespace emend::base
