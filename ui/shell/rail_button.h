// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QAbstractButton>

namespace emend::ui {

/// One page in the rail: its symbol above its title. The current one has a bar at its edge and a bold title.
class RailButton final : public QAbstractButton
{
    Q_OBJECT
public:
    static constexpr int kWidth = 104;
    static constexpr int kHeight = 64;

    RailButton(const QString& title, const QString& iconName, QWidget* parent);

    QSize sizeHint() const override { return {kWidth, kHeight}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QString m_iconName;
};

} // namespace emend::ui
