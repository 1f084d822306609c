// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/storage/dialect.h>
#include <emend/storage/row.h>

#include <functional>
#include <optional>

namespace emend::storage {

class Connection;

/// All reads and writes go through one; what is not committed when it ends is rolled back. Only Database makes them,
/// and only its thread uses them. After a failed statement only the rollback is left to do. Errors are database_error
/// with the database's own words, conflict for a broken unique constraint, forbidden where the role may not do it.
class Transaction final
{
public:
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();

    base::Result<std::vector<Row>> query(const QString& sql, const Binds& binds = {});

    /// The first row, if there is one.
    base::Result<std::optional<Row>> queryOne(const QString& sql, const Binds& binds = {});

    /// Rows one after the other, without keeping them; ends early with the error that `take` returns.
    base::Result<void> forEach(const QString& sql, const Binds& binds,
                               const std::function<base::Result<void>(const Row&)>& take);

    /// How many rows it changed.
    base::Result<qint64> execute(const QString& sql, const Binds& binds = {});

    /// Many rows at once, values in the order of the columns: COPY on PostgreSQL, a prepared insert on SQLite.
    base::Result<void> insertRows(const QString& table, const QStringList& columns,
                                  const std::vector<QVariantList>& rows);

    /// Statements without placeholders, separated by semicolons: those that define something, which the others do not
    /// take.
    base::Result<void> runScript(const QString& sql);

    /// Waits until no other transaction holds the lock of that name; it is free again at the end of this one. SQLite
    /// has one writer at a time anyway.
    base::Result<void> lock(const QString& name);

    const Dialect& dialect() const;

private:
    friend class Database;
    explicit Transaction(Connection& connection);
    base::Result<void> begin(bool writes);
    base::Result<void> commit();

    Connection& m_connection;
    bool m_open = false;
};

} // namespace emend::storage
