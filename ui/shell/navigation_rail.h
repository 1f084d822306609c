// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QButtonGroup;

namespace emend::ui {

/// The pages of the window, one below the other. Arrow keys go from one to the next, as among radio buttons.
class NavigationRail final : public QWidget
{
    Q_OBJECT
public:
    explicit NavigationRail(QWidget* parent = nullptr);

    void clear();
    void add(const QString& id, const QString& title, const QString& iconName, const QString& shortcut);
    void setCurrent(const QString& id);

    QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QButtonGroup* m_buttons = nullptr;
};

} // namespace emend::ui
