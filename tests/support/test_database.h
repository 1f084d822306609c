// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres_server.h"

#include <emend/storage/database.h>

#include <QtCore/QTemporaryDir>

#include <memory>

namespace emend::test {

/// Test data of one column, `backend`, with a row for each kind of database.
void addBackendRows();

/// The column alone, for tables with rows of their own: see backends().
void addBackendColumn();
QStringList backends(); ///< sqlite, postgresql

/// The PostgreSQL server of this test's process, started when it is first asked for. Needs a QCoreApplication.
PostgresServer& testServer();

/// A database of one test, with the schema of this program; gone with the object.
class TestDatabase final
{
public:
    enum class Schema { BuiltIn, None };

    /// `backend`: sqlite, in a temporary folder, or postgresql, on testServer(). A failure ends the test.
    explicit TestDatabase(const QString& backend, Schema schema = Schema::BuiltIn);
    ~TestDatabase();

    storage::Database& database() { return *m_database; }

    /// A further connection.
    std::unique_ptr<storage::Database> connect(const storage::DatabaseOptions& options = {}) const;

    storage::DatabaseUrl url() const;
    QString urlText() const { return m_url; }

private:
    QTemporaryDir m_folder;
    QString m_name; ///< PostgreSQL's
    QString m_url;
    std::unique_ptr<storage::Database> m_database;
};

} // namespace emend::test
