// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/services/active_versions.h>
#include <emend/services/review.h>

namespace emend::services {

/// Documents in which the same field needs a look.
struct FieldGroup {
    std::optional<QString> merchant; ///< all where it is not set
    QString type;
    QString typeTitle; ///< for people
    QString field;
    QString fieldTitle;
    qint64 count = 0;
};

/// The field in one of them.
struct GroupItem {
    QString documentId;
    QString sha256;
    QString fileName;
    QString merchant;
    int page = 0; ///< 0-based
    QRect box; ///< in the unit of PageText::size
    QString value;
    QString raw;
    double confidence = 0;
};

/// What a person says of the field in one document.
struct GroupAnswer {
    QString documentId;
    QString shown; ///< the value that the person saw
    QString value; ///< the same where it is right, else what was typed
    int actions = 0; ///< keys and clicks that it took
    qint64 activeMs = 0;
};

enum class GroupState {
    Confirmed, ///< nothing else was left to look at: the document is decided
    Kept, ///< the field stands in the draft, the document waits for a look at the rest
    Skipped, ///< somebody has the document, or it has changed
    Failed,
    Undone,
};

struct GroupOutcome {
    QString documentId;
    GroupState state = GroupState::Failed;
    base::Error error; ///< why it was skipped or failed; else empty
    domain::ReviewDraft before; ///< for undo()
};

/// Goes through one field of many documents at once. A document that cannot be decided never keeps the others from it.
/// Lives in the thread of its database.
class GroupCheck final
{
public:
    /// A field needs a look below the threshold that `learned` gives it, else below its schema's.
    GroupCheck(storage::Database& database, QString reviewer, ReviewSettings settings = {},
               SharedPatterns learned = {});

    /// All merchants together, type by type and field by field, and single merchants with two or more documents; the
    /// most documents first, at most `limit`.
    base::Result<std::vector<FieldGroup>> groups(int limit = 200);

    /// The least confident ones first, without what others have in hand.
    base::Result<std::vector<GroupItem>> items(const FieldGroup& group, int limit = 200);

    /// Confirms or corrects the field in each of them; outcomes in the order of the answers.
    std::vector<GroupOutcome> confirm(const FieldGroup& group, const std::vector<GroupAnswer>& answers);

    /// Takes back what confirm() did: decisions and the field in drafts.
    std::vector<GroupOutcome> undo(const FieldGroup& group, const std::vector<GroupOutcome>& outcomes);

private:
    GroupOutcome confirmOne(const FieldGroup& group, const GroupAnswer& answer);
    GroupOutcome undoOne(const FieldGroup& group, const GroupOutcome& outcome);
    base::Result<ReviewTask> open(const QString& documentId);

    storage::Database& m_database;
    QString m_reviewer;
    ReviewSettings m_settings;
    SharedPatterns m_learned;
    ReviewService m_reviews;
};

} // namespace emend::services
