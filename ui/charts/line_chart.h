// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart.h"

#include <vector>

namespace emend::ui {

struct LineData {
    struct Point {
        double x = 0;
        double share = 0; ///< 0–1, as the two that follow
        double low = 0;
        double high = 0; ///< below low for no interval
    };
    struct Series {
        QString name;
        std::vector<Point> points; ///< by x
    };

    QString name; ///< of the chart, for assistive tools
    QString xTitle;
    QString yTitle; ///< of what is in per cent
    std::vector<Series> series;
};

/// Shares that change with something that is counted, with their intervals as bars.
class LineChart final : public Chart
{
    Q_OBJECT
public:
    explicit LineChart(QWidget* parent = nullptr);

    void setData(const LineData& shown);

protected:
    void build(QChart& chart, const Theme& theme) const override;

private:
    LineData m_data;
};

} // namespace emend::ui
