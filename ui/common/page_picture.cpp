// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_picture.h"

#include "page_geometry.h"

#include <QtGui/QPainter>

#include <cmath>

namespace emend::ui {

namespace {

constexpr int kMostTiles = 96; ///< some 100 MB; a 4K screen shows 40
constexpr double kSameScale = 1e-6;

bool areSame(double a, double b)
{
    return std::abs(a - b) <= kSameScale * std::max(a, b);
}

} // namespace

void PagePicture::start(WholePage whole)
{
    m_whole = std::move(whole);
    m_sharp = {};
    m_before = {};
}

QSize PagePicture::sizeAt(double scale) const
{
    return (QSizeF(m_whole.size) * scale).toSize();
}

void PagePicture::setScale(double scale)
{
    if (areSame(scale, m_sharp.scale))
        return;
    if (!m_sharp.tiles.isEmpty())
        m_before = std::move(m_sharp);
    m_sharp = {scale, {}};
}

bool PagePicture::isWholeSharp() const
{
    return areSame(m_whole.scale, m_sharp.scale);
}

std::vector<QRect> PagePicture::missing(const QRect& area) const
{
    if (isEmpty() || isWholeSharp())
        return {};
    std::vector<QRect> tiles = tilesIn(area, sizeAt(m_sharp.scale), kTileEdge);
    std::erase_if(tiles, [this](const QRect& tile) { return m_sharp.tiles.contains(tile.topLeft()); });
    return tiles;
}

void PagePicture::addTile(const QRect& area, const QImage& image)
{
    m_sharp.tiles.insert(area.topLeft(), {area, image});
}

void PagePicture::trim(const QRect& area)
{
    if (missing(area).empty())
        m_before = {};
    if (m_sharp.tiles.size() <= kMostTiles)
        return;
    const QRect near = area.adjusted(-kTileEdge, -kTileEdge, kTileEdge, kTileEdge);
    m_sharp.tiles.removeIf(
        [&near](const QHash<QPoint, Tile>::iterator entry) { return !entry.value().area.intersects(near); });
}

void PagePicture::paintLayer(QPainter& painter, const Layer& layer, double scale)
{
    const double factor = scale / layer.scale;
    const bool isExact = areSame(scale, layer.scale);
    for (const Tile& tile : layer.tiles) {
        if (isExact)
            painter.drawImage(tile.area.topLeft(), tile.image);
        else
            painter.drawImage(QRectF(QPointF(tile.area.topLeft()) * factor, QSizeF(tile.area.size()) * factor),
                              tile.image);
    }
}

void PagePicture::paint(QPainter& painter, double scale) const
{
    painter.save();
    if (!areSame(scale, m_whole.scale) || painter.worldTransform().type() > QTransform::TxTranslate)
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (areSame(scale, m_whole.scale))
        painter.drawImage(QPoint(0, 0), m_whole.image);
    else
        painter.drawImage(QRectF(QPointF(0, 0), QSizeF(sizeAt(scale))), m_whole.image);
    if (!m_before.tiles.isEmpty())
        paintLayer(painter, m_before, scale);
    if (!m_sharp.tiles.isEmpty())
        paintLayer(painter, m_sharp, scale);
    painter.restore();
}

} // namespace emend::ui
