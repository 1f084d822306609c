// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/empty_state.h"
#include "common/page_strip.h"
#include "common/page_view.h"
#include "review/decision_bar.h"
#include "review/decision_panel.h"
#include "review/field_form.h"
#include "review/memory_notice.h"
#include "review/review_page.h"

#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QToolBar>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace emend::ui {

namespace {

constexpr int kStripWidth = 14 * kGrid;
constexpr int kLeastForm = 40 * kGrid;

QVBoxLayout* columnOf(QWidget* widget)
{
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}

} // namespace

QWidget* ReviewPage::makeLeft()
{
    auto* left = new QWidget(m_splitter);
    auto* pages = new QWidget(left);
    auto* row = new QHBoxLayout(pages);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_strip->setFixedWidth(kStripWidth);
    row->addWidget(m_strip);
    row->addWidget(m_view, 1);
    QVBoxLayout* column = columnOf(left);
    column->addWidget(m_tools);
    column->addWidget(pages, 1);
    left->setMinimumWidth(40 * kGrid);
    return left;
}

QWidget* ReviewPage::makeRight()
{
    auto* right = new QWidget(m_splitter);
    auto* fields = new QWidget(right);
    QVBoxLayout* form = columnOf(fields);
    form->addWidget(m_memoryNotice);
    form->addWidget(m_form, 1);
    form->addWidget(m_bar);
    m_side->addWidget(fields);
    m_side->addWidget(m_panel);
    columnOf(right)->addWidget(m_side);
    right->setMinimumWidth(kLeastForm);
    return right;
}

void ReviewPage::fillToolBar()
{
    m_tools->setObjectName(QStringLiteral("review.tools"));
    m_tools->setAccessibleName(tr("Page"));
    m_tools->setIconSize({20, 20});
    const QList<QList<Action*>> groups{
        {m_actions.fitWidth, m_actions.fitPage, m_actions.zoomOut, m_actions.zoomIn},
        {m_actions.rotateLeft, m_actions.rotateRight, m_actions.split},
        {m_actions.lasso, m_actions.pickWords, m_actions.freeze},
        {m_actions.undo, m_actions.redo, m_actions.undoDocument},
    };
    for (const QList<Action*>& group : groups) {
        if (group != groups.first())
            m_tools->addSeparator();
        for (Action* action : group) {
            m_tools->addAction(action);
            QWidget* button = m_tools->widgetForAction(action);
            button->setFocusPolicy(Qt::TabFocus);
            button->setAccessibleName(action->text());
            button->setObjectName(action->id() + QLatin1String(".tool"));
        }
    }
}

void ReviewPage::colorIcons()
{
    for (Action* action : m_actions.all()) {
        if (action->iconText() != action->text() && !action->iconText().isEmpty())
            action->setIcon(icon(action->iconText(), palette()));
    }
}

} // namespace emend::ui
