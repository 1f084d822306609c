// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/field_line_edit.h"
#include "review/field_state.h"

#include <QtWidgets/QWidget>

class QLabel;

namespace emend::ui {

/// One field of the form: how certain it is, its name and number, its editor, and what is wrong with it.
class FieldRow final : public QWidget
{
    Q_OBJECT
public:
    /// `number` from 1 is the key that, with Alt, jumps here; 0 for none.
    FieldRow(const services::FormField& form, int number, QWidget* parent = nullptr);

    const QString& field() const { return m_field; }
    FieldLineEdit* editor() const { return m_editor; }

    void setState(const FieldState& state);

    /// Why what was typed cannot be stored; empty for nothing.
    void setRefusal(const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showCertainty();
    void showProblems();

    QString m_field;
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_certainty;
    FieldLineEdit* m_editor;
    QLabel* m_problems;
    FieldState m_state;
    QString m_refusal;
};

} // namespace emend::ui
