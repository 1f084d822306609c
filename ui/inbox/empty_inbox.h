// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QAction;
class QLabel;
class QPushButton;

namespace emend::ui {

/// What stands where the table would be while there is nothing to show in it, and how to change that.
class EmptyInbox final : public QWidget
{
    Q_OBJECT
public:
    EmptyInbox(QAction* addFiles, QAction* addFolder, QWidget* parent = nullptr);

    /// Whether there are documents, which the filter hides.
    void setFiltered(bool isFiltered);

Q_SIGNALS:
    void samplesRequested();
    void filterCleared();

private:
    QLabel* m_title = nullptr;
    QLabel* m_hint = nullptr;
    QWidget* m_intake = nullptr;
    QPushButton* m_clear = nullptr;
};

} // namespace emend::ui
