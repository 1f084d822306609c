// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/storage/migrator.h>

#include <emend/base/logging.h>
#include <emend/domain/canonical_json.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>

#include <algorithm>

// A static library's resources are only linked in where they are asked for, and that not from within a namespace.
static void loadMigrations()
{
    Q_INIT_RESOURCE(migrations);
}

namespace emend::storage {

namespace {

using base::ErrorCode;
using base::Result;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::storage::Migrator)
};

std::vector<Migration> migrationsIn(const QString& folder)
{
    std::vector<Migration> found;
    const QDir directory(QStringLiteral(":/emend/sql/") + folder);
    for (const QString& fileName : directory.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        QFile file(directory.filePath(fileName));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("A built-in file cannot be read: %s", qPrintable(file.fileName()));
        const QByteArray sql = file.readAll();
        found.push_back(
            {fileName.left(4).toInt(), fileName.mid(5).chopped(4), QString::fromUtf8(sql), domain::sha256Hex(sql)});
    }
    return found;
}

Result<void> createHistory(Transaction& transaction)
{
    return transaction.runScript(QStringLiteral(
        "CREATE TABLE IF NOT EXISTS schema_migrations (number INTEGER PRIMARY KEY, name VARCHAR(100) NOT NULL, "
        "checksum CHAR(64) NOT NULL, applied_at TIMESTAMPTZ NOT NULL)"));
}

Result<bool> hasHistory(Transaction& transaction)
{
    const QString sql = transaction.dialect().isPostgreSql()
        ? QStringLiteral("SELECT 1 AS found WHERE to_regclass('schema_migrations') IS NOT NULL")
        : QStringLiteral("SELECT 1 AS found FROM sqlite_master WHERE type = 'table' AND name = 'schema_migrations'");
    return transaction.queryOne(sql).map([](const std::optional<Row>& row) { return row.has_value(); });
}

Result<SchemaStatus> statusIn(Transaction& transaction, const std::vector<Migration>& migrations)
{
    SchemaStatus status;
    const Result<bool> known = hasHistory(transaction);
    if (!known)
        return tl::unexpected(known.error());
    if (*known) {
        const auto rows = transaction.query(
            QStringLiteral("SELECT number, name, checksum, applied_at FROM schema_migrations ORDER BY number"));
        if (!rows)
            return tl::unexpected(rows.error());
        for (const Row& row : *rows)
            status.applied.push_back({static_cast<int>(row.integer("number")), row.text("name"),
                                      row.text("checksum").trimmed(), row.time("applied_at")});
    }
    for (const AppliedMigration& applied : status.applied) {
        const auto own = std::find_if(migrations.begin(), migrations.end(),
                                      [&](const Migration& migration) { return migration.number == applied.number; });
        if (own == migrations.end())
            return base::fail(ErrorCode::Conflict,
                              Text::tr("The database has step %1 (%2), which this program does not know: it is newer "
                                       "than the program. Install the newer version of Emend.")
                                  .arg(applied.number)
                                  .arg(applied.name));
        if (own->checksum != applied.checksum)
            return base::fail(ErrorCode::Conflict,
                              Text::tr("Step %1 (%2) of the database is not the one of this program: its text was "
                                       "changed after it had been applied.")
                                  .arg(applied.number)
                                  .arg(applied.name));
    }
    for (const Migration& migration : migrations) {
        const bool isApplied =
            std::any_of(status.applied.begin(), status.applied.end(),
                        [&](const AppliedMigration& applied) { return applied.number == migration.number; });
        if (!isApplied)
            status.pending.push_back(migration);
    }
    return status;
}

// Returns whether there was one left to apply.
Result<bool> applyNext(Transaction& transaction, const std::vector<Migration>& migrations)
{
    if (const Result<void> locked = transaction.lock(QStringLiteral("emend migrations")); !locked)
        return tl::unexpected(locked.error());
    if (const Result<void> created = createHistory(transaction); !created)
        return tl::unexpected(created.error());
    const Result<SchemaStatus> status = statusIn(transaction, migrations);
    if (!status)
        return tl::unexpected(status.error());
    if (status->pending.empty())
        return false;
    const Migration& next = status->pending.front();
    if (const Result<void> done = transaction.runScript(next.sql); !done)
        return base::fail(
            done.error().code,
            Text::tr("Step %1 (%2) of the database failed: %3").arg(next.number).arg(next.name, done.error().message));
    const auto noted =
        transaction.execute(QStringLiteral("INSERT INTO schema_migrations (number, name, checksum, applied_at) "
                                           "VALUES (:number, :name, :checksum, :now)"),
                            {{":number", next.number},
                             {":name", next.name},
                             {":checksum", next.checksum},
                             {":now", QDateTime::currentDateTimeUtc()}});
    if (!noted)
        return tl::unexpected(noted.error());
    qCInfo(base::lcStorage).noquote() << "Applied step" << next.number << next.name;
    return true;
}

} // namespace

std::vector<Migration> builtInMigrations(Backend backend)
{
    loadMigrations();
    std::vector<Migration> migrations = migrationsIn(QStringLiteral("migrations"));
    const std::vector<Migration> own =
        migrationsIn(backend == Backend::PostgreSql ? QStringLiteral("postgresql") : QStringLiteral("sqlite"));
    migrations.insert(migrations.end(), own.begin(), own.end());
    std::sort(migrations.begin(), migrations.end(),
              [](const Migration& a, const Migration& b) { return a.number < b.number; });
    return migrations;
}

Result<SchemaStatus> schemaStatus(Database& database, const std::vector<Migration>& migrations)
{
    return database.read([&](Transaction& transaction) { return statusIn(transaction, migrations); });
}

Result<int> migrate(Database& database, const std::vector<Migration>& migrations)
{
    int applied = 0;
    for (;;) {
        const Result<bool> next =
            database.transact([&](Transaction& transaction) { return applyNext(transaction, migrations); });
        if (!next)
            return tl::unexpected(next.error());
        if (!*next)
            return applied;
        ++applied;
    }
}

} // namespace emend::storage
