// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/pipeline/page_reader.h>

#include <QtCore/QCommandLineParser>
#include <QtCore/QLatin1String>
#include <QtCore/QStringList>

namespace emend::bootstrap {

/// The hidden verb under which either program is a process that reads pages for another, which alone starts it. It
/// speaks worker_protocol.h on standard input and output.
inline constexpr QLatin1String kPageWorkerVerb("page-worker");

/// The arguments that make this program such a worker, the verb included.
QStringList pageWorkerArguments(const pipeline::ReadSettings& settings);

void describePageWorker(QCommandLineParser& parser);

/// Reads pages as the parser says until the requests end; returns the exit status. Blocks.
int runPageWorker(const QCommandLineParser& parser);

} // namespace emend::bootstrap
