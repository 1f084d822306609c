// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"

namespace emend::commands {

/// Queue or end those jobs, print the ids of those that it did, and leave an entry in the audit log for each; return
/// the exit status, which is SomeFailed where one of the ids did nothing.
int retryJobs(const QCommandLineParser& parser, const bootstrap::Settings& settings, const QStringList& ids,
              Streams& streams);
int cancelJobs(const QCommandLineParser& parser, const bootstrap::Settings& settings, const QStringList& ids,
               Streams& streams);

/// Turn the switches of the whole queue.
int pauseQueue(const QCommandLineParser& parser, const bootstrap::Settings& settings, const QStringList& ids,
               Streams& streams);
int resumeQueue(const QCommandLineParser& parser, const bootstrap::Settings& settings, const QStringList& ids,
                Streams& streams);
int drainQueue(const QCommandLineParser& parser, const bootstrap::Settings& settings, const QStringList& ids,
               Streams& streams);

} // namespace emend::commands
