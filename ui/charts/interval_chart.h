// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart.h"

#include <optional>
#include <vector>

namespace emend::ui {

/// A share and where it truly lies, all 0–1.
struct ShareInterval {
    double share = 0;
    double low = 0;
    double high = 1;
};

struct IntervalData {
    struct Series {
        QString name;
        std::vector<std::optional<ShareInterval>> points; ///< one for each category
    };

    QString name; ///< of the chart, for assistive tools
    QString axisTitle; ///< of what is in per cent
    QStringList categories;
    std::vector<Series> series;
};

/// Shares with their intervals: a line of the chart for each category, the series of a category below each other.
class IntervalChart final : public Chart
{
    Q_OBJECT
public:
    explicit IntervalChart(QWidget* parent = nullptr);

    void setData(const IntervalData& shown);

protected:
    void build(QChart& chart, const Theme& theme) const override;

private:
    IntervalData m_data;
};

} // namespace emend::ui
