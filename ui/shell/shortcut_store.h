// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/action.h"

#include <QtCore/QList>
#include <QtGui/QKeySequence>

#include <map>

class QSettings;

namespace emend::ui {

/// The part of an action's id before its first dot: the page on which its keys work. Those of `window` work everywhere.
QString shortcutScope(const QString& actionId);

/// Actions with the shortcuts that they have, or are to get.
using ShortcutMap = std::map<Action*, QList<QKeySequence>>;

/// One whose keys would answer to that shortcut where `action` does; null where there is none. The beginning of a
/// longer shortcut counts too.
Action* conflictingAction(const QKeySequence& shortcut, const Action& action, const ShortcutMap& all);

/// Shortcuts that a person has chosen, by action id. What is as usual is not kept.
class ShortcutStore final
{
public:
    /// The settings must outlive it.
    explicit ShortcutStore(QSettings& settings) : m_settings(settings) { }

    /// What was chosen, else the usual ones.
    QList<QKeySequence> shortcutsOf(const Action& action) const;

    void apply(const QList<Action*>& actions) const;

    /// Keeps them, and gives them to the action.
    void choose(Action& action, const QList<QKeySequence>& shortcuts);

private:
    QSettings& m_settings;
};

} // namespace emend::ui
