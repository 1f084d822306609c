// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"

namespace emend::commands {

/// One of the things that a verb with several of them does.
struct Action {
    QString name;
    QStringList options; ///< those that not every action of the verb has
    int (*run)(const QCommandLineParser&, const bootstrap::Settings&, Streams&) = nullptr;
    bool takesIds = false; ///< further words after its name
};

/// A verb whose first word says what it does, such as `emend-cli db status`.
class ActionCommand : public Command
{
public:
    QStringList firstWords() const final;

protected:
    virtual const std::vector<Action>& actions() const = 0;

    int execute(const QCommandLineParser& parser, Streams& streams) const final;

private:
    base::Result<const Action*> chosenAction(const QCommandLineParser& parser) const;
};

} // namespace emend::commands
