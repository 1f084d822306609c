// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/storage/transaction.h>

#include <vector>

namespace emend::storage {

/// What a column holds, whatever the database calls its type.
enum class ValueKind { Text, Integer, Real, Decimal, Boolean, Time, Date, Json, TextList, Bytes };

struct ColumnShape {
    QString name;
    QString type; ///< in the database's own words
    bool isGenerated = false;
    ValueKind kind = ValueKind::Text;
    int scale = 0; ///< digits behind the point of a Decimal
};

struct TableShape {
    QString name;
    std::vector<ColumnShape> columns;
    QStringList key; ///< columns of the primary key, in its order
    QStringList references; ///< other tables that rows of this one point to
    QStringList selfReferences; ///< columns that point to other rows of this table
    QString partitionColumn; ///< empty where it is not partitioned

    const ColumnShape* column(const QString& columnName) const;
};

/// The tables of the program as the database itself describes them, those that others point to first.
base::Result<std::vector<TableShape>> tableShapes(Transaction& transaction);

} // namespace emend::storage
