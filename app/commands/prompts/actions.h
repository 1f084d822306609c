// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bootstrap/settings.h"
#include "commands/streams.h"

#include <QtCore/QCommandLineParser>

/// What `emend-cli prompts` does; each returns the exit status.
namespace emend::commands {

base::Result<int> refreshPrompts(const QCommandLineParser& parser, const bootstrap::Settings& settings,
                                 Streams& streams);
base::Result<int> listPrompts(const QCommandLineParser& parser, const bootstrap::Settings& settings, Streams& streams);
base::Result<int> showPrompts(const QCommandLineParser& parser, const bootstrap::Settings& settings, Streams& streams);
base::Result<int> diffPrompts(const QCommandLineParser& parser, const bootstrap::Settings& settings, Streams& streams);

base::Result<int> activatePrompts(const QCommandLineParser& parser, const bootstrap::Settings& settings,
                                  Streams& streams);
base::Result<int> rollBackPrompts(const QCommandLineParser& parser, const bootstrap::Settings& settings,
                                  Streams& streams);
base::Result<int> promptHistory(const QCommandLineParser& parser, const bootstrap::Settings& settings,
                                Streams& streams);

} // namespace emend::commands
