// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/error.h>

namespace emend::commands {

enum ExitStatus {
    AllDone = 0,
    SomeFailed = 1, ///< of the documents; the rest are in the output
    WrongUsage = 2,
    WrongSetup = 3, ///< settings, database, output, or what is installed
    Interrupted = 130,
};

/// The exit status of a command that an error ended.
ExitStatus exitStatusFor(base::ErrorCode code);

} // namespace emend::commands
