// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QIODevice>

namespace emend::commands {

/// Where a command reads and writes; tests hand in buffers.
struct Streams {
    QIODevice& in;
    QIODevice& out;
    QIODevice& err;
    bool isErrTerminal = false;
};

} // namespace emend::commands
