// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "field_line_edit.h"

#include "common/theme.h"
#include "review/word_editing.h"

#include <QtGui/QFocusEvent>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QCalendarWidget>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QMenu>
#include <QtWidgets/QWidgetAction>

namespace emend::ui {

using services::FieldKind;

FieldLineEdit::FieldLineEdit(services::FormField form, QWidget* parent) : QLineEdit(parent), m_form(std::move(form))
{
    setObjectName(QStringLiteral("field.") + m_form.name);
    setAccessibleName(m_form.title);
    setReadOnly(true);
    setMinimumHeight(4 * kGrid);
    if (m_form.kind == FieldKind::Date)
        addCalendar();
    if (m_form.kind == FieldKind::Choice)
        addChoices(m_form.choices);
    if (m_form.kind == FieldKind::Text)
        m_words = new WordEditing(*this, m_form.name);
}

void FieldLineEdit::setValue(const QString& value)
{
    m_value = value;
    if (isEditing() || text() == value)
        return;
    setText(value);
    setCursorPosition(0); // the beginning of long values says more
    setToolTip(value);
}

void FieldLineEdit::beginEdit()
{
    if (isEditing())
        return;
    setReadOnly(false);
    selectAll();
    Q_EMIT editingChanged(true);
    if (m_words != nullptr)
        m_words->begin();
}

void FieldLineEdit::refuse()
{
    setReadOnly(false);
    setFocus(Qt::OtherFocusReason);
    selectAll();
}

void FieldLineEdit::keyPressEvent(QKeyEvent* event)
{
    if (isEditing() ? editOnKey(event) : actOnKey(event)) {
        event->accept();
        return;
    }
    QLineEdit::keyPressEvent(event);
    if (isEditing() && m_words != nullptr && !event->text().isEmpty() && event->text().at(0).isPrint())
        m_words->complete();
}

bool FieldLineEdit::actOnKey(QKeyEvent* event)
{
    const bool isPlain = (event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) == Qt::NoModifier;
    const bool isToEdit = (event->modifiers() & ~Qt::KeypadModifier) == (Qt::ControlModifier | Qt::AltModifier);
    const int key = event->key();
    if (key == Qt::Key_F2 && isPlain)
        beginEdit();
    else if ((key == Qt::Key_Return || key == Qt::Key_Enter) && isPlain)
        Q_EMIT accepted();
    else if ((key == Qt::Key_Up || key == Qt::Key_Down) && isPlain)
        Q_EMIT moveRequested(key == Qt::Key_Up ? -1 : 1);
    else if ((key == Qt::Key_Delete || key == Qt::Key_Backspace) && isPlain)
        Q_EMIT cleared();
    else if (key >= Qt::Key_1 && key <= Qt::Key_0 + m_suggestionCount && (isPlain || isToEdit))
        Q_EMIT suggestionChosen(key - Qt::Key_0, isToEdit);
    else if (isPlain && !event->text().isEmpty() && event->text().at(0).isPrint() && key != Qt::Key_Space) {
        setReadOnly(false);
        Q_EMIT editingChanged(true);
        setText(event->text());
        if (m_words != nullptr)
            m_words->complete();
    } else
        return false;
    return true;
}

bool FieldLineEdit::editOnKey(QKeyEvent* event)
{
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const int key = event->key();
    if (m_words != nullptr && m_words->onKey(*event))
        return true;
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && isPlain)
        finish();
    else if (key == Qt::Key_Escape && isPlain) {
        setText(m_value);
        endEdit();
    } else if (key == Qt::Key_F2 && isPlain)
        selectAll();
    else
        return false;
    return true;
}

QString FieldLineEdit::typed() const
{
    return m_words != nullptr ? m_words->text() : text();
}

void FieldLineEdit::finish()
{
    const QString finished = typed();
    endEdit();
    if (finished == m_value)
        Q_EMIT accepted();
    else
        Q_EMIT committed(finished);
}

void FieldLineEdit::endEdit()
{
    if (!isEditing())
        return;
    if (m_words != nullptr)
        m_words->end();
    setReadOnly(true);
    Q_EMIT editingChanged(false);
}

bool FieldLineEdit::focusNextPrevChild(bool next)
{
    if (isEditing()) {
        if (!next || m_words == nullptr || !m_words->takeCompletion())
            finish();
        return true;
    }
    Q_EMIT nextRequested(!next);
    return true;
}

void FieldLineEdit::focusInEvent(QFocusEvent* event)
{
    QLineEdit::focusInEvent(event);
    deselect();
    Q_EMIT focused();
}

// What was typed counts, wherever the person goes; a menu or another window does not take it away.
void FieldLineEdit::focusOutEvent(QFocusEvent* event)
{
    const bool isLeft = event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason;
    if (isEditing() && isLeft) {
        const QString left = typed();
        endEdit();
        if (left != m_value)
            Q_EMIT committed(left);
    }
    QLineEdit::focusOutEvent(event);
}

void FieldLineEdit::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (!isEditing())
        beginEdit();
    else if (m_words != nullptr)
        m_words->markAt(cursorPositionAt(event->pos()));
    else
        QLineEdit::mouseDoubleClickEvent(event);
}

void FieldLineEdit::addCalendar()
{
    auto* open = addAction(icon(QStringLiteral("clock"), palette()), QLineEdit::TrailingPosition);
    open->setText(tr("Choose a date"));
    open->setToolTip(tr("Choose a date (Alt+Down)"));
    open->setShortcut(Qt::ALT | Qt::Key_Down);
    open->setShortcutContext(Qt::WidgetShortcut);
    connect(open, &QAction::triggered, this, [this] {
        auto* menu = new QMenu(this);
        auto* calendar = new QCalendarWidget(menu);
        const QDate date = QDate::fromString(m_value, Qt::ISODate);
        if (date.isValid())
            calendar->setSelectedDate(date);
        auto* action = new QWidgetAction(menu);
        action->setDefaultWidget(calendar);
        menu->addAction(action);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        connect(calendar, &QCalendarWidget::activated, this, [this, menu](const QDate& chosen) {
            menu->close();
            Q_EMIT committed(chosen.toString(Qt::ISODate));
        });
        menu->popup(mapToGlobal(QPoint(0, height())));
        calendar->setFocus();
    });
}

void FieldLineEdit::addChoices(const QStringList& choices)
{
    auto* completer = new QCompleter(choices, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    setCompleter(completer);
    auto* open = addAction(icon(QStringLiteral("page_down"), palette()), QLineEdit::TrailingPosition);
    open->setText(tr("Show all choices"));
    open->setToolTip(tr("Show all choices (Alt+Down)"));
    open->setShortcut(Qt::ALT | Qt::Key_Down);
    open->setShortcutContext(Qt::WidgetShortcut);
    connect(open, &QAction::triggered, this, [this, choices] {
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        for (const QString& choice : choices)
            connect(menu->addAction(choice), &QAction::triggered, this, [this, choice] { Q_EMIT committed(choice); });
        menu->popup(mapToGlobal(QPoint(0, height())));
    });
}

} // namespace emend::ui
