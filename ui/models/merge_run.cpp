// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/merge_run.h"

namespace emend::ui {

namespace {

using base::Result;
using domain::DocumentState;
using services::InboxRow;
using services::MadeDocument;
using services::PartsService;

} // namespace

MergeRun::MergeRun(services::Workplace& workplace, QObject* parent) : QObject(parent), m_workplace(workplace) { }

void MergeRun::askRights()
{
    m_workplace.lists.ask(
        this, [](storage::Database& database) { return services::mayMerge(database); },
        [this](const Result<bool>& allowed) {
            m_mayMerge = allowed.value_or(m_mayMerge);
            Q_EMIT changed();
        });
}

QString MergeRun::refusal(int documents) const
{
    if (!m_mayMerge)
        return tr("Only reviewers and administrators may merge documents here.");
    if (documents < 2)
        return tr("Select two or more documents to merge them.");
    if (documents > PartsService::kMostMerged)
        return tr("At most %1 documents can be merged at once.").arg(PartsService::kMostMerged);
    return {};
}

QString MergeRun::refusal(const InboxRow& row) const
{
    const QString& file = row.document.fileName;
    if (row.document.state == DocumentState::Received || row.document.state == DocumentState::Processing)
        return tr("%1 is still to be read, and can be merged after that.").arg(file);
    if (row.document.state != DocumentState::NeedsReview)
        return tr("%1 is not to be reviewed, so it cannot be merged.").arg(file);
    if (row.document.originalDeletedAt.isValid())
        return tr("The original of %1 was deleted, so it cannot be merged.").arg(file);
    if (!row.reviewer.isEmpty() && row.reviewer != m_workplace.reviewer)
        return tr("%1 is with %2 now, so it cannot be merged.").arg(file, row.reviewer);
    return {};
}

void MergeRun::look(const QStringList& ids)
{
    m_workplace.lists.ask(
        this, [ids](storage::Database& database) { return services::inboxRows(database, ids); },
        [this, count = static_cast<int>(ids.size())](const Result<std::vector<InboxRow>>& rows) {
            if (!rows) {
                Q_EMIT failed(rows.error().message);
                return;
            }
            QString why = static_cast<int>(rows->size()) < count ? tr("One of these documents is not there any more.")
                                                                 : refusal(count);
            for (size_t i = 0; why.isEmpty() && i < rows->size(); ++i)
                why = refusal((*rows)[i]);
            if (why.isEmpty())
                Q_EMIT looked(*rows);
            else
                Q_EMIT failed(why);
        });
}

void MergeRun::merge(const QStringList& ids)
{
    Q_ASSERT(!m_isRunning);
    setRunning(true);
    m_workplace.lists.ask(
        this,
        [ids, &store = m_workplace.store, reviewer = m_workplace.reviewer, settings = m_workplace.review](
            storage::Database& database) { return PartsService(database, store, reviewer, settings).merge(ids); },
        [this, count = static_cast<int>(ids.size())](const Result<MadeDocument>& made) {
            setRunning(false);
            if (made)
                Q_EMIT merged(*made, count);
            else
                Q_EMIT failed(made.error().message);
        });
}

void MergeRun::undo(const QString& madeId)
{
    Q_ASSERT(!m_isRunning);
    setRunning(true);
    m_workplace.lists.ask(
        this,
        [madeId, &store = m_workplace.store, reviewer = m_workplace.reviewer,
         settings = m_workplace.review](storage::Database& database) {
            return PartsService(database, store, reviewer, settings).undoMerge(madeId);
        },
        [this](const Result<QStringList>& ids) {
            setRunning(false);
            if (ids)
                Q_EMIT undone(*ids);
            else
                Q_EMIT failed(ids.error().message);
        });
}

void MergeRun::setRunning(bool running)
{
    m_isRunning = running;
    Q_EMIT changed();
}

} // namespace emend::ui
