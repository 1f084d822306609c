// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart.h"

#include <vector>

namespace emend::ui {

struct ReliabilityData {
    struct Bin {
        double confidence = 0; ///< the mean of its answers, 0–1
        qint64 answers = 0;
        qint64 right = 0;
    };
    struct Series {
        QString name;
        std::vector<Bin> bins; ///< those without answers are passed over
    };

    QString name; ///< of the chart, for assistive tools
    std::vector<Series> series;
};

/// How often answers were right against how sure they were; on the diagonal both are the same. Bars are 95 % intervals.
class ReliabilityChart final : public Chart
{
    Q_OBJECT
public:
    explicit ReliabilityChart(QWidget* parent = nullptr);

    void setData(const ReliabilityData& shown);

protected:
    void build(QChart& chart, const Theme& theme) const override;

private:
    ReliabilityData m_data;
};

} // namespace emend::ui
