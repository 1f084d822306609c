// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bootstrap/read_options.h"
#include "commands/read_options.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QStringList>

namespace emend::commands {

enum class ResultFormat { JsonLines, Csv, Table };

/// What `process` was asked to do, checked.
struct ProcessOptions : bootstrap::ReadOptions {
    QStringList paths; ///< files, folders, or `-` for a list on standard input
    QString outFile; ///< empty for standard output
    ResultFormat format = ResultFormat::JsonLines;
    bool resume = false;
    bool quiet = false;
    bool store = false; ///< keeps documents and results in the database
};

void describeProcessOptions(QCommandLineParser& parser);

/// Error: invalid_argument for what was typed, storage_error for what the environment or emend.ini holds.
base::Result<ProcessOptions> processOptions(const QCommandLineParser& parser, const bootstrap::Settings& settings);

} // namespace emend::commands
