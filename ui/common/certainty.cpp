// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QIconEngine>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

namespace emend::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::ui::Certainty)
};

constexpr double kGridUnits = 16; ///< shapes are laid out in a square of 16 units
constexpr double kOctagonCut = 4.1;

QPainterPath outlineOf(Certainty certainty)
{
    QPainterPath path;
    switch (certainty) {
    case Certainty::Sure:
    case Certainty::Confirmed:
        path.addEllipse(QPointF(8, 8), 6.5, 6.5);
        break;
    case Certainty::Doubtful:
        path.addPolygon(QPolygonF(QList<QPointF>{{8, 1.8}, {15, 14.2}, {1, 14.2}}));
        path.closeSubpath();
        break;
    case Certainty::Missing:
        path.addRect(QRectF(2.25, 2.25, 11.5, 11.5));
        break;
    case Certainty::Broken:
        path.addPolygon(QPolygonF(QList<QPointF>{{1.5 + kOctagonCut, 1.5},
                                                 {14.5 - kOctagonCut, 1.5},
                                                 {14.5, 1.5 + kOctagonCut},
                                                 {14.5, 14.5 - kOctagonCut},
                                                 {14.5 - kOctagonCut, 14.5},
                                                 {1.5 + kOctagonCut, 14.5},
                                                 {1.5, 14.5 - kOctagonCut},
                                                 {1.5, 1.5 + kOctagonCut}}));
        path.closeSubpath();
        break;
    }
    return path;
}

QPainterPath signOf(Certainty certainty)
{
    QPainterPath path;
    switch (certainty) {
    case Certainty::Sure:
    case Certainty::Confirmed:
        path.addPolygon(QPolygonF(QList<QPointF>{{5, 8.3}, {7.2, 10.5}, {11.2, 5.9}}));
        break;
    case Certainty::Doubtful:
        path.addPolygon(QPolygonF(QList<QPointF>{{8, 6.4}, {8, 9.6}}));
        path.addPolygon(QPolygonF(QList<QPointF>{{8, 11.9}, {8, 12}}));
        break;
    case Certainty::Missing:
        break;
    case Certainty::Broken:
        path.addPolygon(QPolygonF(QList<QPointF>{{5.6, 5.6}, {10.4, 10.4}}));
        path.addPolygon(QPolygonF(QList<QPointF>{{10.4, 5.6}, {5.6, 10.4}}));
        break;
    }
    return path;
}

class CertaintyEngine final : public QIconEngine
{
public:
    CertaintyEngine(Certainty certainty, bool isDark) : m_certainty(certainty), m_isDark(isDark) { }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const int edge = std::min(rect.width(), rect.height());
        QRectF square(0, 0, edge, edge);
        square.moveCenter(QRectF(rect).center());
        if (mode == QIcon::Disabled)
            painter->setOpacity(0.5);
        paintCertainty(*painter, square, m_certainty, m_isDark);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return pixmap;
    }

    QIconEngine* clone() const override { return std::make_unique<CertaintyEngine>(*this).release(); }

private:
    Certainty m_certainty;
    bool m_isDark;
};

} // namespace

QColor certaintyColor(Certainty certainty, bool isDark)
{
    switch (certainty) {
    case Certainty::Sure:
        return QColor(isDark ? 0x5ccb72 : 0x187539);
    case Certainty::Doubtful:
        return QColor(isDark ? 0xe0b04a : 0x8f5f00);
    case Certainty::Missing:
        return QColor(isDark ? 0xadb5c0 : 0x555d69);
    case Certainty::Broken:
        return QColor(isDark ? 0xff8f87 : 0xc3242e);
    case Certainty::Confirmed:
        return QColor(isDark ? 0x8ae09c : 0x0f6428);
    }
    return {};
}

QPen certaintyPen(Certainty certainty, bool isDark)
{
    QPen pen(certaintyColor(certainty, isDark), certainty == Certainty::Confirmed ? 3 : 2);
    pen.setCosmetic(true);
    pen.setJoinStyle(Qt::RoundJoin);
    switch (certainty) {
    case Certainty::Sure:
    case Certainty::Confirmed:
        pen.setStyle(Qt::SolidLine);
        break;
    case Certainty::Doubtful:
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern({4, 2.5});
        break;
    case Certainty::Missing:
        pen.setStyle(Qt::NoPen);
        break;
    case Certainty::Broken:
        pen.setCapStyle(Qt::RoundCap);
        pen.setDashPattern({0.1, 2});
        break;
    }
    return pen;
}

void paintCertainty(QPainter& painter, const QRectF& square, Certainty certainty, bool isDark)
{
    const QColor color = certaintyColor(certainty, isDark);
    const bool isFilled = certainty == Certainty::Confirmed;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(square.topLeft());
    painter.scale(square.width() / kGridUnits, square.height() / kGridUnits);
    QPen pen(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter.setPen(pen);
    painter.setBrush(isFilled ? QBrush(color) : QBrush(Qt::NoBrush));
    painter.drawPath(outlineOf(certainty));
    if (isFilled)
        pen.setColor(isDark ? Qt::black : Qt::white);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(signOf(certainty));
    painter.restore();
}

QIcon certaintyIcon(Certainty certainty, bool isDark)
{
    return QIcon(std::make_unique<CertaintyEngine>(certainty, isDark).release());
}

QString certaintyText(Certainty certainty)
{
    switch (certainty) {
    case Certainty::Sure:
        return Text::tr("Sure");
    case Certainty::Doubtful:
        return Text::tr("Doubtful");
    case Certainty::Missing:
        return Text::tr("Missing");
    case Certainty::Broken:
        return Text::tr("Contradictory");
    case Certainty::Confirmed:
        return Text::tr("Confirmed");
    }
    return {};
}

} // namespace emend::ui
