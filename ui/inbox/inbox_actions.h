// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>

class QPalette;
class QObject;

namespace emend::ui {

class Action;

/// What can be done in the inbox, owned by `parent`.
struct InboxActions {
    explicit InboxActions(QObject* parent);

    QList<Action*> all() const;
    void setIcons(const QPalette& palette);

    Action* addFiles;
    Action* addFolder;
    Action* paste;
    Action* watch;
    Action* stopWatching;
    Action* search;
    Action* open;
    Action* retry;
    Action* retype;
    Action* merge;
    Action* remove;
    Action* refresh;
};

} // namespace emend::ui
