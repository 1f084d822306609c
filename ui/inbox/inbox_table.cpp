// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox_table.h"

#include "common/theme.h"
#include "models/inbox_model.h"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QStyledItemDelegate>

#include <algorithm>

namespace emend::ui {

namespace {

constexpr int kRowHeight = 6 * kGrid;
constexpr int kThumbnail = 5 * kGrid;
constexpr int kStateIcon = 2 * kGrid;

QString iconOf(domain::DocumentState state)
{
    using domain::DocumentState;
    switch (state) {
    case DocumentState::Received:
        return QStringLiteral("clock");
    case DocumentState::Processing:
        return QStringLiteral("open");
    case DocumentState::Done:
        return QStringLiteral("document");
    case DocumentState::NeedsReview:
        return QStringLiteral("review");
    case DocumentState::Reviewed:
        return QStringLiteral("confirm");
    case DocumentState::Rejected:
        return QStringLiteral("reject");
    case DocumentState::Failed:
        return QStringLiteral("error");
    case DocumentState::Quarantined:
        break;
    }
    return QStringLiteral("warning");
}

/// Images in the middle of their cells, a symbol for each state, and no frames around single cells: rows are what is
/// chosen.
class RowDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state.setFlag(QStyle::State_HasFocus, false);
        if (index.column() == InboxModel::Thumbnail)
            centreImage(*option, index.data(Qt::DecorationRole).value<QPixmap>());
        const QVariant state = index.column() == InboxModel::State ? index.data(InboxModel::StateRole) : QVariant();
        if (state.isValid()) {
            option->features |= QStyleOptionViewItem::HasDecoration;
            option->icon =
                icon(iconOf(static_cast<domain::DocumentState>(state.toInt())), themeOf(option->palette).text);
            option->decorationSize = {kStateIcon, kStateIcon};
        }
    }

private:
    // A page keeps its own colours when it is chosen: it is what is looked at.
    static void centreImage(QStyleOptionViewItem& option, const QPixmap& image)
    {
        option.decorationAlignment = Qt::AlignCenter;
        option.decorationSize = option.rect.size();
        option.icon.addPixmap(image, QIcon::Selected);
    }
};

} // namespace

InboxTable::InboxTable(InboxModel& model, QWidget* parent) : QTableView(parent), m_model(model)
{
    setObjectName(QStringLiteral("inboxTable"));
    setAccessibleName(tr("Documents"));
    setModel(&model);
    setItemDelegate(new RowDelegate(this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setIconSize({kThumbnail, kThumbnail});
    model.setThumbnailSize(QSize(kThumbnail, kThumbnail) * devicePixelRatioF(), devicePixelRatioF());
    layOutColumns();
}

void InboxTable::layOutColumns()
{
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(kRowHeight);
    QHeaderView* header = horizontalHeader();
    header->setObjectName(QStringLiteral("inboxHeader"));
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setStretchLastSection(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setMinimumSectionSize(5 * kGrid);
    header->setSortIndicator(InboxModel::Age, Qt::AscendingOrder);
    setSortingEnabled(true);
    // Titles are longer in some languages than what stands below them.
    const auto resize = [header](int column, int width) {
        header->resizeSection(column, std::max(width, header->sectionSizeHint(column)));
    };
    const int letter = fontMetrics().averageCharWidth();
    const auto width = [&](int column, int letters) { resize(column, letters * letter + 2 * kGrid); };
    resize(InboxModel::Thumbnail, kThumbnail + 2 * kGrid);
    width(InboxModel::File, 26);
    width(InboxModel::Type, 14);
    width(InboxModel::Merchant, 22);
    width(InboxModel::Amount, 14);
    width(InboxModel::State, 16);
    width(InboxModel::Age, 9);
    header->setSectionResizeMode(InboxModel::Reasons, QHeaderView::Stretch);
}

int InboxTable::selectedCount() const
{
    int count = 0;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        count += range.left() == 0 ? range.height() : 0;
    return count;
}

QList<int> InboxTable::selectedRows() const
{
    QList<int> rows;
    for (const QModelIndex& index : selectionModel()->selectedRows())
        rows << index.row();
    std::sort(rows.begin(), rows.end());
    return rows;
}

QStringList InboxTable::selectedDocuments() const
{
    QStringList ids;
    for (const int row : selectedRows())
        ids << m_model.documentId(row);
    return ids;
}

bool InboxTable::selectDocuments(const QStringList& ids)
{
    const QList<int> rows = m_model.rowsOf(ids);
    if (rows.isEmpty())
        return false;
    QItemSelection selection;
    for (const int row : rows)
        selection.select(m_model.index(row, 0), m_model.index(row, InboxModel::ColumnCount - 1));
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    const QModelIndex first = m_model.index(rows.front(), InboxModel::File);
    selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    scrollTo(first);
    return true;
}

QString InboxTable::currentDocument() const
{
    return m_model.documentId(currentIndex().row());
}

QPoint InboxTable::menuPlace() const
{
    const QRect cell = visualRect(currentIndex());
    return viewport()->mapTo(this, viewport()->rect().contains(cell.center()) ? cell.center() : QPoint(kGrid, kGrid));
}

} // namespace emend::ui
