// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/row_change.h"

#include <QtCore/QHash>

#include <algorithm>

namespace emend::ui {

namespace {

/// Rows that all stand beside each other, or not.
struct Run {
    int first = 0;
    int count = 0;
    bool isWhole = true;

    void add(int row)
    {
        if (count == 0)
            first = row;
        isWhole = isWhole && row == first + count;
        ++count;
    }
};

/// Where each row of the old list is in the new one.
struct Comparison {
    std::vector<int> newRows; ///< of each old row; -1 where it is gone
    std::vector<int> added; ///< new rows
    Run goneRun;
    Run addedRun;
    bool isInOrder = true;
};

// What stays is told by the old texts, so that nobody has to free a hundred thousand of them afterwards.
Comparison compare(const std::vector<QString>& before, std::vector<QString>& after)
{
    QHash<QString, int> rows;
    rows.reserve(static_cast<qsizetype>(after.size()));
    for (size_t row = 0; row < after.size(); ++row)
        rows.insert(after[row], static_cast<int>(row));
    Comparison found;
    std::vector<bool> isKept(after.size(), false);
    int last = -1;
    for (size_t row = 0; row < before.size(); ++row) {
        const int now = rows.value(before[row], -1);
        found.newRows.push_back(now);
        if (now < 0) {
            found.goneRun.add(static_cast<int>(row));
            continue;
        }
        isKept[static_cast<size_t>(now)] = true;
        after[static_cast<size_t>(now)] = before[row];
        found.isInOrder = found.isInOrder && now > last;
        last = now;
    }
    for (size_t row = 0; row < after.size(); ++row) {
        if (isKept[row])
            continue;
        found.added.push_back(static_cast<int>(row));
        found.addedRun.add(static_cast<int>(row));
    }
    return found;
}

bool isIdentity(const std::vector<int>& rows)
{
    for (size_t row = 0; row < rows.size(); ++row) {
        if (rows[row] != static_cast<int>(row))
            return false;
    }
    return true;
}

void dropIdleMoves(RowChange& change)
{
    if (isIdentity(change.firstMove)) {
        change.firstMove.clear();
        change.moved.clear();
    }
    if (isIdentity(change.lastMove)) {
        change.lastMove.clear();
        change.grown.clear();
    }
}

RowChange inPlace(const std::vector<QString>& before, std::vector<QString> after, const Comparison& found)
{
    RowChange change;
    change.removeAt = found.goneRun.first;
    change.removeCount = found.goneRun.count;
    change.insertAt = found.addedRun.first;
    change.insertCount = found.addedRun.count;
    if (change.removeCount > 0) {
        change.kept = before;
        const auto first = change.kept.begin() + change.removeAt;
        change.kept.erase(first, first + change.removeCount);
    }
    change.ids = std::move(after);
    return change;
}

// What stays moves to the front, in its new order; the rest goes, what is new comes behind it, and all move into place.
RowChange throughTheEnd(const std::vector<QString>& before, std::vector<QString> after, const Comparison& found)
{
    RowChange change;
    std::vector<int> keptRows; // old ones, in their new order
    for (size_t row = 0; row < before.size(); ++row) {
        if (found.newRows[row] >= 0)
            keptRows.push_back(static_cast<int>(row));
    }
    std::sort(keptRows.begin(), keptRows.end(), [&found](int a, int b) {
        return found.newRows[static_cast<size_t>(a)] < found.newRows[static_cast<size_t>(b)];
    });
    change.firstMove.resize(before.size());
    for (const int row : keptRows) {
        change.firstMove[static_cast<size_t>(row)] = static_cast<int>(change.moved.size());
        change.lastMove.push_back(found.newRows[static_cast<size_t>(row)]);
        change.moved.push_back(before[static_cast<size_t>(row)]);
    }
    change.kept = change.moved;
    for (size_t row = 0; row < before.size(); ++row) {
        if (found.newRows[row] >= 0)
            continue;
        change.firstMove[row] = static_cast<int>(change.moved.size());
        change.moved.push_back(before[row]);
    }
    change.removeAt = change.insertAt = static_cast<int>(change.kept.size());
    change.removeCount = found.goneRun.count;
    change.insertCount = found.addedRun.count;
    change.grown = change.kept;
    for (const int row : found.added) {
        change.lastMove.push_back(row);
        change.grown.push_back(after[static_cast<size_t>(row)]);
    }
    change.ids = std::move(after);
    dropIdleMoves(change);
    return change;
}

} // namespace

RowChange rowChange(const std::vector<QString>& before, std::vector<QString> after)
{
    const Comparison found = compare(before, after);
    if (found.isInOrder && found.goneRun.isWhole && found.addedRun.isWhole)
        return inPlace(before, std::move(after), found);
    return throughTheEnd(before, std::move(after), found);
}

} // namespace emend::ui
