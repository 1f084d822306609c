// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "patterns_actions.h"

#include "common/action.h"
#include "common/theme.h"

#include <QtCore/QCoreApplication>

namespace emend::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::ui::PatternsActions)
};

Action* make(const char* id, const QString& text, const QList<QKeySequence>& keys, QObject* parent)
{
    return new Action(QLatin1String("patterns.") + QLatin1String(id), text, keys, parent);
}

} // namespace

PatternsActions::PatternsActions(QObject* parent)
    : refresh(make("refresh", Text::tr("Refresh now"), {QKeySequence(Qt::CTRL | Qt::Key_R)}, parent)),
      activate(make("activate", Text::tr("Activate\u2026"), {QKeySequence(Qt::CTRL | Qt::Key_Return)}, parent)),
      rollBack(make("rollBack", Text::tr("Roll back\u2026"), {QKeySequence(Qt::CTRL | Qt::Key_B)}, parent)),
      changes(make("changes", Text::tr("Show what changed"), {QKeySequence(Qt::CTRL | Qt::Key_D)}, parent)),
      memory(make("memory", Text::tr("Show the memory"), {QKeySequence(Qt::CTRL | Qt::Key_M)}, parent)),
      search(make("search", Text::tr("Search for a merchant"), {QKeySequence(Qt::CTRL | Qt::Key_F)}, parent)),
      open(make("open", Text::tr("Open document"), {QKeySequence(Qt::CTRL | Qt::Key_O)}, parent)),
      veto(make("veto", Text::tr("Veto\u2026"), {QKeySequence(Qt::CTRL | Qt::Key_E)}, parent)),
      lift(make("lift", Text::tr("Lift veto"), {QKeySequence(Qt::CTRL | Qt::Key_L)}, parent))
{
}

QList<Action*> PatternsActions::all() const
{
    return {refresh, activate, rollBack, changes, memory, search, open, veto, lift};
}

void PatternsActions::setIcons(const QPalette& palette)
{
    const auto set = [&palette](Action* action, const char* name) {
        action->setIcon(icon(QLatin1String(name), palette));
    };
    set(refresh, "retry");
    set(activate, "confirm");
    set(rollBack, "undo");
    set(search, "search");
    set(open, "open");
    set(veto, "reject");
    set(lift, "redo");
}

} // namespace emend::ui
