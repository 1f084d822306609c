// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision_bar.h"

#include "common/theme.h"
#include "review/review_actions.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

namespace emend::ui {

DecisionBar::DecisionBar(const ReviewActions& actions, QWidget* parent)
    : QWidget(parent), m_remaining(new QLabel(this)), m_confirm(addButton(actions.confirm, tr("Confirm")))
{
    setObjectName(QStringLiteral("review.bar"));
    m_remaining->setForegroundRole(QPalette::PlaceholderText);
    m_remaining->setObjectName(QStringLiteral("review.remaining"));
    m_confirm->setDefault(true); // drawn as what is usually wanted
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(2 * kGrid, kGrid, 2 * kGrid, 2 * kGrid);
    grid->setHorizontalSpacing(kGrid);
    grid->setVerticalSpacing(kGrid);
    grid->addWidget(m_remaining, 0, 0, 1, 4);
    grid->addWidget(m_confirm, 1, 0);
    grid->addWidget(addButton(actions.skip, tr("Skip")), 1, 1);
    grid->addWidget(addButton(actions.reject, tr("Reject…")), 1, 2);
    grid->addWidget(addButton(actions.escalate, tr("Escalate…")), 1, 3);
    grid->setColumnStretch(0, 1);
}

QPushButton* DecisionBar::addButton(QAction* action, const QString& text)
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(action->objectName() + QLatin1String(".button"));
    button->setAccessibleName(action->text());
    button->setIcon(action->icon());
    button->setEnabled(action->isEnabled());
    button->installEventFilter(this);
    const auto follow = [button, action] {
        button->setEnabled(action->isEnabled());
        button->setIcon(action->icon());
        button->setToolTip(tr("%1 (%2)").arg(action->text(), action->shortcut().toString(QKeySequence::NativeText)));
    };
    follow();
    connect(action, &QAction::changed, button, follow);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

void DecisionBar::setRemaining(int fields)
{
    m_remaining->setText(fields > 0 ? tr("%n field(s) to look at", nullptr, fields)
                                    : tr("Nothing left to look at: Ctrl+Enter confirms"));
}

void DecisionBar::focusConfirm()
{
    m_confirm->setFocus(Qt::TabFocusReason);
}

bool DecisionBar::eventFilter(QObject* watched, QEvent* event)
{
    auto* button = qobject_cast<QPushButton*>(watched);
    if (button != nullptr && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isPlain = (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
        if (isPlain && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
            button->click();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace emend::ui
