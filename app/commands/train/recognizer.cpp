// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions.h"

#include "bootstrap/open_database.h"
#include "bootstrap/open_store.h"
#include "bootstrap/pattern_settings.h"
#include "bootstrap/recognizer_folders.h"
#include "bootstrap/setting_values.h"
#include "commands/action_output.h"
#include "commands/exit_status.h"
#include "commands/models/model_desk.h"
#include "commands/with_progress.h"

#include <emend/services/recognizer_training.h>

#include <QtCore/QCoreApplication>

namespace emend::commands {

namespace {

using base::Result;
using bootstrap::Settings;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::TrainCommand)
};

constexpr double kFewestMinutes = 0.05;
constexpr double kMostMinutes = 24 * 60;
constexpr double kMostOrdinary = 90; // %

Result<services::RecognizerTrainingSettings> trainingSettings(const QCommandLineParser& parser,
                                                              const Settings& settings)
{
    services::RecognizerTrainingSettings training;
    const Result<QString> environment = bootstrap::environment(settings);
    if (!environment)
        return tl::unexpected(environment.error());
    const Result<double> minutes = bootstrap::numberFrom(
        settings.find(QStringLiteral("minutes"), QString::number(training.minutes)), kFewestMinutes, kMostMinutes);
    if (!minutes)
        return tl::unexpected(minutes.error());
    const Result<double> ordinary = bootstrap::numberFrom(
        settings.find(QStringLiteral("ordinary"), QString::number(100 * training.ordinaryShare)), 0, kMostOrdinary);
    if (!ordinary)
        return tl::unexpected(ordinary.error());
    const Result<services::TrainingSettings> common = bootstrap::trainingSettings(settings);
    if (!common)
        return tl::unexpected(common.error());
    training.recognizers.environment = *environment;
    training.minutes = *minutes;
    training.ordinaryPrint = QStringLiteral(":/emend/ordinary_print");
    training.ordinaryShare = *ordinary / 100;
    training.seed = static_cast<quint64>(common->seed);
    training.lineFolders = parser.values(QStringLiteral("lines"));
    training.usesPool = !parser.isSet(QStringLiteral("no-pool"));
    training.builtIn = QStringLiteral(":/emend/tessdata/receipt-float.traineddata");
    training.folder = bootstrap::recognizerTrainingFolder();
    return training;
}

Result<int> tell(const services::RecognizerRun& run, const QCommandLineParser& parser, Streams& streams)
{
    if (parser.isSet(QStringLiteral("json"))) {
        printJson(streams, toJson(run.version));
        return AllDone;
    }
    for (const QString& sentence : comparisonText(run.version))
        print(streams, sentence);
    if (run.isNew)
        print(streams,
              Text::tr("%1 was made. Nothing changes until it is activated: models activate %1 --reason TEXT")
                  .arg(run.version.name));
    else
        print(streams, Text::tr("That is %1, which was there already.").arg(run.version.name));
    return AllDone;
}

} // namespace

Result<int> trainRecognizer(const QCommandLineParser& parser, const Settings& settings, Streams& streams)
{
    const auto training = trainingSettings(parser, settings);
    if (!training)
        return tl::unexpected(training.error());
    const auto database = bootstrap::openDatabase(settings);
    if (!database)
        return tl::unexpected(database.error());
    const auto store = bootstrap::openStore(settings);
    if (!store)
        return tl::unexpected(store.error());
    services::RecognizerTraining trainer(**database, store->get(),
                                         {domain::ActorType::User, bootstrap::actorName(settings)}, *training);
    const bool resumes = parser.isSet(QStringLiteral("resume"));
    const auto run = withProgress(streams, [&](base::Progress& progress) {
        return resumes ? trainer.resume(progress) : trainer.start(progress);
    });
    if (!run && run.error().code == base::ErrorCode::Cancelled)
        return base::fail(base::ErrorCode::Cancelled,
                          Text::tr("Training was stopped. Go on: train recognizer --resume"));
    if (!run)
        return tl::unexpected(run.error());
    return tell(*run, parser, streams);
}

} // namespace emend::commands
