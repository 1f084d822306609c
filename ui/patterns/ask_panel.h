// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QPointer>
#include <QtWidgets/QFrame>

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace emend::ui {

/// Asks for the reason of a change, in the page. Enter does it, Esc leaves it. Hidden while nothing is asked.
class AskPanel final : public QFrame
{
    Q_OBJECT
public:
    using Answer = std::function<void(const QString& reason)>;

    explicit AskPanel(QWidget* parent = nullptr);

    /// Takes the focus, and gives it back to where it was.
    void ask(const QString& question, const QString& action, Answer answer);
    void clear();

private:
    void layOut();
    void answer();

    QLabel* m_question;
    QLineEdit* m_reason;
    QPushButton* m_do;
    QPushButton* m_leave;
    Answer m_answer;
    QPointer<QWidget> m_before; ///< which had the focus
};

} // namespace emend::ui
