// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/page_text.h>

#include <QtCore/QPoint>
#include <QtCore/QRect>
#include <QtCore/QSize>
#include <QtGui/QTransform>

#include <vector>

namespace emend::ui {

/// Page units are those of PageText::size; shown units are the same after a turn of `rotation` degrees clockwise (0,
/// 90, 180, 270), with the left top corner at 0, 0. Zoom is device-independent pixels for each unit.

QSizeF shownSize(QSizeF page, int rotation);
QTransform pageToShown(QSizeF page, int rotation);
QRectF toShown(const QRectF& box, QSizeF page, int rotation);

/// The whole units that the shown area touches, within the page.
QRect toPage(const QRectF& shown, QSize page, int rotation);

/// The tiles of that edge length, counted from the left top corner of the whole, that the area touches; those next to
/// its centre first. Tiles at the right and lower edge are smaller.
std::vector<QRect> tilesIn(const QRect& area, QSize whole, int edge);

/// Zooms at which a page of that shown size fills the room; at most kMostFitZoom.
inline constexpr double kMostFitZoom = 2;
double fitWidthZoom(QSizeF shown, QSizeF room);
double fitPageZoom(QSizeF shown, QSizeF room);

/// The height of the text in a box: the median of the words in it, the box's own where there are none.
double lineHeightIn(const QRectF& box, const std::vector<QRectF>& words);

/// Whether a box can be read where it is: all of it in the visible area (both in shown units), and its text lines drawn
/// at least kLegiblePixels high.
inline constexpr double kLegiblePixels = 12;
bool isLegible(const QRectF& box, double lineHeight, const QRectF& visible, double zoom);

/// Where to look and how near.
struct Viewpoint {
    QPointF centre; ///< in shown units
    double zoom = 1;
};

/// The nearest viewpoint from which the box can be read: the zoom stays where its text is high enough, and so does the
/// column; the box comes to the middle of the height.
Viewpoint viewpointOn(const QRectF& box, double lineHeight, const QRectF& visible, double zoom, double mostZoom);

/// What a strip of that size, in device-independent pixels, shows of a page around a box.
struct StripLayout {
    QRectF area; ///< in shown units, of the strip's proportions; may lie partly beyond the page
    double zoom = 1;
};

/// The box's lines of text are 22 pixels high at least, and the strip is filled; where that is too little room, its
/// beginning is shown.
inline constexpr double kStripLinePixels = 22;
StripLayout stripAround(const QRectF& box, int lines, QSizeF strip);

} // namespace emend::ui
