// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/services/group_check.h>

#include <QtCore/QAbstractListModel>
#include <QtCore/QSet>
#include <QtGui/QImage>

namespace emend::ui {

enum class CardState {
    AsRead,
    Changed, ///< by the person
    Doubtful, ///< left for a look at the whole document
    Refused, ///< could not be confirmed: see CardErrorRole
};

/// The same field of many documents, one row each, and what a person says of it.
class GroupCardModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        CropRole = Qt::UserRole, ///< QImage of what is printed; null while it is being drawn
        StateRole, ///< CardState
        ErrorRole, ///< QString: why it was refused, or cannot be drawn
    };

    using QAbstractListModel::QAbstractListModel;

    /// `doubtful` are documents that were marked before.
    void setItems(const QString& fieldTitle, std::vector<services::GroupItem> items,
                  const QSet<QString>& doubtful = {});
    const services::GroupItem& item(int row) const { return card(row).item; }
    bool needsCrop(int row) const { return card(row).crop.isNull() && card(row).cropError.isEmpty(); }
    void setCrop(int row, const QImage& crop);
    void setCropError(int row, const QString& error);

    void toggleDoubtful(int row);

    /// Takes the last edit or mark back; its row, or -1 where there was none.
    int takeBack();
    bool canTakeBack() const { return !m_changes.empty(); }

    /// What the person says of all but the doubtful ones.
    std::vector<services::GroupAnswer> answers() const;

    QStringList doubtfulDocuments() const;
    bool hasRefused() const;

    /// Takes away what is done with, and marks what was refused.
    void take(const std::vector<services::GroupOutcome>& outcomes);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Card {
        services::GroupItem item;
        QString value;
        bool isDoubtful = false;
        QString refusal;
        QImage crop;
        QString cropError;
    };
    struct Change {
        QString documentId;
        QString value; ///< before
        bool isDoubtful = false;
    };

    const Card& card(int row) const { return m_cards[static_cast<size_t>(row)]; }
    Card& card(int row) { return m_cards[static_cast<size_t>(row)]; }
    CardState stateOf(const Card& card) const;
    QString accessibleText(const Card& card) const;
    void remember(const Card& card);
    void announce(int row);

    QString m_fieldTitle;
    std::vector<Card> m_cards;
    std::vector<Change> m_changes; ///< since the cards were set, the last one last
};

/// One or two words for people.
QString cardStateText(CardState state);

} // namespace emend::ui
