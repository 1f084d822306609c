// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QAction;
class QLabel;
class QPushButton;

namespace emend::ui {

struct ReviewActions;

/// The ways out of a document, below its fields.
class DecisionBar final : public QWidget
{
    Q_OBJECT
public:
    explicit DecisionBar(const ReviewActions& actions, QWidget* parent = nullptr);

    /// How many fields still need a look.
    void setRemaining(int fields);

    void focusConfirm();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QPushButton* addButton(QAction* action, const QString& text);

    QLabel* m_remaining;
    QPushButton* m_confirm;
};

} // namespace emend::ui
