// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review_steps.h"

#include "second_reading.h"

#include <emend/base/logging.h>
#include <emend/storage/audit.h>
#include <emend/storage/documents.h>
#include <emend/storage/extractions.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QUuid>

#include <algorithm>

namespace emend::services {

namespace {

using base::Error;
using base::ErrorCode;
using base::Result;
using storage::ReviewLease;
using storage::Transaction;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::services::Review)
};

QString timeOfDay(const QDateTime& time)
{
    return QLocale().toString(time.toLocalTime().time(), QLocale::ShortFormat);
}

// Better to begin anew than never to see the document again.
domain::ReviewDraft draftOf(const QJsonObject& json)
{
    const auto draft = domain::reviewDraftFromJson(json);
    if (!draft)
        qCWarning(base::lcStorage).noquote() << "A draft is lost:" << draft.error().message;
    return draft.value_or(domain::ReviewDraft());
}

/// What the reviewer of the level below left, unless somebody has begun since.
Result<void> addEscalation(Transaction& transaction, const ReviewLease& lease, ReviewTask& task)
{
    const auto review = storage::lastReviewOf(transaction, lease.documentId);
    if (!review)
        return tl::unexpected(review.error());
    if (!*review || (*review)->outcome != domain::ReviewOutcome::Escalated)
        return {};
    task.escalationNote = (*review)->note;
    if (lease.draft.isEmpty())
        task.draft = draftOf((*review)->draft);
    return {};
}

bool hasRead(const std::vector<storage::Review>& readings, const QString& reviewer)
{
    return std::any_of(readings.begin(), readings.end(),
                       [&reviewer](const storage::Review& reading) { return reading.reviewer == reviewer; });
}

Result<void> checkReviewable(Transaction& transaction, const std::optional<domain::Document>& document,
                             const QString& reviewer)
{
    if (!document)
        return base::fail(ErrorCode::NotFound, Text::tr("This document is not there any more."));
    if (document->state != domain::DocumentState::NeedsReview)
        return base::fail(ErrorCode::Conflict, Text::tr("%1 is not to be reviewed.").arg(document->fileName));
    const auto readings = storage::readingsOf(transaction, document->id);
    if (!readings)
        return tl::unexpected(readings.error());
    if (hasRead(*readings, reviewer))
        return base::fail(ErrorCode::Conflict,
                          Text::tr("You have read %1 already; somebody else has to.").arg(document->fileName));
    return {};
}

} // namespace

storage::LeaseRequest leaseRequest(const Reviewing& reviewing, bool reserve)
{
    return {reviewing.reviewer, QUuid::createUuid().toString(QUuid::WithoutBraces),
            reserve ? reviewing.settings.reserveMs : reviewing.settings.leaseMs, reserve};
}

domain::AuditEntry reviewAudit(const Reviewing& reviewing, const QString& documentId, const QString& action)
{
    domain::AuditEntry entry;
    entry.timestamp = reviewing.now;
    entry.actorType = domain::ActorType::User;
    entry.actorId = reviewing.reviewer;
    entry.action = action;
    entry.resourceType = QStringLiteral("document");
    entry.resourceId = documentId;
    return entry;
}

Result<ReviewTask> taskOf(Transaction& transaction, const ReviewLease& lease)
{
    const auto document = storage::findDocument(transaction, lease.documentId);
    if (!document)
        return tl::unexpected(document.error());
    if (!*document)
        return base::fail(ErrorCode::NotFound, Text::tr("This document is not there any more."));
    const auto extraction = storage::newestExtraction(transaction, lease.documentId);
    if (!extraction)
        return tl::unexpected(extraction.error());
    const auto readings = storage::readingsOf(transaction, lease.documentId);
    if (!readings)
        return tl::unexpected(readings.error());
    const Result<int> level = storage::reviewLevel(transaction, lease.documentId);
    if (!level)
        return tl::unexpected(level.error());
    ReviewTask task;
    task.handle = {lease.documentId, lease.attemptId};
    task.until = lease.until;
    task.document = **document;
    task.extraction = extraction->value_or(domain::Extraction());
    task.draft = draftOf(lease.draft);
    task.level = *level;
    if (readings->size() > 1)
        std::transform(readings->begin(), readings->end(), std::back_inserter(task.readings), otherReading);
    if (*level == 1)
        return task;
    return addEscalation(transaction, lease, task).map([&task] { return std::move(task); });
}

Result<ReviewTask> leaseByName(Transaction& transaction, const QString& documentId, storage::LeaseMode mode,
                               const Reviewing& reviewing)
{
    const auto document = storage::lockDocument(transaction, documentId);
    if (!document)
        return tl::unexpected(document.error());
    if (const Result<void> checked = checkReviewable(transaction, *document, reviewing.reviewer); !checked)
        return tl::unexpected(checked.error());
    const auto attempt = storage::leaseDocument(transaction, documentId, leaseRequest(reviewing), mode, reviewing.now);
    if (!attempt)
        return tl::unexpected(attempt.error());
    if (!attempt->granted)
        return base::fail(ErrorCode::Conflict,
                          Text::tr("%1 is with %2 until %3.")
                              .arg((*document)->fileName, attempt->lease.reviewer, timeOfDay(attempt->lease.until)));
    Result<ReviewTask> task = taskOf(transaction, attempt->lease);
    if (!task)
        return task;
    domain::AuditEntry entry = reviewAudit(reviewing, documentId, QStringLiteral("read"));
    if (attempt->before && attempt->before->reviewer != reviewing.reviewer) {
        task->takenFrom = attempt->before->reviewer;
        entry.details.insert(QStringLiteral("taken_over"), true);
        entry.personal.insert(QStringLiteral("from"), attempt->before->reviewer);
    }
    return storage::appendAudit(transaction, {entry}).map([&task] { return std::move(*task); });
}

Result<HeldDocument> heldDocument(Transaction& transaction, const ReviewHandle& handle, const Reviewing& reviewing)
{
    const auto document = storage::lockDocument(transaction, handle.documentId);
    if (!document)
        return tl::unexpected(document.error());
    const auto lease = storage::findReviewLease(transaction, handle.documentId);
    if (!lease)
        return tl::unexpected(lease.error());
    const bool isHeld = *lease && (*lease)->attemptId == handle.attemptId && (*lease)->reviewer == reviewing.reviewer;
    if (!isHeld) {
        const auto lost = lostLease(transaction, handle);
        return tl::unexpected(lost ? lostLeaseError(*lost) : lost.error());
    }
    if (const Result<void> checked = checkReviewable(transaction, *document, reviewing.reviewer); !checked)
        return tl::unexpected(checked.error());
    return storage::reviewLevel(transaction, handle.documentId).map([&](int level) {
        return HeldDocument{**document, **lease, level};
    });
}

Result<LeaseState> lostLease(Transaction& transaction, const ReviewHandle& handle)
{
    const auto lease = storage::findReviewLease(transaction, handle.documentId);
    if (!lease)
        return tl::unexpected(lease.error());
    if (*lease)
        return LeaseState{false, {}, (*lease)->reviewer, (*lease)->leasedAt};
    return storage::lastReviewOf(transaction, handle.documentId).map([](const auto& review) {
        return review ? LeaseState{false, {}, review->reviewer, review->decidedAt} : LeaseState();
    });
}

Error lostLeaseError(const LeaseState& state)
{
    return {ErrorCode::Conflict,
            state.lostTo.isEmpty()
                ? Text::tr("This document is not yours any more.")
                : Text::tr("%1 has had this document since %2.").arg(state.lostTo, timeOfDay(state.lostAt))};
}

} // namespace emend::services
