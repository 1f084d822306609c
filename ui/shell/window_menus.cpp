// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_menus.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>

namespace emend::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::ui::WindowMenus)
};

QMenu* addMenu(QMenuBar& bar, const char* name, const QString& title)
{
    QMenu* menu = bar.addMenu(title);
    menu->setObjectName(QString::fromLatin1(name));
    return menu;
}

} // namespace

WindowMenus::WindowMenus(QMenuBar& bar, const WindowActions& actions)
{
    bar.setObjectName(QStringLiteral("menuBar"));
    QMenu* file = addMenu(bar, "menuFile", Text::tr("&File"));
    file->addAction(actions.preferences);
    file->addSeparator();
    file->addAction(actions.quit);
    m_page = addMenu(bar, "menuPage", {});
    m_page->menuAction()->setVisible(false);
    m_go = addMenu(bar, "menuGo", Text::tr("&Go"));
    QMenu* view = addMenu(bar, "menuView", Text::tr("&View"));
    view->addActions({actions.themeSystem, actions.themeLight, actions.themeDark});
    view->addSeparator();
    view->addAction(actions.fullScreen);
    QMenu* help = addMenu(bar, "menuHelp", Text::tr("&Help"));
    help->addActions({actions.palette, actions.keys});
    help->addSeparator();
    help->addAction(actions.about);
}

void WindowMenus::setGo(const QList<Action*>& actions, const WindowActions& window)
{
    m_go->clear();
    for (Action* action : actions)
        m_go->addAction(action);
    m_go->addSeparator();
    m_go->addActions({window.nextPage, window.previousPage});
}

void WindowMenus::setPage(const QString& title, const QList<Action*>& actions)
{
    m_page->clear();
    m_page->setTitle(title);
    for (Action* action : actions)
        m_page->addAction(action);
    m_page->menuAction()->setVisible(!actions.isEmpty());
}

} // namespace emend::ui
