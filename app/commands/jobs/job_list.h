// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"

namespace emend::commands {

/// The options of `jobs list` and `jobs show`.
void describeJobOptions(QCommandLineParser& parser);

/// Prints the newest jobs that the options ask for; returns the exit status.
int listJobs(const QCommandLineParser& parser, const bootstrap::Settings& settings, const QStringList& ids,
             Streams& streams);

/// Prints all that is known of the jobs; returns the exit status.
int showJobs(const QCommandLineParser& parser, const bootstrap::Settings& settings, const QStringList& ids,
             Streams& streams);

} // namespace emend::commands
