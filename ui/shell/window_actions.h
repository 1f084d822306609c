// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/action.h"
#include "common/theme.h"

#include <QtCore/QObject>

namespace emend::ui {

/// What can be done in the window whatever page is shown.
class WindowActions final : public QObject
{
    Q_OBJECT
public:
    explicit WindowActions(QObject* parent);

    QList<Action*> all() const;
    void setTheme(ThemeChoice theme); ///< checks it

    Action* palette = nullptr;
    Action* preferences = nullptr;
    Action* quit = nullptr;
    Action* fullScreen = nullptr;
    Action* themeSystem = nullptr;
    Action* themeLight = nullptr;
    Action* themeDark = nullptr;
    Action* nextPage = nullptr;
    Action* previousPage = nullptr;
    Action* keys = nullptr;
    Action* about = nullptr;

Q_SIGNALS:
    void themeChosen(emend::ui::ThemeChoice theme);

private:
    Action* add(const char* id, const QString& text, const QList<QKeySequence>& shortcuts = {});

    QList<Action*> m_all;
};

} // namespace emend::ui
