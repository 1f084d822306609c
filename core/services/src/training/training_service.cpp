// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/training.h>

#include "training_stages.h"

#include <emend/base/logging.h>
#include <emend/storage/audit.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>
#include <QtCore/QUuid>

namespace emend::services {

namespace {

using base::ErrorCode;
using base::Result;
using storage::TrainingRun;
using storage::Transaction;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::services::Training)
};

// How much of the time each stage takes.
constexpr double kExported = 0.2;
constexpr double kTrained = 0.55;
constexpr double kValidated = 0.9;

QString newRunId(const QDateTime& now)
{
    return QStringLiteral("run-%1-%2")
        .arg(now.toString(QStringLiteral("yyyyMMdd-HHmmss")), QUuid::createUuid().toString(QUuid::Id128).left(6));
}

Result<void> runStages(TrainingDesk& desk, const domain::AuditEntry& completed)
{
    if (const auto on = desk.enter(QStringLiteral("export"), 0, kExported, Text::tr("Collecting what was confirmed"));
        !on)
        return on;
    const auto snapshot = trainingSnapshot(desk);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    if (const auto on = desk.enter(QStringLiteral("train"), kExported, kTrained, Text::tr("Learning")); !on)
        return on;
    const auto trained = trainStage(desk, *snapshot);
    if (!trained)
        return tl::unexpected(trained.error());
    if (const auto on =
            desk.enter(QStringLiteral("validate"), kTrained, kValidated, Text::tr("Comparing with the active version"));
        !on)
        return on;
    if (const auto validated = validateStage(desk, *snapshot, *trained); !validated)
        return validated;
    if (const auto on = desk.enter(QStringLiteral("register"), kValidated, 1, Text::tr("Making the version")); !on)
        return on;
    return registerStage(desk, *snapshot, *trained, completed);
}

storage::TrainingEnd endOf(const base::Error& error, bool waits)
{
    if (error.code != ErrorCode::Cancelled)
        return {QStringLiteral("failed"), {}, 0, error.message};
    return {waits ? QStringLiteral("pending") : QStringLiteral("cancelled"), {}, 0, {}};
}

} // namespace

TrainingService::TrainingService(storage::Database& database, Actor actor, TrainingSettings settings)
    : m_database(database), m_actor(std::move(actor)), m_settings(std::move(settings))
{
}

Result<TrainingService::Begun> TrainingService::begin(const QDateTime& notSince)
{
    TrainingRun run;
    run.startedAt = m_settings.patterns.clock();
    run.id = newRunId(run.startedAt);
    run.environment = m_settings.patterns.environment;
    run.startedBy = m_actor.id;
    run.seed = m_settings.seed;
    run.minFrequency = m_settings.patterns.minFrequency;
    run.correctionsSince = run.startedAt.addDays(-m_settings.patterns.historyDays).date();
    auto claim = m_database.transact([&](Transaction& t) -> Result<storage::TrainingClaim> {
        auto begun = storage::beginTrainingRun(t, run, notSince);
        if (!begun || begun->inTheWay)
            return begun;
        if (const auto audited = storage::appendAudit(t, {entry("train", run.id, run.startedAt)}); !audited)
            return tl::unexpected(audited.error());
        return begun;
    });
    if (!claim)
        return tl::unexpected(claim.error());
    return Begun{run.id, std::move(*claim)};
}

Result<TrainingRun> TrainingService::start(base::Progress& progress)
{
    const auto begun = begin({});
    if (!begun)
        return tl::unexpected(begun.error());
    if (begun->claim.inTheWay)
        return tl::unexpected(inTheWay(*begun->claim.inTheWay));
    return go(begun->runId, begun->claim.attemptId, progress);
}

Result<std::optional<TrainingRun>> TrainingService::runIfDue(qint64 everyMs, qint64 minCorrections,
                                                             base::Progress& progress)
{
    const auto asOptional = [](TrainingRun run) { return std::optional(std::move(run)); };
    const auto runs = list();
    if (!runs)
        return tl::unexpected(runs.error());
    QDateTime lastCompleted;
    for (const TrainingRun& run : *runs) {
        if (run.status == QLatin1String("pending") || isLost(run))
            return resume(run.id, progress).map(asOptional);
        if (run.status == QLatin1String("running"))
            return std::nullopt;
        if (run.status == QLatin1String("completed") && !lastCompleted.isValid())
            lastCompleted = run.startedAt;
    }
    const QDateTime notSince = m_settings.patterns.clock().addMSecs(-everyMs);
    if (!runs->empty() && runs->front().startedAt > notSince)
        return std::nullopt;
    const auto corrections =
        m_database.read([&](Transaction& t) { return storage::correctionsAfter(t, lastCompleted); });
    if (!corrections)
        return tl::unexpected(corrections.error());
    if (*corrections < minCorrections)
        return std::nullopt;
    const auto begun = begin(notSince); // of many who look at once, one does it
    if (!begun)
        return tl::unexpected(begun.error());
    if (begun->claim.inTheWay)
        return std::nullopt;
    return go(begun->runId, begun->claim.attemptId, progress).map(asOptional);
}

