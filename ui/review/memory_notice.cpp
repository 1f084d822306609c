// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory_notice.h"

#include <emend/services/field_plan.h>

#include <QtCore/QLocale>

namespace emend::ui {

namespace {

QString titleOf(const QString& type, const QString& field)
{
    for (const services::FormField& form : services::formFields(type)) {
        if (form.name == field)
            return form.title;
    }
    return field;
}

} // namespace

MemoryNotice::MemoryNotice(ReviewSession& session, QWidget* parent) : NoticeBar(parent), m_session(session)
{
    setObjectName(QStringLiteral("review.memory"));
    setAccessibleName(tr("What was filled in"));
    connect(&session, &ReviewSession::opened, this, &MemoryNotice::follow);
    connect(&session, &ReviewSession::closed, this, &NoticeBar::dismiss);
    connect(&session.editor(), &DraftEditor::changed, this, &MemoryNotice::follow);
    connect(this, &NoticeBar::dismissed, this,
            [this] { m_dismissedFor = m_session.isOpen() ? m_session.current().task.handle.attemptId : QString(); });
}

void MemoryNotice::follow()
{
    if (!m_session.isOpen())
        return;
    QStringList titles;
    const domain::FieldEdit* filled = nullptr;
    for (const domain::FieldEdit& edit : m_session.draft().edits) {
        if (edit.how != domain::EditOrigin::Remembered || !edit.memory)
            continue;
        titles << titleOf(m_session.current().task.extraction.type.name, edit.field);
        filled = &edit;
    }
    if (filled == nullptr || m_dismissedFor == m_session.current().task.handle.attemptId) {
        dismiss();
        return;
    }
    const QString sentence = tr("Filled in for you: %1, as on %n document(s) of %2 that you confirmed.",
                                "fields; merchant", filled->memory->documents)
                                 .arg(QLocale().createSeparatedList(titles), filled->memory->merchant);
    if (isHidden() || sentence != text())
        showNotice(NoticeKind::Info, sentence, {tr("Undo"), [this] { m_session.memory().takeBack(); }});
}

} // namespace emend::ui
