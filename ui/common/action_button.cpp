// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "action_button.h"

#include "action.h"

#include <QtWidgets/QToolButton>

namespace emend::ui {

QToolButton* actionButton(Action* action, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(QLatin1String("button.") + action->id());
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace emend::ui
