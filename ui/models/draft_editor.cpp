// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draft_editor.h"

#include <QtGui/QUndoCommand>

#include <algorithm>

namespace emend::ui {

using domain::FieldEdit;
using domain::ReviewDraft;

/// From one state of the draft to the next; drafts are small, so both are kept whole. Effort is never undone,
/// nor that memory has had its say.
class DraftEditor::Step final : public QUndoCommand
{
public:
    Step(DraftEditor& editor, ReviewDraft after, QString field, const QString& text)
        : QUndoCommand(text),
          m_editor(editor),
          m_before(editor.m_draft),
          m_after(std::move(after)),
          m_field(std::move(field))
    {
    }

    void undo() override { apply(m_before); }
    void redo() override { apply(m_after); }

private:
    void apply(const ReviewDraft& state)
    {
        const int actions = m_editor.m_draft.actions;
        const qint64 activeMs = m_editor.m_draft.activeMs;
        const QStringList remembered = m_editor.m_draft.remembered;
        m_editor.m_draft = state;
        m_editor.m_draft.actions = actions;
        m_editor.m_draft.activeMs = activeMs;
        m_editor.m_draft.remembered = remembered;
        Q_EMIT m_editor.changed(m_field);
    }

    DraftEditor& m_editor;
    ReviewDraft m_before;
    ReviewDraft m_after;
    QString m_field;
};

namespace {

void put(const FieldEdit& edit, std::vector<FieldEdit>& edits)
{
    const auto same = [&edit](const FieldEdit& other) { return other.field == edit.field; };
    const auto found = std::find_if(edits.begin(), edits.end(), same);
    if (found != edits.end())
        *found = edit;
    else
        edits.push_back(edit);
}

} // namespace

DraftEditor::DraftEditor(QObject* parent) : QObject(parent) { }

void DraftEditor::start(const ReviewDraft& draft)
{
    m_history.clear();
    m_draft = draft;
    Q_EMIT changed({});
}

void DraftEditor::setEdit(const FieldEdit& edit, const QString& text)
{
    ReviewDraft after = m_draft;
    put(edit, after.edits);
    push(after, edit.field, text);
}

void DraftEditor::changeEdits(const std::vector<FieldEdit>& set, const QStringList& removed, const QString& text)
{
    ReviewDraft after = m_draft;
    std::erase_if(after.edits, [&removed](const FieldEdit& edit) { return removed.contains(edit.field); });
    for (const FieldEdit& edit : set)
        put(edit, after.edits);
    push(after, {}, text);
}

void DraftEditor::removeEdit(const QString& field, const QString& text)
{
    if (m_draft.edit(field) == nullptr)
        return;
    ReviewDraft after = m_draft;
    std::erase_if(after.edits, [&field](const FieldEdit& edit) { return edit.field == field; });
    push(after, field, text);
}

void DraftEditor::setType(const QString& type, const QString& text)
{
    ReviewDraft after = m_draft;
    after.documentType = type;
    push(after, {}, text);
}

void DraftEditor::setPages(const std::vector<domain::PageView>& pages, const QString& text)
{
    ReviewDraft after = m_draft;
    after.pages = pages;
    push(after, {}, text);
}

void DraftEditor::addEffort(int actions, qint64 activeMs)
{
    m_draft.actions += actions;
    m_draft.activeMs += activeMs;
}

void DraftEditor::addRemembered(const QStringList& fields)
{
    m_draft.remembered << fields;
    m_draft.remembered.removeDuplicates();
}

void DraftEditor::push(const ReviewDraft& after, const QString& field, const QString& text)
{
    m_history.push(std::make_unique<Step>(*this, after, field, text).release());
}

} // namespace emend::ui
