// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action_entry.h"

#include <QtCore/QPointer>
#include <QtWidgets/QFrame>

class QLabel;
class QLineEdit;
class QListView;
class QStandardItemModel;

namespace emend::ui {

/// Everything that can be done, found by a few letters of it. Lies over its window; Enter does it, Esc leaves.
class CommandPalette final : public QFrame
{
    Q_OBJECT
public:
    explicit CommandPalette(QWidget* window);

    void open(const QList<ActionGroup>& groups);

Q_SIGNALS:
    /// After the palette is closed and the focus is back where it was.
    void chosen(const QString& pageId, emend::ui::Action* action);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Entry {
        QString pageId;
        QString pageTitle;
        QPointer<Action> action;
    };

    void leave();
    void place();
    void list();
    void run(int row);
    void move(int by);

    QLineEdit* m_text = nullptr;
    QListView* m_list = nullptr;
    QLabel* m_nothing = nullptr;
    QStandardItemModel* m_model = nullptr;
    QList<Entry> m_entries;
    QPointer<QWidget> m_focusBefore;
};

} // namespace emend::ui
