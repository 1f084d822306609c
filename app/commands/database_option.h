// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QCommandLineParser>

namespace emend::commands {

/// `--database-url`, for every verb that uses the database.
void describeDatabaseOption(QCommandLineParser& parser);

} // namespace emend::commands
