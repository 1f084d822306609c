// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/page_parts.h>

#include "part_documents.h"

#include <emend/ocr/page_source.h>
#include <emend/storage/database.h>
#include <emend/storage/roles.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QSet>
#include <QtCore/QUuid>

namespace emend::services {

namespace {

using base::ErrorCode;
using base::Result;
using domain::PageView;
using storage::Transaction;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::services::PartsService)
};

const QString kSuffix = QStringLiteral(".pdf");

QString baseName(const domain::Document& document)
{
    const QString name = QFileInfo(document.fileName).completeBaseName();
    return name.isEmpty() ? document.fileName : name;
}

Result<void> checkParts(const std::vector<std::vector<PageView>>& parts)
{
    if (parts.size() < 2 || parts.size() > static_cast<size_t>(ocr::PageLimits().pages))
        return base::fail(ErrorCode::InvalidArgument,
                          Text::tr("A document is split into 2 to %1 parts.").arg(ocr::PageLimits().pages));
    if (std::any_of(parts.begin(), parts.end(), [](const auto& part) { return part.empty(); }))
        return base::fail(ErrorCode::InvalidArgument, Text::tr("Each part needs at least one page."));
    return {};
}

Result<std::vector<KeptPart>> keepSplit(storage::DocumentStore& store, const domain::Document& document,
                                        const std::vector<std::vector<PageView>>& parts, const QString& actor)
{
    std::vector<KeptPart> kept;
    for (const std::vector<PageView>& pages : parts) {
        const QString name =
            Text::tr("%1 (%2 of %3)").arg(baseName(document)).arg(kept.size() + 1).arg(parts.size()) + kSuffix;
        Result<KeptPart> part = keepPart(store, {{document.id, document.sha256, pages}}, name, actor);
        if (!part)
            return tl::unexpected(part.error());
        part->document.priority = document.priority;
        kept.push_back(std::move(*part));
    }
    return kept;
}

/// Takes the document off the list; the id of that decision.
Result<QString> leaveList(Transaction& transaction, const ReviewHandle& handle, const domain::ReviewDraft& draft,
                          const QString& note, const Reviewing& reviewing)
{
    const auto rejected = rejectDocument(transaction, handle, draft, domain::RejectReason::Other, note, reviewing);
    if (!rejected)
        return tl::unexpected(rejected.error());
    return storage::findReviewByAttempt(transaction, handle.attemptId).map([](const auto& review) {
        return review->id;
    });
}

/// All pages of the document as its reviewer left them.
Result<std::vector<PageView>> pagesOf(const storage::DocumentStore& store, const ReviewTask& task)
{
    if (!task.draft.pages.empty())
        return task.draft.pages;
    const Result<QByteArray> bytes = store.get(task.document.sha256);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto source = ocr::openPages(*bytes);
    if (!source)
        return tl::unexpected(source.error());
    std::vector<PageView> pages;
    for (int page = 0; page < (*source)->pageCount(); ++page)
        pages.push_back({page, 0});
    return pages;
}

Result<KeptPart> keepMerged(storage::DocumentStore& store, const std::vector<ReviewTask>& tasks, const QString& actor)
{
    std::vector<SourcePages> sources;
    int priority = 1;
    for (const ReviewTask& task : tasks) {
        const auto pages = pagesOf(store, task);
        if (!pages)
            return base::fail(pages.error().code,
                              Text::tr("%1 cannot be merged: %2").arg(task.document.fileName, pages.error().message));
        sources.push_back({task.document.id, task.document.sha256, *pages});
        priority = std::max(priority, task.document.priority);
    }
    const QString name =
        Text::tr("%1 and %n more", "file name", static_cast<int>(tasks.size()) - 1).arg(baseName(tasks[0].document))
        + kSuffix;
    Result<KeptPart> part = keepPart(store, std::move(sources), name, actor);
    if (part)
        part->document.priority = priority;
    return part;
}

Result<MadeDocument> recordMerge(Transaction& transaction, const std::vector<ReviewTask>& tasks, const KeptPart& kept,
                                 const Reviewing& reviewing)
{
    // A commit whose answer was lost.
    const auto earlier = madeByAttempt(transaction, tasks.front().handle.attemptId);
    if (!earlier)
        return tl::unexpected(earlier.error());
    if (!earlier->empty())
        return earlier->front();
    const QString note = Text::tr("Merged into %1.").arg(kept.document.fileName);
    QMap<QString, QString> reviews;
    for (const ReviewTask& task : tasks) {
        const Result<QString> review = leaveList(transaction, task.handle, task.draft, note, reviewing);
        if (!review)
            return tl::unexpected(review.error());
        reviews.insert(task.document.id, *review);
    }
    return recordParts(transaction, {kept}, reviews, reviewing).map([&kept] { return madeOf(kept.document); });
}

// PostgreSQL takes nothing else, and says so in words that help nobody.
Result<void> checkIds(const QStringList& ids)
{
    for (const QString& id : ids) {
        if (QUuid::fromString(id).isNull())
            return base::fail(ErrorCode::NotFound, Text::tr("There is no document %1.").arg(id));
    }
    return {};
}

} // namespace

PartsService::PartsService(storage::Database& database, storage::DocumentStore& store, QString reviewer,
                           ReviewSettings settings)
    : m_database(database), m_store(store), m_reviewer(std::move(reviewer)), m_settings(std::move(settings))
{
}

