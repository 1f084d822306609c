// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"

namespace emend::storage {

struct SqlProblem {
    base::ErrorCode code = base::ErrorCode::DatabaseError;
    Failure failure = Failure::Final;
};

/// What PostgreSQL's five-letter SQLSTATE (appendix A of its manual) stands for.
SqlProblem postgresProblem(const QString& sqlState);

/// The SQLSTATE that a refused login stands for, from the server's words in English; empty for all else.
QString loginState(const QString& message);

/// What SQLite's extended result code stands for.
SqlProblem sqliteProblem(int code);

} // namespace emend::storage
