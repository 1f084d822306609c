// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change_tree.h"

#include <QtCore/QAbstractItemModel>

namespace emend::ui {

/// What differs between two versions: kinds of entries, entries, and what is otherwise in each. Entries of a kind come
/// some hundred at a time, as far as somebody scrolls.
class ChangeModel final : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { What, Kind, Before, After, ColumnCount };
    static constexpr int kAtOnce = 200; ///< entries of a kind

    explicit ChangeModel(QObject* parent = nullptr);
    ~ChangeModel() override;

    void setTree(std::shared_ptr<ChangeTree> tree); ///< null for nothing
    int count(services::ChangeKind kind) const; ///< of entries

    /// The entry that it is or belongs to; null for a kind of entries.
    const services::PatternChange* changeAt(const QModelIndex& index) const;
    QString fieldAt(const QModelIndex& index) const; ///< of a line; empty for everything else

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    bool hasChildren(const QModelIndex& parent = {}) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    ChangeTree::Group* groupAt(const QModelIndex& index) const; ///< null where it is none itself
    const ChangeTree::Entry* entryAt(const QModelIndex& index) const; ///< null where it is none itself
    const ChangeLine* lineAt(const QModelIndex& index) const; ///< null where it is none
    QString text(const QModelIndex& index) const;

    std::shared_ptr<ChangeTree> m_tree;
};

} // namespace emend::ui
