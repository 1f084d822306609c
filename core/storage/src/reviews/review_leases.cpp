// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/storage/reviews.h>

#include "json_rows.h"

#include <QtCore/QUuid>

namespace emend::storage {

namespace {

using base::Result;

// Named, because a prepared statement does not bear that another program adds a column.
const QLatin1String kColumns("document_id, attempt_id, reviewer, leased_at, lease_until, reserved, draft");

constexpr int kMostTries = 20; ///< others were quicker that often

ReviewLease leaseOf(const Row& row)
{
    return {row.text("document_id"), row.text("attempt_id"), row.text("reviewer"), row.time("leased_at"),
            row.time("lease_until"), row.flag("reserved"),   row.json("draft")};
}

Result<std::optional<ReviewLease>> oneLease(const Result<std::optional<Row>>& row)
{
    return row.map(
        [](const std::optional<Row>& found) { return found ? std::optional(leaseOf(*found)) : std::nullopt; });
}

// Counted, and not asked with EXISTS: so PostgreSQL goes along the review list and looks each document up, whatever it
// believes to know of the tables' sizes.
QString nextSql(const Dialect& dialect)
{
    return QStringLiteral(
               "SELECT d.document_id FROM documents AS d WHERE d.state = 'needs_review' "
               "AND (SELECT count(*) FROM review_leases AS l WHERE l.document_id = d.document_id AND l.lease_until > "
               ":now) = 0 "
               "AND (SELECT count(*) FROM reviews AS r WHERE r.document_id = d.document_id AND r.outcome = 'escalated' "
               "AND r.undone_at IS NULL) = :escalations "
               "AND (SELECT count(*) FROM reviews AS r WHERE r.document_id = d.document_id AND r.outcome = 'read' "
               "AND r.undone_at IS NULL AND r.reviewer = :reviewer) = 0 "
               "AND d.document_id NOT IN (SELECT document_id FROM %1) "
               "ORDER BY d.priority DESC, d.received_at, d.document_id LIMIT 1")
               .arg(jsonRows(dialect, ":except", "v", {{"document_id", "uuid"}}))
        + dialect.skipLocked();
}

QString upsertSql(const QString& condition)
{
    return QStringLiteral(
               "INSERT INTO review_leases AS l (document_id, attempt_id, reviewer, leased_at, lease_until, reserved) "
               "VALUES (:document, :attempt, :reviewer, :now, :until, :reserved) ON CONFLICT (document_id) DO UPDATE "
               "SET attempt_id = excluded.attempt_id, reviewer = excluded.reviewer, leased_at = excluded.leased_at, "
               "lease_until = excluded.lease_until, reserved = excluded.reserved WHERE %1 RETURNING %2")
        .arg(condition, kColumns);
}

Result<std::optional<ReviewLease>> upsert(Transaction& transaction, const QString& documentId,
                                          const LeaseRequest& request, const char* condition, const QDateTime& now)
{
    return oneLease(transaction.queryOne(upsertSql(QLatin1String(condition)),
                                         {{":document", documentId},
                                          {":attempt", request.attemptId},
                                          {":reviewer", request.reviewer},
                                          {":now", now},
                                          {":until", now.addMSecs(request.leaseMs)},
                                          {":reserved", request.reserve}}));
}

Result<bool> changedOne(const Result<qint64>& changed)
{
    return changed.map([](qint64 rows) { return rows > 0; });
}

} // namespace

Result<std::optional<ReviewLease>> leaseNextDocument(Transaction& transaction, const LeaseRequest& request,
                                                     const ReviewSelection& selection, const QDateTime& now)
{
    const QString sql = nextSql(transaction.dialect());
    for (int tries = 0; tries < kMostTries; ++tries) {
        const auto next = transaction.queryOne(sql,
                                               {{":now", now},
                                                {":escalations", selection.level - 1},
                                                {":reviewer", request.reviewer},
                                                {":except", jsonKeys("document_id", selection.except)}});
        if (!next)
            return tl::unexpected(next.error());
        if (!*next)
            return std::nullopt;
        // Between looking and locking another may have leased it, and committed.
        auto lease = upsert(transaction, (*next)->text("document_id"), request, "l.lease_until <= :now", now);
        if (!lease || *lease)
            return lease;
    }
    return std::nullopt;
}

Result<LeaseAttempt> leaseDocument(Transaction& transaction, const QString& documentId, const LeaseRequest& request,
                                   LeaseMode mode, const QDateTime& now)
{
    const auto before = findReviewLease(transaction, documentId);
    if (!before)
        return tl::unexpected(before.error());
    const bool isLive = *before && (*before)->until > now;
    const bool isInTheWay =
        isLive && !(*before)->reserved && (*before)->reviewer != request.reviewer && mode == LeaseMode::Free;
    if (isInTheWay)
        return LeaseAttempt{**before, false, {}};
    const auto lease = upsert(transaction, documentId, request, "true", now);
    if (!lease)
        return tl::unexpected(lease.error());
    return LeaseAttempt{**lease, true, isLive ? *before : std::nullopt};
}

Result<std::optional<ReviewLease>> findReviewLease(Transaction& transaction, const QString& documentId)
{
    return oneLease(transaction.queryOne(QLatin1String("SELECT ") + kColumns
                                             + QLatin1String(" FROM review_leases WHERE document_id = :document")
                                             + transaction.dialect().forUpdate(),
                                         {{":document", documentId}}));
}

Result<bool> renewReviewLease(Transaction& transaction, const QString& documentId, const QString& attemptId,
                              const QDateTime& until)
{
    return changedOne(
        transaction.execute(QStringLiteral("UPDATE review_leases SET lease_until = :until, reserved = FALSE "
                                           "WHERE document_id = :document AND attempt_id = :attempt"),
                            {{":until", until}, {":document", documentId}, {":attempt", attemptId}}));
}

Result<bool> saveReviewDraft(Transaction& transaction, const QString& documentId, const QString& attemptId,
                             const QJsonObject& draft, const QDateTime& until)
{
    return changedOne(transaction.execute(
        QStringLiteral("UPDATE review_leases SET draft = :draft, lease_until = :until, reserved = FALSE "
                       "WHERE document_id = :document AND attempt_id = :attempt"),
        {{":draft", json(draft)}, {":until", until}, {":document", documentId}, {":attempt", attemptId}}));
}

// With an attempt of nobody's, so that a heartbeat on its way does not bring the lease back.
Result<bool> releaseReviewLease(Transaction& transaction, const QString& documentId, const QString& attemptId,
                                const QDateTime& now)
{
    return changedOne(transaction.execute(
        QStringLiteral("UPDATE review_leases SET attempt_id = :nobody, lease_until = :now, reserved = FALSE "
                       "WHERE document_id = :document AND attempt_id = :attempt"),
        {{":nobody", QUuid::createUuid().toString(QUuid::WithoutBraces)},
         {":now", now},
         {":document", documentId},
         {":attempt", attemptId}}));
}

Result<bool> endReviewLease(Transaction& transaction, const QString& documentId, const QString& attemptId)
{
    return changedOne(transaction.execute(
        QStringLiteral("DELETE FROM review_leases WHERE document_id = :document AND attempt_id = :attempt"),
        {{":document", documentId}, {":attempt", attemptId}}));
}

} // namespace emend::storage
