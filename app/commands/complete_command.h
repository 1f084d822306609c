// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"

namespace emend::commands {

/// `emend-cli complete -- WORDS…`: what the last word of a command line that is being typed can become, one a line,
/// with a tab and what it means after it; nothing where a file or a value belongs. The completion scripts of the shells
/// call it.
class CompleteCommand final : public Command
{
public:
    QString name() const override;
    QString summary() const override;
    bool isHidden() const override { return true; }

protected:
    void describe(QCommandLineParser& parser) const override;
    int execute(const QCommandLineParser& parser, Streams& streams) const override;
};

} // namespace emend::commands
