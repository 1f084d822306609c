// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/thumbnails.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace emend::ui {

namespace {

constexpr double kLargestScale = 8; // PageTile's
constexpr QColor kFrame(128, 128, 128);

base::Result<QImage> drawSmall(services::PageImages& images, const QString& sha256, const QSize& room)
{
    const base::Result<QSize> page = images.pageSize(sha256, 0);
    if (!page)
        return tl::unexpected(page.error());
    const double scale = std::min(
        {double(room.width()) / std::max(1, page->width()), double(room.height()) / std::max(1, page->height()), 1.0});
    return images.draw({sha256, 0, std::min(scale, kLargestScale), {}});
}

// White paper has to end somewhere on a white table.
QPixmap framed(const QImage& image)
{
    QPixmap pixmap = QPixmap::fromImage(image);
    QPainter painter(&pixmap);
    painter.setPen(kFrame);
    painter.drawRect(pixmap.rect().adjusted(0, 0, -1, -1));
    return pixmap;
}

} // namespace

Thumbnails::Thumbnails(services::Background<services::PageImages>& pages, QObject* parent)
    : QObject(parent), m_pages(pages)
{
}

void Thumbnails::setSize(const QSize& pixels, double devicePixelRatio)
{
    if (m_size == pixels && m_ratio == devicePixelRatio)
        return;
    m_size = pixels;
    m_ratio = devicePixelRatio;
    m_drawn.clear();
}

QPixmap Thumbnails::find(const QString& sha256)
{
    if (const QPixmap* drawn = m_drawn.object(sha256))
        return *drawn;
    if (sha256.isEmpty() || m_drawing == sha256)
        return {};
    m_waiting.removeOne(sha256);
    m_waiting.append(sha256);
    if (m_waiting.size() > kMostWaiting)
        m_waiting.removeFirst();
    drawNext();
    return {};
}

void Thumbnails::drawNext()
{
    if (!m_drawing.isEmpty() || m_waiting.isEmpty())
        return;
    m_drawing = m_waiting.takeLast();
    m_pages.ask(
        this,
        [sha256 = m_drawing, size = m_size](services::PageImages& images) { return drawSmall(images, sha256, size); },
        [this, sha256 = m_drawing](const base::Result<QImage>& image) { take(sha256, image); });
}

// What cannot be drawn is remembered as nothing, so that it is not tried each time the row is painted.
void Thumbnails::take(const QString& sha256, const base::Result<QImage>& image)
{
    m_drawing.clear();
    auto pixmap = std::make_unique<QPixmap>(image ? framed(*image) : QPixmap());
    pixmap->setDevicePixelRatio(m_ratio);
    m_drawn.insert(sha256, pixmap.release());
    Q_EMIT ready(sha256);
    drawNext();
}

} // namespace emend::ui
