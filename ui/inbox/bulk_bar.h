// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

namespace emend::ui {

/// Asks before something cannot be taken back, and shows how far work on many documents is; hidden otherwise.
class BulkBar final : public QFrame
{
    Q_OBJECT
public:
    explicit BulkBar(QWidget* parent = nullptr);

    /// `Delete 3 documents?` The one that keeps them has the focus.
    void askToDelete(int documents);
    void showProgress(qsizetype done, qsizetype total);
    void clear();

Q_SIGNALS:
    void confirmed();
    void kept();
    void cancelled();

private:
    enum class Showing { Nothing, Question, Progress };
    void showOnly(Showing what);

    QLabel* m_text = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_confirm = nullptr;
    QPushButton* m_keep = nullptr;
    QPushButton* m_cancel = nullptr;
};

} // namespace emend::ui
