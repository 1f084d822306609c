// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/storage/database.h>

#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlError>
#include <QtSql/QSqlQuery>

#include <QtCore/QHash>

struct pg_conn;
struct sqlite3;

namespace emend::storage {

/// What a failed statement means for the transaction that it stood in.
enum class Failure { None, ConnectionLost, ConflictWithOthers, Final };

/// The value as the drivers should get it: times in UTC, a null text as an empty one, no NULs.
QVariant bindable(const QVariant& value);

/// One open connection of QtSql with its prepared statements.
class Connection final
{
public:
    Connection(DatabaseUrl url, const DatabaseOptions& options);
    ~Connection();

    base::Result<void> open();
    void close();

    /// Runs a statement without placeholders, or a whole script.
    base::Result<void> run(const QString& sql);

    /// Runs a prepared statement, preparing it where it is new. The query is good until the next call with the same
    /// text.
    base::Result<QSqlQuery*> execute(const QString& sql, const Binds& binds, bool streams);

    /// As Database::subscribe().
    void subscribe(const QString& channel, std::function<void()> told);

    /// Turns a failure of the driver into an error, and remembers what kind it was.
    base::Error failed(const QSqlError& error);
    base::Error failed(const QString& sqlState, const QString& message);

    Failure failure() const { return m_failure; }
    void forgetFailure() { m_failure = Failure::None; }

    const DatabaseUrl& url() const { return m_url; }
    const Dialect& dialect() const { return m_dialect; }
    pg_conn* postgres() const;
    sqlite3* sqlite() const;

    std::function<void(const QString&, const Binds&)> observer;

private:
    void configure(const DatabaseOptions& options);
    base::Result<void> prepareSqlite();
    void listen(const QString& channel);
    base::Error refused(const QSqlError& error);
    bool isLost() const;

    DatabaseUrl m_url;
    Dialect m_dialect;
    bool m_create = true;
    QString m_name;
    QSqlDatabase m_handle;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_statements;
    QHash<QString, std::function<void()>> m_subscriptions; ///< by channel
    Failure m_failure = Failure::None;
};

} // namespace emend::storage
