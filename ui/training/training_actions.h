// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>

class QObject;
class QPalette;

namespace emend::ui {

class Action;

/// What can be done with training runs, owned by `parent`.
struct TrainingActions {
    explicit TrainingActions(QObject* parent);

    QList<Action*> all() const;
    void setIcons(const QPalette& palette);

    Action* start;
    Action* cancel;
    Action* resume;
    Action* open; ///< a document that is read otherwise
    Action* copyHash;
    Action* saveChart;
    Action* saveTable;
};

} // namespace emend::ui
