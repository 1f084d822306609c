// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay_item.h"
#include "page_item.h"
#include "page_view.h"
#include "word_pick.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolTip>

#include <algorithm>
#include <cmath>

namespace emend::ui {

namespace {

const domain::PageText* wordsOf(const std::vector<domain::PageText>& words, int page)
{
    const auto found =
        std::find_if(words.begin(), words.end(), [page](const domain::PageText& text) { return text.index == page; });
    return found == words.end() ? nullptr : &*found;
}

bool isAdditive(const QMouseEvent& event)
{
    return event.modifiers().testFlag(Qt::ControlModifier);
}

} // namespace

const domain::Word* PageView::wordUnder(const QPoint& position) const
{
    const domain::PageText* text = hasPage() ? wordsOf(m_words, shown().page) : nullptr;
    if (!text || m_page->picture().isEmpty())
        return nullptr;
    const QTransform toPageUnits = pageToShown(m_page->pageSize(), m_page->rotation()).inverted();
    return wordAt(*text, toPageUnits.map(viewportTransform().inverted().map(QPointF(position))));
}

void PageView::setLasso(bool lasso)
{
    if (lasso == m_isLasso)
        return;
    m_isLasso = lasso;
    showCursor();
    Q_EMIT lassoChanged(lasso);
}

void PageView::showCursor()
{
    if (m_drag == Drag::Pan)
        viewport()->setCursor(Qt::ClosedHandCursor);
    else if (m_isSpaceDown)
        viewport()->setCursor(Qt::OpenHandCursor);
    else if (m_isLasso || m_drag == Drag::Region)
        viewport()->setCursor(Qt::CrossCursor);
    else if (m_isOverMarker || !m_overlay->hovered().isEmpty())
        viewport()->setCursor(Qt::PointingHandCursor);
    else
        viewport()->unsetCursor();
}

void PageView::hover(const QPoint& position)
{
    const domain::Word* word = m_isLasso || m_isSpaceDown ? nullptr : wordUnder(position);
    m_overlay->setHovered(word ? m_page->toShownUnits(word->box) : QRectF());
    m_isOverMarker = !m_isLasso && !m_isSpaceDown && m_overlay->markerAt(position, viewportTransform());
    showCursor();
}

void PageView::mousePressEvent(QMouseEvent* event)
{
    m_move.stop();
    const QPoint position = event->position().toPoint();
    const bool isLeft = event->button() == Qt::LeftButton;
    if (m_page->picture().isEmpty() || m_drag != Drag::None || (!isLeft && event->button() != Qt::MiddleButton)) {
        event->ignore();
        return;
    }
    if (!isLeft || m_isSpaceDown)
        m_drag = Drag::Pan;
    else if (m_isLasso || event->modifiers().testFlag(Qt::ShiftModifier))
        m_drag = Drag::Region;
    else
        m_drag = Drag::Words;
    m_dragStart = position;
    m_panFrom = {horizontalScrollBar()->value(), verticalScrollBar()->value()};
    showCursor();
    event->accept();
}

void PageView::mouseDoubleClickEvent(QMouseEvent* event)
{
    mousePressEvent(event); // two quick clicks are two picks
}

void PageView::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint position = event->position().toPoint();
    if (m_drag == Drag::None)
        hover(position);
    else if (m_drag == Drag::Pan)
        panTo(position);
    else
        showDrag(position);
    event->accept();
}

void PageView::mouseReleaseEvent(QMouseEvent* event)
{
    const QPoint position = event->position().toPoint();
    const Drag drag = std::exchange(m_drag, Drag::None);
    m_overlay->setPicked({});
    m_overlay->setRegion({});
    const bool isClick = (position - m_dragStart).manhattanLength() < QApplication::startDragDistance();
    if (drag == Drag::Words && isClick) {
        finishClick(position, isAdditive(*event));
    } else if (drag == Drag::Words) {
        finishDrag(position, isAdditive(*event));
    } else if (drag == Drag::Region && !isClick) {
        const QRect box = dragArea(position);
        setLasso(false);
        if (!box.isEmpty())
            Q_EMIT regionPicked(shown().page, box);
    }
    showCursor();
    event->accept();
}

QRect PageView::dragArea(const QPoint& position) const
{
    const QTransform toShownUnits = viewportTransform().inverted();
    const QRectF area(toShownUnits.map(QPointF(m_dragStart)), toShownUnits.map(QPointF(position)));
    return toPage(area, m_page->pageSize(), m_page->rotation());
}

