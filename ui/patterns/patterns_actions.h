// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>

class QObject;
class QPalette;

namespace emend::ui {

class Action;

/// What can be done with pattern versions, owned by `parent`.
struct PatternsActions {
    explicit PatternsActions(QObject* parent);

    QList<Action*> all() const;
    void setIcons(const QPalette& palette);

    Action* refresh;
    Action* activate;
    Action* rollBack;
    Action* changes;
    Action* memory;
    Action* search;
    Action* open;
    Action* veto;
    Action* lift;
};

} // namespace emend::ui
