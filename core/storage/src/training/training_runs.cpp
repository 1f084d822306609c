// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/storage/training_runs.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QUuid>

namespace emend::storage {

namespace {

using base::ErrorCode;
using base::Result;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::storage::TrainingRuns)
};

const QLatin1String
    kColumns("run_id, environment, status, stage, progress_pct, started_at, started_by, completed_at, "
             "heartbeat_at, cancel_requested, seed, min_frequency, corrections_since, dataset_id, "
             "snapshot_hash, model_version_created, prompt_version_created, patterns_generated, verdict, "
             "improvement_over_previous, report_hash, error_message");

TrainingRun runOf(const Row& row)
{
    TrainingRun run;
    run.id = row.text("run_id");
    run.environment = row.text("environment");
    run.status = row.text("status");
    run.stage = row.text("stage");
    run.progress = static_cast<int>(row.integer("progress_pct"));
    run.startedAt = row.time("started_at");
    run.startedBy = row.text("started_by");
    run.completedAt = row.time("completed_at");
    run.heartbeatAt = row.time("heartbeat_at");
    run.cancelRequested = row.flag("cancel_requested");
    run.seed = row.integer("seed");
    run.minFrequency = static_cast<int>(row.integer("min_frequency"));
    run.correctionsSince = row.date("corrections_since");
    run.datasetId = row.text("dataset_id");
    run.snapshotHash = row.text("snapshot_hash");
    run.version = row.text("model_version_created");
    run.promptVersion = row.text("prompt_version_created");
    run.patterns = static_cast<int>(row.integer("patterns_generated"));
    run.verdict = row.text("verdict");
    if (!row.isNull("improvement_over_previous"))
        run.improvement = row.real("improvement_over_previous");
    run.reportHash = row.text("report_hash");
    run.error = row.text("error_message");
    return run;
}

Result<std::vector<TrainingRun>> runs(Transaction& transaction, const QString& rest, const Binds& binds)
{
    const auto rows = transaction.query(QStringLiteral("SELECT %1 FROM training_runs %2").arg(kColumns, rest), binds);
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<TrainingRun> found;
    for (const Row& row : *rows)
        found.push_back(runOf(row));
    return found;
}

std::optional<TrainingRun> firstOf(std::vector<TrainingRun> found)
{
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QVariant plainText(const QString& text)
{
    return QVariant(text + QLatin1String(""));
}

Result<std::optional<TrainingRun>> runningIn(Transaction& transaction, const QString& environment)
{
    if (const auto locked = transaction.lock(QStringLiteral("training_runs")); !locked)
        return tl::unexpected(locked.error());
    return runs(transaction, QStringLiteral("WHERE environment = :environment AND status = 'running'"),
                {{":environment", environment}})
        .map(firstOf);
}

Result<void> asHeld(const Result<qint64>& changed)
{
    if (!changed)
        return tl::unexpected(changed.error());
    if (*changed == 0)
        return base::fail(ErrorCode::Conflict, Text::tr("Somebody else has gone on with this training run."));
    return {};
}

} // namespace

Result<TrainingClaim> beginTrainingRun(Transaction& transaction, const TrainingRun& run, const QDateTime& notSince)
{
    auto running = runningIn(transaction, run.environment);
    if (running && !*running && notSince.isValid())
        running = runs(transaction,
                       QStringLiteral("WHERE environment = :environment AND started_at > :since "
                                      "ORDER BY started_at DESC LIMIT 1"),
                       {{":environment", run.environment}, {":since", notSince}})
                      .map(firstOf);
    if (!running)
        return tl::unexpected(running.error());
    if (*running)
        return TrainingClaim{{}, std::move(*running)};
    const QString attemptId = newId();
    const auto inserted = transaction.execute(
        QStringLiteral("INSERT INTO training_runs (run_id, environment, status, started_at, started_by, seed, "
                       "min_frequency, corrections_since, attempt_id, heartbeat_at) VALUES (:id, :environment, "
                       "'running', :now, :by, :seed, :frequency, :since, :attempt, :now)"),
        {{":id", run.id},
         {":environment", run.environment},
         {":now", run.startedAt},
         {":by", plainText(run.startedBy)},
         {":seed", run.seed},
         {":frequency", run.minFrequency},
         {":since", run.correctionsSince},
         {":attempt", attemptId}});
    if (!inserted)
        return tl::unexpected(inserted.error());
    return TrainingClaim{attemptId, std::nullopt};
}

