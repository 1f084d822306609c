// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "action_counter.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>

namespace emend::ui {

namespace {

bool isOnlyModifier(int key)
{
    return key == Qt::Key_Control || key == Qt::Key_Shift || key == Qt::Key_Alt || key == Qt::Key_Meta
        || key == Qt::Key_AltGr || key == Qt::Key_CapsLock || key == Qt::Key_NumLock;
}

/// Whether the event is a key or click that has just come, and not on its way from a child to its parents.
bool isAction(const QWidget& receiver, const QEvent& event)
{
    if (event.type() == QEvent::MouseButtonPress || event.type() == QEvent::MouseButtonDblClick)
        return receiver.childAt(static_cast<const QMouseEvent&>(event).pos()) == nullptr;
    if (event.type() != QEvent::ShortcutOverride || &receiver != QApplication::focusWidget())
        return false;
    const auto& key = static_cast<const QKeyEvent&>(event);
    return !key.isAutoRepeat() && !isOnlyModifier(key.key());
}

} // namespace

ActionCounter::ActionCounter(QWidget& page) : m_page(page) { }

void ActionCounter::setActive(bool active)
{
    if (active)
        qApp->installEventFilter(this);
    else
        qApp->removeEventFilter(this);
}

bool ActionCounter::eventFilter(QObject* watched, QEvent* event)
{
    const auto* widget = qobject_cast<QWidget*>(watched);
    if (widget != nullptr && m_page.isAncestorOf(widget) && isAction(*widget, *event))
        Q_EMIT acted();
    return false;
}

} // namespace emend::ui
