// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/storage/training_runs.h>

#include <QtCore/QCoreApplication>

namespace emend::storage {

namespace {

using base::Result;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::storage::TrainingRuns)
};

} // namespace

Result<void> setTrainingFlips(Transaction& transaction, const QString& attemptId,
                              const std::vector<TrainingFlip>& flips)
{
    const auto held = transaction.queryOne(
        QStringLiteral("SELECT run_id FROM training_runs WHERE attempt_id = :attempt AND status = 'running'"),
        {{":attempt", attemptId}});
    if (!held)
        return tl::unexpected(held.error());
    if (!*held)
        return base::fail(base::ErrorCode::Conflict, Text::tr("Somebody else has gone on with this training run."));
    const QString runId = (*held)->text("run_id");
    const auto removed =
        transaction.execute(QStringLiteral("DELETE FROM training_flips WHERE run_id = :id"), {{":id", runId}});
    if (!removed)
        return tl::unexpected(removed.error());
    std::vector<QVariantList> rows;
    for (const TrainingFlip& flip : flips)
        rows.push_back({runId, flip.documentId, flip.field, flip.heldOut, flip.isGain,
                        QVariant(flip.confirmed + QLatin1String("")), QVariant(flip.active + QLatin1String("")),
                        QVariant(flip.candidate + QLatin1String(""))});
    return transaction.insertRows(
        QStringLiteral("training_flips"),
        QStringLiteral("run_id document_id field held_out is_gain confirmed active_value candidate_value")
            .split(QLatin1Char(' ')),
        rows);
}

Result<std::vector<TrainingFlip>> trainingFlips(Transaction& transaction, const QString& runId, int limit)
{
    const auto rows = transaction.query(
        QStringLiteral("SELECT f.document_id AS document_id, d.file_name AS file_name, f.field AS field, f.held_out AS "
                       "held_out, f.is_gain AS is_gain, f.confirmed AS confirmed, f.active_value AS active_value, "
                       "f.candidate_value AS candidate_value FROM training_flips f "
                       "JOIN documents d ON d.document_id = f.document_id WHERE f.run_id = :id "
                       "ORDER BY f.is_gain, f.document_id, f.field LIMIT :limit"),
        {{":id", runId}, {":limit", limit}});
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<TrainingFlip> flips;
    for (const Row& row : *rows)
        flips.push_back({row.text("document_id"), row.text("file_name"), row.text("field"), row.text("held_out"),
                         row.flag("is_gain"), row.text("confirmed"), row.text("active_value"),
                         row.text("candidate_value")});
    return flips;
}

} // namespace emend::storage
