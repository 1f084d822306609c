// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bootstrap/settings.h"
#include "commands/streams.h"

#include <QtCore/QCommandLineParser>

/// What `emend-cli models` does; each returns the exit status.
namespace emend::commands {

/// Versions of the network that reads print, kept in the database.
base::Result<int> listModels(const QCommandLineParser& parser, const bootstrap::Settings& settings, Streams& streams);
base::Result<int> showModel(const QCommandLineParser& parser, const bootstrap::Settings& settings, Streams& streams);
base::Result<int> addModel(const QCommandLineParser& parser, const bootstrap::Settings& settings, Streams& streams);

base::Result<int> activateModel(const QCommandLineParser& parser, const bootstrap::Settings& settings,
                                Streams& streams);
base::Result<int> rollBackModel(const QCommandLineParser& parser, const bootstrap::Settings& settings,
                                Streams& streams);
base::Result<int> modelHistory(const QCommandLineParser& parser, const bootstrap::Settings& settings, Streams& streams);

/// Networks of the engine onnx, kept in the user's data folder.
base::Result<int> addNetwork(const QCommandLineParser& parser, const bootstrap::Settings& settings, Streams& streams);
base::Result<int> listNetworks(const QCommandLineParser& parser, const bootstrap::Settings& settings, Streams& streams);
base::Result<int> removeNetwork(const QCommandLineParser& parser, const bootstrap::Settings& settings,
                                Streams& streams);

} // namespace emend::commands
