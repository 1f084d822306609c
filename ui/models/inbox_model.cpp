// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox_model.h"

#include "models/inbox_texts.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QLocale>
#include <QtCore/QSet>

#include <algorithm>

namespace emend::ui {

namespace {

using base::Result;
using services::InboxOrder;
using services::InboxQuery;
using services::InboxRow;

std::optional<InboxOrder> orderOf(int column)
{
    switch (column) {
    case InboxModel::File:
        return InboxOrder::File;
    case InboxModel::Type:
        return InboxOrder::Type;
    case InboxModel::Merchant:
        return InboxOrder::Merchant;
    case InboxModel::Amount:
        return InboxOrder::Amount;
    case InboxModel::State:
        return InboxOrder::State;
    case InboxModel::Age:
        return InboxOrder::Received;
    default:
        return std::nullopt;
    }
}

int alignmentOf(int column)
{
    const bool isNumber = column == InboxModel::Amount || column == InboxModel::Age;
    return ((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter).toInt();
}

} // namespace

InboxModel::InboxModel(services::Background<storage::Database>& lists,
                       services::Background<services::PageImages>& pages, QObject* parent, Clock clock)
    : QAbstractTableModel(parent),
      m_lists(lists),
      m_clock(std::move(clock)),
      m_thumbnails(pages),
      m_rows(lists),
      m_ids(std::make_shared<const std::vector<QString>>())
{
    connect(&m_rows, &InboxRows::failed, this, &InboxModel::failed);
    // Views paint what they show of it, and no more.
    connect(&m_rows, &InboxRows::fetched, this, [this] { tellAllChanged(); });
    connect(&m_thumbnails, &Thumbnails::ready, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, Thumbnail), index(rowCount() - 1, Thumbnail), {Qt::DecorationRole});
    });
}

void InboxModel::setQuery(const InboxQuery& query)
{
    m_query = query;
    list();
}

void InboxModel::sort(int column, Qt::SortOrder order)
{
    const auto wanted = orderOf(column);
    if (!wanted)
        return;
    InboxQuery query = m_query;
    query.order = *wanted;
    // The least age is the newest time.
    query.ascending = (order == Qt::AscendingOrder) != (column == Age);
    if (query != m_query)
        setQuery(query);
}

void InboxModel::refresh()
{
    refreshRows();
    list();
}

void InboxModel::refreshRows()
{
    m_rows.expire();
    tellAllChanged();
}

void InboxModel::tellAllChanged()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void InboxModel::setThumbnailSize(const QSize& pixels, double devicePixelRatio)
{
    m_thumbnails.setSize(pixels, devicePixelRatio);
}

// One at a time; whatever is asked meanwhile is asked once afterwards.
void InboxModel::list()
{
    if (m_isListing) {
        m_listAgain = true;
        return;
    }
    m_isListing = true;
    m_lists.ask(
        this,
        [query = m_query, before = m_ids](storage::Database& database) -> Result<std::shared_ptr<Listing>> {
            QElapsedTimer time;
            time.start();
            return services::inboxIds(database, query).map([&](std::vector<QString> ids) {
                auto listing = std::make_shared<Listing>();
                listing->change = rowChange(*before, std::move(ids));
                listing->ms = time.elapsed();
                return listing;
            });
        },
        [this, query = m_query](Result<std::shared_ptr<Listing>> listing) { takeListing(query, std::move(listing)); });
}

void InboxModel::takeListing(const InboxQuery& query, Result<std::shared_ptr<Listing>> listing)
{
    m_isListing = false;
    const bool isWanted = query == m_query;
    if (listing && isWanted) {
        m_listMs = (*listing)->ms;
        apply(std::move((*listing)->change));
    }
    if (std::exchange(m_listAgain, false) || !isWanted)
        list();
    if (!listing)
        Q_EMIT failed(listing.error().message);
    else if (isWanted)
        Q_EMIT loaded();
}

void InboxModel::apply(RowChange change)
{
    if (!change.firstMove.empty())
        relocate(std::move(change.moved), change.firstMove);
    if (change.removeCount > 0) {
        beginRemoveRows({}, change.removeAt, change.removeAt + change.removeCount - 1);
        setIds(std::move(change.kept));
        endRemoveRows();
    }
    const bool movesAtLast = !change.lastMove.empty();
    if (change.insertCount > 0) {
        beginInsertRows({}, change.insertAt, change.insertAt + change.insertCount - 1);
        setIds(std::move(movesAtLast ? change.grown : change.ids));
        endInsertRows();
    }
    if (movesAtLast)
        relocate(std::move(change.ids), change.lastMove);
}

