// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page_geometry.h"
#include "theme.h"

#include <emend/domain/page_text.h>
#include <emend/domain/review.h>
#include <emend/services/background.h>
#include <emend/services/page_images.h>

#include <QtCore/QTimer>
#include <QtCore/QVariantAnimation>
#include <QtWidgets/QGraphicsView>

#include <memory>
#include <vector>

namespace emend::ui {

class OverlayItem;
class PageItem;
class PageLoader;

/// The place of a field on a page.
struct FieldOverlay {
    QString field;
    int page = 0; ///< of the original
    QRect box; ///< in page units; empty for nothing to draw
    Certainty certainty = Certainty::Sure;
    QString label; ///< the field's name for people
};

/// Shows the pages of a document one at a time, with the places of its fields and its words to pick. Pages are drawn in
/// the images' thread, first whole, then sharp in tiles. All boxes that go in and out are in units of the original
/// page, however it is turned.
///
/// Mouse: the wheel scrolls, with Ctrl it zooms; middle button or Space and drag move the page; click or drag picks
/// words (with Ctrl in addition to those picked before), Shift and drag a region. Keys: arrows, Page up/down, Home, End
/// scroll; + − 0 zoom; W and F fit width and page. All other keys are left to the parent.
class PageView final : public QGraphicsView
{
    Q_OBJECT
public:
    explicit PageView(services::Background<services::PageImages>& images, QWidget* parent = nullptr);
    ~PageView() override;

    /// Shows the first page. An empty order shows all pages as they are; where the document is shown already, only the
    /// order changes, and the view stays where it is. Words and places of another document are forgotten.
    void setDocument(const QString& sha256, int pages, const std::vector<domain::PageView>& order = {});

    /// Shows the message instead of a page.
    void clear(const QString& message);

    /// Draws a page ahead and keeps it, so that setDocument() has it at once. The last few are kept.
    void prefetch(const QString& sha256, int page = 0);

    void setWords(std::vector<domain::PageText> words);
    void setOverlays(std::vector<FieldOverlay> overlays);

    /// Moves only where the field's place cannot be read as it is, and never while frozen.
    void setCurrentField(const QString& field);
    const QString& currentField() const { return m_currentField; }

    void setFrozen(bool frozen) { m_isFrozen = frozen; }
    bool isFrozen() const { return m_isFrozen; }

    void zoomIn();
    void zoomOut();
    void fitWidth();
    void fitPage();
    double zoom() const { return m_zoom; } ///< device-independent pixels for each page unit
    void setZoom(double zoom); ///< about the middle of what is seen

    /// Shows the page at that place of the shown order (0-based); places that are none are left alone.
    void setPosition(int shownIndex);
    int position() const { return m_position; }
    int pageCount() const { return static_cast<int>(m_order.size()); }
    void nextPage() { setPosition(m_position + 1); }
    void previousPage() { setPosition(m_position - 1); }

    /// The next drag is a region; Esc takes that back.
    void setLasso(bool lasso);
    bool isLasso() const { return m_isLasso; }

    QRectF visibleArea() const; ///< in shown units

Q_SIGNALS:
    void wordsPicked(int page, const QRect& box, const QString& text, bool additive); ///< page of the original
    void regionPicked(int page, const QRect& box);
    void lassoChanged(bool lasso);
    void fieldClicked(const QString& field); ///< on its marker, or in its box where there is no word
    void pageShown(int index); ///< in the shown order
    void zoomChanged(double zoom);
    void painted(); ///< after the first paint with the page's image
    void failed(const QString& sentence); ///< the page cannot be shown; it is shown in its place, too

protected:
    void changeEvent(QEvent* event) override;
    void drawBackground(QPainter* painter, const QRectF& area) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool viewportEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    enum class Fit { Width, Page, Free };
    enum class Drag { None, Words, Region, Pan };

    // page_view.cpp: what is shown
    const domain::PageView& shown() const { return m_order[static_cast<size_t>(m_position)]; }
    bool hasPage() const;
    void showPage();
    void showPicture();
    void showMessage(const QString& message);
    void showOverlays();
    void describe();

    // page_view_zoom.cpp: where it is looked at
    QSizeF room() const; ///< for a page, without margins and scroll bars
    double fittingZoom() const;
    static double mostScale(); ///< device pixels for each unit that pages are drawn at
    void applyFit();
    void setFit(Fit fit);
    void zoomAbout(const QPointF& viewportPoint, double zoom);
    void applyZoom(double zoom);
    void lookAt(const Viewpoint& viewpoint);
    void moveTo(const Viewpoint& viewpoint);
    void revealCurrentField();
    void askForTiles();

    // page_view_tools.cpp: what the mouse and keys do
    void hover(const QPoint& position);
    void finishClick(const QPoint& position, bool additive);
    void finishDrag(const QPoint& position, bool additive);
    void showDrag(const QPoint& position);
    QRect dragArea(const QPoint& position) const; ///< in page units
    const domain::Word* wordUnder(const QPoint& position) const;
    void panTo(const QPoint& position);
    void showCursor();
    QString toolTipAt(const QPoint& position) const;

    PageLoader* m_loader;
    std::unique_ptr<QGraphicsScene> m_scene;
    PageItem* m_page; ///< the scene owns the items
    OverlayItem* m_overlay;
    QTimer m_settle; ///< until tiles are asked for after zooming
    QVariantAnimation m_move;

    QString m_sha256; ///< empty while there is no document
    std::vector<domain::PageView> m_order;
    int m_position = 0;
    std::vector<domain::PageText> m_words;
    std::vector<FieldOverlay> m_overlays;
    QString m_currentField;
    QString m_message;

    Fit m_fit = Fit::Width;
    double m_zoom = 1;
    bool m_isFrozen = false;
    bool m_isLasso = false;
    bool m_isSpaceDown = false;
    bool m_isOverMarker = false;
    bool m_isToRevealLater = false; ///< the current field, once its page's size is known
    bool m_isPaintTold = false;
    Drag m_drag = Drag::None;
    QPoint m_dragStart; ///< in the viewport
    QPoint m_panFrom;
};

} // namespace emend::ui
