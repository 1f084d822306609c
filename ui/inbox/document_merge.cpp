// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document_merge.h"

#include "case_notice.h"
#include "common/action.h"
#include "inbox_table.h"
#include "merge_panel.h"
#include "models/inbox_model.h"
#include "models/merge_run.h"

namespace emend::ui {

DocumentMerge::DocumentMerge(const Place& place, QObject* parent) : QObject(parent), m_place(place)
{
    connect(&place.action, &QAction::triggered, this, [this] { m_place.run.look(m_place.table.selectedDocuments()); });
    connect(&place.panel, &MergePanel::confirmed, this, &DocumentMerge::merge);
    connect(&place.panel, &MergePanel::cancelled, this, [this] { m_place.table.setFocus(Qt::OtherFocusReason); });
    connect(&place.run, &MergeRun::looked, this, &DocumentMerge::askForOrder);
    connect(&place.run, &MergeRun::merged, this, &DocumentMerge::onMerged);
    connect(&place.run, &MergeRun::undone, this, &DocumentMerge::onUndone);
    connect(&place.run, &MergeRun::failed, this, [this](const QString& sentence) {
        m_place.panel.clear();
        m_place.notice.say(sentence);
    });
    connect(&place.model, &InboxModel::loaded, this, &DocumentMerge::select);
}

void DocumentMerge::enable(bool isFree)
{
    const QString why = whyNot();
    m_place.action.setToolTip(why);
    m_place.action.setEnabled(isFree && why.isEmpty());
}

// Of rows that were not fetched yet nothing is known; they are looked at before anything is asked.
QString DocumentMerge::whyNot() const
{
    const int count = m_place.table.selectedCount();
    QString why = m_place.run.refusal(count);
    if (!why.isEmpty())
        return why;
    for (const int row : m_place.table.selectedRows()) {
        const services::InboxRow* loaded = m_place.model.loadedRow(row);
        if (loaded && why.isEmpty())
            why = m_place.run.refusal(*loaded);
    }
    return why;
}

void DocumentMerge::askForOrder(const std::vector<services::InboxRow>& rows)
{
    std::vector<MergePanel::Entry> entries;
    for (const services::InboxRow& row : rows) {
        const domain::Document& document = row.document;
        entries.push_back({document.id, tr("%1, %n page(s)", "file name", document.pageCount).arg(document.fileName)});
    }
    m_place.panel.ask(entries);
}

void DocumentMerge::merge(const QStringList& order)
{
    if (m_place.run.isRunning())
        return;
    m_place.run.merge(order);
    m_place.panel.showRunning(static_cast<int>(order.size()));
    m_place.table.setFocus(Qt::OtherFocusReason);
}

void DocumentMerge::onMerged(const services::MadeDocument& made, int documents)
{
    m_place.panel.clear();
    m_toSelect = QStringList(made.documentId);
    m_place.notice.tell(
        tr("%n document(s) were merged into %1, which waits to be read.", nullptr, documents).arg(made.fileName),
        {tr("Undo"), [this, id = made.documentId] {
             if (!m_place.run.isRunning())
                 m_place.run.undo(id);
         }});
    Q_EMIT listChanged();
}

void DocumentMerge::onUndone(const QStringList& ids)
{
    m_toSelect = ids;
    m_place.notice.tell(tr("%n document(s) are back to be reviewed.", nullptr, static_cast<int>(ids.size())));
    Q_EMIT listChanged();
}

// What a filter hides is not waited for.
void DocumentMerge::select()
{
    if (m_toSelect.isEmpty() || (!m_place.table.selectDocuments(m_toSelect) && m_place.model.isListing()))
        return;
    m_toSelect.clear();
}

} // namespace emend::ui
