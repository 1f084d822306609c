// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"

#include <emend/base/progress.h>
#include <emend/storage/database.h>

#include <functional>

/// What `emend-cli db` does; each returns the exit status.
namespace emend::commands::db {

base::Result<int> showStatus(const QCommandLineParser& parser, const bootstrap::Settings& settings, Streams& streams);
base::Result<int> migrateSchema(const QCommandLineParser& parser, const bootstrap::Settings& settings,
                                Streams& streams);
base::Result<int> copyAll(const QCommandLineParser& parser, const bootstrap::Settings& settings, Streams& streams);
base::Result<int> makeBackup(const QCommandLineParser& parser, const bootstrap::Settings& settings, Streams& streams);
base::Result<int> checkAll(const QCommandLineParser& parser, const bootstrap::Settings& settings, Streams& streams);

/// Opens the database of the settings as it is, whatever its schema. Error: not_found for a missing file.
base::Result<std::unique_ptr<storage::Database>> openAsItIs(const bootstrap::Settings& settings);

/// Applies all steps and makes what every program needs: partitions of the next months, the deployment's salt. Returns
/// how many steps were applied.
base::Result<int> bringUpToDate(storage::Database& database);

void print(Streams& streams, const QString& line);

} // namespace emend::commands::db
