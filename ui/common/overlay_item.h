// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme.h"

#include <QtWidgets/QGraphicsItem>

#include <optional>
#include <vector>

namespace emend::ui {

/// All that is drawn over a page: places of fields, the word under the mouse, what is being picked. Line widths and
/// markers are of one size at any zoom. Colours are those on paper, which is white in both themes.
class OverlayItem final : public QGraphicsItem
{
public:
    struct Mark {
        QString field;
        QRectF box; ///< in shown units, as all boxes here
        Certainty certainty = Certainty::Sure;
        QString label;
    };

    void setBounds(const QRectF& bounds);
    void setMarks(std::vector<Mark> marks);
    void setCurrent(const QString& field);
    void setHovered(const QRectF& word);
    void setPicked(std::vector<QRectF> words); ///< while a drag goes over them
    void setRegion(const QRectF& region);

    const std::vector<Mark>& marks() const { return m_marks; }
    const QRectF& hovered() const { return m_hovered; }

    /// The mark whose marker stands there, in the view's pixels; nullptr for none.
    const Mark* markerAt(const QPointF& position, const QTransform& toView) const;
    const Mark* boxAt(const QPointF& shown) const; ///< the smallest one

    QRectF boundingRect() const override { return m_bounds; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    void paintMark(QPainter& painter, const Mark& mark, const QTransform& toView) const;

    QRectF m_bounds;
    std::vector<Mark> m_marks;
    QString m_current;
    QRectF m_hovered;
    std::vector<QRectF> m_picked;
    QRectF m_region;
};

} // namespace emend::ui
