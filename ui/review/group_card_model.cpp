// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "group_card_model.h"

namespace emend::ui {

void GroupCardModel::setItems(const QString& fieldTitle, std::vector<services::GroupItem> items,
                              const QSet<QString>& doubtful)
{
    beginResetModel();
    m_fieldTitle = fieldTitle;
    m_changes.clear();
    m_cards.clear();
    for (services::GroupItem& item : items) {
        Card card;
        card.value = item.value;
        card.isDoubtful = doubtful.contains(item.documentId);
        card.item = std::move(item);
        m_cards.push_back(std::move(card));
    }
    endResetModel();
}

void GroupCardModel::setCrop(int row, const QImage& crop)
{
    card(row).crop = crop;
    announce(row);
}

void GroupCardModel::setCropError(int row, const QString& error)
{
    card(row).cropError = error;
    announce(row);
}

void GroupCardModel::toggleDoubtful(int row)
{
    remember(card(row));
    card(row).isDoubtful = !card(row).isDoubtful;
    card(row).refusal.clear();
    announce(row);
}

int GroupCardModel::takeBack()
{
    while (!m_changes.empty()) {
        const Change change = m_changes.back();
        m_changes.pop_back();
        for (int row = 0; row < rowCount(); ++row) {
            if (card(row).item.documentId != change.documentId)
                continue;
            card(row).value = change.value;
            card(row).isDoubtful = change.isDoubtful;
            announce(row);
            return row;
        }
    }
    return -1;
}

std::vector<services::GroupAnswer> GroupCardModel::answers() const
{
    std::vector<services::GroupAnswer> answers;
    for (const Card& card : m_cards) {
        if (!card.isDoubtful)
            answers.push_back({card.item.documentId, card.item.value, card.value});
    }
    return answers;
}

QStringList GroupCardModel::doubtfulDocuments() const
{
    QStringList ids;
    for (const Card& card : m_cards) {
        if (card.isDoubtful)
            ids << card.item.documentId;
    }
    return ids;
}

bool GroupCardModel::hasRefused() const
{
    return std::any_of(m_cards.begin(), m_cards.end(), [](const Card& card) { return !card.refusal.isEmpty(); });
}

void GroupCardModel::take(const std::vector<services::GroupOutcome>& outcomes)
{
    for (const services::GroupOutcome& outcome : outcomes) {
        const auto found = std::find_if(m_cards.begin(), m_cards.end(), [&outcome](const Card& card) {
            return card.item.documentId == outcome.documentId;
        });
        if (found == m_cards.end())
            continue;
        const int row = static_cast<int>(found - m_cards.begin());
        if (outcome.state == services::GroupState::Confirmed || outcome.state == services::GroupState::Kept) {
            beginRemoveRows({}, row, row);
            m_cards.erase(found);
            endRemoveRows();
        } else {
            found->refusal = outcome.error.message;
            announce(row);
        }
    }
}

int GroupCardModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_cards.size());
}

QVariant GroupCardModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Card& shown = card(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return shown.value;
    case Qt::ToolTipRole:
        return shown.refusal.isEmpty() ? tr("%1, page %2").arg(shown.item.fileName).arg(shown.item.page + 1)
                                       : shown.refusal;
    case Qt::AccessibleTextRole:
        return accessibleText(shown);
    case CropRole:
        return shown.crop;
    case StateRole:
        return QVariant::fromValue(stateOf(shown));
    case ErrorRole:
        return shown.refusal.isEmpty() ? shown.cropError : shown.refusal;
    default:
        return {};
    }
}

bool GroupCardModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::EditRole)
        return false;
    Card& changed = card(index.row());
    const QString typed = value.toString().trimmed();
    if (typed.isEmpty() || typed == changed.value)
        return false;
    remember(changed);
    changed.value = typed;
    changed.isDoubtful = false;
    changed.refusal.clear();
    announce(index.row());
    return true;
}

Qt::ItemFlags GroupCardModel::flags(const QModelIndex& index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemNeverHasChildren
                           : Qt::NoItemFlags;
}

CardState GroupCardModel::stateOf(const Card& card) const
{
    if (!card.refusal.isEmpty())
        return CardState::Refused;
    if (card.isDoubtful)
        return CardState::Doubtful;
    return card.value == card.item.value ? CardState::AsRead : CardState::Changed;
}

QString GroupCardModel::accessibleText(const Card& card) const
{
    return tr("%1, %2: %3, %4").arg(card.item.fileName, m_fieldTitle, card.value, cardStateText(stateOf(card)));
}

void GroupCardModel::remember(const Card& card)
{
    m_changes.push_back({card.item.documentId, card.value, card.isDoubtful});
}

void GroupCardModel::announce(int row)
{
    Q_EMIT dataChanged(index(row), index(row));
}

QString cardStateText(CardState state)
{
    switch (state) {
    case CardState::AsRead:
        return GroupCardModel::tr("as read");
    case CardState::Changed:
        return GroupCardModel::tr("changed");
    case CardState::Doubtful:
        return GroupCardModel::tr("left for review");
    case CardState::Refused:
        break;
    }
    return GroupCardModel::tr("not confirmed");
}

} // namespace emend::ui
