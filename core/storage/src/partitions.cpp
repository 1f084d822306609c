// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/storage/partitions.h>

namespace emend::storage {

base::Result<void> ensurePartitions(Transaction& transaction, QDate firstDay, QDate lastDay)
{
    if (!transaction.dialect().isPostgreSql())
        return {};
    return transaction
        .query(QStringLiteral("SELECT emend_ensure_partitions(CAST(:first AS DATE), CAST(:last AS DATE))"),
               {{":first", firstDay.toString(Qt::ISODate)}, {":last", lastDay.toString(Qt::ISODate)}})
        .map([](const std::vector<Row>&) {});
}

} // namespace emend::storage
