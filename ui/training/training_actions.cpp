// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training_actions.h"

#include "common/action.h"
#include "common/theme.h"

#include <QtCore/QCoreApplication>

namespace emend::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::ui::TrainingActions)
};

Action* make(const char* id, const QString& text, const QList<QKeySequence>& keys, QObject* parent)
{
    return new Action(QLatin1String("training.") + QLatin1String(id), text, keys, parent);
}

} // namespace

TrainingActions::TrainingActions(QObject* parent)
    : start(make("start", Text::tr("Start a run"), {QKeySequence(Qt::CTRL | Qt::Key_R)}, parent)),
      cancel(make("cancel", Text::tr("Cancel the run"), {QKeySequence(Qt::CTRL | Qt::Key_Backspace)}, parent)),
      resume(make("resume", Text::tr("Resume the run"), {QKeySequence(Qt::CTRL | Qt::Key_U)}, parent)),
      open(make("open", Text::tr("Open document"), {QKeySequence(Qt::CTRL | Qt::Key_O)}, parent)),
      copyHash(make("copyHash", Text::tr("Copy hash"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)}, parent)),
      saveChart(make("saveChart", Text::tr("Save chart as PNG\u2026"), {}, parent)),
      saveTable(make("saveTable", Text::tr("Save table as CSV\u2026"), {}, parent))
{
}

QList<Action*> TrainingActions::all() const
{
    return {start, cancel, resume, open, copyHash, saveChart, saveTable};
}

void TrainingActions::setIcons(const QPalette& palette)
{
    const auto set = [&palette](Action* action, const char* name) {
        action->setIcon(icon(QLatin1String(name), palette));
    };
    set(start, "training");
    set(cancel, "close");
    set(resume, "retry");
    set(open, "open");
    set(saveChart, "chart");
}

} // namespace emend::ui
