// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/storage/database.h>

namespace emend::test {

/// How full a database is made.
struct Crowd {
    int corrections = 1'000'000; ///< spread over two years before `newest`; rounded down to whole thousands
    int documents = 200'000; ///< one in fifty needs review; each has a job, one in fifty of which is queued
    QDateTime newest = QDateTime({2026, 11, 20}, {12, 0}, Qt::UTC);
};

/// Fills a PostgreSQL database with the current schema as years of work would: a thousand corrections are made up, and
/// multiplied by the server. A failure ends the test.
void fillDatabase(storage::Database& database, const Crowd& crowd);

} // namespace emend::test
