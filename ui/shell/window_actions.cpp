// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_actions.h"

#include <QtGui/QActionGroup>

namespace emend::ui {

WindowActions::WindowActions(QObject* parent) : QObject(parent)
{
    palette = add("window.palette", tr("&Find a command…"), {QKeySequence(Qt::CTRL | Qt::Key_K)});
    preferences = add("window.preferences", tr("&Preferences…"), {QKeySequence(Qt::CTRL | Qt::Key_Comma)});
    quit = add("window.quit", tr("&Quit"), {QKeySequence(Qt::CTRL | Qt::Key_Q)});
    fullScreen = add("window.fullScreen", tr("F&ull screen"), {QKeySequence(Qt::Key_F11)});
    fullScreen->setCheckable(true);
    themeSystem = add("window.themeSystem", tr("Theme as the &system"));
    themeLight = add("window.themeLight", tr("&Light theme"));
    themeDark = add("window.themeDark", tr("&Dark theme"));
    nextPage = add("window.nextPage", tr("&Next page of the window"), {QKeySequence(Qt::CTRL | Qt::Key_Tab)});
    previousPage = add("window.previousPage", tr("P&revious page of the window"),
                       {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Tab)});
    keys = add("window.keys", tr("&Keys of this page"), {QKeySequence(Qt::Key_F1), QKeySequence(Qt::Key_Question)});
    about = add("window.about", tr("&About Emend"));

    auto* themes = new QActionGroup(this);
    const auto offer = [this, themes](Action* action, ThemeChoice theme) {
        action->setCheckable(true);
        themes->addAction(action);
        connect(action, &QAction::triggered, this, [this, theme] { Q_EMIT themeChosen(theme); });
    };
    offer(themeSystem, ThemeChoice::System);
    offer(themeLight, ThemeChoice::Light);
    offer(themeDark, ThemeChoice::Dark);
}

QList<Action*> WindowActions::all() const
{
    return m_all;
}

void WindowActions::setTheme(ThemeChoice theme)
{
    switch (theme) {
    case ThemeChoice::System:
        themeSystem->setChecked(true);
        break;
    case ThemeChoice::Light:
        themeLight->setChecked(true);
        break;
    case ThemeChoice::Dark:
        themeDark->setChecked(true);
        break;
    }
}

Action* WindowActions::add(const char* id, const QString& text, const QList<QKeySequence>& shortcuts)
{
    auto* action = new Action(QString::fromLatin1(id), text, shortcuts, this);
    action->setShortcutContext(Qt::WindowShortcut);
    m_all.append(action);
    return action;
}

} // namespace emend::ui
