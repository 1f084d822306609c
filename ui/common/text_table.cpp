// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_table.h"

#include "theme.h"

#include <QtGui/QGuiApplication>
#include <QtGui/QPalette>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QStyledItemDelegate>

#include <algorithm>

namespace emend::ui {

namespace {

constexpr int kRowHeight = 4 * kGrid;
constexpr int kLeastColumn = 10 * kGrid; // enough for a title
constexpr int kRowsMeasured = 50;

/// Without frames around single cells: rows are what is chosen.
class RowDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state.setFlag(QStyle::State_HasFocus, false);
    }
};

} // namespace

TextTableModel::TextTableModel(const QStringList& headers, QObject* parent)
    : QAbstractTableModel(parent), m_headers(headers)
{
}

void TextTableModel::setRows(std::vector<TextRow> rows)
{
    if (rows == m_rows)
        return;
    const auto isSame = [](const TextRow& a, const TextRow& b) { return a.id == b.id; };
    if (!rows.empty() && std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(), isSame)) {
        m_rows = std::move(rows);
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int TextTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TextTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_headers.size());
}

QVariant TextTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TextRow& row = m_rows[static_cast<size_t>(index.row())];
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return row.cells.value(index.column());
    if (role == Qt::TextAlignmentRole && m_numberColumns.contains(index.column()))
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role == PercentRole && row.percent >= 0)
        return row.percent;
    if (role == Qt::DecorationRole) {
        const QString name = iconNameAt(index);
        return name.isEmpty() ? QVariant() : QVariant(icon(name, QGuiApplication::palette()));
    }
    return {};
}

QString TextTableModel::iconNameAt(const QModelIndex& index) const
{
    const TextRow& row = m_rows[static_cast<size_t>(index.row())];
    return index.column() == 0 ? row.iconName : row.moreIcons.value(index.column());
}

QVariant TextTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return m_headers.value(section);
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && m_numberColumns.contains(section))
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    return QAbstractTableModel::headerData(section, orientation, role);
}

void layOutTable(QTableView& table, int stretchedColumn)
{
    table.setItemDelegate(new RowDelegate(&table));
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setShowGrid(false);
    table.setAlternatingRowColors(true);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false);
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setDefaultSectionSize(kRowHeight);
    QHeaderView* header = table.horizontalHeader();
    header->setHighlightSections(false);
    header->setMinimumSectionSize(kLeastColumn);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setResizeContentsPrecision(kRowsMeasured);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(stretchedColumn, QHeaderView::Stretch);
}

TextTable::TextTable(const QStringList& headers, int stretchedColumn, QWidget* parent)
    : QTableView(parent), m_model(new TextTableModel(headers, this))
{
    setModel(m_model);
    layOutTable(*this, stretchedColumn);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { tellCurrent(); });
}

void TextTable::setRows(std::vector<TextRow> rows)
{
    const QString chosen = currentId();
    m_isSetting = true;
    m_model->setRows(std::move(rows));
    m_isSetting = false;
    if (chosen.isEmpty() || !select(chosen))
        tellCurrent();
}

QString TextTable::currentId() const
{
    const int row = currentIndex().row();
    return row < 0 ? QString() : m_model->rows()[static_cast<size_t>(row)].id;
}

bool TextTable::select(const QString& id)
{
    const auto& rows = m_model->rows();
    const auto found = std::find_if(rows.begin(), rows.end(), [&id](const TextRow& row) { return row.id == id; });
    if (found == rows.end())
        return false;
    setCurrentIndex(m_model->index(static_cast<int>(found - rows.begin()), 0));
    return true;
}

void TextTable::tellCurrent()
{
    const QString id = currentId();
    if (m_isSetting || id == m_told)
        return;
    // Getting the focus makes a row current without selecting it.
    if (!id.isEmpty())
        selectionModel()->select(currentIndex(), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_told = id;
    Q_EMIT currentIdChanged(id);
}

} // namespace emend::ui
