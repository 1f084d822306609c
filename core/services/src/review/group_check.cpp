// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/group_check.h>

#include "decided_document.h"
#include "rule_sentence.h"
#include "schema_texts.h"

#include <emend/extraction/schema.h>
#include <emend/storage/database.h>
#include <emend/storage/field_groups.h>
#include <emend/storage/reviews.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QUuid>

#include <algorithm>

namespace emend::services {

namespace {

using base::ErrorCode;
using base::Result;
using domain::FieldEdit;
using domain::ReviewDraft;
using storage::Transaction;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::services::GroupCheck)
};

storage::FieldThreshold thresholdOf(const SharedPatterns& learned, const QString& type,
                                    const extraction::FieldSchema& field)
{
    const std::optional<double> trained = learned ? learned->trainedThreshold(type, field.name) : std::nullopt;
    return {type, field.name, trained.value_or(field.threshold)};
}

std::vector<storage::FieldThreshold> allThresholds(const SharedPatterns& learned)
{
    std::vector<storage::FieldThreshold> thresholds;
    for (const extraction::DocumentSchema& schema : extraction::builtInSchemas()) {
        for (const extraction::FieldSchema& field : schema.fields)
            thresholds.push_back(thresholdOf(learned, schema.type, field));
    }
    return thresholds;
}

FieldGroup groupOf(const storage::FieldGroupCount& count, const std::optional<QString>& merchant)
{
    const extraction::DocumentSchema& schema = extraction::schemaFor(count.type);
    return {merchant,       count.type, schemaText(schema.title), count.field, fieldTitle(schema, count.field),
            count.documents};
}

/// One group for each type and field, then those of single merchants.
std::vector<FieldGroup> grouped(const std::vector<storage::FieldGroupCount>& counts)
{
    std::vector<FieldGroup> all;
    std::vector<FieldGroup> single;
    for (const storage::FieldGroupCount& count : counts) {
        const auto known = std::find_if(all.begin(), all.end(), [&count](const FieldGroup& group) {
            return group.type == count.type && group.field == count.field;
        });
        if (known == all.end())
            all.push_back(groupOf(count, std::nullopt));
        else
            known->count += count.documents;
        if (!count.merchant.isEmpty() && count.documents > 1)
            single.push_back(groupOf(count, count.merchant));
    }
    all.insert(all.end(), single.begin(), single.end());
    std::stable_sort(all.begin(), all.end(),
                     [](const FieldGroup& a, const FieldGroup& b) { return a.count > b.count; });
    return all;
}

GroupItem itemOf(const storage::GroupedField& field)
{
    return {field.documentId, field.sha256, field.fileName, field.merchant,  field.page,
            field.box,        field.value,  field.raw,      field.confidence};
}

void setEdit(ReviewDraft& draft, const FieldEdit& edit)
{
    const auto known = std::find_if(draft.edits.begin(), draft.edits.end(),
                                    [&edit](const FieldEdit& other) { return other.field == edit.field; });
    if (known == draft.edits.end())
        draft.edits.push_back(edit);
    else
        *known = edit;
}

void removeEdit(ReviewDraft& draft, const QString& field)
{
    draft.edits.erase(std::remove_if(draft.edits.begin(), draft.edits.end(),
                                     [&field](const FieldEdit& edit) { return edit.field == field; }),
                      draft.edits.end());
}

/// The task's draft with the answer in it. Error: conflict where the field is not what the person saw.
Result<ReviewDraft> answered(const ReviewTask& task, const QString& field, const GroupAnswer& answer)
{
    const std::optional<domain::FieldValue> found = task.extraction.fields.value(field);
    if (!found || found->value != answer.shown || task.draft.edit(field) != nullptr)
        return base::fail(ErrorCode::Conflict,
                          Text::tr("%1 has changed since it was shown.").arg(task.document.fileName));
    ReviewDraft draft = task.draft;
    const bool isChanged = answer.value != answer.shown;
    setEdit(draft,
            {field, answer.value, found->raw, found->page, found->box,
             isChanged ? domain::EditOrigin::Typed : domain::EditOrigin::Confirmed});
    draft.actions += answer.actions;
    draft.activeMs += answer.activeMs;
    return draft;
}

/// Such as `audit sample`: the whole document is to be looked at.
bool isAboutNoField(const QString& reason, const domain::Extraction& extraction)
{
    static const QRegularExpression kBetweenWords(QStringLiteral("[^\\w]+"));
    const QStringList words = reason.split(kBetweenWords, Qt::SkipEmptyParts);
    return std::none_of(words.begin(), words.end(),
                        [&extraction](const QString& word) { return extraction.fields.contains(word); });
}

bool needsNoOtherLook(const ReviewTask& task, const ReviewDraft& draft, const DecidedDocument& decided, QDate today)
{
    const domain::Extraction& found = task.extraction;
    const bool isOtherType = !draft.documentType.isEmpty() && draft.documentType != found.type.name;
    const bool isWholly = std::any_of(found.reasons.begin(), found.reasons.end(),
                                      [&found](const QString& reason) { return isAboutNoField(reason, found); });
    if (isOtherType || isWholly || task.level > 1)
        return false;
    domain::Extraction applied = found;
    for (const FieldEdit& edit : draft.edits)
        applied.fields.insert(edit.field, decided.extraction.fields.value(edit.field));
    QStringList left = domain::fieldsToLookAt(applied, fieldStakes(applied, today));
    for (const FieldEdit& edit : draft.edits)
        left.removeAll(edit.field);
    return left.isEmpty();
}

