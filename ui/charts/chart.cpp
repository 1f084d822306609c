// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart.h"

#include "common/theme.h"

#include <QtCharts/QChart>
#include <QtCharts/QChartView>
#include <QtCharts/QLegend>
#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QGraphicsLayout>
#include <QtWidgets/QVBoxLayout>

#include <memory>

namespace emend::ui {

namespace {

constexpr QSize kUsual(60 * kGrid, 40 * kGrid);
constexpr QSize kLeast(30 * kGrid, 20 * kGrid);

void layOut(QChartView& view)
{
    view.setFrameShape(QFrame::NoFrame);
    view.setRenderHint(QPainter::Antialiasing);
    view.setBackgroundBrush(Qt::NoBrush);
}

} // namespace

Chart::Chart(QWidget* parent) : QWidget(parent), m_view(new QChartView(this))
{
    layOut(*m_view);
    m_view->setFocusPolicy(Qt::NoFocus); // there is nothing to do in it
    m_view->viewport()->setAutoFillBackground(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
}

QSize Chart::sizeHint() const
{
    return kUsual;
}

QSize Chart::minimumSizeHint() const
{
    return kLeast;
}

QChart* Chart::fresh(const Theme& theme) const
{
    auto* chart = new QChart;
    chart->setBackgroundVisible(false);
    chart->setMargins(QMargins(kGrid / 2, kGrid / 2, kGrid / 2, kGrid / 2));
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    QLegend* legend = chart->legend();
    legend->setAlignment(Qt::AlignTop);
    legend->setMarkerShape(QLegend::MarkerShapeFromSeries);
    legend->setFont(font());
    legend->setLabelColor(theme.text);
    build(*chart, theme);
    return chart;
}

void Chart::rebuild()
{
    std::unique_ptr<QChart> old(m_view->chart());
    m_view->setChart(fresh(themeOf(palette())));
}

void Chart::setNumbers(const QString& name, const QString& numbers)
{
    for (QWidget* widget : {static_cast<QWidget*>(this), static_cast<QWidget*>(m_view)}) {
        widget->setAccessibleName(name);
        widget->setAccessibleDescription(numbers);
    }
}

void Chart::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        rebuild();
}

QImage Chart::picture(const QSize& size, double scale) const
{
    QChartView view(fresh(themeOf(QPalette(Qt::white, Qt::white))));
    layOut(view);
    view.resize(size);
    view.grab(); // lays everything out
    QImage image((QSizeF(size) * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(Qt::white);
    QPainter painter(&image);
    view.render(&painter, QRectF(QPointF(), QSizeF(size)));
    return image;
}

bool Chart::savePng(const QString& path, const QSize& size) const
{
    return picture(size).save(path, "png");
}

} // namespace emend::ui