void PageView::showDrag(const QPoint& position)
{
    const QRect area = dragArea(position);
    if (m_drag == Drag::Region) {
        m_overlay->setRegion(m_page->toShownUnits(area));
        return;
    }
    const bool isClick = (position - m_dragStart).manhattanLength() < QApplication::startDragDistance();
    const domain::PageText* text = wordsOf(m_words, shown().page);
    std::vector<QRectF> boxes;
    if (text && !isClick) {
        for (const QRect& box : wordsIn(*text, area).boxes)
            boxes.push_back(m_page->toShownUnits(box));
    }
    m_overlay->setHovered({});
    m_overlay->setPicked(std::move(boxes));
}

void PageView::finishClick(const QPoint& position, bool additive)
{
    if (const OverlayItem::Mark* mark = m_overlay->markerAt(position, viewportTransform())) {
        Q_EMIT fieldClicked(mark->field);
        return;
    }
    if (const domain::Word* word = wordUnder(position)) {
        Q_EMIT wordsPicked(shown().page, word->box, word->text, additive);
        return;
    }
    if (const OverlayItem::Mark* mark = m_overlay->boxAt(viewportTransform().inverted().map(QPointF(position))))
        Q_EMIT fieldClicked(mark->field);
}

void PageView::finishDrag(const QPoint& position, bool additive)
{
    const domain::PageText* text = wordsOf(m_words, shown().page);
    if (!text)
        return;
    const PickedWords picked = wordsIn(*text, dragArea(position));
    if (!picked.boxes.empty())
        Q_EMIT wordsPicked(shown().page, picked.box, picked.text, additive);
}

void PageView::panTo(const QPoint& position)
{
    const QPoint off = position - m_dragStart;
    horizontalScrollBar()->setValue(m_panFrom.x() - off.x());
    verticalScrollBar()->setValue(m_panFrom.y() - off.y());
}

void PageView::keyPressEvent(QKeyEvent* event)
{
    QScrollBar* bar = verticalScrollBar();
    const bool isPlain = (event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) == Qt::NoModifier;
    m_move.stop();
    if (!isPlain) {
        event->ignore();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Up:
        bar->triggerAction(QAbstractSlider::SliderSingleStepSub);
        break;
    case Qt::Key_Down:
        bar->triggerAction(QAbstractSlider::SliderSingleStepAdd);
        break;
    case Qt::Key_Left:
        horizontalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepSub);
        break;
    case Qt::Key_Right:
        horizontalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepAdd);
        break;
    case Qt::Key_PageUp:
        if (bar->value() == bar->minimum())
            previousPage();
        else
            bar->triggerAction(QAbstractSlider::SliderPageStepSub);
        break;
    case Qt::Key_PageDown:
        if (bar->value() == bar->maximum())
            nextPage();
        else
            bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
        break;
    case Qt::Key_Home:
        bar->triggerAction(QAbstractSlider::SliderToMinimum);
        break;
    case Qt::Key_End:
        bar->triggerAction(QAbstractSlider::SliderToMaximum);
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomIn();
        break;
    case Qt::Key_Minus:
        zoomOut();
        break;
    case Qt::Key_0:
        setZoom(1);
        break;
    case Qt::Key_W:
        fitWidth();
        break;
    case Qt::Key_F:
        fitPage();
        break;
    case Qt::Key_Space:
        m_isSpaceDown = true;
        hover(viewport()->mapFromGlobal(QCursor::pos()));
        break;
    case Qt::Key_Escape:
        if (!m_isLasso && m_drag == Drag::None) {
            event->ignore();
            return;
        }
        m_drag = Drag::None;
        m_overlay->setPicked({});
        m_overlay->setRegion({});
        setLasso(false);
        break;
    default:
        event->ignore();
        return;
    }
    event->accept();
}

void PageView::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Space || event->isAutoRepeat()) {
        event->ignore();
        return;
    }
    m_isSpaceDown = false;
    showCursor();
}

void PageView::focusOutEvent(QFocusEvent* event)
{
    m_isSpaceDown = false;
    showCursor();
    QGraphicsView::focusOutEvent(event);
}

QString PageView::toolTipAt(const QPoint& position) const
{
    if (const OverlayItem::Mark* mark = m_overlay->markerAt(position, viewportTransform()))
        return tr("%1: %2", "field: how sure").arg(mark->label, certaintyText(mark->certainty));
    const domain::Word* word = wordUnder(position);
    if (!word)
        return {};
    const int percent = static_cast<int>(std::lround(word->confidence * 100));
    return tr("%1 (%2 % sure)", "a word as it was read").arg(word->text).arg(percent);
}

bool PageView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave) {
        m_overlay->setHovered({});
    } else if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), toolTipAt(help->pos()), viewport());
        return true;
    }
    return QGraphicsView::viewportEvent(event);
}

} // namespace emend::ui
