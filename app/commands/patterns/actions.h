// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bootstrap/settings.h"
#include "commands/streams.h"

#include <QtCore/QCommandLineParser>

/// What `emend-cli patterns` does; each returns the exit status.
namespace emend::commands {

base::Result<int> refreshPatterns(const QCommandLineParser& parser, const bootstrap::Settings& settings,
                                  Streams& streams);
base::Result<int> listPatterns(const QCommandLineParser& parser, const bootstrap::Settings& settings, Streams& streams);
base::Result<int> showPatterns(const QCommandLineParser& parser, const bootstrap::Settings& settings, Streams& streams);
base::Result<int> diffPatternVersions(const QCommandLineParser& parser, const bootstrap::Settings& settings,
                                      Streams& streams);
base::Result<int> rebuildPatterns(const QCommandLineParser& parser, const bootstrap::Settings& settings,
                                  Streams& streams);

base::Result<int> activatePatterns(const QCommandLineParser& parser, const bootstrap::Settings& settings,
                                   Streams& streams);
base::Result<int> rollBackPatterns(const QCommandLineParser& parser, const bootstrap::Settings& settings,
                                   Streams& streams);
base::Result<int> patternHistory(const QCommandLineParser& parser, const bootstrap::Settings& settings,
                                 Streams& streams);

base::Result<int> vetoPattern(const QCommandLineParser& parser, const bootstrap::Settings& settings, Streams& streams);

} // namespace emend::commands
