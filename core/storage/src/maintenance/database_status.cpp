// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/storage/database_status.h>

#include "table_shape.h"

#include <algorithm>

namespace emend::storage {

namespace {

using base::Result;

constexpr qint64 kCountedRows = 100'000; // more are taken from the server's statistics

Result<void> addPostgresFigures(Transaction& transaction, DatabaseStatus& status)
{
    const auto server = transaction.queryOne(QStringLiteral(
        "SELECT current_setting('server_version') AS version, pg_database_size(current_database()) AS bytes"));
    if (!server)
        return tl::unexpected(server.error());
    status.server = QLatin1String("PostgreSQL ") + (*server)->text("version").section(QLatin1Char(' '), 0, 0);
    status.bytes = (*server)->integer("bytes");
    for (TableStatus& table : status.tables) {
        const auto figures = transaction.queryOne(
            QStringLiteral("SELECT coalesce(sum(pg_total_relation_size(relid)), 0)::bigint AS bytes, "
                           "coalesce(sum(c.reltuples) FILTER (WHERE isleaf AND c.reltuples > 0), 0)::bigint AS rows, "
                           "has_any_column_privilege(to_regclass(quote_ident(:name)), 'SELECT') AS readable, "
                           "coalesce(string_agg(c.relname::text, ' ' ORDER BY c.relname) FILTER (WHERE level > 0), '') "
                           "AS partitions "
                           "FROM pg_partition_tree(to_regclass(quote_ident(:name))) JOIN pg_class c ON c.oid = relid"),
            {{":name", table.name}});
        if (!figures)
            return tl::unexpected(figures.error());
        table.bytes = (*figures)->integer("bytes");
        table.rows = (*figures)->integer("rows");
        table.isEstimate = table.rows > kCountedRows || !(*figures)->flag("readable");
        for (const QString& partition : (*figures)->text("partitions").split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            const QDate month =
                QDate::fromString(partition.right(7) + QLatin1String("_01"), QStringLiteral("yyyy_MM_dd"));
            if (month.isValid())
                table.partitions << month.toString(QStringLiteral("yyyy-MM"));
        }
    }
    return {};
}

Result<void> addSqliteFigures(Transaction& transaction, DatabaseStatus& status)
{
    const auto file = transaction.queryOne(
        QStringLiteral("SELECT sqlite_version() AS version, (SELECT page_count FROM pragma_page_count) * "
                       "(SELECT page_size FROM pragma_page_size) AS bytes"));
    if (!file)
        return tl::unexpected(file.error());
    status.server = QLatin1String("SQLite ") + (*file)->text("version");
    status.bytes = (*file)->integer("bytes");
    return {};
}

Result<void> countRows(Transaction& transaction, TableStatus& table)
{
    if (table.isEstimate)
        return {};
    const auto row = transaction.queryOne(QLatin1String("SELECT count(*) AS n FROM ") + table.name);
    if (!row)
        return tl::unexpected(row.error());
    table.rows = (*row)->integer("n");
    return {};
}

Result<void> countJobs(Transaction& transaction, DatabaseStatus& status)
{
    const auto rows = transaction.query(
        QStringLiteral("SELECT state, count(*) AS n FROM jobs WHERE kind = 'document' GROUP BY state"));
    if (!rows)
        return tl::unexpected(rows.error());
    for (const Row& row : *rows)
        status.jobs.insert(row.text("state"), row.integer("n"));
    return {};
}

Result<DatabaseStatus> statusIn(Transaction& transaction)
{
    DatabaseStatus status;
    const auto shapes = tableShapes(transaction);
    if (!shapes)
        return tl::unexpected(shapes.error());
    for (const TableShape& shape : *shapes)
        status.tables.push_back({shape.name, 0, false, 0, {}});
    std::sort(status.tables.begin(), status.tables.end(),
              [](const TableStatus& a, const TableStatus& b) { return a.name < b.name; });
    Result<void> done = transaction.dialect().isPostgreSql() ? addPostgresFigures(transaction, status)
                                                             : addSqliteFigures(transaction, status);
    for (size_t i = 0; done && i < status.tables.size(); ++i) {
        done = countRows(transaction, status.tables[i]);
        if (done && status.tables[i].name == QLatin1String("jobs"))
            done = countJobs(transaction, status);
    }
    if (!done)
        return tl::unexpected(done.error());
    return status;
}

} // namespace

Result<DatabaseStatus> databaseStatus(Database& database)
{
    return database.read(statusIn);
}

} // namespace emend::storage
