// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "style_shapes.h"

#include <QtGui/QPainter>

namespace emend::ui {

namespace {

constexpr double kRadius = 4;
constexpr double kFocusWidth = 2;
constexpr int kChevronEdge = 16;
constexpr double kHoverShare = 0.06;
constexpr double kPressedShare = 0.12;

} // namespace

QColor StyleShapes::tint(double share) const
{
    QColor color = m_theme.text;
    color.setAlphaF(static_cast<float>(share));
    return color;
}

void StyleShapes::box(const QRectF& rect, double radius, const QColor& fill, const QColor& line, double width) const
{
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    m_painter.setPen(line.isValid() ? QPen(line, width) : QPen(Qt::NoPen));
    const double inset = line.isValid() ? width / 2 : 0;
    m_painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
    m_painter.restore();
}

void StyleShapes::field(const QRect& rect) const
{
    const bool isEnabled = has(QStyle::State_Enabled);
    const QColor ground = isEnabled && !has(QStyle::State_ReadOnly) ? m_theme.surface : m_theme.window;
    if (isEnabled && has(QStyle::State_HasFocus))
        box(rect, kRadius, ground, m_theme.accent, kFocusWidth);
    else
        box(rect, kRadius, ground, isEnabled ? (isHovered() ? m_theme.mutedText : m_theme.outline) : m_theme.border, 1);
}

void StyleShapes::button(const QRect& rect, bool isDefault, bool isFlat) const
{
    const bool isEnabled = has(QStyle::State_Enabled);
    const bool isDown = has(QStyle::State_Sunken);
    const bool isFilled = isDefault && isEnabled;
    if (isFilled)
        box(rect, kRadius, m_theme.accent, {}, 0);
    else if (!isFlat)
        box(rect, kRadius, has(QStyle::State_On) ? m_theme.selection : m_theme.surface,
            isEnabled ? m_theme.outline : m_theme.border, 1);
    if (isEnabled && (isDown || isHovered()))
        box(rect, kRadius, tint(isDown ? kPressedShare : kHoverShare), {}, 0);
    if (!isEnabled || !has(QStyle::State_HasFocus))
        return;
    // On the accent's own ground the ring is set off by a line of the text's colour.
    box(rect, kRadius, {}, m_theme.accent, kFocusWidth);
    if (isFilled)
        box(QRectF(rect).adjusted(3, 3, -3, -3), kRadius - 2, {}, m_theme.onAccent, 1.5);
}

void StyleShapes::toolButton(const QRect& rect) const
{
    const bool isDown = has(QStyle::State_Sunken);
    if (has(QStyle::State_On))
        box(rect, kRadius, m_theme.selection, m_theme.accent, 1);
    if (has(QStyle::State_Enabled) && (isDown || isHovered()))
        box(rect, kRadius, tint(isDown ? kPressedShare : kHoverShare), {}, 0);
}

void StyleShapes::focusRing(const QRect& rect, bool isCell) const
{
    box(rect, isCell ? 2 : kRadius, {}, m_theme.accent, kFocusWidth);
}

void StyleShapes::frame(const QRect& rect) const
{
    m_painter.save();
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(m_theme.border, 1));
    m_painter.drawRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5));
    m_painter.restore();
}

void StyleShapes::checkBox(const QRect& rect) const
{
    const bool isEnabled = has(QStyle::State_Enabled);
    const bool isMarked = has(QStyle::State_On) || has(QStyle::State_NoChange);
    const QColor mark = isEnabled ? m_theme.accent : m_theme.disabledText;
    if (isMarked)
        box(rect, 3, mark, {}, 0);
    else
        box(rect, 3, isEnabled ? m_theme.surface : m_theme.window, isEnabled ? m_theme.outline : m_theme.border, 1.25);
    if (!isMarked)
        return;
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(QPen(m_theme.onAccent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_painter.translate(rect.topLeft());
    m_painter.scale(rect.width() / 16.0, rect.height() / 16.0);
    if (has(QStyle::State_On))
        m_painter.drawPolyline(QPolygonF({{4.2, 8.4}, {7, 11}, {11.8, 5.2}}));
    else
        m_painter.drawLine(QPointF(4.5, 8), QPointF(11.5, 8));
    m_painter.restore();
}

void StyleShapes::radioButton(const QRect& rect) const
{
    const bool isEnabled = has(QStyle::State_Enabled);
    const bool isOn = has(QStyle::State_On);
    const QColor line = !isEnabled ? m_theme.border : isOn ? m_theme.accent : m_theme.outline;
    box(rect, rect.width() / 2.0, m_theme.surface, line, isOn ? 5 : 1.25);
}

void StyleShapes::headerSection(const QRect& rect, bool isDivided) const
{
    m_painter.fillRect(rect, m_theme.window);
    if (isDivided && (isHovered() || has(QStyle::State_Sunken)))
        m_painter.fillRect(rect, tint(has(QStyle::State_Sunken) ? kPressedShare : kHoverShare));
    m_painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), m_theme.border);
    if (isDivided)
        m_painter.fillRect(QRect(rect.right(), rect.top() + kGrid, 1, rect.height() - 2 * kGrid), m_theme.border);
}

void StyleShapes::splitter(const QRect& rect) const
{
    const bool isHot = has(QStyle::State_MouseOver) || has(QStyle::State_Sunken) || has(QStyle::State_HasFocus);
    const int width = isHot ? 2 : 1;
    QRect line = rect.width() < rect.height() ? QRect(0, rect.top(), width, rect.height())
                                              : QRect(rect.left(), 0, rect.width(), width);
    line.moveCenter(rect.center());
    m_painter.fillRect(line, isHot ? m_theme.accent : m_theme.border);
}

void StyleShapes::chevron(const QRect& rect, bool up) const
{
    const double edge = std::min({rect.width(), rect.height(), kChevronEdge});
    QRectF square(0, 0, edge, edge);
    square.moveCenter(QRectF(rect).center());
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(QPen(has(QStyle::State_Enabled) ? m_theme.mutedText : m_theme.disabledText, 1.5, Qt::SolidLine,
                          Qt::RoundCap, Qt::RoundJoin));
    const double half = edge * 0.25;
    const double rise = (up ? -1 : 1) * half / 2;
    const QPointF middle = square.center();
    m_painter.drawPolyline(
        QPolygonF({middle + QPointF(-half, -rise), middle + QPointF(0, rise), middle + QPointF(half, -rise)}));
    m_painter.restore();
}

void StyleShapes::stepButton(const QRect& rect, bool isPressed, bool up) const
{
    if (isPressed)
        box(rect.adjusted(1, 1, -1, -1), 2, tint(kPressedShare), {}, 0);
    chevron(rect, up);
}

void StyleShapes::progressGroove(const QRect& rect) const
{
    box(rect, kRadius, m_theme.surface, m_theme.outline, 1);
}

void StyleShapes::progress(const QRect& done) const
{
    if (!done.isEmpty())
        box(QRectF(done).adjusted(2, 2, -2, -2), kRadius - 2, m_theme.accent, {}, 0);
}

void StyleShapes::scrollBar(const QRect& rect, const QRect& slider) const
{
    m_painter.fillRect(rect, m_theme.window);
    if (slider.isEmpty())
        return;
    const bool isHot = isHovered() || has(QStyle::State_Sunken);
    const double inset = isHot ? 2 : 3;
    const QRectF thumb = QRectF(slider).adjusted(inset, inset, -inset, -inset);
    box(thumb, std::min(thumb.width(), thumb.height()) / 2, isHot ? m_theme.mutedText : m_theme.outline, {}, 0);
}

} // namespace emend::ui
