// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/services/group_check.h>

#include <QtCore/QAbstractListModel>

namespace emend::ui {

/// Which fields can be checked in groups, one row each.
class FieldGroupModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setGroups(std::vector<services::FieldGroup> groups);
    const services::FieldGroup& group(int row) const { return m_groups[static_cast<size_t>(row)]; }

    /// The row of that merchant's field; -1 where there is none.
    int rowOf(const services::FieldGroup& group) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<services::FieldGroup> m_groups;
};

/// Whether they are the same field of the same merchant, however many documents there are.
bool isSame(const services::FieldGroup& one, const services::FieldGroup& other);

/// Such as `Total, KEDAI KOPI`.
QString groupName(const services::FieldGroup& group);

} // namespace emend::ui