void InboxModel::relocate(std::vector<QString> ids, const std::vector<int>& rows)
{
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex& old : before)
        after << createIndex(rows[static_cast<size_t>(old.row())], old.column());
    setIds(std::move(ids));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

// The old ones are freed in the other thread: that takes longer than a frame where they are very many.
void InboxModel::setIds(std::vector<QString> ids)
{
    auto old = std::exchange(m_ids, std::make_shared<const std::vector<QString>>(std::move(ids)));
    m_rows.setIds(m_ids);
    m_lists.ask(
        this, [old = std::move(old)](storage::Database&) { return Result<void>(); }, [](const Result<void>&) {});
}

QString InboxModel::documentId(int row) const
{
    return m_rows.documentId(row);
}

int InboxModel::rowOf(const QString& documentId) const
{
    const auto found = std::find(m_ids->begin(), m_ids->end(), documentId);
    return found == m_ids->end() ? -1 : static_cast<int>(found - m_ids->begin());
}

QList<int> InboxModel::rowsOf(const QStringList& documentIds) const
{
    const QSet<QString> wanted(documentIds.begin(), documentIds.end());
    QList<int> rows;
    for (int row = 0; row < rowCount() && rows.size() < wanted.size(); ++row) {
        if (wanted.contains(documentId(row)))
            rows << row;
    }
    return rows;
}

const InboxRow* InboxModel::loadedRow(int row) const
{
    return m_rows.kept(row);
}

int InboxModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids->size());
}

int InboxModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant InboxModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == DocumentIdRole)
        return documentId(index.row());
    const int column = index.column();
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(column);
    const InboxRow* row = m_rows.look(index.row());
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return shown(*row, column);
    case Qt::DecorationRole:
        return column == Thumbnail && !row->document.originalDeletedAt.isValid()
            ? QVariant(m_thumbnails.find(row->document.sha256))
            : QVariant();
    case Qt::ToolTipRole:
        return toolTip(*row, column);
    case Qt::AccessibleTextRole:
        return column == Thumbnail ? QVariant(tr("First page of %1").arg(row->document.fileName)) : shown(*row, column);
    case SortRole:
        return value(*row, column);
    case StateRole:
        return static_cast<int>(row->document.state);
    case ProgressRole:
        return row->jobState == domain::JobState::Running ? QVariant(row->jobProgress) : QVariant();
    default:
        return {};
    }
}

QVariant InboxModel::shown(const InboxRow& row, int column) const
{
    switch (column) {
    case File:
        return row.document.fileName;
    case Type:
        return typeTitle(row.document.type);
    case Merchant:
        return row.document.merchant;
    case Amount:
        return amountText(row.document);
    case State:
        return stateText(row);
    case Reasons:
        return reasonsText(row, QStringLiteral(", "));
    case Age:
        return ageText(row.document.receivedAt.secsTo(m_clock()));
    default:
        return {};
    }
}

QVariant InboxModel::value(const InboxRow& row, int column) const
{
    switch (column) {
    case Amount:
        return row.document.amount ? QVariant(row.document.amount->minor) : QVariant();
    case State:
        return static_cast<int>(row.document.state);
    case Age:
        return row.document.receivedAt;
    default:
        return shown(row, column);
    }
}

QVariant InboxModel::toolTip(const InboxRow& row, int column) const
{
    switch (column) {
    case Thumbnail:
        return {};
    case State:
        return stateDetails(row);
    case Reasons:
        return reasonsText(row, QStringLiteral("\n"));
    case Age:
        return tr("Received on %1 from %2")
            .arg(QLocale().toString(row.document.receivedAt.toLocalTime(), QLocale::ShortFormat),
                 row.document.receivedBy.isEmpty() ? tr("nobody named") : row.document.receivedBy);
    default:
        return shown(row, column);
    }
}

QVariant InboxModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return alignmentOf(section);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Thumbnail:
        return tr("Page");
    case File:
        return tr("File");
    case Type:
        return tr("Type");
    case Merchant:
        return tr("Merchant");
    case Amount:
        return tr("Amount");
    case State:
        return tr("State");
    case Reasons:
        return tr("Reasons");
    case Age:
        return tr("Age");
    default:
        return {};
    }
}

QHash<int, QByteArray> InboxModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractTableModel::roleNames();
    names.insert(SortRole, "sort");
    names.insert(DocumentIdRole, "documentId");
    names.insert(StateRole, "state");
    names.insert(ProgressRole, "progress");
    return names;
}

} // namespace emend::ui
