// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "field_form.h"

#include "review/word_editing.h"

#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace emend::ui {

namespace {

bool haveSameFields(const std::vector<FieldState>& one, const std::vector<FieldState>& other)
{
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](const FieldState& a, const FieldState& b) { return a.form.name == b.form.name; });
}

} // namespace

FieldForm::FieldForm(services::Background<services::PageImages>& images, QWidget* parent)
    : QScrollArea(parent),
      m_body(new QWidget(this)),
      m_column(new QVBoxLayout(m_body)),
      m_details(new FieldDetails(images, m_body))
{
    setObjectName(QStringLiteral("review.form"));
    setAccessibleName(tr("Fields"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    m_column->setContentsMargins(2 * kGrid, kGrid, 2 * kGrid, 2 * kGrid);
    m_column->setSpacing(kGrid);
    m_column->addWidget(m_details);
    m_column->addStretch(1);
    m_details->hide();
    setWidget(m_body);
    connect(m_details, &FieldDetails::chosen, this,
            [this](int number) { Q_EMIT suggestionChosen(m_current, number, false); });
}

void FieldForm::setStates(const std::vector<FieldState>& states)
{
    if (!haveSameFields(states, m_states))
        rebuild(states);
    m_states = states;
    for (size_t i = 0; i < m_states.size(); ++i)
        m_rows[i]->setState(m_states[i]);
}

void FieldForm::clear()
{
    setStates({});
}

void FieldForm::rebuild(const std::vector<FieldState>& states)
{
    m_column->removeWidget(m_details);
    m_details->hide();
    for (FieldRow* row : m_rows) {
        m_column->removeWidget(row);
        row->deleteLater();
    }
    m_rows.clear();
    for (const FieldState& state : states)
        addRow(state);
    m_current.clear();
}

void FieldForm::addRow(const FieldState& state)
{
    const int number = static_cast<int>(m_rows.size()) + 1;
    auto* row = new FieldRow(state.form, number <= 9 ? number : 0, m_body);
    m_column->insertWidget(static_cast<int>(m_rows.size()), row);
    m_rows.push_back(row);
    const QString field = state.form.name;
    FieldLineEdit* editor = row->editor();
    connect(editor, &FieldLineEdit::focused, this, [this, field] { makeCurrent(field); });
    connect(editor, &FieldLineEdit::committed, this,
            [this, field](const QString& text) { Q_EMIT committed(field, text); });
    connect(editor, &FieldLineEdit::accepted, this, [this, field] { Q_EMIT accepted(field); });
    connect(editor, &FieldLineEdit::cleared, this, [this, field] { Q_EMIT cleared(field); });
    connect(editor, &FieldLineEdit::suggestionChosen, this,
            [this, field](int chosen, bool edit) { Q_EMIT suggestionChosen(field, chosen, edit); });
    connect(editor, &FieldLineEdit::moveRequested, this, &FieldForm::moveFocus);
    connect(editor, &FieldLineEdit::nextRequested, this, &FieldForm::nextRequested);
    if (WordEditing* words = editor->words())
        connect(words, &WordEditing::markChanged, this, [this, field] { Q_EMIT markChanged(field); });
}

const FieldState* FieldForm::state(const QString& field) const
{
    const auto found = std::find_if(m_states.begin(), m_states.end(),
                                    [&field](const FieldState& state) { return state.form.name == field; });
    return found == m_states.end() ? nullptr : &*found;
}

QStringList FieldForm::fieldNames() const
{
    QStringList names;
    for (const FieldState& state : m_states)
        names << state.form.name;
    return names;
}

FieldRow* FieldForm::row(const QString& field) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&field](const FieldRow* row) { return row->field() == field; });
    return found == m_rows.end() ? nullptr : *found;
}

void FieldForm::focusField(const QString& field)
{
    FieldRow* wanted = row(field);
    if (wanted == nullptr)
        return;
    wanted->editor()->setFocus(Qt::TabFocusReason);
    makeCurrent(field); // the window may not be the active one
}

void FieldForm::focusNumber(int number)
{
    if (number >= 1 && static_cast<size_t>(number) <= m_rows.size())
        focusField(m_rows[static_cast<size_t>(number) - 1]->field());
}

void FieldForm::moveFocus(int step)
{
    const auto at = std::find(m_rows.begin(), m_rows.end(), row(m_current));
    if (at == m_rows.end())
        return;
    const auto to = (at - m_rows.begin()) + step;
    if (to >= 0 && to < static_cast<std::ptrdiff_t>(m_rows.size()))
        focusField(m_rows[static_cast<size_t>(to)]->field());
}

void FieldForm::makeCurrent(const QString& field)
{
    if (field == m_current)
        return;
    m_current = field;
    FieldRow* current = row(field);
    m_column->removeWidget(m_details);
    m_column->insertWidget(m_column->indexOf(current) + 1, m_details);
    m_details->show();
    Q_EMIT currentChanged(field);
    // Once the details are laid out, both are to be seen.
    QMetaObject::invokeMethod(
        this,
        [this, field] {
            if (field != m_current || row(field) == nullptr)
                return;
            ensureWidgetVisible(m_details, 0, kGrid);
            ensureWidgetVisible(row(field), 0, kGrid);
        },
        Qt::QueuedConnection);
}

} // namespace emend::ui
