// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "change_model.h"

#include "common/theme.h"
#include "pattern_texts.h"

#include <QtCore/QLocale>
#include <QtGui/QFont>
#include <QtGui/QGuiApplication>
#include <QtGui/QPalette>

#include <algorithm>

namespace emend::ui {

namespace {

using services::ChangeKind;
using services::PatternChange;

const QLatin1String kRules("patterns/");

QString groupTitle(const QString& section)
{
    if (section == QLatin1String("merchants"))
        return ChangeModel::tr("Merchants");
    if (section == QLatin1String("vetoes"))
        return ChangeModel::tr("Vetoes");
    if (section.startsWith(kRules))
        return ChangeModel::tr("Rules: %1", "of a field").arg(fieldTitle(section.mid(kRules.size())));
    return section;
}

QString entryTitle(const PatternChange& change)
{
    if (change.section != QLatin1String("vetoes"))
        return change.entry;
    const QJsonObject& veto = change.after.isEmpty() ? change.before : change.after;
    const auto part = [&veto](const char* key) { return veto.value(QLatin1String(key)).toString(); };
    return part("merchant").isEmpty() ? ChangeModel::tr("%1 is never \u201c%2\u201d", "a field and a value")
                                            .arg(fieldTitle(part("field")), part("value"))
                                      : ChangeModel::tr("%1 of %2 is not \u201c%3\u201d", "field, merchant, value")
                                            .arg(fieldTitle(part("field")), part("merchant"), part("value"));
}

} // namespace

ChangeModel::ChangeModel(QObject* parent) : QAbstractItemModel(parent) { }

ChangeModel::~ChangeModel() = default;

void ChangeModel::setTree(std::shared_ptr<ChangeTree> tree)
{
    beginResetModel();
    m_tree = std::move(tree);
    if (m_tree) {
        for (const auto& group : m_tree->groups)
            group->shown = std::min(kAtOnce, static_cast<int>(group->entries.size()));
    }
    endResetModel();
}

int ChangeModel::count(ChangeKind kind) const
{
    return m_tree ? m_tree->counts.value(kind) : 0;
}

// An index holds what it stands below: nothing for groups, the group for entries, the entry for lines.
ChangeTree::Group* ChangeModel::groupAt(const QModelIndex& index) const
{
    return index.isValid() && index.internalPointer() == nullptr
        ? m_tree->groups[static_cast<size_t>(index.row())].get()
        : nullptr;
}

const ChangeTree::Entry* ChangeModel::entryAt(const QModelIndex& index) const
{
    const auto* above = static_cast<const ChangeTree::Node*>(index.internalPointer());
    if (!index.isValid() || above == nullptr || above->isEntry)
        return nullptr;
    return &static_cast<const ChangeTree::Group*>(above)->entries[static_cast<size_t>(index.row())];
}

const ChangeLine* ChangeModel::lineAt(const QModelIndex& index) const
{
    const auto* above = static_cast<const ChangeTree::Node*>(index.internalPointer());
    if (!index.isValid() || above == nullptr || !above->isEntry)
        return nullptr;
    return &static_cast<const ChangeTree::Entry*>(above)->lines()[static_cast<size_t>(index.row())];
}

const PatternChange* ChangeModel::changeAt(const QModelIndex& index) const
{
    const ChangeTree::Entry* entry = entryAt(index);
    if (entry == nullptr && lineAt(index) != nullptr)
        entry = entryAt(index.parent());
    return entry != nullptr ? &entry->change : nullptr;
}

QString ChangeModel::fieldAt(const QModelIndex& index) const
{
    const ChangeLine* line = lineAt(index);
    return line != nullptr ? line->field : QString();
}

QModelIndex ChangeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column);
    const ChangeTree::Node* above = groupAt(parent);
    return createIndex(row, column, above != nullptr ? above : entryAt(parent));
}

QModelIndex ChangeModel::parent(const QModelIndex& index) const
{
    const auto* above = static_cast<const ChangeTree::Node*>(index.internalPointer());
    if (!index.isValid() || above == nullptr)
        return {};
    if (!above->isEntry)
        return createIndex(above->row, 0);
    const ChangeTree::Node* group = static_cast<const ChangeTree::Entry*>(above)->group;
    return createIndex(above->row, 0, group);
}

int ChangeModel::rowCount(const QModelIndex& parent) const
{
    if (!m_tree || parent.column() > 0)
        return 0;
    if (!parent.isValid())
        return static_cast<int>(m_tree->groups.size());
    if (const ChangeTree::Group* group = groupAt(parent))
        return group->shown;
    const ChangeTree::Entry* entry = entryAt(parent);
    return entry != nullptr ? static_cast<int>(entry->lines().size()) : 0;
}

int ChangeModel::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

bool ChangeModel::hasChildren(const QModelIndex& parent) const
{
    return rowCount(parent) > 0;
}

bool ChangeModel::canFetchMore(const QModelIndex& parent) const
{
    const ChangeTree::Group* group = parent.column() > 0 ? nullptr : groupAt(parent);
    return group != nullptr && group->shown < static_cast<int>(group->entries.size());
}

void ChangeModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    ChangeTree::Group* group = groupAt(parent);
    const int shown = std::min(group->shown + kAtOnce, static_cast<int>(group->entries.size()));
    beginInsertRows(parent, group->shown, shown - 1);
    group->shown = shown;
    endInsertRows();
}

QString ChangeModel::text(const QModelIndex& index) const
{
    if (const ChangeTree::Group* group = groupAt(index)) {
        return index.column() != What
            ? QString()
            : tr("%1 (%2)", "a kind of entries and how many there are")
                  .arg(groupTitle(group->section), QLocale().toString(static_cast<qint64>(group->entries.size())));
    }
    if (const ChangeTree::Entry* entry = entryAt(index)) {
        if (index.column() == What)
            return entryTitle(entry->change);
        return index.column() == Kind ? changeTitle(entry->change.kind) : QString();
    }
    const ChangeLine* line = lineAt(index);
    switch (index.column()) {
    case What:
        return line->what;
    case Kind:
        return changeTitle(line->kind);
    case Before:
        return line->before;
    default:
        return line->after;
    }
}

QVariant ChangeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return text(index);
    if (role == Qt::DecorationRole && index.column() == Kind) {
        const ChangeTree::Entry* entry = entryAt(index);
        const ChangeLine* line = lineAt(index);
        if (entry != nullptr || line != nullptr)
            return icon(changeIcon(entry != nullptr ? entry->change.kind : line->kind), QGuiApplication::palette());
    }
    if (role == Qt::FontRole && groupAt(index) != nullptr) {
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    return {};
}

QVariant ChangeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractItemModel::headerData(section, orientation, role);
    switch (section) {
    case What:
        return tr("What");
    case Kind:
        return tr("Change");
    case Before:
        return tr("Before");
    default:
        return tr("After");
    }
}

} // namespace emend::ui