Result<std::vector<MadeDocument>> PartsService::split(const ReviewHandle& handle, const domain::ReviewDraft& draft,
                                                      const std::vector<std::vector<PageView>>& parts)
{
    using Made = std::vector<MadeDocument>;
    if (const Result<void> checked =
            checkIds({handle.documentId, handle.attemptId}).and_then([&] { return checkParts(parts); });
        !checked)
        return tl::unexpected(checked.error());
    // Before the work of copying, and so that the same handle again makes nothing new.
    std::optional<domain::Document> source;
    const Result<Made> earlier = m_database.transact([&](Transaction& transaction) -> Result<Made> {
        Result<Made> made = madeByAttempt(transaction, handle.attemptId);
        if (!made || !made->empty())
            return made;
        return heldDocument(transaction, handle, {m_reviewer, m_settings, m_settings.clock()})
            .map([&](const HeldDocument& held) {
                source = held.document;
                return Made();
            });
    });
    if (!earlier || !earlier->empty())
        return earlier;
    const auto kept = keepSplit(m_store, *source, parts, m_reviewer);
    if (!kept)
        return tl::unexpected(kept.error());
    const QString note = Text::tr("Split into %n document(s).", nullptr, static_cast<int>(parts.size()));
    return m_database.transact([&](Transaction& transaction) -> Result<Made> {
        Result<Made> made = madeByAttempt(transaction, handle.attemptId);
        if (!made || !made->empty())
            return made;
        const Reviewing reviewing{m_reviewer, m_settings, m_settings.clock()};
        const Result<QString> review = leaveList(transaction, handle, draft, note, reviewing);
        if (!review)
            return tl::unexpected(review.error());
        return recordParts(transaction, *kept, {{handle.documentId, *review}}, reviewing).map([&] {
            for (const KeptPart& part : *kept)
                made->push_back(madeOf(part.document));
            return *made;
        });
    });
}

Result<MadeDocument> PartsService::merge(const QStringList& documentIds)
{
    if (documentIds.size() < 2 || QSet<QString>(documentIds.begin(), documentIds.end()).size() != documentIds.size())
        return base::fail(ErrorCode::InvalidArgument, Text::tr("Two or more different documents can be merged."));
    static_assert(kMostMerged <= ocr::PageLimits().pages, "each has a page at least");
    if (documentIds.size() > kMostMerged)
        return base::fail(ErrorCode::InvalidArgument,
                          Text::tr("At most %1 documents can be merged at once.").arg(kMostMerged));
    if (const Result<void> checked = checkIds(documentIds); !checked)
        return tl::unexpected(checked.error());
    const auto reviewing = [this] { return Reviewing{m_reviewer, m_settings, m_settings.clock()}; };
    using Tasks = std::vector<ReviewTask>;
    const Result<Tasks> tasks = m_database.transact([&](Transaction& transaction) -> Result<Tasks> {
        Tasks leased;
        for (const QString& id : documentIds) {
            auto task = leaseByName(transaction, id, storage::LeaseMode::Free, reviewing());
            if (!task)
                return tl::unexpected(task.error());
            leased.push_back(std::move(*task));
        }
        return leased;
    });
    if (!tasks)
        return tl::unexpected(tasks.error());
    const auto kept = keepMerged(m_store, *tasks, m_reviewer);
    const auto made =
        !kept ? Result<MadeDocument>(tl::unexpected(kept.error())) : m_database.transact([&](Transaction& transaction) {
            return recordMerge(transaction, *tasks, *kept, reviewing());
        });
    for (size_t i = 0; !made && i < tasks->size(); ++i)
        (void)ReviewService(m_database, m_reviewer, m_settings).release(tasks->at(i).handle, tasks->at(i).draft);
    return made;
}

Result<QStringList> PartsService::undoMerge(const QString& madeId)
{
    if (const Result<void> checked = checkIds({madeId}); !checked)
        return tl::unexpected(checked.error());
    return m_database.transact([&](Transaction& transaction) -> Result<QStringList> {
        const auto sources = storage::sourcesOf(transaction, madeId);
        if (!sources)
            return tl::unexpected(sources.error());
        if (sources->size() < 2)
            return base::fail(ErrorCode::NotFound, Text::tr("There is no merge to undo."));
        const storage::DocumentPart& first = sources->front();
        const auto review = storage::lastReviewOf(transaction, first.sourceId);
        if (!review)
            return tl::unexpected(review.error());
        if (!*review || (*review)->id != first.reviewId)
            return base::fail(ErrorCode::Conflict, Text::tr("One of the merged documents has been worked on since."));
        const Reviewing reviewing{m_reviewer, m_settings, m_settings.clock()};
        const auto task = undoReview(transaction, **review, reviewing);
        if (!task)
            return tl::unexpected(task.error());
        QStringList ids;
        for (const storage::DocumentPart& source : *sources)
            ids << source.sourceId;
        // Undoing opens a document; here nobody looks at it.
        return storage::releaseReviewLease(transaction, first.sourceId, task->handle.attemptId, reviewing.now)
            .map([&ids](bool) { return ids; });
    });
}

Result<bool> mayMerge(storage::Database& database)
{
    const auto role = database.read([](Transaction& transaction) { return storage::currentRole(transaction); });
    if (role)
        return *role == storage::Role::Reviewer || *role == storage::Role::Admin;
    return role.error().code == ErrorCode::Forbidden ? Result<bool>(false) : tl::unexpected(role.error());
}

} // namespace emend::services
