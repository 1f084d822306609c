// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "enqueue_command.h"

#include "bootstrap/open_database.h"
#include "bootstrap/open_store.h"
#include "bootstrap/setting_values.h"
#include "commands/database_option.h"
#include "commands/exit_status.h"

#include <emend/services/input_list.h>
#include <emend/services/intake.h>

#include <QtCore/QCommandLineOption>
#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

namespace emend::commands {

namespace {

using base::Result;
using services::TakenIn;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::EnqueueCommand)
};

constexpr size_t kFilesAtOnce = 32; // queued in one transaction

QByteArray resultLine(const TakenIn& taken, const QString& batchId)
{
    QJsonObject line{{QStringLiteral("file"), taken.file}};
    if (taken.refusal) {
        line.insert(QStringLiteral("state"), QStringLiteral("refused"));
        line.insert(QStringLiteral("error"),
                    QJsonObject{{QStringLiteral("code"), base::errorCodeName(taken.refusal->code)},
                                {QStringLiteral("message"), taken.refusal->message}});
    } else {
        line.insert(QStringLiteral("state"), taken.isNew ? QStringLiteral("new") : QStringLiteral("already_there"));
        line.insert(QStringLiteral("sha256"), taken.sha256);
        line.insert(QStringLiteral("document_id"), taken.documentId);
        line.insert(QStringLiteral("job_id"), taken.jobId);
        if (!batchId.isEmpty() && taken.isNew)
            line.insert(QStringLiteral("batch_id"), batchId);
    }
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

struct Counts {
    int added = 0;
    int known = 0;
    int refused = 0;

    void count(const TakenIn& taken)
    {
        if (taken.refusal)
            ++refused;
        else
            ++(taken.isNew ? added : known);
    }
};

// Queues the inputs and prints what became of them, a few dozen at a time.
Result<Counts> enqueueAll(services::IntakeService& intake, const services::IntakeOptions& options,
                          const std::vector<services::BatchInput>& inputs, Streams& streams)
{
    Counts counts;
    const auto print = [&](const TakenIn& taken) {
        counts.count(taken);
        streams.out.write(resultLine(taken, options.batchId));
    };
    for (size_t from = 0; from < inputs.size(); from += kFilesAtOnce) {
        QStringList files;
        for (size_t i = from; i < std::min(inputs.size(), from + kFilesAtOnce); ++i) {
            if (inputs[i].refusal)
                print({inputs[i].file, inputs[i].refusal, {}, {}, {}, false});
            else
                files << inputs[i].file;
        }
        const Result<std::vector<TakenIn>> taken = intake.takeIn(files, options);
        if (!taken)
            return tl::unexpected(taken.error());
        std::for_each(taken->begin(), taken->end(), print);
    }
    return counts;
}

int enqueue(const bootstrap::Settings& settings, services::IntakeOptions options, bool asBatch,
            const std::vector<services::BatchInput>& inputs, Streams& streams)
{
    const auto database = bootstrap::openDatabase(settings);
    if (!database)
        return failWith(streams, database.error());
    const auto store = bootstrap::openStore(settings);
    if (!store)
        return failWith(streams, store.error());
    services::IntakeService intake(**database, **store, bootstrap::actorName(settings));
    if (asBatch) {
        const Result<QString> batch = intake.openBatch(options.priority);
        if (!batch)
            return failWith(streams, batch.error());
        options.batchId = *batch;
        say(streams.err, Text::tr("Batch %1").arg(options.batchId));
    }
    const Result<Counts> counts = enqueueAll(intake, options, inputs, streams);
    if (!counts)
        return failWith(streams, counts.error());
    say(streams.err,
        Text::tr("%1 queued, %2 already there, %3 refused").arg(counts->added).arg(counts->known).arg(counts->refused));
    return counts->refused > 0 ? SomeFailed : AllDone;
}

} // namespace

QString EnqueueCommand::name() const
{
    return QStringLiteral("enqueue");
}

QString EnqueueCommand::summary() const
{
    return Text::tr("Keeps documents and queues them for the workers.");
}

void EnqueueCommand::describe(QCommandLineParser& parser) const
{
    parser.addOption(QCommandLineOption(QStringLiteral("priority"), Text::tr("1 to 10, 10 is read first; default: 5."),
                                        QStringLiteral("number")));
    parser.addOption(QCommandLineOption(QStringLiteral("batch"),
                                        Text::tr("Puts the documents under one job, whose id is printed: it tells how "
                                                 "far all of them have come.")));
    describeDatabaseOption(parser);
    parser.addPositionalArgument(
        QStringLiteral("path"),
        Text::tr("Files; folders, with all that is in them but hidden files; or - for a list of them on standard "
                 "input, separated by line breaks or NULs."),
        QStringLiteral("PATH…"));
}

int EnqueueCommand::execute(const QCommandLineParser& parser, Streams& streams) const
{
    const Result<bootstrap::Settings> settings = loadSettings(parser);
    if (!settings)
        return failWith(streams, settings.error());
    services::IntakeOptions options;
    const Result<int> priority =
        wholeNumberFrom(settings->find(QStringLiteral("priority"), QString::number(options.priority)), 1, 10);
    if (!priority)
        return failWith(streams, priority.error());
    options.priority = *priority;
    if (parser.positionalArguments().isEmpty())
        return failWith(streams,
                        {base::ErrorCode::InvalidArgument,
                         Text::tr("Name at least one file or folder to queue, or - for a list on standard input.")});
    const auto inputs = services::listInputs(parser.positionalArguments(), {}, streams.in);
    if (!inputs)
        return failWith(streams, inputs.error());
    return enqueue(*settings, options, parser.isSet(QStringLiteral("batch")), *inputs, streams);
}

} // namespace emend::commands
