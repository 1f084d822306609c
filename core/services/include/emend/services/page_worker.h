// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/pipeline/page_reader.h>

namespace emend::services {

/// Readies this process for hostile files: it dies with its parent, leaves the terminal's Ctrl-C to it, dumps no core,
/// and may use 2 GB of memory (not under sanitizers, which need far more).
void confineWorker();

/// Reads page requests from one descriptor and writes replies to the other (see worker_protocol.h) until the requests
/// end. Blocks. Nothing else may write to `replies`. Returns the exit status: 0, or 1 where it could not work at all.
int servePages(int requests, int replies, const pipeline::ReadSettings& settings);

} // namespace emend::services
