// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action_entry.h"
#include "shortcut_store.h"

#include <QtWidgets/QWidget>

class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace emend::ui {

/// All actions by page with their keys, which can be changed. Nothing is kept before save().
class ShortcutsEditor final : public QWidget
{
    Q_OBJECT
public:
    explicit ShortcutsEditor(const QList<ActionGroup>& groups, QWidget* parent = nullptr);

    void save(ShortcutStore& store) const;

private:
    void fill(const QList<ActionGroup>& groups);
    void filter(const QString& text);
    void showCurrent();
    void record(const QKeySequence& shortcut);
    void change(Action& action, const QList<QKeySequence>& shortcuts);
    void resetAll();
    void showConflict(const QString& text);
    Action* currentAction() const;
    void showRow(QTreeWidgetItem* item) const;

    ShortcutMap m_shortcuts; ///< as they are to become
    QLineEdit* m_filter = nullptr;
    QTreeWidget* m_tree = nullptr;
    QKeySequenceEdit* m_keys = nullptr;
    QPushButton* m_clear = nullptr;
    QPushButton* m_reset = nullptr;
    QPushButton* m_resetAll = nullptr;
    QLabel* m_conflict = nullptr;
};

} // namespace emend::ui
