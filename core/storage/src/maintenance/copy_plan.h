// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "copied_value.h"

#include <functional>

namespace emend::storage {

/// A table as both sides have it.
struct CopiedTable {
    QString name;
    std::vector<ColumnShape> columns; ///< but the generated ones
    std::vector<ColumnShape> key; ///< of the source, with the target's type names
    QStringList selfReferences;
    QString partitionColumn; ///< of the target
    qint64 rows = 0; ///< in the source, when the copy began
};

/// Which tables are copied, those that others point to first. Error: conflict where the schemas do not match.
base::Result<std::vector<CopiedTable>> copyPlan(Transaction& from, Transaction& to);

/// Where a walk through a table stands: the values of the last row's key.
using Position = QStringList;

/// The next rows in the order of the key, all of their columns, at most `limit`; `condition` may be empty.
base::Result<std::vector<Row>> rowsAfter(Transaction& transaction, const CopiedTable& table, const Position& position,
                                         const QString& condition, int limit);

Position positionOf(const Row& row, const CopiedTable& table);

/// What a row is told from the others by; for people.
QString keyText(const Row& row, const CopiedTable& table);

inline constexpr int kCopiedAtOnce = 500; // rows in one transaction

} // namespace emend::storage
