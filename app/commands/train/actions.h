// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bootstrap/settings.h"
#include "commands/streams.h"

#include <QtCore/QCommandLineParser>

/// What `emend-cli train` does; each returns the exit status.
namespace emend::commands {

base::Result<int> startTraining(const QCommandLineParser& parser, const bootstrap::Settings& settings,
                                Streams& streams);
base::Result<int> trainRecognizer(const QCommandLineParser& parser, const bootstrap::Settings& settings,
                                  Streams& streams);
base::Result<int> resumeTraining(const QCommandLineParser& parser, const bootstrap::Settings& settings,
                                 Streams& streams);
base::Result<int> cancelTraining(const QCommandLineParser& parser, const bootstrap::Settings& settings,
                                 Streams& streams);
base::Result<int> listTraining(const QCommandLineParser& parser, const bootstrap::Settings& settings, Streams& streams);
base::Result<int> showTraining(const QCommandLineParser& parser, const bootstrap::Settings& settings, Streams& streams);

} // namespace emend::commands
