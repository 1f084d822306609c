// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/services/field_plan.h>
#include <emend/services/suggestions.h>

#include <QtWidgets/QLineEdit>

namespace emend::ui {

class WordEditing;

/// The editor of one field. While it only has the focus, keys stand for actions: 1–9 choose a suggestion, Enter accepts
/// the value, arrows move on; F2 or any other character begins to edit.
class FieldLineEdit final : public QLineEdit
{
    Q_OBJECT
public:
    FieldLineEdit(services::FormField form, QWidget* parent = nullptr);

    bool isEditing() const { return !isReadOnly(); }

    /// While it is edited, the text on screen stays.
    void setValue(const QString& value);

    /// Word by word, of names and other texts; nullptr for fields of other kinds.
    WordEditing* words() const { return m_words; }

    void beginEdit();

    /// Digits up to that choose a suggestion; those beyond are typed.
    void setSuggestionCount(int count) { m_suggestionCount = count; }
    int suggestionCount() const { return m_suggestionCount; }

    /// As Enter does.
    void finish();

    /// A line below the text tells why what was typed cannot be taken; the editor stays open.
    void refuse();

Q_SIGNALS:
    void committed(const QString& text); ///< typed and finished
    void accepted(); ///< right as it stands
    void cleared();
    void suggestionChosen(int number, bool edit); ///< from 1; `edit`: to go on from there
    void moveRequested(int step); ///< −1 or 1: to the field before or behind
    void nextRequested(bool backward); ///< to the next that needs a look
    void focused();
    void editingChanged(bool editing);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    bool actOnKey(QKeyEvent* event);
    bool editOnKey(QKeyEvent* event);
    void endEdit();
    QString typed() const;
    void addCalendar();
    void addChoices(const QStringList& choices);

    services::FormField m_form;
    int m_suggestionCount = static_cast<int>(services::kMostSuggestions);
    QString m_value;
    WordEditing* m_words = nullptr;
};

} // namespace emend::ui
