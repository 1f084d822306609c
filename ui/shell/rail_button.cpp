// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rail_button.h"

#include "common/theme.h"

#include <QtGui/QPainter>

namespace emend::ui {

namespace {

constexpr int kIconSize = 3 * kGrid;
constexpr int kBarWidth = 3;
constexpr double kRadius = 6;
constexpr float kHoverAlpha = 0.06F;

QColor withAlpha(QColor color, float alpha)
{
    color.setAlphaF(alpha);
    return color;
}

} // namespace

RailButton::RailButton(const QString& title, const QString& iconName, QWidget* parent)
    : QAbstractButton(parent), m_iconName(iconName)
{
    setText(title);
    setAccessibleName(title);
    setCheckable(true);
    // A click shows a page, which then has the keys; only who comes here by key stays here.
    setFocusPolicy(Qt::TabFocus);
    setFixedSize(kWidth, kHeight);
}

void RailButton::paintEvent(QPaintEvent*)
{
    const Theme theme = themeOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF ground = QRectF(rect()).adjusted(1, 1, -1, -1);
    if (isChecked() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isChecked() ? theme.selection : withAlpha(theme.text, kHoverAlpha));
        painter.drawRoundedRect(ground, kRadius, kRadius);
    }
    if (isChecked()) {
        painter.setBrush(theme.accent);
        painter.drawRoundedRect(QRectF(1, kGrid * 2, kBarWidth, height() - kGrid * 4), kBarWidth / 2.0,
                                kBarWidth / 2.0);
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(ground, kRadius, kRadius);
    }
    ui::icon(m_iconName, palette()).paint(&painter, QRect((width() - kIconSize) / 2, kGrid, kIconSize, kIconSize));
    QFont titleFont = font();
    titleFont.setBold(isChecked());
    painter.setFont(titleFont);
    painter.setPen(theme.text);
    const QRect line(kGrid / 2, kGrid + kIconSize, width() - kGrid, height() - kGrid - kIconSize);
    const QString title = QFontMetrics(titleFont).elidedText(text(), Qt::ElideRight, line.width());
    painter.drawText(line, Qt::AlignCenter, title);
}

void RailButton::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void RailButton::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace emend::ui
