// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QCommandLineParser>

namespace emend::commands {

/// --jobs, --lang, --engine, --type and --page-timeout, as bootstrap::readOptions() reads them, and
/// describeModelOptions().
void describeReadOptions(QCommandLineParser& parser);

/// --llm, --llm-model and --llm-timeout, as bootstrap::modelSettings() reads them.
void describeModelOptions(QCommandLineParser& parser);

} // namespace emend::commands
