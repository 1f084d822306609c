// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "complete_command.h"

#include "commands/command_line.h"
#include "commands/exit_status.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

#include <algorithm>

namespace emend::commands {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::CompleteCommand)
};

struct Candidate {
    QString word;
    QString meaning;
    bool takesValue = false;
};

using Candidates = std::vector<Candidate>;

// The parser keeps its options to itself, so they are read from the help, as the manual pages are.
Candidates optionsOf(const Command& command)
{
    static const QRegularExpression option(
        QStringLiteral("^  (?:-\\w, )?(?<name>--[\\w-]+)(?<value> <[^>]+>)? +(?<meaning>.*)$"));
    static const QRegularExpression goesOn(QStringLiteral("^ {6,}(?<meaning>.*)$"));
    Candidates options;
    const QStringList lines = command.helpText().section(QLatin1String("Arguments:"), 0, 0).split(QLatin1Char('\n'));
    for (const QString& line : lines) {
        if (const auto found = option.match(line); found.hasMatch())
            options.push_back({found.captured(u"name"), found.captured(u"meaning"), found.hasCaptured(u"value")});
        else if (const auto more = goesOn.match(line); more.hasMatch() && !options.empty())
            options.back().meaning += QLatin1Char(' ') + more.captured(u"meaning");
    }
    return options;
}

Candidates verbs(const CommandList& commands)
{
    Candidates all;
    for (const auto& command : commands) {
        if (!command->isHidden())
            all.push_back({command->name(), command->summary()});
    }
    return all;
}

Candidates firstWords(const Command& command)
{
    Candidates all;
    const QStringList words = command.firstWords();
    for (const QString& word : words)
        all.push_back({word, {}});
    return all;
}

// `typed` are the words before the one that is being completed.
Candidates candidatesAfter(const QStringList& typed, bool isOption, const CommandList& commands)
{
    if (typed.isEmpty())
        return isOption ? Candidates{{QStringLiteral("--help"), Text::tr("Lists the commands.")},
                                     {QStringLiteral("--version"), Text::tr("Tells the version.")}}
                        : verbs(commands);
    const auto command = std::find_if(commands.begin(), commands.end(),
                                      [&typed](const auto& each) { return each->name() == typed.first(); });
    if (command == commands.end() || typed.contains(QLatin1String("--")))
        return {};
    const Candidates options = optionsOf(**command);
    const bool isValue = std::any_of(options.begin(), options.end(), [&typed](const Candidate& each) {
        return each.takesValue && each.word == typed.last();
    });
    if (isValue)
        return {};
    if (isOption)
        return options;
    return typed.size() == 1 ? firstWords(**command) : Candidates{};
}

} // namespace

QString CompleteCommand::name() const
{
    return QStringLiteral("complete");
}

QString CompleteCommand::summary() const
{
    return Text::tr("Tells a shell what can be typed next; of no use by itself.");
}

void CompleteCommand::describe(QCommandLineParser& parser) const
{
    parser.addPositionalArgument(QStringLiteral("word"), Text::tr("What is typed so far, behind a --."),
                                 QStringLiteral("WORD…"));
}

int CompleteCommand::execute(const QCommandLineParser& parser, Streams& streams) const
{
    QStringList typed = parser.positionalArguments();
    if (typed.isEmpty())
        return AllDone;
    const QString begun = typed.takeLast();
    const CommandList commands = allCommands();
    for (const Candidate& each : candidatesAfter(typed, begun.startsWith(QLatin1Char('-')), commands)) {
        if (each.word.startsWith(begun))
            streams.out.write(QString(each.word + QLatin1Char('\t') + each.meaning + QLatin1Char('\n')).toUtf8());
    }
    return AllDone;
}

} // namespace emend::commands
