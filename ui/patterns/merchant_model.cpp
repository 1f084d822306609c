// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "merchant_model.h"

#include "pattern_texts.h"

#include <QtCore/QLocale>

#include <algorithm>

namespace emend::ui {

namespace {

QString toolTip(const services::MerchantRow& merchant)
{
    QStringList lines{merchant.name};
    if (!merchant.address.isEmpty())
        lines << merchant.address;
    if (merchant.lastSeen.isValid())
        lines << MerchantModel::tr("Last seen on %1").arg(timeText(merchant.lastSeen));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

void MerchantModel::setBook(std::shared_ptr<const services::MerchantBook> book, std::vector<int> shown)
{
    beginResetModel();
    m_book = std::move(book);
    m_shown = std::move(shown);
    endResetModel();
}

const services::MerchantRow* MerchantModel::merchantAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    return &m_book->rows()[static_cast<size_t>(m_shown[static_cast<size_t>(row)])];
}

std::vector<services::MerchantFact> MerchantModel::factsAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    return m_book->facts(m_shown[static_cast<size_t>(row)]);
}

int MerchantModel::rowOf(const QString& name) const
{
    const auto found = std::find_if(m_shown.begin(), m_shown.end(),
                                    [&](int row) { return m_book->rows()[static_cast<size_t>(row)].name == name; });
    return found == m_shown.end() ? -1 : static_cast<int>(found - m_shown.begin());
}

int MerchantModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int MerchantModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MerchantModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const services::MerchantRow& merchant = *merchantAt(index.row());
    if (role == Qt::ToolTipRole)
        return toolTip(merchant);
    if (role == Qt::TextAlignmentRole && index.column() == Documents)
        return (Qt::AlignRight | Qt::AlignVCenter).toInt();
    if (role != Qt::DisplayRole)
        return {};
    return index.column() == Name ? merchant.name : QLocale().toString(merchant.documents);
}

QVariant MerchantModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == Documents)
        return (Qt::AlignRight | Qt::AlignVCenter).toInt();
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    return section == Name ? tr("Merchant") : tr("Documents");
}

} // namespace emend::ui
