// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "process_command.h"

#include "bootstrap/model_settings.h"
#include "bootstrap/open_database.h"
#include "bootstrap/open_store.h"
#include "bootstrap/pattern_settings.h"
#include "bootstrap/recognizer_folders.h"
#include "commands/exit_status.h"
#include "commands/process/batch_run.h"
#include "commands/process/process_options.h"
#include "commands/process/result_output.h"
#include "commands/process/result_rows.h"

#include <emend/services/active_versions.h>
#include <emend/services/archive.h>
#include <emend/services/input_list.h>
#include <emend/services/recognizers.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QDate>
#include <QtCore/QElapsedTimer>

namespace emend::commands {

namespace {

using base::Result;
using services::BatchInput;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::ProcessCommand)
};

// Takes out what the output holds already; returns how many of those had failed.
int skipFinished(const EarlierResults& earlier, std::vector<BatchInput>& inputs)
{
    int failed = 0;
    std::erase_if(inputs, [&](const BatchInput& input) {
        const auto found = earlier.failedByFile.constFind(input.file);
        if (found == earlier.failedByFile.constEnd())
            return false;
        failed += found.value() ? 1 : 0;
        return true;
    });
    return failed;
}

int interruptedStatus(const base::Error& error, const BatchCounts& counts, Streams& streams)
{
    say(streams.err, error.message);
    if (counts.finished() < counts.total && error.code != base::ErrorCode::StorageError)
        say(streams.err, Text::tr("%1 of %2 documents are in the output.").arg(counts.finished()).arg(counts.total));
    return exitStatusFor(error.code);
}

int runBatch(const ProcessOptions& options, services::BatchSettings settings, BatchRun::Keep keep, Streams& streams)
{
    Result<std::vector<BatchInput>> inputs = services::listInputs(options.paths, options.outFile, streams.in);
    if (!inputs)
        return failWith(streams, inputs.error());
    ResultOutput output(streams.out, options.outFile);
    const Result<EarlierResults> earlier = output.open(options.resume);
    if (!earlier)
        return failWith(streams, earlier.error());
    const size_t named = inputs->size();
    const int failedEarlier = skipFinished(*earlier, *inputs);
    const size_t skipped = named - inputs->size();

    const std::unique_ptr<ResultRows> rows = ResultRows::create(options.format, options.forcedType);
    if (const Result<void> written = output.write(rows->header()); !written)
        return failWith(streams, written.error());
    QElapsedTimer clock;
    clock.start();
    settings.extract.today = QDate::currentDate(); // the same for all, also past midnight
    BatchRun batch(std::move(settings), *rows, output, streams, options.quiet, std::move(keep));
    Result<BatchCounts> counts = batch.run(std::move(*inputs));
    if (const Result<void> finished = output.finish(); counts && !finished)
        counts = tl::unexpected(finished.error());
    if (!counts)
        return interruptedStatus(counts.error(), batch.counts(), streams);
    if (!options.quiet) {
        const QString summary = summaryLine(*counts, static_cast<double>(clock.elapsed()) / 1000);
        say(streams.err, skipped > 0 ? Text::tr("%1; %2 were there already").arg(summary).arg(skipped) : summary);
    }
    return counts->failed + failedEarlier > 0 ? SomeFailed : AllDone;
}

// A version that cannot be read stops nothing: documents are read without it.
Result<services::SharedPatterns> activePatterns(const bootstrap::Settings& settings, storage::Database& database,
                                                Streams& streams)
{
    const Result<QString> environment = bootstrap::environment(settings);
    if (!environment)
        return tl::unexpected(environment.error());
    auto patterns = services::loadActivePatterns(database, *environment);
    if (!patterns && patterns.error().code == base::ErrorCode::Corrupt) {
        say(streams.err, patterns.error().message);
        return services::SharedPatterns();
    }
    return patterns;
}

} // namespace

QString ProcessCommand::name() const
{
    return QStringLiteral("process");
}

QString ProcessCommand::summary() const
{
    return Text::tr("Reads documents and prints their fields, one result for each, in their order.");
}

void ProcessCommand::describe(QCommandLineParser& parser) const
{
    describeProcessOptions(parser);
}

int ProcessCommand::execute(const QCommandLineParser& parser, Streams& streams) const
{
    const Result<bootstrap::Settings> settings = loadSettings(parser);
    if (!settings)
        return failWith(streams, settings.error());
    const Result<ProcessOptions> options = processOptions(parser, *settings);
    if (!options)
        return failWith(streams, options.error());
    const auto url = options->store
        ? bootstrap::databaseUrl(*settings).map([](auto found) { return std::optional(found); })
        : Result<std::optional<storage::DatabaseUrl>>();
    if (!url)
        return failWith(streams, url.error());
    const auto opinion = bootstrap::secondOpinion(*settings, *url);
    if (!opinion)
        return failWith(streams, opinion.error());
    services::BatchSettings batch = batchSettings(*options);
    batch.secondOpinion = *opinion;
    if (!options->store)
        return runBatch(*options, std::move(batch), {}, streams);
    const auto database = bootstrap::openDatabase(*settings);
    if (!database)
        return failWith(streams, database.error());
    const auto store = bootstrap::openStore(*settings);
    if (!store)
        return failWith(streams, store.error());
    const Result<services::SharedPatterns> patterns = activePatterns(*settings, **database, streams);
    if (!patterns)
        return failWith(streams, patterns.error());
    batch.extract.learned = *patterns; // also where another one is activated meanwhile
    const Result<QString> environment = bootstrap::environment(*settings);
    if (!environment)
        return failWith(streams, environment.error());
    const auto model = services::activeRecognizerFile(**database, *environment, bootstrap::recognizerFolder());
    if (!model)
        return failWith(streams, model.error());
    batch.read.model = *model;
    services::Archive archive(**database, **store, bootstrap::actorName(*settings));
    return runBatch(
        *options, std::move(batch),
        [&archive](const QString& file, const domain::Extraction& extraction) {
            return archive.keep(file, extraction);
        },
        streams);
}

} // namespace emend::commands
