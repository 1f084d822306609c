// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "help_command.h"

#include "commands/command_line.h"
#include "commands/exit_status.h"

#include <QtCore/QCoreApplication>

namespace emend::commands {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::HelpCommand)
};

} // namespace

QString HelpCommand::name() const
{
    return QStringLiteral("help");
}

QString HelpCommand::summary() const
{
    return Text::tr("Explains a command.");
}

QStringList HelpCommand::firstWords() const
{
    QStringList names;
    for (const auto& command : allCommands()) {
        if (!command->isHidden())
            names << command->name();
    }
    return names;
}

QString HelpCommand::overview(const CommandList& commands)
{
    QString text = Text::tr(
        "Emend reads documents and finds their fields.\n\nUsage: emend-cli COMMAND [options] …\n\nCommands:\n");
    for (const auto& command : commands) {
        if (!command->isHidden())
            text += QStringLiteral("  %1 %2\n").arg(command->name(), -10).arg(command->summary());
    }
    return text
        + Text::tr("\n`emend-cli help COMMAND` explains one of them, `emend-cli --version` tells the version.\n");
}

void HelpCommand::describe(QCommandLineParser& parser) const
{
    parser.addPositionalArgument(QStringLiteral("command"), Text::tr("The command to explain."),
                                 QStringLiteral("[COMMAND]"));
}

int HelpCommand::execute(const QCommandLineParser& parser, Streams& streams) const
{
    const CommandList commands = allCommands();
    const QString verb = parser.positionalArguments().value(0);
    if (verb.isEmpty()) {
        streams.out.write(overview(commands).toUtf8());
        return AllDone;
    }
    for (const auto& command : commands) {
        if (command->name() == verb) {
            streams.out.write(command->helpText().toUtf8());
            return AllDone;
        }
    }
    // Explains what is near, as any other use of the unknown verb does.
    return runCommandLine({verb}, streams);
}

} // namespace emend::commands
