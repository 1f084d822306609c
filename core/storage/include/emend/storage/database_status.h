// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/storage/database.h>

#include <QtCore/QMap>

#include <vector>

namespace emend::storage {

struct TableStatus {
    QString name;
    qint64 rows = 0;
    bool isEstimate = false; ///< the server's own, for tables that are long to count
    qint64 bytes = 0; ///< with indexes
    QStringList partitions; ///< months such as 2026-11
};

struct DatabaseStatus {
    QString server; ///< such as `PostgreSQL 15.14`
    qint64 bytes = 0;
    std::vector<TableStatus> tables; ///< in the order of their names; empty before the first migration
    QMap<QString, qint64> jobs; ///< state → how many; empty where there is no queue yet
};

/// What is in a database, whether it was migrated or not. Error: database_error.
base::Result<DatabaseStatus> databaseStatus(Database& database);

} // namespace emend::storage
