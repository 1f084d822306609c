// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QCommandLineParser>

namespace emend::commands {

/// --jobs, --lang, --engine, --type and --page-timeout, as bootstrap::readOptions() reads them.
void describeReadOptions(QCommandLineParser& parser);

} // namespace emend::commands
