// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shortcut_store.h"

#include <QtCore/QSettings>

namespace emend::ui {

namespace {

const QLatin1String kWindowScope("window");

QString keyOf(const Action& action)
{
    return QLatin1String("shortcuts/") + action.id();
}

bool overlap(const QKeySequence& one, const QKeySequence& other)
{
    return !one.isEmpty() && !other.isEmpty()
        && (one.matches(other) != QKeySequence::NoMatch || other.matches(one) != QKeySequence::NoMatch);
}

} // namespace

QString shortcutScope(const QString& actionId)
{
    return actionId.section(QLatin1Char('.'), 0, 0);
}

Action* conflictingAction(const QKeySequence& shortcut, const Action& action, const ShortcutMap& all)
{
    const QString scope = shortcutScope(action.id());
    for (const auto& [other, shortcuts] : all) {
        const QString otherScope = shortcutScope(other->id());
        if (other->id() == action.id() || (scope != otherScope && scope != kWindowScope && otherScope != kWindowScope))
            continue;
        for (const QKeySequence& taken : shortcuts) {
            if (overlap(shortcut, taken))
                return other;
        }
    }
    return nullptr;
}

QList<QKeySequence> ShortcutStore::shortcutsOf(const Action& action) const
{
    const QVariant chosen = m_settings.value(keyOf(action));
    if (!chosen.isValid())
        return action.usualShortcuts();
    // No key at all is a choice too.
    if (chosen.toString().isEmpty())
        return {};
    return QKeySequence::listFromString(chosen.toString(), QKeySequence::PortableText);
}

void ShortcutStore::apply(const QList<Action*>& actions) const
{
    for (Action* action : actions)
        action->setShortcuts(shortcutsOf(*action));
}

void ShortcutStore::choose(Action& action, const QList<QKeySequence>& shortcuts)
{
    if (shortcuts == action.usualShortcuts())
        m_settings.remove(keyOf(action));
    else
        m_settings.setValue(keyOf(action), QKeySequence::listToString(shortcuts, QKeySequence::PortableText));
    action.setShortcuts(shortcuts);
}

} // namespace emend::ui
