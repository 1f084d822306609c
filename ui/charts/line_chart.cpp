// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "line_chart.h"

#include "chart_parts.h"

#include <QtCharts/QChart>
#include <QtCharts/QValueAxis>
#include <QtCore/QLocale>

#include <algorithm>
#include <cmath>

namespace emend::ui {

namespace {

constexpr double kStroke = 0.012; // of the width
constexpr double kRoomAtX = 1.05;

QString pointText(const QString& series, const LineData::Point& point)
{
    const QString x = QLocale().toString(point.x, 'f', 0);
    if (point.high < point.low)
        return LineChart::tr("%1 at %2: %3", "series, count, share").arg(series, x, percentText(point.share));
    return LineChart::tr("%1 at %2: %3 (%4 to %5)", "series, count, shares")
        .arg(series, x, percentText(point.share), percentText(point.low), percentText(point.high));
}

} // namespace

LineChart::LineChart(QWidget* parent) : Chart(parent)
{
    rebuild();
}

void LineChart::setData(const LineData& shown)
{
    m_data = shown;
    QStringList numbers;
    for (const LineData::Series& series : m_data.series) {
        for (const LineData::Point& point : series.points)
            numbers << pointText(series.name, point);
    }
    setNumbers(m_data.name, numbers.join(QLatin1String("; ")));
    rebuild();
}

void LineChart::build(QChart& chart, const Theme& theme) const
{
    double most = 0;
    double least = 1;
    for (const LineData::Series& series : m_data.series) {
        for (const LineData::Point& point : series.points) {
            most = std::max(most, point.x);
            least = std::min(least, point.high < point.low ? point.share : point.low);
        }
    }
    if (most <= 0)
        return;
    for (size_t i = 0; i < m_data.series.size(); ++i) {
        const LineData::Series& series = m_data.series[i];
        const SeriesLook look = lookOf(static_cast<int>(i), theme);
        SeriesLook bar = look;
        bar.line = Qt::SolidLine;
        QList<QPointF> points;
        QStringList tips;
        for (const LineData::Point& point : series.points) {
            points << QPointF(point.x, 100 * point.share);
            tips << pointText(series.name, point);
            if (point.high >= point.low)
                addInterval(chart, {point.x, 100 * point.low}, {point.x, 100 * point.high}, kStroke * most, bar,
                            Across::Sideways);
        }
        addLine(chart, points, look.color, look.line);
        addPoints(chart, series.name, points, look, tips);
    }
    auto* x = new QValueAxis;
    x->setRange(0, kRoomAtX * most);
    x->setTitleText(m_data.xTitle);
    x->setTickType(QValueAxis::TicksDynamic);
    x->setTickAnchor(0);
    // One, two or five times a power of ten, four to ten of them.
    const double power = std::pow(10, std::floor(std::log10(std::max(1.0, most / 4))));
    const double times = std::max(1.0, most / 4) / power;
    x->setTickInterval(power * (times >= 5 ? 5 : times >= 2 ? 2 : 1));
    x->setLabelFormat(QStringLiteral("%.0f"));
    addAxis(chart, x, Qt::AlignBottom, theme, font());
    const double from = std::max(0.0, std::floor(10 * std::min(least, 0.9)) * 10);
    addAxis(chart, percentAxis(m_data.yTitle, from), Qt::AlignLeft, theme, font());
    attachAll(chart);
}

} // namespace emend::ui
