// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "interval_chart.h"

#include "chart_parts.h"

#include <QtCharts/QCategoryAxis>
#include <QtCharts/QChart>
#include <QtCharts/QValueAxis>

#include <algorithm>
#include <cmath>

namespace emend::ui {

namespace {

constexpr double kApart = 0.3; // of a category's height
constexpr double kStroke = 0.16;

QString pointText(const QString& category, const QString& series, const ShareInterval& point)
{
    return IntervalChart::tr("%1, %2: %3 (%4 to %5)", "field, version, shares")
        .arg(category, series, percentText(point.share), percentText(point.low), percentText(point.high));
}

/// A whole ten of per cents below everything.
double leastOf(const IntervalData& data)
{
    double least = 1;
    for (const IntervalData::Series& series : data.series) {
        for (const auto& point : series.points)
            least = point ? std::min(least, point->low) : least;
    }
    return std::max(0.0, std::floor(10 * std::min(least, 0.9)) * 10);
}

} // namespace

IntervalChart::IntervalChart(QWidget* parent) : Chart(parent)
{
    rebuild();
}

void IntervalChart::setData(const IntervalData& shown)
{
    m_data = shown;
    QStringList numbers;
    for (int row = 0; row < m_data.categories.size(); ++row) {
        for (const IntervalData::Series& series : m_data.series) {
            if (const auto& point = series.points[static_cast<size_t>(row)])
                numbers << pointText(m_data.categories[row], series.name, *point);
        }
    }
    setNumbers(m_data.name, numbers.join(QLatin1String("; ")));
    rebuild();
}

void IntervalChart::build(QChart& chart, const Theme& theme) const
{
    const auto rows = static_cast<int>(m_data.categories.size());
    if (rows == 0)
        return;
    const auto count = static_cast<double>(m_data.series.size());
    for (size_t i = 0; i < m_data.series.size(); ++i) {
        const IntervalData::Series& series = m_data.series[i];
        const SeriesLook look = lookOf(static_cast<int>(i), theme);
        QList<QPointF> points;
        QStringList tips;
        for (int row = 0; row < rows; ++row) {
            const auto& point = series.points[static_cast<size_t>(row)];
            if (!point)
                continue;
            const double y = rows - row - 0.5 + kApart * ((count - 1) / 2 - static_cast<double>(i));
            addInterval(chart, {100 * point->low, y}, {100 * point->high, y}, kStroke, look, Across::Up);
            points << QPointF(100 * point->share, y);
            tips << pointText(m_data.categories[row], series.name, *point);
        }
        addPoints(chart, series.name, points, look, tips);
    }
    auto* names = new QCategoryAxis;
    names->setRange(0, rows);
    for (int row = rows - 1; row >= 0; --row)
        names->append(m_data.categories[row], rows - row);
    addAxis(chart, names, Qt::AlignLeft, theme, font());
    addAxis(chart, percentAxis(m_data.axisTitle, leastOf(m_data)), Qt::AlignBottom, theme, font());
    attachAll(chart);
}

} // namespace emend::ui
