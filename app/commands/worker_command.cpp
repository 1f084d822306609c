// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "worker_command.h"

#include "bootstrap/open_database.h"
#include "bootstrap/open_store.h"
#include "bootstrap/pattern_settings.h"
#include "bootstrap/recognizer_folders.h"
#include "bootstrap/worker_settings.h"
#include "commands/database_option.h"
#include "commands/read_options.h"
#include "commands/worker_run.h"

#include <emend/services/active_versions.h>

#include <QtCore/QCommandLineOption>
#include <QtCore/QCoreApplication>

namespace emend::commands {

namespace {

using base::Result;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::WorkerCommand)
};

} // namespace

QString WorkerCommand::name() const
{
    return QStringLiteral("worker");
}

QString WorkerCommand::summary() const
{
    return Text::tr("Reads the documents of the queue until it is stopped.");
}

void WorkerCommand::describe(QCommandLineParser& parser) const
{
    describeReadOptions(parser);
    parser.addOption(QCommandLineOption(
        QStringLiteral("lease"),
        Text::tr("After this time without a sign of life, documents are given to another worker; default: 60."),
        QStringLiteral("seconds")));
    parser.addOption(QCommandLineOption(QStringLiteral("poll"),
                                        Text::tr("Pause between two looks at an empty queue; default: 1000."),
                                        QStringLiteral("ms")));
    parser.addOption(QCommandLineOption(
        QStringLiteral("environment"),
        Text::tr("Whose active versions are used: production (default), staging, development or test."),
        QStringLiteral("name")));
    parser.addOption(QCommandLineOption(
        QStringLiteral("pattern-refresh"),
        Text::tr("Makes a pattern version this often, one for all workers; 0 for never; default: 24."),
        QStringLiteral("hours")));
    parser.addOption(QCommandLineOption(
        QStringLiteral("training"),
        Text::tr("Trains a pattern version this often, one for all workers; 0 for never; default: 7."),
        QStringLiteral("days")));
    parser.addOption(
        QCommandLineOption(QStringLiteral("training-corrections"),
                           Text::tr("Not before so many corrections came in since the last training run; default: 50."),
                           QStringLiteral("n")));
    parser.addOption(QCommandLineOption(
        QStringLiteral("until-empty"), Text::tr("Ends when no document waits or is being read any more, by anybody.")));
    parser.addOption(QCommandLineOption(QStringLiteral("quiet"), Text::tr("Says nothing but what went wrong.")));
    describeDatabaseOption(parser);
}

int WorkerCommand::execute(const QCommandLineParser& parser, Streams& streams) const
{
    const Result<bootstrap::Settings> settings = loadSettings(parser);
    if (!settings)
        return failWith(streams, settings.error());
    Result<services::QueueWorkerSettings> worker = bootstrap::workerSettings(*settings);
    if (!worker)
        return failWith(streams, worker.error());
    worker->untilEmpty = parser.isSet(QStringLiteral("until-empty"));
    // The worker opens a connection of its own, in its own thread; this one makes sure of the schema, and waits for a
    // server that is being started, as the worker does later.
    storage::DatabaseOptions options;
    options.connectPatienceMs = worker->startMs;
    if (const auto database = bootstrap::openDatabase(*settings, options); !database)
        return failWith(streams, database.error());
    const auto store = bootstrap::openStore(*settings);
    if (!store)
        return failWith(streams, store.error());
    const auto upkeep = bootstrap::patternUpkeep(*settings);
    if (!upkeep)
        return failWith(streams, upkeep.error());
    const Result<QString> environment = bootstrap::environment(*settings);
    if (!environment)
        return failWith(streams, environment.error());
    services::ActiveVersionSettings following;
    following.database = worker->database;
    following.environment = *environment;
    following.recognizerFolder = bootstrap::recognizerFolder();
    services::ActiveVersions versions(std::move(following));
    worker->versions = &versions;
    std::optional<services::PatternUpkeep> refreshes;
    if (*upkeep)
        refreshes.emplace(**upkeep);
    WorkerRun run(std::move(*worker), **store, streams, parser.isSet(QStringLiteral("quiet")));
    return run.run();
}

} // namespace emend::commands
