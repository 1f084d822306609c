// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_geometry.h"

#include <algorithm>
#include <cmath>

namespace emend::ui {

namespace {

constexpr double kLeastPixels = 20; ///< of a text line that is zoomed in on: well above what is just legible
constexpr double kRoomShare = 0.9; ///< of the visible width that a box may fill
constexpr double kStripFill = 32; ///< pixels of one line in a strip with room enough
constexpr double kStripMargin = 8;

} // namespace

QSizeF shownSize(QSizeF page, int rotation)
{
    return rotation % 180 == 0 ? page : page.transposed();
}

QTransform pageToShown(QSizeF page, int rotation)
{
    // The turn is written out, so that whole numbers stay whole.
    switch (((rotation % 360) + 360) % 360) {
    case 90:
        return {0, 1, -1, 0, page.height(), 0};
    case 180:
        return {-1, 0, 0, -1, page.width(), page.height()};
    case 270:
        return {0, -1, 1, 0, 0, page.width()};
    default:
        return {};
    }
}

QRectF toShown(const QRectF& box, QSizeF page, int rotation)
{
    return pageToShown(page, rotation).mapRect(box);
}

QRect toPage(const QRectF& shown, QSize page, int rotation)
{
    const QRectF box = pageToShown(page, rotation).inverted().mapRect(shown.normalized());
    const QPoint from(static_cast<int>(std::floor(box.left())), static_cast<int>(std::floor(box.top())));
    const QPoint to(static_cast<int>(std::ceil(box.right())), static_cast<int>(std::ceil(box.bottom())));
    return QRect(from, QSize(to.x() - from.x(), to.y() - from.y())) & QRect(QPoint(0, 0), page);
}

std::vector<QRect> tilesIn(const QRect& area, QSize whole, int edge)
{
    const QRect bounds(QPoint(0, 0), whole);
    const QRect within = area & bounds;
    std::vector<QRect> tiles;
    if (within.isEmpty())
        return tiles;
    for (int y = within.top() / edge * edge; y <= within.bottom(); y += edge) {
        for (int x = within.left() / edge * edge; x <= within.right(); x += edge)
            tiles.push_back(QRect(x, y, edge, edge) & bounds);
    }
    const QPoint centre = within.center();
    std::stable_sort(tiles.begin(), tiles.end(), [centre](const QRect& a, const QRect& b) {
        return (a.center() - centre).manhattanLength() < (b.center() - centre).manhattanLength();
    });
    return tiles;
}

double fitWidthZoom(QSizeF shown, QSizeF room)
{
    return std::min(kMostFitZoom, room.width() / shown.width());
}

double fitPageZoom(QSizeF shown, QSizeF room)
{
    return std::min(fitWidthZoom(shown, room), room.height() / shown.height());
}

double lineHeightIn(const QRectF& box, const std::vector<QRectF>& words)
{
    std::vector<double> heights;
    for (const QRectF& word : words) {
        if (box.contains(word.center()))
            heights.push_back(word.height());
    }
    if (heights.empty())
        return box.height();
    const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
    std::nth_element(heights.begin(), middle, heights.end());
    return std::min(*middle, box.height());
}

bool isLegible(const QRectF& box, double lineHeight, const QRectF& visible, double zoom)
{
    return visible.contains(box) && lineHeight * zoom >= kLegiblePixels;
}

Viewpoint viewpointOn(const QRectF& box, double lineHeight, const QRectF& visible, double zoom, double mostZoom)
{
    Viewpoint to{visible.center(), zoom};
    const double roomWidth = visible.width() * zoom; // in pixels, whatever the zoom
    if (lineHeight * zoom < kLegiblePixels) {
        const double wanted = kLeastPixels / lineHeight;
        const double widest = kRoomShare * roomWidth / box.width();
        to.zoom = std::min(std::max({std::min(wanted, widest), kLegiblePixels / lineHeight, zoom}), mostZoom);
    }
    const double width = roomWidth / to.zoom;
    const double margin = (1 - kRoomShare) / 2 * width;
    if (box.width() > width - 2 * margin) // its beginning, where not all of it has room
        to.centre.setX(box.left() - margin + width / 2);
    else
        to.centre.setX(std::clamp(to.centre.x(), box.right() + margin - width / 2, box.left() - margin + width / 2));
    to.centre.setY(box.center().y());
    return to;
}

StripLayout stripAround(const QRectF& box, int lines, QSizeF strip)
{
    const double lineHeight = box.height() / std::max(lines, 1);
    const double room = strip.height() - 2 * kStripMargin;
    const double widest = (strip.width() - 2 * kStripMargin) / box.width();
    const double filled = std::min(kStripFill / lineHeight, room / box.height());
    StripLayout layout;
    layout.zoom = std::max(std::min(filled, widest), kStripLinePixels / lineHeight);
    const QSizeF size = strip / layout.zoom;
    const double margin = kStripMargin / layout.zoom;
    QPointF corner = box.center() - QPointF(size.width(), size.height()) / 2;
    corner.setX(std::min(corner.x(), box.left() - margin));
    corner.setY(std::min(corner.y(), box.top() - margin));
    layout.area = QRectF(corner, size);
    return layout;
}

} // namespace emend::ui
