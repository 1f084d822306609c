// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_strip.h"

#include "page_strip_delegate.h"
#include "page_strip_model.h"
#include "theme.h"

#include <QtCore/QScopedValueRollback>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QDropEvent>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollBar>

#include <algorithm>

namespace emend::ui {

PageStrip::PageStrip(services::Background<services::PageImages>& images, QWidget* parent)
    : QListView(parent), m_model(std::make_unique<PageStripModel>(images, this).release())
{
    setObjectName(QStringLiteral("pageStrip"));
    setAccessibleName(tr("Pages"));
    setModel(m_model);
    setItemDelegate(std::make_unique<PageStripDelegate>(this).release());
    setSelectionMode(ExtendedSelection);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDragDropMode(InternalMove);
    setDropIndicatorShown(true);
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
    setFixedWidth(PageStripModel::kThumbnailEdge + 3 * kGrid + verticalScrollBar()->sizeHint().width());
}

PageStrip::~PageStrip() = default;

void PageStrip::setDocument(const QString& sha256, int pages, const std::vector<domain::PageView>& order)
{
    std::vector<domain::PageView> all = order;
    for (int page = 0; order.empty() && page < pages; ++page)
        all.push_back({page, 0});
    const int before = currentPage();
    m_model->setDocument(sha256, std::move(all), devicePixelRatioF());
    setCurrentPage(std::clamp(before, 0, std::max(m_model->rowCount() - 1, 0)));
}

void PageStrip::clear()
{
    setDocument({}, 0);
}

const std::vector<domain::PageView>& PageStrip::order() const
{
    return m_model->order();
}

int PageStrip::currentPage() const
{
    return currentIndex().row();
}

void PageStrip::setCurrentPage(int shownIndex)
{
    if (shownIndex == currentPage() || shownIndex < 0 || shownIndex >= m_model->rowCount())
        return;
    select({shownIndex}, shownIndex);
}

std::vector<int> PageStrip::selectedPages() const
{
    std::vector<int> rows;
    for (const QModelIndex& index : selectionModel()->selectedIndexes())
        rows.push_back(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

void PageStrip::select(const std::vector<int>& rows, int current)
{
    const QScopedValueRollback quiet(m_isTelling, false);
    selectionModel()->setCurrentIndex(m_model->index(current), QItemSelectionModel::NoUpdate);
    selectionModel()->clearSelection();
    for (const int row : rows)
        selectionModel()->select(m_model->index(row), QItemSelectionModel::Select);
    scrollTo(m_model->index(current));
}

void PageStrip::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    if (m_isTelling && current.isValid())
        Q_EMIT pageChosen(current.row());
}

void PageStrip::rotateSelected(int degrees)
{
    const std::vector<int> rows = selectedPages();
    if (rows.empty())
        return;
    m_model->rotate(rows, degrees);
    Q_EMIT orderChanged(order());
}

void PageStrip::moveSelected(int by)
{
    const std::vector<int> rows = selectedPages();
    if (rows.empty())
        return;
    const int before = by < 0 ? rows.front() + by : rows.back() + by + 1;
    if (before >= 0 && before <= m_model->rowCount())
        moveTo(before);
}

void PageStrip::moveTo(int row)
{
    const std::vector<int> rows = selectedPages();
    const std::vector<domain::PageView> before = order();
    const auto found = std::find(rows.begin(), rows.end(), currentPage());
    const auto currentOffset = found == rows.end() ? 0 : static_cast<int>(std::distance(rows.begin(), found));
    const int first = m_model->move(rows, row);
    std::vector<int> moved;
    for (size_t i = 0; i < rows.size(); ++i)
        moved.push_back(first + static_cast<int>(i));
    select(moved, first + currentOffset);
    const bool isSame =
        std::equal(before.begin(), before.end(), order().begin(),
                   [](const domain::PageView& a, const domain::PageView& b) { return a.page == b.page; });
    if (!isSame)
        Q_EMIT orderChanged(order());
}

void PageStrip::askForSplit()
{
    if (currentPage() > 0)
        Q_EMIT splitRequested(currentPage());
}

void PageStrip::dropEvent(QDropEvent* event)
{
    if (event->source() != this) {
        event->ignore();
        return;
    }
    const QPoint position = event->position().toPoint();
    const QModelIndex target = indexAt(position);
    int row = m_model->rowCount();
    if (target.isValid())
        row = target.row() + (position.y() > visualRect(target).center().y() ? 1 : 0);
    moveTo(row);
    // Nothing is left for the drag to take away: the pages are moved already.
    event->setDropAction(Qt::CopyAction);
    event->accept();
    setState(NoState);
    viewport()->update();
}

void PageStrip::keyPressEvent(QKeyEvent* event)
{
    const bool isAlt = event->modifiers() == Qt::AltModifier;
    const bool isControl = event->modifiers() == Qt::ControlModifier;
    if (isAlt && event->key() == Qt::Key_Up)
        moveSelected(-1);
    else if (isAlt && event->key() == Qt::Key_Down)
        moveSelected(1);
    else if (isControl && event->key() == Qt::Key_Left)
        rotateSelected(-90);
    else if (isControl && event->key() == Qt::Key_Right)
        rotateSelected(90);
    else
        QListView::keyPressEvent(event);
}

void PageStrip::contextMenuEvent(QContextMenuEvent* event)
{
    if (selectedPages().empty())
        return;
    QMenu menu(this);
    const auto add = [this, &menu](const char* name, const QString& text, auto work) {
        return menu.addAction(icon(QString::fromLatin1(name), palette()), text, this, work);
    };
    add("rotate_left", tr("Turn left"), [this] { rotateSelected(-90); });
    add("rotate_right", tr("Turn right"), [this] { rotateSelected(90); });
    menu.addSeparator();
    add("page_up", tr("Move up"), [this] { moveSelected(-1); });
    add("page_down", tr("Move down"), [this] { moveSelected(1); });
    menu.addSeparator();
    add("split", tr("New document from this page on"), [this] { askForSplit(); })->setEnabled(currentPage() > 0);
    menu.exec(event->globalPos());
}

} // namespace emend::ui
