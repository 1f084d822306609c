// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line.h"

#include "commands/audit_command.h"
#include "commands/complete_command.h"
#include "commands/db_command.h"
#include "commands/doctor_command.h"
#include "commands/enqueue_command.h"
#include "commands/exit_status.h"
#include "commands/export_command.h"
#include "commands/help_command.h"
#include "commands/import_command.h"
#include "commands/jobs_command.h"
#include "commands/keys_command.h"
#include "commands/model_trial_command.h"
#include "commands/models_command.h"
#include "commands/page_worker_command.h"
#include "commands/patterns_command.h"
#include "commands/process_command.h"
#include "commands/prompts_command.h"
#include "commands/store_command.h"
#include "commands/train_command.h"
#include "commands/worker_command.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <numeric>

namespace emend::commands {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::CommandLine)
};

// Levenshtein distance.
int editDistance(const QString& left, const QString& right)
{
    std::vector<int> row(static_cast<size_t>(right.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < left.size(); ++i) {
        int diagonal = row[0]++;
        for (qsizetype j = 0; j < right.size(); ++j) {
            const auto at = static_cast<size_t>(j);
            const int replaced = diagonal + (left.at(i) == right.at(j) ? 0 : 1);
            diagonal = row[at + 1];
            row[at + 1] = std::min({replaced, row[at] + 1, diagonal + 1});
        }
    }
    return row.back();
}

int unknownVerb(const QString& typed, const CommandList& commands, Streams& streams)
{
    const QString nearest = nearestVerb(typed, commands);
    const QString hint = nearest.isEmpty() ? Text::tr("`emend-cli help` lists the commands.")
                                           : Text::tr("Did you mean \"%1\"?").arg(nearest);
    say(streams.err, Text::tr("There is no command \"%1\". %2").arg(typed, hint));
    return WrongUsage;
}

} // namespace

CommandList allCommands()
{
    CommandList commands;
    commands.push_back(std::make_unique<ProcessCommand>());
    commands.push_back(std::make_unique<EnqueueCommand>());
    commands.push_back(std::make_unique<WorkerCommand>());
    commands.push_back(std::make_unique<JobsCommand>());
    commands.push_back(std::make_unique<ImportCommand>());
    commands.push_back(std::make_unique<ExportCommand>());
    commands.push_back(std::make_unique<ModelsCommand>());
    commands.push_back(std::make_unique<PatternsCommand>());
    commands.push_back(std::make_unique<PromptsCommand>());
    commands.push_back(std::make_unique<TrainCommand>());
    commands.push_back(std::make_unique<ModelsCommand>());
    commands.push_back(std::make_unique<StoreCommand>());
    commands.push_back(std::make_unique<AuditCommand>());
    commands.push_back(std::make_unique<KeysCommand>());
    commands.push_back(std::make_unique<DbCommand>());
    commands.push_back(std::make_unique<DoctorCommand>());
    commands.push_back(std::make_unique<HelpCommand>());
    commands.push_back(std::make_unique<PageWorkerCommand>());
    commands.push_back(std::make_unique<ModelTrialCommand>());
    commands.push_back(std::make_unique<CompleteCommand>());
    return commands;
}

int runCommandLine(const QStringList& arguments, Streams& streams)
{
    const CommandList commands = allCommands();
    if (arguments.isEmpty()) {
        streams.err.write(HelpCommand::overview(commands).toUtf8());
        return WrongUsage;
    }
    QString verb = arguments.first();
    if (verb == QLatin1String("--version") || verb == QLatin1String("-v")) {
        streams.out.write("emend-cli " EMEND_VERSION "\n");
        return AllDone;
    }
    if (verb == QLatin1String("--help") || verb == QLatin1String("-h"))
        verb = QStringLiteral("help");
    const auto found = std::find_if(commands.begin(), commands.end(),
                                    [&verb](const auto& command) { return command->name() == verb; });
    if (found == commands.end())
        return unknownVerb(verb, commands, streams);
    return (*found)->run(arguments.mid(1), streams);
}

QString nearestVerb(const QString& typed, const CommandList& commands)
{
    QString nearest;
    int least = std::max(1, static_cast<int>(typed.size()) / 2) + 1;
    for (const auto& command : commands) {
        const int distance = editDistance(typed.toLower(), command->name());
        if (!command->isHidden() && distance < least) {
            least = distance;
            nearest = command->name();
        }
    }
    return nearest;
}

} // namespace emend::commands
