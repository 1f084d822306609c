// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay_item.h"

#include <QtGui/QPainter>
#include <QtGui/QPalette>

#include <algorithm>

namespace emend::ui {

namespace {

constexpr double kMarkerEdge = 16;
constexpr double kBoxMargin = 3; ///< between the print and its outline
constexpr double kRadius = 3;
constexpr int kCurrentExtraWidth = 1;
constexpr int kSoftAlpha = 34;
constexpr int kWordAlpha = 52;

Theme paper()
{
    return themeOf(QPalette(Qt::white));
}

QColor soft(QColor color, int alpha)
{
    color.setAlpha(alpha);
    return color;
}

QRectF outlineOf(const OverlayItem::Mark& mark, const QTransform& toView)
{
    return toView.mapRect(mark.box).adjusted(-kBoxMargin, -kBoxMargin, kBoxMargin, kBoxMargin);
}

/// At the left top corner, outside of the box, so that no print is covered by it.
QRectF markerOf(const OverlayItem::Mark& mark, const QTransform& toView)
{
    const QPointF corner = outlineOf(mark, toView).topLeft();
    return {corner - QPointF(kMarkerEdge * 0.75, kMarkerEdge * 0.75), QSizeF(kMarkerEdge, kMarkerEdge)};
}

} // namespace

void OverlayItem::setBounds(const QRectF& bounds)
{
    prepareGeometryChange();
    m_bounds = bounds;
}

void OverlayItem::setMarks(std::vector<Mark> marks)
{
    m_marks = std::move(marks);
    update();
}

void OverlayItem::setCurrent(const QString& field)
{
    m_current = field;
    update();
}

void OverlayItem::setHovered(const QRectF& word)
{
    if (word == m_hovered)
        return;
    m_hovered = word;
    update();
}

void OverlayItem::setPicked(std::vector<QRectF> words)
{
    m_picked = std::move(words);
    update();
}

void OverlayItem::setRegion(const QRectF& region)
{
    m_region = region;
    update();
}

const OverlayItem::Mark* OverlayItem::markerAt(const QPointF& position, const QTransform& toView) const
{
    const auto found = std::find_if(m_marks.rbegin(), m_marks.rend(),
                                    [&](const Mark& mark) { return markerOf(mark, toView).contains(position); });
    return found == m_marks.rend() ? nullptr : &*found;
}

const OverlayItem::Mark* OverlayItem::boxAt(const QPointF& shown) const
{
    const auto area = [](const QRectF& box) { return box.width() * box.height(); };
    const Mark* found = nullptr;
    for (const Mark& mark : m_marks) {
        if (mark.box.contains(shown) && (!found || area(mark.box) < area(found->box)))
            found = &mark;
    }
    return found;
}

void OverlayItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    const QTransform toView = painter->worldTransform();
    const Theme theme = paper();
    painter->save();
    painter->resetTransform();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(soft(theme.accent, kWordAlpha));
    if (!m_hovered.isEmpty())
        painter->drawRoundedRect(toView.mapRect(m_hovered).adjusted(-1, -1, 1, 1), kRadius, kRadius);
    for (const QRectF& word : m_picked)
        painter->drawRoundedRect(toView.mapRect(word).adjusted(-1, -1, 1, 1), kRadius, kRadius);
    const Mark* current = nullptr;
    for (const Mark& mark : m_marks) {
        if (mark.field == m_current)
            current = &mark;
        else
            paintMark(*painter, mark, toView);
    }
    if (current) // above its neighbours
        paintMark(*painter, *current, toView);
    if (!m_region.isNull()) {
        painter->setPen(QPen(theme.accent, 2));
        painter->setBrush(soft(theme.accent, kSoftAlpha));
        painter->drawRect(toView.mapRect(m_region));
    }
    painter->restore();
}

void OverlayItem::paintMark(QPainter& painter, const Mark& mark, const QTransform& toView) const
{
    const bool isCurrent = mark.field == m_current;
    QPen pen = certaintyPen(mark.certainty, false);
    pen.setCosmetic(false); // the painter counts in device-independent pixels
    if (isCurrent)
        pen.setWidthF(pen.widthF() + kCurrentExtraWidth);
    painter.setPen(pen);
    painter.setBrush(isCurrent ? QBrush(soft(pen.color(), kSoftAlpha)) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(outlineOf(mark, toView), kRadius, kRadius);
    const QRectF marker = markerOf(mark, toView);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white);
    painter.drawEllipse(marker.adjusted(-1, -1, 1, 1));
    paintCertainty(painter, marker, mark.certainty, false);
}

} // namespace emend::ui
