// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/storage/reviews.h>

namespace emend::storage {

namespace {

using base::Result;

// Named, because a prepared statement does not bear that another program adds a column.
const QLatin1String kSelect("SELECT review_id, document_id, attempt_id, reviewer, outcome, level, reason, note, draft, "
                            "decided, actions, active_ms, decided_at, correction_id, extraction_id, "
                            "previous_extraction_id, undone_at FROM reviews ");

Review reviewOf(const Row& row)
{
    Review review;
    review.id = row.text("review_id");
    review.documentId = row.text("document_id");
    review.attemptId = row.text("attempt_id");
    review.reviewer = row.text("reviewer");
    review.outcome = domain::reviewOutcomeFromName(row.text("outcome")).value_or(domain::ReviewOutcome::Confirmed);
    review.level = static_cast<int>(row.integer("level"));
    review.reason = domain::rejectReasonFromName(row.text("reason"));
    review.note = row.text("note");
    review.draft = row.json("draft");
    review.decided = row.json("decided");
    review.actions = static_cast<int>(row.integer("actions"));
    review.activeMs = row.integer("active_ms");
    review.decidedAt = row.time("decided_at");
    review.correctionId = row.text("correction_id");
    review.extractionId = row.text("extraction_id");
    review.previousExtractionId = row.text("previous_extraction_id");
    review.undoneAt = row.time("undone_at");
    return review;
}

Result<std::optional<Review>> oneReview(const Result<std::optional<Row>>& row)
{
    return row.map(
        [](const std::optional<Row>& found) { return found ? std::optional(reviewOf(*found)) : std::nullopt; });
}

QString lastSql(const char* column)
{
    return kSelect
        + QStringLiteral("WHERE %1 = :value AND undone_at IS NULL "
                         "ORDER BY decided_at DESC, review_id DESC LIMIT 1")
              .arg(QLatin1String(column));
}

Result<void> withoutCount(const Result<qint64>& changed)
{
    return changed.map([](qint64) {});
}

} // namespace

Result<void> insertReview(Transaction& transaction, const Review& review)
{
    return withoutCount(transaction.execute(
        QStringLiteral(
            "INSERT INTO reviews (review_id, document_id, attempt_id, reviewer, outcome, level, reason, note, draft, "
            "decided, actions, active_ms, decided_at, correction_id, extraction_id, previous_extraction_id) VALUES "
            "(:id, :document, :attempt, :reviewer, :outcome, :level, :reason, :note, :draft, :decided, :actions, "
            ":active, :at, :correction, :extraction, :previous)"),
        {{":id", review.id},
         {":document", review.documentId},
         {":attempt", review.attemptId},
         {":reviewer", review.reviewer},
         {":outcome", domain::reviewOutcomeName(review.outcome)},
         {":level", review.level},
         {":reason", review.reason ? domain::rejectReasonName(*review.reason) : QStringLiteral("")},
         {":note", QVariant(review.note + QLatin1String(""))},
         {":draft", json(review.draft)},
         {":decided", json(review.decided)},
         {":actions", review.actions},
         {":active", review.activeMs},
         {":at", review.decidedAt},
         {":correction", textOrNull(review.correctionId)},
         {":extraction", textOrNull(review.extractionId)},
         {":previous", textOrNull(review.previousExtractionId)}}));
}

Result<std::optional<Review>> findReviewByAttempt(Transaction& transaction, const QString& attemptId)
{
    return oneReview(
        transaction.queryOne(kSelect + QLatin1String("WHERE attempt_id = :attempt"), {{":attempt", attemptId}}));
}

Result<std::optional<Review>> lastReviewOf(Transaction& transaction, const QString& documentId)
{
    return oneReview(transaction.queryOne(lastSql("document_id"), {{":value", documentId}}));
}

Result<std::optional<Review>> lastReviewBy(Transaction& transaction, const QString& reviewer)
{
    return oneReview(transaction.queryOne(lastSql("reviewer"), {{":value", reviewer}}));
}

Result<std::vector<Review>> readingsOf(Transaction& transaction, const QString& documentId)
{
    return transaction
        .query(kSelect
                   + QLatin1String("WHERE document_id = :document AND outcome = 'read' AND undone_at "
                                   "IS NULL ORDER BY decided_at, review_id"),
               {{":document", documentId}})
        .map([](const std::vector<Row>& rows) {
            std::vector<Review> readings;
            for (const Row& row : rows)
                readings.push_back(reviewOf(row));
            return readings;
        });
}

Result<int> reviewLevel(Transaction& transaction, const QString& documentId)
{
    return transaction
        .queryOne(QStringLiteral("SELECT count(*) AS escalations FROM reviews WHERE document_id = :document AND "
                                 "outcome = 'escalated' AND undone_at IS NULL"),
                  {{":document", documentId}})
        .map([](const std::optional<Row>& row) { return 1 + static_cast<int>(row->integer("escalations")); });
}

Result<void> markReviewUndone(Transaction& transaction, const QString& reviewId, const QDateTime& now)
{
    return withoutCount(transaction.execute(
        QStringLiteral("UPDATE reviews SET undone_at = :now WHERE review_id = :id AND undone_at IS NULL"),
        {{":now", now}, {":id", reviewId}}));
}

} // namespace emend::storage
