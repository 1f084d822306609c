// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QHash>
#include <QtCore/QRect>
#include <QtGui/QImage>

#include <vector>

class QPainter;

namespace emend::ui {

/// A page drawn as a whole.
struct WholePage {
    QSize size; ///< of the page, in its units; empty where it is not known yet
    double scale = 0; ///< pixels of the image for each unit
    QImage image;
};

/// What has been drawn of one page: the whole, and sharp tiles of the scale that is looked at. Scales are device pixels
/// for each unit. While tiles of a new scale are still missing, those of the scale before stand in for them.
class PagePicture final
{
public:
    static constexpr int kTileEdge = 512;

    void start(WholePage whole);
    void clear() { start({}); }

    const WholePage& whole() const { return m_whole; }
    bool isEmpty() const { return m_whole.image.isNull(); }
    QSize sizeAt(double scale) const; ///< in pixels

    /// From now on tiles of this scale are wanted.
    void setScale(double scale);
    double scale() const { return m_sharp.scale; }

    /// Tiles that are needed to show this area (pixels at the scale) sharply; none where the whole is sharp enough.
    std::vector<QRect> missing(const QRect& area) const;
    void addTile(const QRect& area, const QImage& image);

    /// Forgets tiles that are far from that area, where there are many.
    void trim(const QRect& area);

    /// Draws the page at that scale with its left top corner at 0, 0 of a painter that counts in pixels.
    void paint(QPainter& painter, double scale) const;

private:
    struct Tile {
        QRect area;
        QImage image;
    };
    struct Layer {
        double scale = 0;
        QHash<QPoint, Tile> tiles; ///< by their left top corner
    };

    bool isWholeSharp() const;
    static void paintLayer(QPainter& painter, const Layer& layer, double scale);

    WholePage m_whole;
    Layer m_sharp;
    Layer m_before;
};

} // namespace emend::ui
