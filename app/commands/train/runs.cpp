// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions.h"

#include "commands/action_output.h"
#include "commands/exit_status.h"
#include "commands/train/training_office.h"
#include "commands/with_progress.h"

#include <QtCore/QCoreApplication>

namespace emend::commands {

namespace {

using base::Result;
using bootstrap::Settings;
using storage::TrainingRun;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::TrainCommand)
};

Result<int> tellEnd(const TrainingOffice& office, const Result<TrainingRun>& run, const QCommandLineParser& parser,
                    Streams& streams)
{
    if (!run)
        return tl::unexpected(run.error());
    if (parser.isSet(QStringLiteral("json"))) {
        printJson(streams, toJson(*office.service, *run));
        return AllDone;
    }
    const QString points = QString::number(run->improvement.value_or(0), 'f', 2);
    if (run->verdict == QLatin1String("better"))
        print(streams, Text::tr("%1 reads better than the active version, by %2 points.").arg(run->version, points));
    else if (run->verdict == QLatin1String("worse"))
        print(streams,
              Text::tr("%1 reads worse than the active version, over all or in one field (%2 points over all).")
                  .arg(run->version, points));
    else
        print(streams,
              Text::tr("%1 was made; there is not enough evidence that it reads better or worse (%2 points).")
                  .arg(run->version, points));
    print(streams,
          Text::tr("More: train show %1. Nothing changes until it is activated: patterns activate %2 --reason TEXT")
              .arg(run->id, run->version));
    return AllDone;
}

} // namespace

Result<int> startTraining(const QCommandLineParser& parser, const Settings& settings, Streams& streams)
{
    const auto office = openTrainingOffice(settings);
    if (!office)
        return tl::unexpected(office.error());
    const auto run = withProgress(streams, [&](base::Progress& progress) { return office->service->start(progress); });
    return tellEnd(*office, run, parser, streams);
}

Result<int> resumeTraining(const QCommandLineParser& parser, const Settings& settings, Streams& streams)
{
    const Result<QString> id = namedRun(parser);
    if (!id)
        return tl::unexpected(id.error());
    const auto office = openTrainingOffice(settings);
    if (!office)
        return tl::unexpected(office.error());
    const auto run =
        withProgress(streams, [&](base::Progress& progress) { return office->service->resume(*id, progress); });
    return tellEnd(*office, run, parser, streams);
}

Result<int> cancelTraining(const QCommandLineParser& parser, const Settings& settings, Streams& streams)
{
    const Result<QString> id = namedRun(parser);
    if (!id)
        return tl::unexpected(id.error());
    const auto office = openTrainingOffice(settings);
    if (!office)
        return tl::unexpected(office.error());
    const Result<TrainingRun> run = office->service->cancel(*id);
    if (!run)
        return tl::unexpected(run.error());
    if (parser.isSet(QStringLiteral("json")))
        printJson(streams, toJson(*office->service, *run));
    else if (run->status == QLatin1String("cancelled"))
        print(streams, Text::tr("%1 is cancelled.").arg(*id));
    else
        print(streams, Text::tr("%1 ends after the document that it is at.").arg(*id));
    return AllDone;
}

Result<int> listTraining(const QCommandLineParser& parser, const Settings& settings, Streams& streams)
{
    const Result<int> limit = limitFrom(settings);
    if (!limit)
        return limit;
    const auto office = openTrainingOffice(settings);
    if (!office)
        return tl::unexpected(office.error());
    const auto runs = office->service->list(*limit);
    if (!runs)
        return tl::unexpected(runs.error());
    for (const TrainingRun& run : *runs) {
        if (parser.isSet(QStringLiteral("json")))
            printJson(streams, toJson(*office->service, run));
        else
            print(streams,
                  QStringLiteral("%1  %2  %3  %4")
                      .arg(run.id, run.startedAt.toString(Qt::ISODate), run.startedBy, stateOf(*office->service, run)));
    }
    return AllDone;
}

} // namespace emend::commands
