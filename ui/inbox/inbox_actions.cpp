// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox_actions.h"

#include "common/action.h"
#include "common/theme.h"

#include <QtCore/QCoreApplication>

namespace emend::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::ui::InboxActions)
};

Action* make(const char* id, const QString& text, const QList<QKeySequence>& keys, QObject* parent)
{
    return new Action(QLatin1String("inbox.") + QLatin1String(id), text, keys, parent);
}

} // namespace

InboxActions::InboxActions(QObject* parent)
    : addFiles(make("add", Text::tr("Add files\u2026"), {QKeySequence(Qt::CTRL | Qt::Key_O)}, parent)),
      addFolder(
          make("addFolder", Text::tr("Add folder\u2026"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O)}, parent)),
      paste(make("paste", Text::tr("Paste files"), {QKeySequence(Qt::CTRL | Qt::Key_V)}, parent)),
      watch(make("watch", Text::tr("Watch folder\u2026"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W)}, parent)),
      stopWatching(make("stopWatching", Text::tr("Stop watching"), {}, parent)),
      search(make("search", Text::tr("Search"), {QKeySequence(Qt::CTRL | Qt::Key_F)}, parent)),
      open(make("open", Text::tr("Open for review"), {QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)},
                parent)),
      retry(make("retry", Text::tr("Read again"), {QKeySequence(Qt::CTRL | Qt::Key_R)}, parent)),
      retype(make("retype", Text::tr("Read as another type"), {QKeySequence(Qt::CTRL | Qt::Key_T)}, parent)),
      merge(make("merge", Text::tr("Merge documents\u2026"), {QKeySequence(Qt::CTRL | Qt::Key_M)}, parent)),
      remove(make("delete", Text::tr("Delete"), {QKeySequence(Qt::Key_Delete)}, parent)),
      refresh(make("refresh", Text::tr("Refresh"), {QKeySequence(Qt::Key_F5)}, parent))
{
    merge->setIconText(Text::tr("Merge\u2026")); // the bar has little room
}

QList<Action*> InboxActions::all() const
{
    return {open, addFiles, addFolder, paste, watch, stopWatching, search, retry, retype, merge, remove, refresh};
}

void InboxActions::setIcons(const QPalette& palette)
{
    const auto set = [&palette](Action* action, const char* name) {
        action->setIcon(icon(QLatin1String(name), palette));
    };
    set(addFiles, "add");
    set(addFolder, "folder");
    set(watch, "watch");
    set(search, "search");
    set(open, "open");
    set(retry, "retry");
    set(retype, "document");
    set(merge, "merge");
    set(remove, "delete");
}

} // namespace emend::ui
