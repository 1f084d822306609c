// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "action.h"

namespace emend::ui {

Action::Action(const QString& id, const QString& text, const QList<QKeySequence>& usualShortcuts, QObject* parent)
    : QAction(text, parent), m_id(id), m_usualShortcuts(usualShortcuts)
{
    setObjectName(id);
    setShortcuts(usualShortcuts);
    setShortcutContext(Qt::WidgetWithChildrenShortcut);
}

} // namespace emend::ui
