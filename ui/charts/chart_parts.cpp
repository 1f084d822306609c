// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart_parts.h"

#include <QtCharts/QChart>
#include <QtCharts/QLegend>
#include <QtCharts/QLegendMarker>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>
#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtGui/QCursor>
#include <QtWidgets/QToolTip>

#include <algorithm>
#include <array>

namespace emend::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::ui::Charts)
};

constexpr double kPointSize = 11;
constexpr double kRoom = 3; // per cent beyond either end

} // namespace

SeriesLook lookOf(int series, const Theme& theme)
{
    const std::array<SeriesLook, 4> looks{
        SeriesLook{theme.mutedText, Qt::DashLine, QScatterSeries::MarkerShapeRectangle},
        SeriesLook{theme.accent, Qt::SolidLine, QScatterSeries::MarkerShapeCircle},
        SeriesLook{theme.warning, Qt::DotLine, QScatterSeries::MarkerShapeTriangle},
        SeriesLook{theme.error, Qt::DashDotLine, QScatterSeries::MarkerShapeStar},
    };
    return looks[static_cast<size_t>(series) % looks.size()];
}

QScatterSeries* addPoints(QChart& chart, const QString& name, const QList<QPointF>& points, const SeriesLook& look,
                          const QStringList& tips)
{
    auto* series = new QScatterSeries;
    series->setName(name);
    series->setMarkerShape(look.shape);
    series->setMarkerSize(look.shape == QScatterSeries::MarkerShapeRectangle ? kPointSize - 2 : kPointSize);
    series->setColor(look.color);
    series->setBorderColor(look.color);
    series->append(points);
    QObject::connect(series, &QXYSeries::hovered, series, [points, tips](const QPointF& point, bool isOver) {
        const qsizetype at = points.indexOf(point);
        if (isOver && at >= 0)
            QToolTip::showText(QCursor::pos(), tips.value(at));
        else
            QToolTip::hideText();
    });
    chart.addSeries(series);
    return series;
}

QLineSeries* addLine(QChart& chart, const QList<QPointF>& points, const QColor& color, Qt::PenStyle style, double width)
{
    auto* series = new QLineSeries;
    QPen pen(color, width, style, Qt::FlatCap);
    pen.setCosmetic(true);
    series->setPen(pen);
    series->append(points);
    chart.addSeries(series);
    const auto markers = chart.legend()->markers(series);
    for (QLegendMarker* marker : markers)
        marker->setVisible(false);
    return series;
}

void addInterval(QChart& chart, const QPointF& from, const QPointF& to, double strokes, const SeriesLook& look,
                 Across across)
{
    const QPointF half = (across == Across::Up ? QPointF(0, strokes) : QPointF(strokes, 0)) / 2;
    addLine(chart, {from, to}, look.color, look.line);
    addLine(chart, {from - half, from + half}, look.color, Qt::SolidLine);
    addLine(chart, {to - half, to + half}, look.color, Qt::SolidLine);
}

QValueAxis* percentAxis(const QString& title, double from)
{
    auto* axis = new QValueAxis;
    axis->setTickType(QValueAxis::TicksDynamic);
    axis->setTickAnchor(0);
    axis->setTickInterval(from >= 50 ? 10 : 20);
    axis->setLabelFormat(QStringLiteral("%.0f"));
    axis->setRange(from - kRoom * (100 - from) / 100, 100 + kRoom * (100 - from) / 100);
    axis->setTitleText(title);
    return axis;
}

void addAxis(QChart& chart, QAbstractAxis* axis, Qt::Alignment side, const Theme& theme, const QFont& font)
{
    axis->setLabelsFont(font);
    axis->setLabelsColor(theme.text);
    axis->setTitleFont(font);
    axis->setTitleBrush(theme.mutedText);
    axis->setGridLineColor(theme.border);
    axis->setLinePen(QPen(theme.outline, 1));
    axis->setShadesVisible(false);
    axis->setTruncateLabels(true);
    chart.addAxis(axis, side);
}

void attachAll(QChart& chart)
{
    const auto series = chart.series();
    const auto axes = chart.axes();
    for (QAbstractSeries* each : series) {
        for (QAbstractAxis* axis : axes)
            each->attachAxis(axis);
    }
}

QString percentText(double share)
{
    return Text::tr("%1 %", "per cent").arg(QLocale().toString(100 * share, 'f', 1));
}

} // namespace emend::ui
