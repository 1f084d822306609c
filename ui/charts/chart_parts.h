// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"

#include <QtCharts/QScatterSeries>
#include <QtCore/QStringList>

class QAbstractAxis;
class QChart;
class QLineSeries;
class QValueAxis;

/// What charts are put together from.
namespace emend::ui {

/// How a series is told from the others: by colour, by the shape of its points and by the style of its lines.
struct SeriesLook {
    QColor color;
    Qt::PenStyle line = Qt::SolidLine;
    QScatterSeries::MarkerShape shape = QScatterSeries::MarkerShapeCircle;
};
SeriesLook lookOf(int series, const Theme& theme); ///< of the first one, the second one …

/// Points that say something where the mouse is over them, and stand in the legend.
QScatterSeries* addPoints(QChart& chart, const QString& name, const QList<QPointF>& points, const SeriesLook& look,
                          const QStringList& tips);

/// A line through these points, which does not stand in the legend.
QLineSeries* addLine(QChart& chart, const QList<QPointF>& points, const QColor& color, Qt::PenStyle style,
                     double width = 2);

/// A bar from one place to another with a short stroke across either end.
enum class Across { Up, Sideways };
void addInterval(QChart& chart, const QPointF& from, const QPointF& to, double strokes, const SeriesLook& look,
                 Across across);

/// From 0 or what is told to 100, with some room for points at either end.
QValueAxis* percentAxis(const QString& title, double from = 0);

/// Looks of an axis; its labels are in that font.
void addAxis(QChart& chart, QAbstractAxis* axis, Qt::Alignment side, const Theme& theme, const QFont& font);
void attachAll(QChart& chart); ///< all series to all axes

QString percentText(double share); ///< such as 93.4 %

} // namespace emend::ui
