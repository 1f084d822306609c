// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/document.h>
#include <emend/domain/review.h>
#include <emend/storage/transaction.h>

#include <vector>

/// Who reviews which document, and what was decided. A lease belongs to an attempt id; all times are the caller's. Who
/// decides locks the document first, then its lease, so that nobody waits in a circle.
namespace emend::storage {

/// A reviewer's claim on a document. It outlives its time, with its draft, until somebody else opens the document.
struct ReviewLease {
    QString documentId;
    QString attemptId;
    QString reviewer;
    QDateTime leasedAt;
    QDateTime until;
    bool reserved = false; ///< fetched ahead of need: others may open it
    QJsonObject draft;
};

/// Who wants a lease, and for how long.
struct LeaseRequest {
    QString reviewer;
    QString attemptId; ///< a new UUID
    qint64 leaseMs = 60'000;
    bool reserve = false;
};

/// Which documents of the review list are wanted.
struct ReviewSelection {
    int level = 1;
    QStringList except; ///< document ids
};

/// Leases the first document of the review list that nobody has, and that this reviewer has not read already; nothing
/// where there is none. Two that ask at once get different ones.
base::Result<std::optional<ReviewLease>> leaseNextDocument(Transaction& transaction, const LeaseRequest& request,
                                                           const ReviewSelection& selection, const QDateTime& now);

enum class LeaseMode {
    Free, ///< only where nobody else has the document
    TakeOver,
};

struct LeaseAttempt {
    ReviewLease lease; ///< the new one, or where it was refused the one in the way
    bool granted = false;
    std::optional<ReviewLease> before; ///< the live one that it replaces
};

/// Leases that document. Reservations, and leases of the same reviewer, are not in the way. The document's state is not
/// looked at.
base::Result<LeaseAttempt> leaseDocument(Transaction& transaction, const QString& documentId,
                                         const LeaseRequest& request, LeaseMode mode, const QDateTime& now);

/// The lease of a document, also where its time is over; locked until the end of the transaction.
base::Result<std::optional<ReviewLease>> findReviewLease(Transaction& transaction, const QString& documentId);

/// All of these say whether the attempt still held the document.
base::Result<bool> renewReviewLease(Transaction& transaction, const QString& documentId, const QString& attemptId,
                                    const QDateTime& until);
base::Result<bool> saveReviewDraft(Transaction& transaction, const QString& documentId, const QString& attemptId,
                                   const QJsonObject& draft, const QDateTime& until);
base::Result<bool> releaseReviewLease(Transaction& transaction, const QString& documentId, const QString& attemptId,
                                      const QDateTime& now); ///< draft and row stay
base::Result<bool> endReviewLease(Transaction& transaction, const QString& documentId, const QString& attemptId);

/// A decision, or a reading.
struct Review {
    QString id;
    QString documentId;
    QString attemptId;
    QString reviewer;
    domain::ReviewOutcome outcome = domain::ReviewOutcome::Confirmed;
    int level = 1;
    std::optional<domain::RejectReason> reason;
    QString note;
    QJsonObject draft;
    QJsonObject decided; ///< field → canonical value
    int actions = 0;
    qint64 activeMs = 0;
    QDateTime decidedAt;
    QString correctionId; ///< empty where the program had been right
    QString extractionId; ///< of what the person says; empty where nothing was confirmed
    QString previousExtractionId;
    QDateTime undoneAt;
};

/// Error: conflict where the attempt has decided already.
base::Result<void> insertReview(Transaction& transaction, const Review& review);
base::Result<std::optional<Review>> findReviewByAttempt(Transaction& transaction, const QString& attemptId);

/// The newest that was not undone.
base::Result<std::optional<Review>> lastReviewOf(Transaction& transaction, const QString& documentId);
base::Result<std::optional<Review>> lastReviewBy(Transaction& transaction, const QString& reviewer);

/// What several readers said of a document so far, the first one first.
base::Result<std::vector<Review>> readingsOf(Transaction& transaction, const QString& documentId);

/// 1 for a document that was never escalated.
base::Result<int> reviewLevel(Transaction& transaction, const QString& documentId);

base::Result<void> markReviewUndone(Transaction& transaction, const QString& reviewId, const QDateTime& now);

/// The document, which nobody else decides on until the end of the transaction.
base::Result<std::optional<domain::Document>> lockDocument(Transaction& transaction, const QString& documentId);

/// Sets state, type, merchant, amount, date and extraction as they are given, whatever was decided before; reviewed_at
/// where it is decided.
base::Result<void> decideDocument(Transaction& transaction, const domain::Document& document, const QDateTime& now);

/// Sends documents that passed, and were received at or after that time, to review: those whose hash lies within the
/// share (0–1) of all hashes, as extraction does. Returns how many.
base::Result<qint64> drawAuditSample(Transaction& transaction, double share, const QString& reason,
                                     const QDateTime& receivedSince, const QDateTime& now);

/// Whether that name stands on a document that a person has confirmed.
base::Result<bool> isReviewedMerchant(Transaction& transaction, const QString& merchant);

/// A value that people confirmed.
struct ConfirmedValue {
    QString field;
    QString value;
    qint64 documents = 0; ///< how many have it
};

/// The values of that field on the documents that were confirmed last (at most `newest`), the commonest first.
base::Result<std::vector<ConfirmedValue>> confirmedValues(Transaction& transaction, const QString& field, int newest);

/// What withdrawing a correction has to know.
struct WithdrawnCorrection {
    bool isUsed = false; ///< exported or trained on: then it is still there
    bool wasThere = false;
};

/// Takes a correction out of the pool, with what it added to its merchant's counts, unless it stands in a dataset or
/// was used in training.
base::Result<WithdrawnCorrection> withdrawCorrection(Transaction& transaction, const QString& correctionId);

} // namespace emend::storage
