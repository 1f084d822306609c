// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/command_line.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>

#include <csignal>
#include <unistd.h>

int main(int argc, char* argv[])
{
    // A reader that goes away is an error of writing, with a message and an exit status, not a silent death.
    std::signal(SIGPIPE, SIG_IGN);
    const QCoreApplication application(argc, argv);

    QFile in;
    QFile out;
    QFile err;
    in.open(STDIN_FILENO, QIODevice::ReadOnly);
    out.open(STDOUT_FILENO, QIODevice::WriteOnly | QIODevice::Unbuffered);
    err.open(STDERR_FILENO, QIODevice::WriteOnly | QIODevice::Unbuffered);
    emend::commands::Streams streams{in, out, err, isatty(STDERR_FILENO) == 1};
    return emend::commands::runCommandLine(QCoreApplication::arguments().mid(1), streams);
}
