// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_view.h"

#include "overlay_item.h"
#include "page_item.h"
#include "page_loader.h"

#include <QtGui/QPainter>
#include <QtGui/QPaintEvent>
#include <QtWidgets/QScrollBar>

#include <algorithm>

namespace emend::ui {

namespace {

constexpr int kSettleMs = 60; ///< after the last step of zooming; drawing has the rest of 100 ms
constexpr int kMoveMs = 120;

std::vector<domain::PageView> asTheyAre(int pages)
{
    std::vector<domain::PageView> order;
    for (int page = 0; page < pages; ++page)
        order.push_back({page, 0});
    return order;
}

} // namespace

PageView::PageView(services::Background<services::PageImages>& images, QWidget* parent)
    : QGraphicsView(parent),
      m_loader(std::make_unique<PageLoader>(images, this).release()),
      m_scene(std::make_unique<QGraphicsScene>())
{
    auto page = std::make_unique<PageItem>();
    auto overlay = std::make_unique<OverlayItem>();
    m_page = page.get();
    m_overlay = overlay.get();
    m_scene->addItem(page.release());
    m_scene->addItem(overlay.release());
    m_scene->setItemIndexMethod(QGraphicsScene::NoIndex);
    setScene(m_scene.get());

    setObjectName(QStringLiteral("pageView"));
    setFrameShape(QFrame::NoFrame);
    setTransformationAnchor(NoAnchor);
    setResizeAnchor(NoAnchor);
    setViewportUpdateMode(FullViewportUpdate); // pages stand on whole device pixels, which a scrolled copy would miss
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);

    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettleMs);
    connect(&m_settle, &QTimer::timeout, this, &PageView::askForTiles);
    m_move.setDuration(kMoveMs);
    m_move.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_move, &QVariantAnimation::finished, this, &PageView::askForTiles);

    connect(m_loader, &PageLoader::wholeReady, this, [this](const PageLoader::Key& key) {
        if (hasPage() && key == PageLoader::Key{m_sha256, shown().page})
            showPicture();
    });
    connect(m_loader, &PageLoader::tileReady, this,
            [this](const PageLoader::Key& key, double scale, const QRect& area, const QImage& image) {
                const bool isWanted =
                    hasPage() && key == PageLoader::Key{m_sha256, shown().page} && scale == m_page->picture().scale();
                if (!isWanted)
                    return;
                m_page->picture().addTile(area, image);
                m_page->update();
            });
    connect(m_loader, &PageLoader::failed, this, [this](const QString& sentence) {
        if (m_page->picture().isEmpty())
            showMessage(sentence);
        Q_EMIT failed(sentence);
    });
    describe();
}

PageView::~PageView()
{
    m_move.stop();
    setScene(nullptr); // outlives the members that its signals would reach
}

bool PageView::hasPage() const
{
    return !m_sha256.isEmpty() && !m_order.empty();
}

void PageView::setDocument(const QString& sha256, int pages, const std::vector<domain::PageView>& order)
{
    const bool isSame = hasPage() && sha256 == m_sha256;
    const domain::PageView before = isSame ? shown() : domain::PageView{};
    m_order = order.empty() ? asTheyAre(pages) : order;
    if (m_order.empty()) {
        clear(tr("This document has no pages."));
        return;
    }
    if (!isSame) {
        m_sha256 = sha256;
        m_words.clear();
        m_overlays.clear();
        m_currentField.clear();
        m_isToRevealLater = false;
        m_position = 0;
        if (m_fit == Fit::Free)
            m_fit = Fit::Width;
        showPage();
        return;
    }
    const auto found = std::find_if(m_order.begin(), m_order.end(),
                                    [&before](const domain::PageView& view) { return view.page == before.page; });
    const auto last = static_cast<int>(m_order.size()) - 1;
    m_position =
        found == m_order.end() ? std::min(m_position, last) : static_cast<int>(std::distance(m_order.begin(), found));
    if (shown().page == before.page && shown().rotation == before.rotation)
        Q_EMIT pageShown(m_position);
    else
        showPage();
    describe();
}

void PageView::clear(const QString& message)
{
    m_sha256.clear();
    m_order.clear();
    m_position = 0;
    m_words.clear();
    m_overlays.clear();
    m_currentField.clear();
    m_isToRevealLater = false;
    m_loader->dropAll();
    showMessage(message);
}

void PageView::showMessage(const QString& message)
{
    m_move.stop();
    m_settle.stop();
    m_message = message;
    m_page->setPage({}, 0);
    m_overlay->setHovered({});
    showOverlays();
    setSceneRect(QRectF());
    viewport()->update();
    describe();
}

