// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review_actions.h"

#include <QtCore/QCoreApplication>

namespace emend::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::ui::ReviewActions)
};

Action* make(const char* id, const QString& text, const QList<QKeySequence>& keys, QObject* parent)
{
    return new Action(QLatin1String("review.") + QLatin1String(id), text, keys, parent);
}

Action* makeCheckable(const char* id, const QString& text, const QList<QKeySequence>& keys, QObject* parent)
{
    Action* action = make(id, text, keys, parent);
    action->setCheckable(true);
    return action;
}

} // namespace

ReviewActions::ReviewActions(QObject* parent)
    : confirm(make("confirm", Text::tr("Confirm and open the next"),
                   {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter}, parent)),
      skip(make("skip", Text::tr("Skip this document"), {Qt::CTRL | Qt::Key_Right}, parent)),
      reject(make("reject", Text::tr("Reject…"), {Qt::CTRL | Qt::Key_R}, parent)),
      escalate(make("escalate", Text::tr("Escalate…"), {Qt::CTRL | Qt::Key_E}, parent)),
      undo(make("undo", Text::tr("Undo"), {QKeySequence(Qt::CTRL | Qt::Key_Z)}, parent)),
      redo(make("redo", Text::tr("Redo"), {Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y}, parent)),
      undoDocument(make("undo_document", Text::tr("Undo my last document"), {Qt::CTRL | Qt::Key_U}, parent)),
      next(make("next", Text::tr("Open the next document"), {Qt::CTRL | Qt::Key_N}, parent)),
      edit(make("edit", Text::tr("Edit the field"), {Qt::CTRL | Qt::Key_F2}, parent)),
      lasso(makeCheckable("lasso", Text::tr("Read a region again"), {Qt::CTRL | Qt::Key_L}, parent)),
      pickWords(makeCheckable("pick_words", Text::tr("Pick words by keys"), {Qt::CTRL | Qt::Key_G}, parent)),
      freeze(makeCheckable("freeze", Text::tr("Hold the page still"), {Qt::Key_F8}, parent)),
      zoomIn(make("zoom_in", Text::tr("Zoom in"), {Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal}, parent)),
      zoomOut(make("zoom_out", Text::tr("Zoom out"), {Qt::CTRL | Qt::Key_Minus}, parent)),
      fitWidth(make("fit_width", Text::tr("Fit the width"), {Qt::CTRL | Qt::Key_0}, parent)),
      fitPage(make("fit_page", Text::tr("Fit the page"), {Qt::CTRL | Qt::Key_9}, parent)),
      rotateLeft(make("rotate_left", Text::tr("Turn the page left"), {Qt::CTRL | Qt::SHIFT | Qt::Key_Left}, parent)),
      rotateRight(
          make("rotate_right", Text::tr("Turn the page right"), {Qt::CTRL | Qt::SHIFT | Qt::Key_Right}, parent)),
      previousPage(make("previous_page", Text::tr("Previous page"), {Qt::CTRL | Qt::Key_PageUp}, parent)),
      nextPage(make("next_page", Text::tr("Next page"), {Qt::CTRL | Qt::Key_PageDown}, parent)),
      split(make("split", Text::tr("Split the document before this page"), {Qt::CTRL | Qt::SHIFT | Qt::Key_S}, parent)),
      changeType(make("change_type", Text::tr("Change the type of document"), {Qt::CTRL | Qt::Key_T}, parent)),
      pane(make("pane", Text::tr("Go to the next part of the window"), {Qt::Key_F6}, parent)),
      escalated(makeCheckable("escalated", Text::tr("Work on escalated documents"), {Qt::CTRL | Qt::SHIFT | Qt::Key_E},
                              parent)),
      auditSample(make("audit_sample", Text::tr("Draw an audit sample of the last week"), {}, parent))
{
    for (int number = 1; number <= 9; ++number)
        fields << make(qPrintable(QStringLiteral("field_%1").arg(number)), Text::tr("Go to field %1").arg(number),
                       {QKeySequence(QStringLiteral("Alt+%1").arg(number))}, parent);
    const QList<std::pair<Action*, const char*>> icons{
        {confirm, "confirm"},
        {skip, "skip"},
        {reject, "reject"},
        {escalate, "escalate"},
        {undo, "undo"},
        {redo, "redo"},
        {undoDocument, "undo"},
        {lasso, "lasso"},
        {freeze, "freeze"},
        {zoomIn, "zoom_in"},
        {zoomOut, "zoom_out"},
        {fitWidth, "fit_width"},
        {fitPage, "fit_page"},
        {rotateLeft, "rotate_left"},
        {rotateRight, "rotate_right"},
        {previousPage, "page_up"},
        {nextPage, "page_down"},
        {split, "split"},
        {next, "open"},
        {pickWords, "keyboard"},
    };
    for (const auto& [action, name] : icons)
        action->setIconText(QString::fromLatin1(name));
}

QList<Action*> ReviewActions::all() const
{
    return QList<Action*>{confirm,    skip,    reject,     escalate,    undo,         redo,     undoDocument,
                          next,       edit,    lasso,      pickWords,   freeze,       zoomIn,   zoomOut,
                          fitWidth,   fitPage, rotateLeft, rotateRight, previousPage, nextPage, split,
                          changeType, pane,    escalated,  auditSample}
    + fields;
}

void ReviewActions::setOpen(bool open)
{
    for (Action* action : all()) {
        const bool isAlways =
            action == undoDocument || action == next || action == pane || action == escalated || action == auditSample;
        action->setEnabled(open || isAlways);
    }
    next->setEnabled(!open);
}

} // namespace emend::ui
