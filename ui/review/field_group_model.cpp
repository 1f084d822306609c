// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "field_group_model.h"

namespace emend::ui {

void FieldGroupModel::setGroups(std::vector<services::FieldGroup> groups)
{
    beginResetModel();
    m_groups = std::move(groups);
    endResetModel();
}

int FieldGroupModel::rowOf(const services::FieldGroup& group) const
{
    const auto found = std::find_if(m_groups.begin(), m_groups.end(),
                                    [&group](const services::FieldGroup& other) { return isSame(other, group); });
    return found == m_groups.end() ? -1 : static_cast<int>(found - m_groups.begin());
}

int FieldGroupModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_groups.size());
}

QVariant FieldGroupModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const services::FieldGroup& shown = group(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return tr("%1 (%2)").arg(groupName(shown)).arg(shown.count);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tr("%1: %n document(s) of type %2", nullptr, static_cast<int>(shown.count))
            .arg(groupName(shown), shown.typeTitle);
    default:
        return {};
    }
}

bool isSame(const services::FieldGroup& one, const services::FieldGroup& other)
{
    return one.merchant == other.merchant && one.type == other.type && one.field == other.field;
}

QString groupName(const services::FieldGroup& group)
{
    return group.merchant ? FieldGroupModel::tr("%1, %2").arg(group.fieldTitle, *group.merchant)
                          : FieldGroupModel::tr("%1, %2, all merchants").arg(group.fieldTitle, group.typeTitle);
}

} // namespace emend::ui
