// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "action_keys.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QKeyEvent>

#include <algorithm>
#include <array>

namespace emend::ui {

namespace {

bool isForActions(const QKeyEvent& event)
{
    constexpr std::array kOfEditors{Qt::Key_A, Qt::Key_C, Qt::Key_V, Qt::Key_X, Qt::Key_Y, Qt::Key_Z};
    return event.modifiers() == Qt::ControlModifier && event.key() >= Qt::Key_A && event.key() <= Qt::Key_Z
        && std::find(kOfEditors.begin(), kOfEditors.end(), event.key()) == kOfEditors.end();
}

} // namespace

ActionKeys::ActionKeys(QObject* parent) : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

// Whoever accepts this event keeps the key from being looked for among the actions.
bool ActionKeys::eventFilter(QObject*, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride || !isForActions(*static_cast<QKeyEvent*>(event)))
        return false;
    event->ignore();
    return true;
}

} // namespace emend::ui
