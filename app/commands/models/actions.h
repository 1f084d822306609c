// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bootstrap/settings.h"
#include "commands/streams.h"

#include <emend/base/result.h>

#include <QtCore/QCommandLineParser>

/// What `emend-cli models` does; each returns the exit status.
namespace emend::commands {

base::Result<int> addNetwork(const QCommandLineParser& parser, const bootstrap::Settings& settings, Streams& streams);
base::Result<int> listNetworks(const QCommandLineParser& parser, const bootstrap::Settings& settings, Streams& streams);
base::Result<int> removeNetwork(const QCommandLineParser& parser, const bootstrap::Settings& settings,
                                Streams& streams);

} // namespace emend::commands
