// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql_state.h"

#include <sqlite3.h>

#include <array>

namespace emend::storage {

using base::ErrorCode;

SqlProblem postgresProblem(const QString& sqlState)
{
    const QString sqlClass = sqlState.left(2);
    // 57P01 to 57P03: the server stops or starts.
    if (sqlClass == QLatin1String("08") || sqlState.startsWith(QLatin1String("57P0"))
        || sqlState == QLatin1String("25P03"))
        return {ErrorCode::DatabaseError, Failure::ConnectionLost};
    // Serialisation, deadlock, lock timeout.
    if (sqlState == QLatin1String("40001") || sqlState == QLatin1String("40P01") || sqlState == QLatin1String("55P03"))
        return {ErrorCode::Conflict, Failure::ConflictWithOthers};
    if (sqlState == QLatin1String("23505"))
        return {ErrorCode::Conflict, Failure::Final};
    if (sqlState == QLatin1String("42501") || sqlClass == QLatin1String("28"))
        return {ErrorCode::Forbidden, Failure::Final};
    if (sqlState == QLatin1String("53100"))
        return {ErrorCode::StorageError, Failure::Final};
    return {};
}

QString loginState(const QString& message)
{
    static const std::array<std::pair<QLatin1String, QLatin1String>, 6> refusals{{
        {QLatin1String("authentication failed"), QLatin1String("28P01")},
        {QLatin1String("no password supplied"), QLatin1String("28P01")},
        {QLatin1String("no pg_hba.conf entry"), QLatin1String("28000")},
        {QLatin1String("is not permitted to log in"), QLatin1String("28000")},
        {QLatin1String("permission denied for database"), QLatin1String("42501")},
        {QLatin1String("FATAL:  role "), QLatin1String("28000")},
    }};
    for (const auto& [words, state] : refusals) {
        if (message.contains(words))
            return state;
    }
    const bool isMissing =
        message.contains(QLatin1String("FATAL:  database ")) && message.contains(QLatin1String("does not exist"));
    return isMissing ? QStringLiteral("3D000") : QString();
}

SqlProblem sqliteProblem(int code)
{
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::Conflict, Failure::ConflictWithOthers};
    case SQLITE_CONSTRAINT:
        if (code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY || code == SQLITE_CONSTRAINT_ROWID)
            return {ErrorCode::Conflict, Failure::Final};
        // Triggers that refuse a change raise this one.
        if (code == SQLITE_CONSTRAINT_TRIGGER)
            return {ErrorCode::Forbidden, Failure::Final};
        return {};
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {ErrorCode::StorageError, Failure::Final};
    default:
        return {};
    }
}

} // namespace emend::storage
