// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/services/pattern_browser.h>

#include <QtCore/QAbstractTableModel>

namespace emend::ui {

/// The merchants of a version, or those of them that hold some words.
class MerchantModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Documents, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Null for none; `shown` are rows of the book.
    void setBook(std::shared_ptr<const services::MerchantBook> book, std::vector<int> shown);
    const std::shared_ptr<const services::MerchantBook>& book() const { return m_book; }

    const services::MerchantRow* merchantAt(int row) const; ///< null where there is none
    std::vector<services::MerchantFact> factsAt(int row) const;
    int rowOf(const QString& name) const; ///< −1 where it is not shown

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::shared_ptr<const services::MerchantBook> m_book;
    std::vector<int> m_shown;
};

} // namespace emend::ui