GroupOutcome outcomeOf(const QString& documentId, const Result<GroupState>& state, const ReviewDraft& before)
{
    if (state)
        return {documentId, *state, {}, before};
    const bool isSkipped = state.error().code == ErrorCode::Conflict || state.error().code == ErrorCode::NotFound;
    return {documentId, isSkipped ? GroupState::Skipped : GroupState::Failed, state.error(), before};
}

} // namespace

GroupCheck::GroupCheck(storage::Database& database, QString reviewer, ReviewSettings settings, SharedPatterns learned)
    : m_database(database),
      m_reviewer(std::move(reviewer)),
      m_settings(std::move(settings)),
      m_learned(std::move(learned)),
      m_reviews(m_database, m_reviewer, m_settings)
{
}

Result<std::vector<FieldGroup>> GroupCheck::groups(int limit)
{
    return m_database
        .read([&](Transaction& transaction) {
            return storage::fieldGroups(transaction, allThresholds(m_learned), m_settings.clock());
        })
        .map([limit](const std::vector<storage::FieldGroupCount>& counts) {
            std::vector<FieldGroup> groups = grouped(counts);
            groups.resize(std::min(groups.size(), static_cast<size_t>(std::max(0, limit))));
            return groups;
        });
}

Result<std::vector<GroupItem>> GroupCheck::items(const FieldGroup& group, int limit)
{
    const extraction::FieldSchema* field = extraction::schemaFor(group.type).field(group.field);
    if (field == nullptr)
        return base::fail(ErrorCode::InvalidArgument,
                          Text::tr("A %1 has no field %2.").arg(group.typeTitle, group.field));
    return m_database
        .read([&](Transaction& transaction) {
            return storage::groupedFields(transaction, thresholdOf(m_learned, group.type, *field), group.merchant,
                                          m_settings.clock(), limit);
        })
        .map([](const std::vector<storage::GroupedField>& fields) {
            std::vector<GroupItem> items;
            std::transform(fields.begin(), fields.end(), std::back_inserter(items), itemOf);
            return items;
        });
}

std::vector<GroupOutcome> GroupCheck::confirm(const FieldGroup& group, const std::vector<GroupAnswer>& answers)
{
    std::vector<GroupOutcome> outcomes;
    for (const GroupAnswer& answer : answers)
        outcomes.push_back(confirmOne(group, answer));
    return outcomes;
}

std::vector<GroupOutcome> GroupCheck::undo(const FieldGroup& group, const std::vector<GroupOutcome>& outcomes)
{
    std::vector<GroupOutcome> undone;
    for (const GroupOutcome& outcome : outcomes) {
        if (outcome.state == GroupState::Confirmed || outcome.state == GroupState::Kept)
            undone.push_back(undoOne(group, outcome));
    }
    return undone;
}

// Also not where this reviewer has it open elsewhere: that would lose what was typed there since.
Result<ReviewTask> GroupCheck::open(const QString& documentId)
{
    if (QUuid::fromString(documentId).isNull())
        return m_reviews.lease(documentId); // which says so
    const auto lease = m_database.transact(
        [&](Transaction& transaction) { return storage::findReviewLease(transaction, documentId); });
    if (!lease)
        return tl::unexpected(lease.error());
    const bool isOpen =
        *lease && (*lease)->reviewer == m_reviewer && !(*lease)->reserved && (*lease)->until > m_settings.clock();
    if (isOpen)
        return base::fail(ErrorCode::Conflict, Text::tr("You have this document open in review."));
    return m_reviews.lease(documentId);
}

GroupOutcome GroupCheck::confirmOne(const FieldGroup& group, const GroupAnswer& answer)
{
    const Result<ReviewTask> task = open(answer.documentId);
    if (!task)
        return outcomeOf(answer.documentId, tl::unexpected(task.error()), {});
    const QDate today = m_settings.clock().date();
    const Result<GroupState> state =
        answered(*task, group.field, answer).and_then([&](const ReviewDraft& draft) -> Result<GroupState> {
            const Result<DecidedDocument> decided = decide(task->extraction, draft, today);
            if (!decided)
                return tl::unexpected(decided.error());
            if (needsNoOtherLook(*task, draft, *decided, today))
                return m_reviews.confirm(task->handle, draft).map([](const Decision&) {
                    return GroupState::Confirmed;
                });
            return m_reviews.release(task->handle, draft).map([] { return GroupState::Kept; });
        });
    if (!state)
        (void)m_reviews.release(task->handle, task->draft);
    return outcomeOf(answer.documentId, state, task->draft);
}

GroupOutcome GroupCheck::undoOne(const FieldGroup& group, const GroupOutcome& outcome)
{
    const bool isDecided = outcome.state == GroupState::Confirmed;
    const Result<ReviewTask> task = isDecided ? m_reviews.undo(outcome.documentId) : open(outcome.documentId);
    if (!task)
        return outcomeOf(outcome.documentId, tl::unexpected(task.error()), outcome.before);
    ReviewDraft draft = isDecided ? outcome.before : task->draft;
    removeEdit(draft, group.field);
    const Result<GroupState> state = m_reviews.release(task->handle, draft).map([] { return GroupState::Undone; });
    return outcomeOf(outcome.documentId, state, outcome.before);
}

} // namespace emend::services
