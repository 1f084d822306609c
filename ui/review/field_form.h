// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/field_details.h"
#include "review/field_row.h"

#include <QtWidgets/QScrollArea>

namespace emend::ui {

/// The fields of a document, one of them current, with its details below it.
class FieldForm final : public QScrollArea
{
    Q_OBJECT
public:
    explicit FieldForm(services::Background<services::PageImages>& images, QWidget* parent = nullptr);

    /// Rows of another type of document replace the ones before; the current field stays where it is there still.
    void setStates(const std::vector<FieldState>& states);
    void clear();

    const FieldState* state(const QString& field) const; ///< nullptr where there is none
    const QString& currentField() const { return m_current; }
    QStringList fieldNames() const;
    FieldDetails& details() { return *m_details; }
    FieldRow* row(const QString& field) const;

    /// Makes it current and gives it the keyboard.
    void focusField(const QString& field);
    void focusNumber(int number); ///< from 1
    void moveFocus(int step);

Q_SIGNALS:
    void currentChanged(const QString& field);
    void committed(const QString& field, const QString& text);
    void accepted(const QString& field);
    void cleared(const QString& field);
    void suggestionChosen(const QString& field, int number, bool edit); ///< `edit`: to go on from there
    void nextRequested(bool backward);
    void markChanged(const QString& field); ///< of its words: see WordEditing

private:
    void rebuild(const std::vector<FieldState>& states);
    void addRow(const FieldState& state);
    void makeCurrent(const QString& field);

    QWidget* m_body;
    QVBoxLayout* m_column;
    FieldDetails* m_details;
    std::vector<FieldState> m_states;
    std::vector<FieldRow*> m_rows;
    QString m_current;
};

} // namespace emend::ui
