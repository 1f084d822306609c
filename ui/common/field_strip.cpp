// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "field_strip.h"

#include "page_geometry.h"
#include "page_loader.h"
#include "theme.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtGui/QResizeEvent>

#include <algorithm>

namespace emend::ui {

namespace {

constexpr double kMostScale = 8; ///< of PageImages
constexpr double kRadius = 4;
constexpr double kBoxMargin = 3;

struct Cut {
    QImage image; ///< turned
    QRectF imageRect; ///< in the strip
    QRectF boxRect;
};

base::Result<Cut> cutStrip(services::PageImages& images, const QString& sha256, int page, int rotation,
                           const QRectF& box, int lines, QSizeF strip, double ratio)
{
    const auto size = images.pageSize(sha256, page);
    if (!size)
        return tl::unexpected(size.error());
    const StripLayout layout = stripAround(toShown(box, *size, rotation), lines, strip);
    const double scale = std::min(layout.zoom * ratio, kMostScale);
    const QRect area = toPage(layout.area, *size, rotation);
    const QRect pixels = QRectF(QPointF(area.topLeft()) * scale, QSizeF(area.size()) * scale).toAlignedRect();
    auto image = images.draw({sha256, page, scale, pixels});
    if (!image)
        return tl::unexpected(image.error());
    const auto toStrip = [&](const QRectF& pageBox) {
        const QRectF shown = toShown(pageBox, *size, rotation).translated(-layout.area.topLeft());
        return QRectF(shown.topLeft() * layout.zoom, shown.size() * layout.zoom);
    };
    // What lies beyond the page is left out by draw(), so the drawn place is counted from what was asked for.
    const QRectF drawn(QPointF(pixels.topLeft()) / scale, QSizeF(image->size()) / scale);
    QTransform turn;
    turn.rotate(rotation);
    Cut cut{image->transformed(turn).convertToFormat(QImage::Format_RGB32), toStrip(drawn), toStrip(box)};
    cut.imageRect.moveTopLeft(QPointF((cut.imageRect.topLeft() * ratio).toPoint()) / ratio); // on whole pixels
    if (scale == layout.zoom * ratio)
        cut.imageRect.setSize(QSizeF(cut.image.size()) / ratio);
    return cut;
}

} // namespace

FieldStrip::FieldStrip(services::Background<services::PageImages>& images, QWidget* parent)
    : QWidget(parent), m_images(images), m_generation(std::make_shared<std::atomic<quint64>>(0))
{
    setObjectName(QStringLiteral("fieldStrip"));
    setAccessibleName(tr("Image of the field"));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

QSize FieldStrip::sizeHint() const
{
    return {40 * kGrid, kHeight};
}

QSize FieldStrip::minimumSizeHint() const
{
    return {8 * kGrid, kHeight};
}

void FieldStrip::setRegion(const QString& sha256, int page, int rotation, const QRect& box, int lines)
{
    const Region region{sha256, page, rotation, box, std::max(lines, 1)};
    if (box.isEmpty() || sha256.isEmpty()) {
        clear();
        return;
    }
    if (region == m_region)
        return;
    m_region = region;
    ask();
}

void FieldStrip::clear()
{
    ++*m_generation;
    m_region = {};
    m_image = {};
    update();
}

void FieldStrip::ask()
{
    ++*m_generation;
    if (m_region.box.isEmpty() || width() < kHeight)
        return;
    m_images.ask(
        this,
        [region = m_region, strip = QSizeF(size()), ratio = devicePixelRatioF(), generation = m_generation,
         mine = m_generation->load()](services::PageImages& images) -> base::Result<Cut> {
            if (generation->load() != mine)
                return base::fail(base::ErrorCode::Cancelled, QString());
            return cutStrip(images, region.sha256, region.page, region.rotation, region.box, region.lines, strip,
                            ratio);
        },
        [this, mine = m_generation->load()](base::Result<Cut> cut) {
            if (m_generation->load() != mine)
                return;
            m_image = cut ? cut->image : QImage(); // the page view says why there is none
            m_imageRect = cut ? cut->imageRect : QRectF();
            m_boxRect = cut ? cut->boxRect : QRectF();
            update();
            if (cut)
                Q_EMIT shown();
        });
}

void FieldStrip::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (event->oldSize() != event->size())
        ask();
}

void FieldStrip::paintEvent(QPaintEvent*)
{
    const Theme theme = themeOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath shape;
    shape.addRoundedRect(frame, kRadius, kRadius);
    painter.fillPath(shape, m_image.isNull() ? theme.window : QColor(Qt::white));
    if (!m_image.isNull()) {
        painter.save();
        painter.setClipPath(shape);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(m_imageRect, m_image);
        const QRectF box = m_boxRect.adjusted(-kBoxMargin, -kBoxMargin, kBoxMargin, kBoxMargin);
        painter.setPen(QPen(themeOf(QPalette(Qt::white)).accent, 1.5)); // it stands on paper
        painter.drawRoundedRect(box, kRadius, kRadius);
        painter.restore();
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.border, 1));
    painter.drawPath(shape);
}

} // namespace emend::ui
