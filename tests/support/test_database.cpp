// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_database.h"

#include <emend/storage/migrator.h>

#include <QtCore/QCoreApplication>
#include <QtTest/QTest>

namespace emend::test {

namespace {

const QString kSqlite = QStringLiteral("sqlite");
const QString kPostgreSql = QStringLiteral("postgresql");
const QString kMigrated = QStringLiteral("emend_migrated");

std::unique_ptr<PostgresServer> server;
bool hasMigratedDatabase = false;

template <class T> T required(base::Result<T> result)
{
    if (!result)
        qFatal("The test's database: %s", qPrintable(result.error().message));
    return std::move(*result);
}

std::unique_ptr<storage::Database> open(const QString& url, const storage::DatabaseOptions& options = {})
{
    return required(storage::Database::open(required(storage::DatabaseUrl::parse(url)), options));
}

void migrateToNewest(storage::Database& database)
{
    required(storage::migrate(database, storage::builtInMigrations(database.url().backend)));
}

// Copying a database is several times as fast as building its schema.
QString migratedDatabase()
{
    if (!hasMigratedDatabase) {
        testServer().createDatabase(kMigrated);
        migrateToNewest(*open(testServer().url(kMigrated)));
        hasMigratedDatabase = true;
    }
    return kMigrated;
}

QString nextName()
{
    static int count = 0;
    return QStringLiteral("test_%1").arg(++count);
}

} // namespace

void addBackendColumn()
{
    QTest::addColumn<QString>("backend");
}

QStringList backends()
{
    return {kSqlite, kPostgreSql};
}

void addBackendRows()
{
    addBackendColumn();
    for (const QString& backend : backends())
        QTest::newRow(qPrintable(backend)) << backend;
}

PostgresServer& testServer()
{
    if (!server) {
        server = std::make_unique<PostgresServer>();
        qAddPostRoutine([] { server.reset(); });
    }
    return *server;
}

TestDatabase::TestDatabase(const QString& backend, Schema schema)
{
    if (backend == kSqlite) {
        m_url = QLatin1String("sqlite://") + m_folder.filePath(QStringLiteral("emend.sqlite"));
    } else {
        m_name = nextName();
        testServer().createDatabase(m_name,
                                    schema == Schema::BuiltIn ? migratedDatabase() : QStringLiteral("template1"));
        m_url = testServer().url(m_name);
    }
    m_database = open(m_url);
    if (backend == kSqlite && schema == Schema::BuiltIn)
        migrateToNewest(*m_database);
}

TestDatabase::~TestDatabase()
{
    m_database.reset();
    if (!m_name.isEmpty() && testServer().isRunning())
        testServer().dropDatabase(m_name);
}

std::unique_ptr<storage::Database> TestDatabase::connect(const storage::DatabaseOptions& options) const
{
    return open(m_url, options);
}

storage::DatabaseUrl TestDatabase::url() const
{
    return required(storage::DatabaseUrl::parse(m_url));
}

} // namespace emend::test
