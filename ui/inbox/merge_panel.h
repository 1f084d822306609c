// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QFrame>

#include <vector>

class QLabel;
class QListWidget;
class QPushButton;

namespace emend::ui {

/// Asks in which order documents become one: dragging, the buttons, or Alt+Up and Alt+Down move them. Enter merges,
/// Escape leaves it. Hidden otherwise.
class MergePanel final : public QFrame
{
    Q_OBJECT
public:
    struct Entry {
        QString documentId;
        QString text; ///< for people
    };

    explicit MergePanel(QWidget* parent = nullptr);

    void ask(const std::vector<Entry>& documents); ///< takes the focus
    void showRunning(int documents);
    void clear();

    QStringList order() const; ///< ids

Q_SIGNALS:
    void confirmed(const QStringList& order);
    void cancelled();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void layOut();
    void showQuestion(bool shown);
    void moveCurrent(int by);
    void enableMoves();

    QLabel* m_text = nullptr;
    QListWidget* m_list = nullptr;
    QPushButton* m_up = nullptr;
    QPushButton* m_down = nullptr;
    QPushButton* m_merge = nullptr;
    QPushButton* m_cancel = nullptr;
};

} // namespace emend::ui
