// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QImage>
#include <QtWidgets/QWidget>

class QChart;
class QChartView;

namespace emend::ui {

struct Theme;

/// What all charts have in common: they follow palette and font, say their numbers to assistive tools, and can be drawn
/// without a window.
class Chart : public QWidget
{
    Q_OBJECT
public:
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// The chart in light colours on white, of that many device-independent pixels, each of `scale` pixels of the
    /// image.
    QImage picture(const QSize& size, double scale = 2) const;
    bool savePng(const QString& path, const QSize& size) const; ///< whether it could be written

protected:
    explicit Chart(QWidget* parent);

    virtual void build(QChart& chart, const Theme& theme) const = 0; ///< its series and axes
    void setNumbers(const QString& name, const QString& numbers); ///< what it shows, in words
    void rebuild();

    void changeEvent(QEvent* event) override;

private:
    QChart* fresh(const Theme& theme) const; ///< a new one, with everything in it

    QChartView* m_view;
};

} // namespace emend::ui
