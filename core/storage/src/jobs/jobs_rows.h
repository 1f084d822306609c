// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/job.h>
#include <emend/storage/transaction.h>

namespace emend::storage {

/// The columns that jobFromRow() reads, of `jobs` or what has its columns.
QString jobColumns();
domain::Job jobFromRow(const Row& row); ///< without children
domain::JobAttempt attemptFromRow(const Row& row);

/// In the order of the rows.
std::vector<domain::Job> jobsFromRows(const std::vector<Row>& rows);

/// `column` is one of the UUIDs that the placeholder holds, as idList() binds them.
QString isOneOf(const Dialect& dialect, const QString& column, const QString& placeholder);
QVariant idList(const Dialect& dialect, const QStringList& ids);

/// Those that are UUIDs, in their one notation: PostgreSQL refuses a whole statement for any other text.
QStringList plainIds(const QStringList& ids);
QString plainId(const QString& id); ///< empty where it is none

/// UUIDs (version 7) that sort by time, and by their order where they are made at once: new rows stay side by side in
/// indexes.
QStringList timeOrderedIds(const QDateTime& time, int count);
QString leastIdOf(const QDateTime& time); ///< less than all that are made then or later; than all where it is not valid

} // namespace emend::storage
