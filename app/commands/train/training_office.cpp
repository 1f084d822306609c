// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training_office.h"

#include "bootstrap/open_database.h"
#include "bootstrap/pattern_settings.h"
#include "commands/action_output.h"

#include <QtCore/QCoreApplication>

namespace emend::commands {

namespace {

using base::Result;
using storage::TrainingRun;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::TrainCommand)
};

} // namespace

Result<TrainingOffice> openTrainingOffice(const bootstrap::Settings& settings)
{
    const auto training = bootstrap::trainingSettings(settings);
    if (!training)
        return tl::unexpected(training.error());
    auto database = bootstrap::openDatabase(settings);
    if (!database)
        return tl::unexpected(database.error());
    TrainingOffice office;
    office.database = std::move(*database);
    office.service = std::make_unique<services::TrainingService>(
        *office.database, services::Actor{domain::ActorType::User, bootstrap::actorName(settings)}, *training);
    return office;
}

Result<QString> namedRun(const QCommandLineParser& parser)
{
    const QStringList words = parser.positionalArguments();
    if (words.size() != 2)
        return base::fail(base::ErrorCode::InvalidArgument, Text::tr("Say which: train %1 RUN").arg(words.value(0)));
    return words[1];
}

QString verdictText(const QString& verdict)
{
    if (verdict == QLatin1String("better"))
        return Text::tr("better");
    if (verdict == QLatin1String("worse"))
        return Text::tr("worse");
    return verdict.isEmpty() ? QString() : Text::tr("not enough evidence");
}

QString stateOf(const services::TrainingService& service, const TrainingRun& run)
{
    if (service.isLost(run))
        return Text::tr("lost at %1 %").arg(run.progress);
    if (run.status == QLatin1String("running"))
        return run.cancelRequested ? Text::tr("ending") : Text::tr("running, %1 %").arg(run.progress);
    if (run.status == QLatin1String("pending"))
        return Text::tr("waiting at %1 %").arg(run.progress);
    if (run.status == QLatin1String("failed"))
        return Text::tr("failed: %1").arg(run.error);
    if (run.status == QLatin1String("cancelled"))
        return Text::tr("cancelled at %1 %").arg(run.progress);
    return Text::tr("%1: %2").arg(run.version, verdictText(run.verdict));
}

QJsonObject toJson(const services::TrainingService& service, const TrainingRun& run)
{
    const auto text = [](const QString& value) { return value.isEmpty() ? QJsonValue() : QJsonValue(value); };
    return {{QStringLiteral("run"), run.id},
            {QStringLiteral("environment"), run.environment},
            {QStringLiteral("status"), run.status},
            {QStringLiteral("lost"), service.isLost(run)},
            {QStringLiteral("stage"), text(run.stage)},
            {QStringLiteral("progress"), run.progress},
            {QStringLiteral("started_at"), timeJson(run.startedAt)},
            {QStringLiteral("started_by"), run.startedBy},
            {QStringLiteral("completed_at"), timeJson(run.completedAt)},
            {QStringLiteral("heartbeat_at"), timeJson(run.heartbeatAt)},
            {QStringLiteral("seed"), run.seed},
            {QStringLiteral("dataset"), text(run.datasetId)},
            {QStringLiteral("snapshot_hash"), text(run.snapshotHash)},
            {QStringLiteral("version"), text(run.version)},
            {QStringLiteral("prompt_version"), text(run.promptVersion)},
            {QStringLiteral("verdict"), text(run.verdict)},
            {QStringLiteral("improvement"), run.improvement ? QJsonValue(*run.improvement) : QJsonValue()},
            {QStringLiteral("report_hash"), text(run.reportHash)},
            {QStringLiteral("error"), text(run.error)}};
}

} // namespace emend::commands
