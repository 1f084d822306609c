// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"

namespace emend::commands {

/// `emend-cli help [COMMAND]`
class HelpCommand final : public Command
{
public:
    QString name() const override;
    QString summary() const override;
    QStringList firstWords() const override;

    /// What the program is, and its verbs.
    static QString overview(const CommandList& commands);

protected:
    void describe(QCommandLineParser& parser) const override;
    int execute(const QCommandLineParser& parser, Streams& streams) const override;
};

} // namespace emend::commands
