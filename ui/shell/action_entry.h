// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/action.h"

#include <QtCore/QList>
#include <QtCore/QString>

namespace emend::ui {

/// The actions of a page, or of the window itself.
struct ActionGroup {
    QString pageId; ///< empty for the window
    QString title;
    QList<Action*> actions;
};

/// The action's text without its & and its dots.
QString plainText(const Action& action);

/// All its shortcuts as people read them; empty where it has none.
QString shortcutText(const Action& action);

} // namespace emend::ui
