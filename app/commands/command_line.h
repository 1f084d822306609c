// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"

namespace emend::commands {

/// Every verb of `emend-cli`, in the order of the list that help shows.
CommandList allCommands();

/// Runs the verb that the arguments (without the program's name) begin with; returns the exit status.
int runCommandLine(const QStringList& arguments, Streams& streams);

/// The visible verb that a mistyped one is most likely meant to be; empty where none is near.
QString nearestVerb(const QString& typed, const CommandList& commands);

} // namespace emend::commands
