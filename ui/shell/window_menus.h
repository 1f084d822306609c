// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window_actions.h"

class QMenu;
class QMenuBar;

namespace emend::ui {

/// The menu bar, made of actions alone.
class WindowMenus final
{
public:
    WindowMenus(QMenuBar& bar, const WindowActions& actions);

    void setGo(const QList<Action*>& actions, const WindowActions& window);
    void setPage(const QString& title, const QList<Action*>& actions);

private:
    QMenu* m_go = nullptr;
    QMenu* m_page = nullptr;
};

} // namespace emend::ui
