// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_item.h"

#include "page_geometry.h"
#include "theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QWidget>

namespace emend::ui {

void PageItem::setPage(const WholePage& whole, int rotation)
{
    prepareGeometryChange();
    m_picture.start(whole);
    m_rotation = rotation;
    update();
}

QRectF PageItem::toShownUnits(const QRectF& box) const
{
    return toShown(box, pageSize(), m_rotation);
}

QRectF PageItem::boundingRect() const
{
    return QRectF(QPointF(0, 0), shownSize(pageSize(), m_rotation)).adjusted(-2, -2, 2, 2);
}

void PageItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget* widget)
{
    if (m_picture.isEmpty())
        return;
    const double ratio = painter->device()->devicePixelRatioF();
    const QTransform toView = painter->worldTransform();
    const double scale = toView.m11() * ratio;
    const QPointF corner = (toView.map(QPointF(0, 0)) * ratio).toPoint();
    const QSizeF pixels = m_picture.sizeAt(scale);

    painter->save();
    QTransform toPixels = QTransform::fromScale(1 / ratio, 1 / ratio);
    toPixels.translate(corner.x(), corner.y());
    painter->setWorldTransform(toPixels);
    if (widget) {
        painter->setPen(QPen(themeOf(widget->palette()).outline, 1));
        painter->drawRect(QRectF(QPointF(0, 0), shownSize(pixels, m_rotation)).adjusted(-0.5, -0.5, 0.5, 0.5));
    }
    painter->setWorldTransform(pageToShown(pixels, m_rotation), true);
    m_picture.paint(*painter, scale);
    painter->restore();
}

} // namespace emend::ui