Result<TrainingRun> TrainingService::resume(const QString& runId, base::Progress& progress)
{
    const QDateTime now = m_settings.patterns.clock();
    const auto claim = m_database.transact([&](Transaction& t) -> Result<storage::TrainingClaim> {
        auto resumed = storage::resumeTrainingRun(t, runId, now.addMSecs(-m_settings.staleMs), now);
        if (!resumed || resumed->inTheWay)
            return resumed;
        if (const auto audited = storage::appendAudit(t, {entry("train_resume", runId, now)}); !audited)
            return tl::unexpected(audited.error());
        return resumed;
    });
    if (!claim)
        return tl::unexpected(claim.error());
    if (claim->inTheWay)
        return tl::unexpected(inTheWay(*claim->inTheWay));
    return go(runId, claim->attemptId, progress);
}

Result<TrainingRun> TrainingService::go(const QString& runId, const QString& attemptId, base::Progress& progress)
{
    const auto run = requiredRun(runId);
    if (!run)
        return run;
    TrainingSettings settings = m_settings; // resumed as it was begun
    settings.seed = run->seed;
    settings.patterns.minFrequency = run->minFrequency;
    settings.patterns.environment = run->environment;
    TrainingDesk desk(m_database, settings, runId, attemptId, progress);
    const Result<void> done = runStages(desk, entry("train_complete", runId, m_settings.patterns.clock()));
    progress.report(1);
    if (done)
        return requiredRun(runId);
    const auto ended = m_database.transact([&](Transaction& t) {
        const bool waits = m_settings.waitsWhenStopped && !desk.wasAskedToEnd();
        return storage::endTrainingRun(t, attemptId, endOf(done.error(), waits), m_settings.patterns.clock());
    });
    if (!ended)
        qCInfo(base::lcStorage).noquote() << "A training run is left as it is:" << ended.error().message;
    return tl::unexpected(done.error());
}

Result<TrainingRun> TrainingService::cancel(const QString& runId)
{
    const QDateTime now = m_settings.patterns.clock();
    const auto asked = m_database.transact([&](Transaction& t) -> Result<bool> {
        auto goesOn = storage::requestTrainingCancel(t, runId, now.addMSecs(-m_settings.staleMs), now);
        if (!goesOn || !*goesOn)
            return goesOn;
        if (const auto audited = storage::appendAudit(t, {entry("train_cancel", runId, now)}); !audited)
            return tl::unexpected(audited.error());
        return goesOn;
    });
    if (!asked)
        return tl::unexpected(asked.error());
    auto run = requiredRun(runId);
    if (run && !*asked)
        return base::fail(ErrorCode::Conflict, Text::tr("The training run %1 has ended already.").arg(runId));
    return run;
}

Result<std::vector<TrainingRun>> TrainingService::list(int limit)
{
    return m_database.read(
        [&](Transaction& t) { return storage::listTrainingRuns(t, m_settings.patterns.environment, limit); });
}

Result<TrainingDetails> TrainingService::show(const QString& runId, int flips)
{
    auto run = requiredRun(runId);
    if (!run)
        return tl::unexpected(run.error());
    return m_database.read([&](Transaction& t) -> Result<TrainingDetails> {
        const auto report = storage::trainingReport(t, runId);
        if (!report)
            return tl::unexpected(report.error());
        auto found = storage::trainingFlips(t, runId, flips);
        if (!found)
            return tl::unexpected(found.error());
        return TrainingDetails{*run, QJsonDocument::fromJson(report->toUtf8()).object(), std::move(*found)};
    });
}

bool TrainingService::isLost(const TrainingRun& run) const
{
    return run.status == QLatin1String("running")
        && run.heartbeatAt <= m_settings.patterns.clock().addMSecs(-m_settings.staleMs);
}

Result<TrainingRun> TrainingService::requiredRun(const QString& runId)
{
    const auto run = m_database.read([&](Transaction& t) { return storage::findTrainingRun(t, runId); });
    if (!run)
        return tl::unexpected(run.error());
    if (!*run)
        return base::fail(ErrorCode::NotFound, Text::tr("There is no training run %1.").arg(runId));
    return **run;
}

base::Error TrainingService::inTheWay(const TrainingRun& run) const
{
    if (isLost(run))
        return {ErrorCode::Conflict,
                Text::tr("The training run %1 was left in the middle. Resume or cancel it first.").arg(run.id)};
    return {ErrorCode::Conflict,
            Text::tr("%1 has been training since %2 (%3). Wait for it, or cancel it.")
                .arg(run.startedBy, run.startedAt.toString(Qt::ISODate), run.id)};
}

domain::AuditEntry TrainingService::entry(const char* action, const QString& runId, const QDateTime& now) const
{
    domain::AuditEntry entry;
    entry.timestamp = now;
    entry.actorType = m_actor.type;
    entry.actorId = m_actor.id;
    entry.action = QString::fromLatin1(action);
    entry.resourceType = QStringLiteral("training_run");
    entry.resourceId = runId;
    return entry;
}

} // namespace emend::services
