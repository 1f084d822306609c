// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page_picture.h"

#include <QtWidgets/QGraphicsItem>

namespace emend::ui {

/// The page's image in the scene, in shown units, each pixel of it on one of the device.
class PageItem final : public QGraphicsItem
{
public:
    /// Nothing is shown where the whole page is empty.
    void setPage(const WholePage& whole, int rotation);

    PagePicture& picture() { return m_picture; }
    const PagePicture& picture() const { return m_picture; }
    QSize pageSize() const { return m_picture.whole().size; }
    int rotation() const { return m_rotation; }

    QRectF toShownUnits(const QRectF& box) const; ///< from page units
    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    PagePicture m_picture;
    int m_rotation = 0;
};

} // namespace emend::ui
