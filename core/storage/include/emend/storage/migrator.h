// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/storage/database.h>

#include <QtCore/QDateTime>

#include <vector>

namespace emend::storage {

/// A numbered step of the schema, as it is built into the program from sql/.
struct Migration {
    int number = 0;
    QString name;
    QString sql;
    QString checksum; ///< SHA-256 of the text
};

struct AppliedMigration {
    int number = 0;
    QString name;
    QString checksum;
    QDateTime appliedAt;
};

struct SchemaStatus {
    std::vector<AppliedMigration> applied;
    std::vector<Migration> pending;
};

/// The steps for that database, in order.
std::vector<Migration> builtInMigrations(Backend backend);

/// What was applied, and what is to come. Errors: database_error; conflict where the database is newer than the
/// program, or an applied step was changed since.
base::Result<SchemaStatus> schemaStatus(Database& database, const std::vector<Migration>& migrations);

/// Applies what is pending, each step in its own transaction, under a lock: two programs that start at once do it once.
/// Returns how many were applied. Errors: as schemaStatus.
base::Result<int> migrate(Database& database, const std::vector<Migration>& migrations);

} // namespace emend::storage