Result<TrainingClaim> resumeTrainingRun(Transaction& transaction, const QString& runId, const QDateTime& staleSince,
                                        const QDateTime& now)
{
    const auto run = findTrainingRun(transaction, runId);
    if (!run)
        return tl::unexpected(run.error());
    if (!*run)
        return base::fail(ErrorCode::NotFound, Text::tr("There is no training run %1.").arg(runId));
    if ((*run)->status == QLatin1String("completed"))
        return base::fail(ErrorCode::Conflict, Text::tr("The training run %1 is completed.").arg(runId));
    auto running = runningIn(transaction, (*run)->environment);
    if (!running)
        return tl::unexpected(running.error());
    if (*running && ((*running)->id != runId || (*running)->heartbeatAt > staleSince))
        return TrainingClaim{{}, std::move(*running)};
    const QString attemptId = newId();
    const auto changed = transaction.execute(
        QStringLiteral("UPDATE training_runs SET status = 'running', attempt_id = :attempt, heartbeat_at = :now, "
                       "cancel_requested = FALSE, completed_at = NULL, error_message = NULL WHERE run_id = :id"),
        {{":attempt", attemptId}, {":now", now}, {":id", runId}});
    if (!changed)
        return tl::unexpected(changed.error());
    return TrainingClaim{attemptId, std::nullopt};
}

Result<TrainingSign> renewTrainingRun(Transaction& transaction, const QString& attemptId, const QString& stage,
                                      int progress, const QDateTime& now)
{
    return transaction
        .queryOne(QStringLiteral("UPDATE training_runs SET heartbeat_at = :now, stage = :stage, progress_pct = "
                                 ":progress WHERE attempt_id = :attempt AND status = 'running' "
                                 "RETURNING cancel_requested"),
                  {{":now", now}, {":stage", stage}, {":progress", progress}, {":attempt", attemptId}})
        .map([](const std::optional<Row>& row) {
            return row ? TrainingSign{true, row->flag("cancel_requested")} : TrainingSign();
        });
}

Result<void> keepTrainingStage(Transaction& transaction, const QString& attemptId, const QString& stage,
                               const QString& result, const QDateTime& now)
{
    return asHeld(transaction.execute(
        QStringLiteral("INSERT INTO training_stages (run_id, stage, finished_at, result) "
                       "SELECT run_id, :stage, :now, :result FROM training_runs "
                       "WHERE attempt_id = :attempt AND status = 'running' "
                       "ON CONFLICT (run_id, stage) DO UPDATE SET finished_at = excluded.finished_at, "
                       "result = excluded.result"),
        {{":stage", stage}, {":now", now}, {":result", plainText(result)}, {":attempt", attemptId}}));
}

Result<std::optional<QString>> trainingStage(Transaction& transaction, const QString& runId, const QString& stage)
{
    return transaction
        .queryOne(QStringLiteral("SELECT result FROM training_stages WHERE run_id = :id AND stage = :stage"),
                  {{":id", runId}, {":stage", stage}})
        .map([](const std::optional<Row>& row) {
            return row ? std::optional(row->text("result")) : std::optional<QString>();
        });
}

Result<void> setTrainingSnapshot(Transaction& transaction, const QString& attemptId, const QString& datasetId,
                                 const QString& snapshotHash)
{
    return asHeld(
        transaction.execute(QStringLiteral("UPDATE training_runs SET dataset_id = :dataset, snapshot_hash = :hash "
                                           "WHERE attempt_id = :attempt AND status = 'running'"),
                            {{":dataset", datasetId}, {":hash", snapshotHash}, {":attempt", attemptId}}));
}

