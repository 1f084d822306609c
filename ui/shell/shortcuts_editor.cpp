// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shortcuts_editor.h"

#include "fuzzy_match.h"

#include "common/theme.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QKeySequenceEdit>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeWidget>
#include <QtWidgets/QVBoxLayout>

namespace emend::ui {

namespace {

constexpr int kActionRole = Qt::UserRole;

QString textOf(const QList<QKeySequence>& shortcuts)
{
    return QKeySequence::listToString(shortcuts, QKeySequence::NativeText);
}

template <class Widget> Widget* named(Widget* widget, const char* name, const QString& accessibleName)
{
    widget->setObjectName(QString::fromLatin1(name));
    widget->setAccessibleName(accessibleName);
    return widget;
}

} // namespace

ShortcutsEditor::ShortcutsEditor(const QList<ActionGroup>& groups, QWidget* parent)
    : QWidget(parent),
      m_filter(named(new QLineEdit(this), "shortcutFilter", tr("Find an action"))),
      m_tree(named(new QTreeWidget(this), "shortcutTree", tr("Actions and their keys"))),
      m_keys(named(new QKeySequenceEdit(this), "shortcutKeys", tr("New keys of the action"))),
      m_clear(named(new QPushButton(tr("No keys"), this), "shortcutClear", tr("Take the keys away"))),
      m_reset(named(new QPushButton(tr("Usual keys"), this), "shortcutReset", tr("Give back the usual keys"))),
      m_resetAll(named(new QPushButton(tr("All as usual"), this), "shortcutResetAll", tr("All keys as usual"))),
      m_conflict(named(new QLabel(this), "shortcutConflict", {}))
{
    m_filter->setPlaceholderText(m_filter->accessibleName());
    m_filter->setClearButtonEnabled(true);
    m_tree->setColumnCount(2);
    m_tree->setHeaderLabels({tr("Action"), tr("Keys")});
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_tree->header()->setStretchLastSection(false);
    m_conflict->setWordWrap(true);
    m_conflict->setTextFormat(Qt::PlainText);
    for (QPushButton* button : {m_clear, m_reset, m_resetAll})
        button->setAutoDefault(false);

    auto* prompt = new QLabel(tr("&Press the new keys:"), this);
    prompt->setBuddy(m_keys);
    auto* row = new QHBoxLayout;
    row->setSpacing(kGrid);
    row->addWidget(prompt);
    row->addWidget(m_keys, 1);
    row->addWidget(m_clear);
    row->addWidget(m_reset);
    row->addWidget(m_resetAll);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(m_filter);
    column->addWidget(m_tree, 1);
    column->addLayout(row);
    column->addWidget(m_conflict);

    fill(groups);
    connect(m_filter, &QLineEdit::textChanged, this, &ShortcutsEditor::filter);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &ShortcutsEditor::showCurrent);
    connect(m_keys, &QKeySequenceEdit::editingFinished, this, [this] { record(m_keys->keySequence()); });
    connect(m_clear, &QPushButton::clicked, this, [this] {
        if (Action* action = currentAction())
            change(*action, {});
    });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        if (Action* action = currentAction())
            change(*action, action->usualShortcuts());
    });
    connect(m_resetAll, &QPushButton::clicked, this, &ShortcutsEditor::resetAll);
    showCurrent();
}

void ShortcutsEditor::save(ShortcutStore& store) const
{
    for (const auto& [action, shortcuts] : m_shortcuts) {
        if (action->shortcuts() != shortcuts)
            store.choose(*action, shortcuts);
    }
}

void ShortcutsEditor::fill(const QList<ActionGroup>& groups)
{
    for (const ActionGroup& group : groups) {
        auto* top = new QTreeWidgetItem(m_tree, {group.title});
        top->setFlags(Qt::ItemIsEnabled);
        for (Action* action : group.actions) {
            m_shortcuts.emplace(action, action->shortcuts());
            auto* item = new QTreeWidgetItem(top, {plainText(*action)});
            item->setData(0, kActionRole, QVariant::fromValue(action));
            showRow(item);
        }
    }
    m_tree->expandAll();
}

void ShortcutsEditor::filter(const QString& text)
{
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem* top = m_tree->topLevelItem(i);
        int shown = 0;
        for (int j = 0; j < top->childCount(); ++j) {
            QTreeWidgetItem* item = top->child(j);
            const bool fits = fuzzyScore(text, item->text(0)) || item->text(1).contains(text, Qt::CaseInsensitive);
            item->setHidden(!fits);
            shown += fits ? 1 : 0;
        }
        top->setHidden(shown == 0);
    }
}

void ShortcutsEditor::showCurrent()
{
    const Action* action = currentAction();
    for (QWidget* control : QList<QWidget*>{m_keys, m_clear, m_reset})
        control->setEnabled(action != nullptr);
    m_keys->clear();
    showConflict({});
}

void ShortcutsEditor::record(const QKeySequence& shortcut)
{
    Action* action = currentAction();
    if (!action || shortcut.isEmpty())
        return;
    if (const Action* other = conflictingAction(shortcut, *action, m_shortcuts)) {
        showConflict(tr("%1 already means “%2” there. Choose other keys, or change those of “%2” first.")
                         .arg(shortcut.toString(QKeySequence::NativeText), plainText(*other)));
        return;
    }
    change(*action, {shortcut});
}

void ShortcutsEditor::change(Action& action, const QList<QKeySequence>& shortcuts)
{
    for (const QKeySequence& shortcut : shortcuts) {
        const Action* other = conflictingAction(shortcut, action, m_shortcuts);
        if (other) {
            showConflict(tr("%1 means “%2” now. Change the keys of “%2” first.")
                             .arg(shortcut.toString(QKeySequence::NativeText), plainText(*other)));
            return;
        }
    }
    m_keys->clear(); // else it says the same once more when it loses the focus
    m_shortcuts[&action] = shortcuts;
    showConflict({});
    showRow(m_tree->currentItem());
}

void ShortcutsEditor::resetAll()
{
    m_keys->clear();
    for (auto& [action, shortcuts] : m_shortcuts)
        shortcuts = action->usualShortcuts();
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        for (int j = 0; j < m_tree->topLevelItem(i)->childCount(); ++j)
            showRow(m_tree->topLevelItem(i)->child(j));
    }
    showConflict({});
}

void ShortcutsEditor::showConflict(const QString& text)
{
    m_conflict->setText(text);
    m_conflict->setVisible(!text.isEmpty());
}

Action* ShortcutsEditor::currentAction() const
{
    const QTreeWidgetItem* item = m_tree->currentItem();
    return item ? item->data(0, kActionRole).value<Action*>() : nullptr;
}

void ShortcutsEditor::showRow(QTreeWidgetItem* item) const
{
    auto* action = item->data(0, kActionRole).value<Action*>();
    const QList<QKeySequence>& shortcuts = m_shortcuts.at(action);
    item->setText(1, textOf(shortcuts));
    // What a person has changed is told by weight.
    QFont font = item->font(1);
    font.setBold(shortcuts != action->usualShortcuts());
    item->setFont(1, font);
}

} // namespace emend::ui
