// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/inbox_rows.h"
#include "models/row_change.h"
#include "models/thumbnails.h"

#include <emend/services/background.h>
#include <emend/services/inbox.h>

#include <QtCore/QAbstractTableModel>
#include <QtCore/QDateTime>

#include <functional>
#include <memory>

namespace emend::ui {

/// The inbox as a table of any length. It holds the ids in order; InboxRows has the rows that somebody looks at. Until
/// they come, their cells are empty.
class InboxModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Thumbnail, File, Type, Merchant, Amount, State, Reasons, Age, ColumnCount };
    enum Role {
        SortRole = Qt::UserRole, ///< the value itself
        DocumentIdRole, ///< always there, also while the row is not
        StateRole, ///< a domain::DocumentState as int
        ProgressRole, ///< 0–1 while the document is being read
    };

    using Clock = std::function<QDateTime()>;

    InboxModel(
        services::Background<storage::Database>& lists, services::Background<services::PageImages>& pages,
        QObject* parent = nullptr, Clock clock = [] { return QDateTime::currentDateTimeUtc(); });

    /// Asks for another list; loaded() follows. Rows that are in both stay selected.
    void setQuery(const services::InboxQuery& query);
    const services::InboxQuery& query() const { return m_query; }

    /// In SQL; columns without an order are passed over.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    void refresh(); ///< list and rows
    void refreshRows(); ///< only what is shown of the rows: they are fetched again as they are painted

    /// Whether another list is on its way, so that the one that is there may be old.
    bool isListing() const { return m_isListing; }

    /// How long the last list took the database, so that nobody asks more often than it bears.
    qint64 listMs() const { return m_listMs; }

    void setThumbnailSize(const QSize& pixels, double devicePixelRatio);

    QString documentId(int row) const; ///< empty for a row that is none
    int rowOf(const QString& documentId) const; ///< -1 where it is not listed
    QList<int> rowsOf(const QStringList& documentIds) const; ///< of those that are listed, from the top
    const services::InboxRow* loadedRow(int row) const; ///< nullptr where it is not there yet

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void loaded();
    void failed(const QString& sentence);

private:
    struct Listing {
        RowChange change;
        qint64 ms = 0;
    };

    void list();
    void takeListing(const services::InboxQuery& query, base::Result<std::shared_ptr<Listing>> listing);
    void apply(RowChange change);
    void relocate(std::vector<QString> ids, const std::vector<int>& rows);
    void setIds(std::vector<QString> ids);

    void tellAllChanged();

    QVariant shown(const services::InboxRow& row, int column) const;
    QVariant value(const services::InboxRow& row, int column) const;
    QVariant toolTip(const services::InboxRow& row, int column) const;

    services::Background<storage::Database>& m_lists;
    Clock m_clock;
    mutable Thumbnails m_thumbnails;
    mutable InboxRows m_rows; ///< fetches what is looked at
    services::InboxQuery m_query;
    std::shared_ptr<const std::vector<QString>> m_ids; ///< shared with the thread that compares
    bool m_isListing = false;
    bool m_listAgain = false;
    qint64 m_listMs = 0;
};

} // namespace emend::ui
