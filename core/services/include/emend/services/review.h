// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>
#include <emend/domain/document.h>
#include <emend/domain/review.h>

#include <QtCore/QDateTime>

#include <functional>
#include <optional>
#include <vector>

namespace emend::storage {
class Database;
}

namespace emend::services {

/// Which documents two people read who do not know of each other; a third one decides where they differ.
struct SecondReadingRule {
    std::optional<qint64> amountMinor = {}; ///< from this amount on, whatever the currency
    bool newMerchants = false; ///< whose name stands on no reviewed document yet
};

struct ReviewSettings {
    int leaseMs = 60'000; ///< how long a reviewer who falls silent keeps a document
    int reserveMs = 30'000; ///< the same for a document that is fetched ahead
    SecondReadingRule secondReading = {};
    QString sourceApp = QStringLiteral("emend"); ///< of the corrections
    QString environment = QStringLiteral("production");
    std::function<QDateTime()> clock = [] { return QDateTime::currentDateTimeUtc(); };
};

/// A reviewer's hold on a document; whoever else opens the document gets another attempt.
struct ReviewHandle {
    QString documentId;
    QString attemptId;
};

/// What another reader said of the document.
struct OtherReading {
    QString reviewer;
    QMap<QString, QString> values; ///< field → canonical value
};

/// A document as it is handed to a reviewer.
struct ReviewTask {
    ReviewHandle handle;
    QDateTime until; ///< of the lease
    domain::Document document;
    domain::Extraction extraction; ///< what the program found
    domain::ReviewDraft draft; ///< what was done before, by whomever
    int level = 1;
    QString escalationNote; ///< empty where it was not escalated
    std::vector<OtherReading> readings; ///< two or more that differ; empty for blind readers
    QString takenFrom; ///< whose live lease this one replaces; empty for none
};

/// Whether a reviewer still holds a document, and if not, why.
struct LeaseState {
    bool held = false;
    QDateTime until; ///< where it is held
    QString lostTo; ///< who took it over or decided on it; empty where nobody did
    QDateTime lostAt;
};

/// What a decision came to.
struct Decision {
    domain::ReviewOutcome outcome = domain::ReviewOutcome::Confirmed;
    QStringList changedFields; ///< those that the program had wrong, sorted
    QString correctionId; ///< empty where it had all of them right
};

/// Hands documents to one reviewer, one at a time to each, and records what they decide. A document belongs to a lease,
/// which a heartbeat renews; a decision of a lost lease is refused. Lives in the thread of its database. Error of all
/// that take a handle: conflict where the document is not held any more, in words for the reviewer.
class ReviewService final
{
public:
    ReviewService(storage::Database& database, QString reviewer, ReviewSettings settings = {});

    /// The first document of the review list that nobody has; nothing where there is none. `except` are documents that
    /// this reviewer has skipped.
    base::Result<std::optional<ReviewTask>> leaseNext(const QStringList& except = {}, int level = 1);

    /// The same ahead of need: others may open it by name, and heartbeat() makes a lease of it.
    base::Result<std::optional<ReviewTask>> reserveNext(const QStringList& except, int level = 1);

    /// Errors: not_found; conflict where another reviewer has it (named, with the time), where it is not to be
    /// reviewed, or where this reviewer has read it already.
    base::Result<ReviewTask> lease(const QString& documentId);

    /// The same, also where another reviewer has it: their next heartbeat tells them who took it.
    base::Result<ReviewTask> takeOver(const QString& documentId);

    base::Result<LeaseState> heartbeat(const ReviewHandle& handle);
    base::Result<LeaseState> saveDraft(const ReviewHandle& handle, const domain::ReviewDraft& draft);

    /// Gives the document back to the list, with the draft for whoever opens it next.
    base::Result<void> release(const ReviewHandle& handle, const domain::ReviewDraft& draft);

    /// Records the fields as the person says, and a correction where the program had been wrong. The same handle again
    /// changes nothing. Error: also invalid_argument, naming the field that cannot be what was typed.
    base::Result<Decision> confirm(const ReviewHandle& handle, const domain::ReviewDraft& draft);
    base::Result<Decision> reject(const ReviewHandle& handle, const domain::ReviewDraft& draft,
                                  domain::RejectReason reason, const QString& note);

    /// Leaves the document to reviewers of the next level, with the draft.
    base::Result<Decision> escalate(const ReviewHandle& handle, const domain::ReviewDraft& draft, const QString& note);

    /// Takes this reviewer's decision back and opens the document again, as it was before it was decided. Errors:
    /// not_found where there is none; conflict where somebody has gone on from it, or its correction was exported or
    /// learned from.
    base::Result<ReviewTask> undo(const QString& documentId);
    base::Result<ReviewTask> undoLast();

    /// Sends a share (0–1) of the documents that passed, and were received since then, to review, chosen by their hash;
    /// how many came to it.
    base::Result<qint64> drawAuditSample(double share, const QDateTime& receivedSince);

private:
    base::Result<std::optional<ReviewTask>> next(const QStringList& except, int level, bool reserve);
    template <class Work> base::Result<Decision> decide(const ReviewHandle& handle, Work&& work);
    template <class Find> base::Result<ReviewTask> undoFirstOf(Find&& find);

    storage::Database& m_database;
    QString m_reviewer;
    ReviewSettings m_settings;
};

/// What is at stake in each field of the document, in the order of its schema: for domain::fieldsToLookAt().
std::vector<domain::FieldStake> fieldStakes(const domain::Extraction& extraction, const QDate& today);

} // namespace emend::services
