// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/notice_bar.h"
#include "common/page_strip.h"
#include "common/page_view.h"
#include "review/decision_panel.h"
#include "review/field_form.h"
#include "review/review_fields.h"
#include "review/review_header.h"
#include "review/review_page.h"
#include "review/word_keys.h"

#include <emend/services/page_parts.h>

#include <QtWidgets/QApplication>
#include <QtWidgets/QStackedWidget>

namespace emend::ui {

namespace {

using base::Result;

constexpr double kAuditShare = 0.05;
constexpr int kAuditDays = 7;

} // namespace

void ReviewPage::connectActions()
{
    const auto on = [this](Action* action, auto&& slot) { connect(action, &QAction::triggered, this, slot); };
    on(m_actions.confirm, [this] {
        if (m_fields->finishTyping())
            m_session.confirm();
    });
    on(m_actions.skip, [this] { m_session.skip(); });
    on(m_actions.reject, [this] {
        m_panel->askForReason(m_session.current().task.document.fileName);
        m_side->setCurrentIndex(1);
    });
    on(m_actions.escalate, [this] {
        m_side->setCurrentIndex(1);
        m_panel->askForNote(m_session.current().task.document.fileName);
    });
    on(m_actions.undo, [this] {
        if (m_session.editor().history().canUndo())
            m_session.editor().history().undo();
        else
            Q_EMIT statusChanged(tr("Nothing to undo here. %1 undoes your last document.")
                                     .arg(m_actions.undoDocument->shortcut().toString(QKeySequence::NativeText)));
    });
    on(m_actions.redo, [this] { m_session.editor().history().redo(); });
    on(m_actions.undoDocument, [this] { m_session.undoLastDocument(); });
    on(m_actions.next, [this] { m_session.openNext(); });
    on(m_actions.edit, [this] {
        if (FieldRow* row = m_form->row(m_form->currentField())) {
            row->editor()->setFocus();
            row->editor()->beginEdit();
        }
    });
    on(m_actions.lasso, [this](bool lasso) { m_view->setLasso(lasso); });
    on(m_actions.pickWords, [this](bool picks) {
        if (!picks || !m_fields->beginWordKeys(*m_wordKeys))
            m_wordKeys->end();
    });
    connect(m_actions.freeze, &QAction::toggled, m_view, &PageView::setFrozen);
    on(m_actions.zoomIn, [this] { m_view->zoomIn(); });
    on(m_actions.zoomOut, [this] { m_view->zoomOut(); });
    on(m_actions.fitWidth, [this] { m_view->fitWidth(); });
    on(m_actions.fitPage, [this] { m_view->fitPage(); });
    on(m_actions.rotateLeft, [this] { m_strip->rotateSelected(-90); });
    on(m_actions.rotateRight, [this] { m_strip->rotateSelected(90); });
    on(m_actions.previousPage, [this] { m_view->previousPage(); });
    on(m_actions.nextPage, [this] { m_view->nextPage(); });
    on(m_actions.split, [this] { m_strip->askForSplit(); });
    on(m_actions.changeType, [this] { m_header->focusType(); });
    on(m_actions.pane, [this] { cyclePanes(); });
    on(m_actions.escalated, [this](bool escalated) { m_session.setLevel(escalated ? 2 : 1); });
    on(m_actions.auditSample, [this] { drawAuditSample(); });
    for (qsizetype i = 0; i < m_actions.fields.size(); ++i)
        on(m_actions.fields.at(i), [this, i] { m_form->focusNumber(static_cast<int>(i) + 1); });
}

void ReviewPage::split(int beforeIndex)
{
    std::vector<std::vector<domain::PageView>> parts(2);
    const std::vector<domain::PageView>& order = m_strip->order();
    for (size_t i = 0; i < order.size(); ++i)
        parts[i < static_cast<size_t>(beforeIndex) ? 0 : 1].push_back(order[i]);
    Q_EMIT statusChanged(tr("Splitting…"));
    m_workplace.lists.ask(
        this,
        [handle = m_session.current().task.handle, draft = m_session.draft(), parts, &store = m_workplace.store,
         reviewer = m_workplace.reviewer, settings = m_workplace.review](storage::Database& database) {
            return services::PartsService(database, store, reviewer, settings).split(handle, draft, parts);
        },
        [this, handle = m_session.current().task.handle](const Result<std::vector<services::MadeDocument>>& made) {
            Q_EMIT statusChanged({});
            if (!made) {
                m_notice->showNotice(NoticeKind::Error, made.error().message);
                return;
            }
            if (m_session.isOpen() && m_session.current().task.handle.attemptId == handle.attemptId)
                m_session.openNext();
            m_notice->showNotice(
                NoticeKind::Info,
                tr("%n document(s) were made, and wait to be read.", nullptr, static_cast<int>(made->size())),
                {tr("Undo"), [this] { m_session.undoLastDocument(); }});
        });
}

void ReviewPage::drawAuditSample()
{
    const QDateTime since = m_workplace.review.clock().addDays(-kAuditDays);
    m_workplace.lists.ask(
        this,
        [since, reviewer = m_workplace.reviewer, settings = m_workplace.review](storage::Database& database) {
            return services::ReviewService(database, reviewer, settings).drawAuditSample(kAuditShare, since);
        },
        [this](const Result<qint64>& drawn) {
            if (drawn)
                m_notice->showNotice(
                    NoticeKind::Info,
                    tr("%n document(s) that had passed wait for a check now.", nullptr, static_cast<int>(*drawn)));
            else
                m_notice->showNotice(NoticeKind::Error, drawn.error().message);
        });
}

void ReviewPage::cyclePanes()
{
    QList<QWidget*> panes{m_form, m_view};
    if (m_strip->isVisible())
        panes << m_strip;
    qsizetype now = 0;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (QWidget* focused = QApplication::focusWidget(); focused != nullptr && panes.at(i)->isAncestorOf(focused))
            now = i;
        if (panes.at(i)->hasFocus())
            now = i;
    }
    QWidget* next = panes.at((now + 1) % panes.size());
    if (next == m_form)
        m_form->focusField(m_form->currentField());
    else
        next->setFocus(Qt::ShortcutFocusReason);
}

} // namespace emend::ui
