// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay_item.h"
#include "page_item.h"
#include "page_loader.h"
#include "page_view.h"

#include <QtGui/QResizeEvent>
#include <QtGui/QWheelEvent>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QStyle>

#include <algorithm>
#include <cmath>

namespace emend::ui {

namespace {

constexpr double kMargin = 2 * kGrid; ///< around the page, in device-independent pixels
constexpr double kZoomStep = 1.25;
constexpr double kLeastZoom = 0.05;
constexpr double kMostScale = 8; ///< of PageImages
constexpr double kWheelStep = 120;

} // namespace

double PageView::mostScale()
{
    return kMostScale;
}

QSizeF PageView::room() const
{
    // As if the vertical scroll bar were always there: else a page that just fits would come and go with it.
    const QSize most = maximumViewportSize();
    const double bar = verticalScrollBar()->sizeHint().width();
    return {std::max(most.width() - bar - 2 * kMargin, 2 * kMargin),
            std::max(most.height() - 2 * kMargin, 2 * kMargin)};
}

QRectF PageView::visibleArea() const
{
    return mapToScene(viewport()->rect()).boundingRect();
}

double PageView::fittingZoom() const
{
    const QSizeF shown = shownSize(m_page->pageSize(), m_page->rotation());
    return m_fit == Fit::Page ? fitPageZoom(shown, room()) : fitWidthZoom(shown, room());
}

void PageView::applyFit()
{
    if (m_fit != Fit::Free && !m_page->picture().isEmpty())
        applyZoom(fittingZoom());
}

void PageView::setFit(Fit fit)
{
    m_move.stop();
    m_fit = fit;
    const double top = visibleArea().top();
    applyFit();
    verticalScrollBar()->setValue(static_cast<int>(std::lround(top * m_zoom)));
}

void PageView::fitWidth()
{
    setFit(Fit::Width);
}

void PageView::fitPage()
{
    setFit(Fit::Page);
}

void PageView::zoomIn()
{
    setZoom(m_zoom * kZoomStep);
}

void PageView::zoomOut()
{
    setZoom(m_zoom / kZoomStep);
}

void PageView::setZoom(double zoom)
{
    zoomAbout(QRectF(viewport()->rect()).center(), zoom);
}

void PageView::zoomAbout(const QPointF& viewportPoint, double zoom)
{
    if (m_page->picture().isEmpty())
        return;
    m_move.stop();
    m_fit = Fit::Free;
    const QPointF fixed = viewportTransform().inverted().map(viewportPoint);
    applyZoom(zoom);
    const QPointF off = viewportTransform().map(fixed) - viewportPoint;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + static_cast<int>(std::lround(off.x())));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + static_cast<int>(std::lround(off.y())));
}

void PageView::applyZoom(double zoom)
{
    const double bounded = std::clamp(zoom, kLeastZoom, kMostScale / devicePixelRatioF());
    const bool isOther = bounded != m_zoom;
    m_zoom = bounded;
    setTransform(QTransform::fromScale(m_zoom, m_zoom));
    const double margin = kMargin / m_zoom;
    setSceneRect(QRectF(QPointF(0, 0), shownSize(m_page->pageSize(), m_page->rotation()))
                     .adjusted(-margin, -margin, margin, margin));
    if (!isOther)
        return;
    m_settle.start();
    Q_EMIT zoomChanged(m_zoom);
}

void PageView::lookAt(const Viewpoint& viewpoint)
{
    applyZoom(viewpoint.zoom);
    centerOn(viewpoint.centre);
}

void PageView::moveTo(const Viewpoint& viewpoint)
{
    m_move.stop();
    if (viewpoint.zoom != m_zoom)
        m_fit = Fit::Free;
    const bool isCalm = !isVisible() || style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) == 0;
    if (isCalm) {
        lookAt(viewpoint);
        return;
    }
    const Viewpoint from{visibleArea().center(), m_zoom};
    disconnect(&m_move, &QVariantAnimation::valueChanged, this, nullptr);
    connect(&m_move, &QVariantAnimation::valueChanged, this, [this, from, viewpoint](const QVariant& value) {
        const double share = value.toDouble();
        lookAt({from.centre + (viewpoint.centre - from.centre) * share,
                from.zoom * std::pow(viewpoint.zoom / from.zoom, share)});
    });
    m_move.setStartValue(0.0);
    m_move.setEndValue(1.0);
    m_move.start();
}

void PageView::revealCurrentField()
{
    m_isToRevealLater = false;
    const auto current = std::find_if(m_overlays.begin(), m_overlays.end(), [this](const FieldOverlay& overlay) {
        return overlay.field == m_currentField && !overlay.box.isEmpty();
    });
    if (m_isFrozen || !hasPage() || current == m_overlays.end())
        return;
    if (current->page != shown().page) {
        const auto view = std::find_if(m_order.begin(), m_order.end(), [&current](const domain::PageView& candidate) {
            return candidate.page == current->page;
        });
        m_isToRevealLater = view != m_order.end();
        if (m_isToRevealLater)
            setPosition(static_cast<int>(std::distance(m_order.begin(), view)));
        return;
    }
    if (m_page->picture().isEmpty()) {
        m_isToRevealLater = true;
        return;
    }
    std::vector<QRectF> words;
    for (const domain::PageText& text : m_words) {
        for (const domain::Line& line : text.lines) {
            for (const domain::Word& word : line.words) {
                if (text.index == current->page)
                    words.push_back(m_page->toShownUnits(word.box));
            }
        }
    }
    const QRectF box = m_page->toShownUnits(current->box);
    const double lineHeight = lineHeightIn(box, words);
    const QRectF visible = visibleArea();
    if (!isLegible(box, lineHeight, visible, m_zoom))
        moveTo(viewpointOn(box, lineHeight, visible, m_zoom, kMostScale / devicePixelRatioF()));
}

void PageView::askForTiles()
{
    PagePicture& picture = m_page->picture();
    if (!hasPage() || picture.isEmpty())
        return;
    m_settle.stop();
    const double scale = std::min(m_zoom * devicePixelRatioF(), kMostScale);
    picture.setScale(scale);
    const QRectF visible = visibleArea();
    const double ahead = visible.height() / 4; // what comes into view next
    const QRect area = toPage(visible.adjusted(0, -ahead, 0, ahead), m_page->pageSize(), m_page->rotation());
    const QRect pixels = QRectF(QPointF(area.topLeft()) * scale, QSizeF(area.size()) * scale).toAlignedRect();
    picture.trim(pixels);
    const std::vector<QRect> missing = picture.missing(pixels);
    if (!missing.empty())
        m_loader->wantTiles({m_sha256, shown().page}, scale, missing);
}

void PageView::scrollContentsBy(int dx, int dy)
{
    QGraphicsView::scrollContentsBy(dx, dy);
    if (!m_settle.isActive() && m_move.state() != QAbstractAnimation::Running)
        askForTiles();
}

void PageView::resizeEvent(QResizeEvent* event)
{
    const double top = visibleArea().top();
    QGraphicsView::resizeEvent(event);
    if (m_page->picture().isEmpty())
        return;
    if (m_fit == Fit::Free) {
        m_settle.start();
        return;
    }
    applyFit();
    verticalScrollBar()->setValue(static_cast<int>(std::lround(top * m_zoom)));
    m_settle.start();
}

void PageView::wheelEvent(QWheelEvent* event)
{
    m_move.stop();
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        zoomAbout(event->position(), m_zoom * std::pow(kZoomStep, event->angleDelta().y() / kWheelStep));
        event->accept();
        return;
    }
    QGraphicsView::wheelEvent(event);
}

} // namespace emend::ui
