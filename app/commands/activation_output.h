// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/streams.h"

#include <emend/base/result.h>
#include <emend/storage/activations.h>

#include <QtCore/QCommandLineParser>

/// Which version counts, as the commands of patterns, prompts and recognisers say it.
namespace emend::commands {

/// Such as `v3`, or `built-in`.
QString nameOf(const storage::Activation& activation);

/// In columns, or as JSON with `--json`; return the exit status.
base::Result<int> sayActivation(const base::Result<storage::Activation>& made, const QCommandLineParser& parser,
                                Streams& streams);
base::Result<int> sayHistory(const std::vector<storage::Activation>& history, const QCommandLineParser& parser,
                             Streams& streams);

/// Where and when a version counted, in sentences.
void printActivations(Streams& streams, const std::vector<storage::Activation>& activations);

} // namespace emend::commands