void PageView::prefetch(const QString& sha256, int page)
{
    const double ratio = devicePixelRatioF();
    m_loader->fetchAhead({sha256, page}, {room() * ratio, 0, ratio});
}

void PageView::setPosition(int shownIndex)
{
    if (!hasPage() || shownIndex < 0 || shownIndex >= pageCount() || shownIndex == m_position)
        return;
    m_position = shownIndex;
    showPage();
}

void PageView::showPage()
{
    m_move.stop();
    m_settle.stop();
    m_message.clear();
    m_isPaintTold = false;
    m_drag = Drag::None;
    m_overlay->setHovered({});
    m_overlay->setPicked({});
    m_overlay->setRegion({});
    const PageLoader::Key key{m_sha256, shown().page};
    if (m_loader->kept(key)) {
        m_loader->dropAll();
        showPicture();
    } else {
        m_page->setPage({}, 0);
        showOverlays();
        const double ratio = devicePixelRatioF();
        m_loader->want(key, {room() * ratio, shown().rotation, ratio});
    }
    describe();
    Q_EMIT pageShown(m_position);
}

void PageView::showPicture()
{
    m_page->setPage(*m_loader->kept({m_sha256, shown().page}), shown().rotation);
    m_overlay->setBounds(m_page->boundingRect());
    showOverlays();
    if (m_fit == Fit::Free)
        applyZoom(m_zoom);
    else
        applyFit();
    horizontalScrollBar()->setValue(horizontalScrollBar()->minimum());
    verticalScrollBar()->setValue(verticalScrollBar()->minimum());
    if (m_isToRevealLater)
        revealCurrentField();
    askForTiles();
    viewport()->update();
}

void PageView::setWords(std::vector<domain::PageText> words)
{
    m_words = std::move(words);
    m_overlay->setHovered({});
}

void PageView::setOverlays(std::vector<FieldOverlay> overlays)
{
    m_overlays = std::move(overlays);
    showOverlays();
    describe();
    if (m_isToRevealLater)
        revealCurrentField();
}

void PageView::showOverlays()
{
    std::vector<OverlayItem::Mark> marks;
    for (const FieldOverlay& overlay : m_overlays) {
        if (!m_page->picture().isEmpty() && overlay.page == shown().page && !overlay.box.isEmpty())
            marks.push_back({overlay.field, m_page->toShownUnits(overlay.box), overlay.certainty, overlay.label});
    }
    m_overlay->setMarks(std::move(marks));
    m_overlay->setCurrent(m_currentField);
}

void PageView::setCurrentField(const QString& field)
{
    m_currentField = field;
    m_overlay->setCurrent(field);
    describe();
    revealCurrentField();
}

void PageView::describe()
{
    setAccessibleName(hasPage() ? tr("Page %1 of %2").arg(m_position + 1).arg(pageCount()) : tr("Page image"));
    const auto current = std::find_if(m_overlays.begin(), m_overlays.end(),
                                      [this](const FieldOverlay& overlay) { return overlay.field == m_currentField; });
    if (!m_message.isEmpty())
        setAccessibleDescription(m_message);
    else if (current != m_overlays.end())
        setAccessibleDescription(tr("Field %1: %2").arg(current->label, certaintyText(current->certainty)));
    else
        setAccessibleDescription({});
}

void PageView::paintEvent(QPaintEvent* event)
{
    QGraphicsView::paintEvent(event);
    if (!hasPage() || m_page->picture().isEmpty())
        return;
    const bool isOtherScale = m_page->picture().scale() != std::min(m_zoom * devicePixelRatioF(), mostScale());
    if (isOtherScale && !m_settle.isActive() && m_move.state() != QAbstractAnimation::Running)
        m_settle.start(); // the window went to another screen
    if (!m_isPaintTold) {
        m_isPaintTold = true;
        Q_EMIT painted();
    }
}

void PageView::drawBackground(QPainter* painter, const QRectF&)
{
    const Theme theme = themeOf(palette());
    painter->save();
    painter->resetTransform();
    const QRect all = viewport()->rect();
    painter->fillRect(all, theme.canvas);
    if (!m_message.isEmpty()) {
        painter->setPen(theme.text);
        painter->drawText(all.adjusted(3 * kGrid, 3 * kGrid, -3 * kGrid, -3 * kGrid),
                          Qt::AlignCenter | Qt::TextWordWrap, m_message);
    }
    painter->restore();
}

void PageView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        viewport()->update();
    else if (event->type() == QEvent::LanguageChange)
        describe();
    QGraphicsView::changeEvent(event);
}

} // namespace emend::ui
