// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QAction;
class QLabel;
class QPushButton;

namespace emend::ui {

/// What a page shows where there is nothing to show: why, and what to do about it.
class EmptyState final : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(const QString& iconName, QWidget* parent = nullptr);

    void setText(const QString& heading, const QString& text);

    /// A button below the text that triggers the action.
    void addAction(QAction* action);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showIcon();
    void fitText();

    QString m_iconName;
    QLabel* m_icon;
    QLabel* m_heading;
    QLabel* m_text;
};

} // namespace emend::ui
