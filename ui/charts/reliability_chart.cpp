// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability_chart.h"

#include "chart_parts.h"

#include <QtCharts/QChart>
#include <QtCharts/QValueAxis>

#include <cmath>

namespace emend::ui {

namespace {

constexpr double kStroke = 1.2; // per cent
constexpr double kZ = 1.959964; // of 95 %

double shareOf(const ReliabilityData::Bin& bin)
{
    return static_cast<double>(bin.right) / static_cast<double>(bin.answers);
}

/// Wilson's interval about what was right, in per cent.
std::pair<double, double> intervalOf(const ReliabilityData::Bin& bin)
{
    const auto n = static_cast<double>(bin.answers);
    const double p = shareOf(bin);
    const double middle = (p + kZ * kZ / (2 * n)) / (1 + kZ * kZ / n);
    const double half = kZ / (1 + kZ * kZ / n) * std::sqrt(p * (1 - p) / n + kZ * kZ / (4 * n * n));
    return {100 * std::max(0.0, middle - half), 100 * std::min(1.0, middle + half)};
}

QString binText(const QString& series, const ReliabilityData::Bin& bin)
{
    return ReliabilityChart::tr("%1: %n answer(s) that were %2 sure were right in %3", "version, shares",
                                static_cast<int>(bin.answers))
        .arg(series, percentText(bin.confidence), percentText(shareOf(bin)));
}

} // namespace

ReliabilityChart::ReliabilityChart(QWidget* parent) : Chart(parent)
{
    rebuild();
}

void ReliabilityChart::setData(const ReliabilityData& shown)
{
    m_data = shown;
    QStringList numbers;
    for (const ReliabilityData::Series& series : m_data.series) {
        for (const ReliabilityData::Bin& bin : series.bins) {
            if (bin.answers > 0)
                numbers << binText(series.name, bin);
        }
    }
    setNumbers(m_data.name, numbers.join(QLatin1String("; ")));
    rebuild();
}

void ReliabilityChart::build(QChart& chart, const Theme& theme) const
{
    if (m_data.series.empty())
        return;
    addLine(chart, {{0, 0}, {100, 100}}, theme.outline, Qt::DotLine);
    for (size_t i = 0; i < m_data.series.size(); ++i) {
        const ReliabilityData::Series& series = m_data.series[i];
        const SeriesLook look = lookOf(static_cast<int>(i), theme);
        SeriesLook bar = look;
        bar.line = Qt::SolidLine;
        QList<QPointF> points;
        QStringList tips;
        for (const ReliabilityData::Bin& bin : series.bins) {
            if (bin.answers == 0)
                continue;
            const double x = 100 * bin.confidence;
            const auto [low, high] = intervalOf(bin);
            addInterval(chart, {x, low}, {x, high}, kStroke, bar, Across::Sideways);
            points << QPointF(x, 100 * shareOf(bin));
            tips << binText(series.name, bin);
        }
        addLine(chart, points, look.color, look.line);
        addPoints(chart, series.name, points, look, tips);
    }
    addAxis(chart, percentAxis(tr("Confidence, %")), Qt::AlignBottom, theme, font());
    addAxis(chart, percentAxis(tr("Right, %")), Qt::AlignLeft, theme, font());
    attachAll(chart);
}

} // namespace emend::ui
