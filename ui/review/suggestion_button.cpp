// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "suggestion_button.h"

#include "common/theme.h"

#include <QtGui/QPainter>

namespace emend::ui {

namespace {

constexpr int kHeight = 28;
constexpr int kKeyWidth = 20;

} // namespace

SuggestionButton::SuggestionButton(int number, const QString& value, const QString& reason, QWidget* parent)
    : QAbstractButton(parent), m_number(number), m_value(value), m_reason(reason)
{
    setObjectName(QStringLiteral("suggestion.%1").arg(number));
    setAccessibleName(tr("Suggestion %1: %2, %3").arg(number).arg(value, reason));
    setToolTip(QStringLiteral("%1\n%2").arg(value, reason));
    setText(value);
    setFocusPolicy(Qt::NoFocus); // the digit keys choose
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize SuggestionButton::sizeHint() const
{
    return {200, kHeight};
}

QSize SuggestionButton::minimumSizeHint() const
{
    return {100, kHeight};
}

void SuggestionButton::paintEvent(QPaintEvent*)
{
    const Theme theme = themeOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.border);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
    const QRect key(kGrid / 2, (height() - kKeyWidth) / 2, kKeyWidth, kKeyWidth);
    painter.setPen(theme.border.darker(theme.isDark ? 80 : 120));
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(QRectF(key).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(theme.text);
    painter.drawText(key, Qt::AlignCenter, QString::number(m_number));

    const QFontMetrics metrics(font());
    const int left = key.right() + kGrid;
    const int room = width() - left - kGrid / 2;
    const int reasonWidth = std::min(metrics.horizontalAdvance(m_reason) + 2, room * 45 / 100);
    const QRect value(left, 0, room - reasonWidth - kGrid, height());
    const QRect reason(width() - reasonWidth - kGrid / 2, 0, reasonWidth, height());
    painter.drawText(value, Qt::AlignVCenter | Qt::AlignLeft,
                     metrics.elidedText(m_value, Qt::ElideRight, value.width()));
    painter.setPen(theme.mutedText);
    painter.drawText(reason, Qt::AlignVCenter | Qt::AlignRight,
                     metrics.elidedText(m_reason, Qt::ElideRight, reason.width()));
}

void SuggestionButton::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void SuggestionButton::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace emend::ui
