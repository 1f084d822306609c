// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/audit_entry.h>
#include <emend/services/review.h>
#include <emend/storage/reviews.h>

// The steps of a review inside one transaction. Locks are taken in this order: document, lease, corrections, merchants,
// the end of the audit chain.
namespace emend::services {

/// Who reviews, and when.
struct Reviewing {
    QString reviewer;
    ReviewSettings settings;
    QDateTime now;
};

/// A document that its reviewer holds, locked.
struct HeldDocument {
    domain::Document document;
    storage::ReviewLease lease;
    int level = 1;
};

storage::LeaseRequest leaseRequest(const Reviewing& reviewing, bool reserve = false);

domain::AuditEntry reviewAudit(const Reviewing& reviewing, const QString& documentId, const QString& action);

/// All that a reviewer is to see of a document that is leased.
base::Result<ReviewTask> taskOf(storage::Transaction& transaction, const storage::ReviewLease& lease);

/// Leases that document, and audits that it is read. Errors as ReviewService::lease().
base::Result<ReviewTask> leaseByName(storage::Transaction& transaction, const QString& documentId,
                                     storage::LeaseMode mode, const Reviewing& reviewing);

/// Error: conflict where the attempt has lost the document, or it is not to be reviewed any more.
base::Result<HeldDocument> heldDocument(storage::Transaction& transaction, const ReviewHandle& handle,
                                        const Reviewing& reviewing);

/// Why the attempt does not hold the document.
base::Result<LeaseState> lostLease(storage::Transaction& transaction, const ReviewHandle& handle);
base::Error lostLeaseError(const LeaseState& state);

/// A review with all that does not depend on the outcome.
storage::Review reviewOf(const HeldDocument& held, const domain::ReviewDraft& draft, domain::ReviewOutcome outcome,
                         const Reviewing& reviewing);

/// The decision of an attempt that has decided already; nothing where it has not. Error: conflict where that decision
/// was undone.
base::Result<std::optional<Decision>> earlierDecision(storage::Transaction& transaction, const ReviewHandle& handle);

base::Result<Decision> confirmDocument(storage::Transaction& transaction, const ReviewHandle& handle,
                                       const domain::ReviewDraft& draft, const Reviewing& reviewing);
base::Result<Decision> rejectDocument(storage::Transaction& transaction, const ReviewHandle& handle,
                                      const domain::ReviewDraft& draft, domain::RejectReason reason,
                                      const QString& note, const Reviewing& reviewing);
base::Result<Decision> escalateDocument(storage::Transaction& transaction, const ReviewHandle& handle,
                                        const domain::ReviewDraft& draft, const QString& note,
                                        const Reviewing& reviewing);

base::Result<ReviewTask> undoReview(storage::Transaction& transaction, const storage::Review& review,
                                    const Reviewing& reviewing);

} // namespace emend::services