Result<void> setTrainingReport(Transaction& transaction, const QString& attemptId, const TrainingOutcome& outcome)
{
    return asHeld(transaction.execute(
        QStringLiteral("UPDATE training_runs SET verdict = :verdict, improvement_over_previous = :improvement, "
                       "validation_accuracy = :accuracy, report = :report, report_hash = :hash "
                       "WHERE attempt_id = :attempt AND status = 'running'"),
        {{":verdict", outcome.verdict},
         {":improvement", outcome.improvement},
         {":accuracy", json(outcome.accuracy)},
         {":report", plainText(outcome.report)},
         {":hash", outcome.reportHash},
         {":attempt", attemptId}}));
}

Result<void> endTrainingRun(Transaction& transaction, const QString& attemptId, const TrainingEnd& end,
                            const QDateTime& now)
{
    const bool isCompleted = end.status == QLatin1String("completed");
    const auto ended = asHeld(transaction.execute(
        QStringLiteral("UPDATE training_runs SET status = :status, completed_at = :now, heartbeat_at = :now, "
                       "model_version_created = :version, prompt_version_created = :prompts, patterns_generated = "
                       ":patterns, error_message = :error, "
                       "progress_pct = CASE WHEN :completed THEN 100 ELSE progress_pct END "
                       "WHERE attempt_id = :attempt AND status = 'running'"),
        {{":status", end.status},
         {":now", now},
         {":version", textOrNull(end.version)},
         {":prompts", textOrNull(end.promptVersion)},
         {":patterns", isCompleted ? QVariant(end.patterns) : QVariant()},
         {":error", textOrNull(end.error)},
         {":completed", isCompleted},
         {":attempt", attemptId}}));
    if (!ended || !isCompleted)
        return ended;
    return transaction
        .execute(QStringLiteral("UPDATE training_datasets SET resulted_in_version = :version WHERE dataset_id = "
                                "(SELECT dataset_id FROM training_runs WHERE attempt_id = :attempt)"),
                 {{":version", end.version}, {":attempt", attemptId}})
        .map([](qint64) {});
}

Result<bool> requestTrainingCancel(Transaction& transaction, const QString& runId, const QDateTime& staleSince,
                                   const QDateTime& now)
{
    const auto ended = transaction.execute(
        QStringLiteral(
            "UPDATE training_runs SET status = 'cancelled', completed_at = :now "
            "WHERE run_id = :id AND (status = 'pending' OR (status = 'running' AND heartbeat_at <= :stale))"),
        {{":now", now}, {":id", runId}, {":stale", staleSince}});
    if (!ended)
        return tl::unexpected(ended.error());
    if (*ended > 0)
        return true;
    return transaction
        .execute(QStringLiteral("UPDATE training_runs SET cancel_requested = TRUE "
                                "WHERE run_id = :id AND status = 'running'"),
                 {{":id", runId}})
        .map([](qint64 asked) { return asked > 0; });
}

Result<std::optional<TrainingRun>> findTrainingRun(Transaction& transaction, const QString& runId)
{
    return runs(transaction, QStringLiteral("WHERE run_id = :id"), {{":id", runId}}).map(firstOf);
}

Result<QString> trainingReport(Transaction& transaction, const QString& runId)
{
    return transaction.queryOne(QStringLiteral("SELECT report FROM training_runs WHERE run_id = :id"), {{":id", runId}})
        .map([](const std::optional<Row>& row) { return row ? row->text("report") : QString(); });
}

Result<std::vector<TrainingRun>> listTrainingRuns(Transaction& transaction, const QString& environment, int limit)
{
    const QLatin1String order("ORDER BY started_at DESC, run_id LIMIT :limit");
    if (environment.isEmpty())
        return runs(transaction, order, {{":limit", limit}});
    return runs(transaction, QLatin1String("WHERE environment = :environment ") + order,
                {{":environment", environment}, {":limit", limit}});
}

Result<qint64> correctionsAfter(Transaction& transaction, const QDateTime& time)
{
    const QString sql = QStringLiteral("SELECT count(*) AS n FROM corrections_master");
    const auto row = time.isValid()
        ? transaction.queryOne(sql + QLatin1String(" WHERE ingested_at > :time"), {{":time", time}})
        : transaction.queryOne(sql);
    return row.map([](const std::optional<Row>& counted) { return counted->integer("n"); });
}

} // namespace emend::storage
