// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/storage/transaction.h>

#include "connection.h"
#include "copy_text.h"

#include <QtSql/QSqlRecord>

namespace emend::storage {

namespace {

std::shared_ptr<const QStringList> columnsOf(const QSqlQuery& query)
{
    const QSqlRecord record = query.record();
    auto columns = std::make_shared<QStringList>();
    for (int i = 0; i < record.count(); ++i)
        *columns << record.fieldName(i);
    return columns;
}

Row rowOf(const QSqlQuery& query, const std::shared_ptr<const QStringList>& columns)
{
    QVariantList values;
    values.reserve(columns->size());
    for (int i = 0; i < columns->size(); ++i)
        values << query.value(i);
    return {columns, std::move(values)};
}

} // namespace

Transaction::Transaction(Connection& connection) : m_connection(connection) { }

// Where the connection is lost the server has rolled back already.
Transaction::~Transaction()
{
    if (m_open && m_connection.failure() != Failure::ConnectionLost) {
        const Failure failure = m_connection.failure();
        const base::Result<void> rolledBack = m_connection.run(QStringLiteral("ROLLBACK"));
        if (rolledBack && failure == Failure::None)
            m_connection.forgetFailure();
    }
}

base::Result<void> Transaction::begin(bool writes)
{
    m_connection.forgetFailure();
    const bool isPostgreSql = dialect().isPostgreSql();
    const QLatin1String words = writes ? (isPostgreSql ? QLatin1String("BEGIN") : QLatin1String("BEGIN IMMEDIATE"))
                                       : (isPostgreSql ? QLatin1String("BEGIN READ ONLY") : QLatin1String("BEGIN"));
    const base::Result<void> begun = m_connection.run(words);
    m_open = begun.has_value();
    return begun;
}

base::Result<void> Transaction::commit()
{
    const base::Result<void> committed = m_connection.run(QStringLiteral("COMMIT"));
    m_open = m_open && !committed;
    return committed;
}

base::Result<std::vector<Row>> Transaction::query(const QString& sql, const Binds& binds)
{
    const base::Result<QSqlQuery*> query = m_connection.execute(sql, binds, false);
    if (!query)
        return tl::unexpected(query.error());
    std::vector<Row> rows;
    const auto columns = columnsOf(**query);
    while ((*query)->next())
        rows.push_back(rowOf(**query, columns));
    const QSqlError error = (*query)->lastError();
    (*query)->finish();
    if (error.isValid())
        return tl::unexpected(m_connection.failed(error));
    return rows;
}

base::Result<std::optional<Row>> Transaction::queryOne(const QString& sql, const Binds& binds)
{
    base::Result<std::vector<Row>> rows = query(sql, binds);
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->empty())
        return std::nullopt;
    return std::move(rows->front());
}

base::Result<void> Transaction::forEach(const QString& sql, const Binds& binds,
                                        const std::function<base::Result<void>(const Row&)>& take)
{
    const base::Result<QSqlQuery*> query = m_connection.execute(sql, binds, true);
    if (!query)
        return tl::unexpected(query.error());
    const auto columns = columnsOf(**query);
    base::Result<void> taken;
    while (taken && (*query)->next())
        taken = take(rowOf(**query, columns));
    const QSqlError error = (*query)->lastError();
    (*query)->finish();
    if (taken && error.isValid())
        return tl::unexpected(m_connection.failed(error));
    return taken;
}

base::Result<qint64> Transaction::execute(const QString& sql, const Binds& binds)
{
    const base::Result<QSqlQuery*> query = m_connection.execute(sql, binds, false);
    if (!query)
        return tl::unexpected(query.error());
    const qint64 changed = (*query)->numRowsAffected();
    (*query)->finish();
    return changed;
}

base::Result<void> Transaction::insertRows(const QString& table, const QStringList& columns,
                                           const std::vector<QVariantList>& rows)
{
    if (rows.empty())
        return {};
    if (dialect().isPostgreSql())
        return copyRows(m_connection, table, columns, rows);
    QStringList marks;
    for (qsizetype i = 0; i < columns.size(); ++i)
        marks << QStringLiteral(":c%1").arg(i);
    const QString sql = QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
                            .arg(table, columns.join(QLatin1Char(',')), marks.join(QLatin1Char(',')));
    std::vector<QByteArray> names;
    for (const QString& mark : marks)
        names.push_back(mark.toLatin1());
    Binds binds(names.size());
    for (const QVariantList& row : rows) {
        for (size_t i = 0; i < names.size(); ++i)
            binds[i] = {names[i].constData(), row.at(static_cast<qsizetype>(i))};
        if (const base::Result<qint64> inserted = execute(sql, binds); !inserted)
            return tl::unexpected(inserted.error());
    }
    return {};
}

base::Result<void> Transaction::runScript(const QString& sql)
{
    return m_connection.run(sql);
}

base::Result<void> Transaction::lock(const QString& name)
{
    if (!dialect().isPostgreSql())
        return {};
    const auto locked =
        query(QStringLiteral("SELECT pg_advisory_xact_lock(hashtextextended(:name, 0))"), {{":name", name}});
    if (!locked)
        return tl::unexpected(locked.error());
    return {};
}

const Dialect& Transaction::dialect() const
{
    return m_connection.dialect();
}

} // namespace emend::storage
