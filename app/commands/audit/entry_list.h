// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"

namespace emend::commands {

/// The options of `audit list`.
void describeListOptions(QCommandLineParser& parser);

/// Prints the newest entries of the audit log that the options ask for; returns the exit status.
int listEntries(const QCommandLineParser& parser, const bootstrap::Settings& settings, Streams& streams);

} // namespace emend::commands
