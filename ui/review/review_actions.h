// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/action.h"

namespace emend::ui {

/// What a reviewer can do on the review page.
struct ReviewActions {
    explicit ReviewActions(QObject* parent);

    QList<Action*> all() const;

    /// Those that need an open document.
    void setOpen(bool open);

    Action* confirm;
    Action* skip;
    Action* reject;
    Action* escalate;
    Action* undo;
    Action* redo;
    Action* undoDocument;
    Action* next; ///< document, where none is open
    Action* edit;
    Action* lasso;
    Action* pickWords; ///< by keys
    Action* freeze;
    Action* zoomIn;
    Action* zoomOut;
    Action* fitWidth;
    Action* fitPage;
    Action* rotateLeft;
    Action* rotateRight;
    Action* previousPage;
    Action* nextPage;
    Action* split;
    Action* changeType;
    Action* pane;
    Action* escalated;
    Action* auditSample;
    QList<Action*> fields; ///< to the first nine fields
};

} // namespace emend::ui
