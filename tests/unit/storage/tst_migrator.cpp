// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "result_text.h"
#include "test_database.h"

#include <emend/domain/canonical_json.h>
#include <emend/storage/migrator.h>

#include <QtTest/QTest>

#include <map>
#include <set>
#include <thread>

using namespace emend;
using storage::Migration;
using storage::Transaction;
using Schema = test::TestDatabase::Schema;

namespace {

Migration step(int number, const char* name, const char* sql)
{
    return {number, QString::fromLatin1(name), QString::fromLatin1(sql), domain::sha256Hex(sql)};
}

std::vector<Migration> twoSteps()
{
    return {step(1, "people", "CREATE TABLE people (name TEXT); CREATE INDEX people_name ON people (name);"),
            step(3, "places", "CREATE TABLE places (name TEXT);")};
}

QStringList tableNames(storage::Database& database)
{
    const QString sql = database.dialect().isPostgreSql()
        ? QStringLiteral("SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()")
        : QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table'");
    const auto rows = database.read([&](Transaction& t) { return t.query(sql); });
    QStringList names;
    for (const storage::Row& row : *rows)
        names << row.text("name");
    names.sort();
    return names;
}

/// Table → columns, of what both databases have to agree on.
std::map<QString, std::set<QString>> columnsByTable(storage::Database& database)
{
    const QString sql = database.dialect().isPostgreSql()
        ? QStringLiteral(
            "SELECT c.relname AS t, a.attname AS c FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid "
            "WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') "
            "AND NOT c.relispartition AND a.attnum > 0 AND NOT a.attisdropped AND a.attname <> 'words'")
        : QStringLiteral("SELECT m.name AS t, c.name AS c FROM sqlite_master m, pragma_table_xinfo(m.name) c "
                         "WHERE m.type = 'table' AND m.name NOT LIKE 'document_words%' AND m.name NOT LIKE 'sqlite_%'");
    const auto rows = database.read([&](Transaction& t) { return t.query(sql); });
    std::map<QString, std::set<QString>> columns;
    for (const storage::Row& row : *rows)
        columns[row.text("t")].insert(row.text("c"));
    return columns;
}

} // namespace

class TestMigrator final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersBuiltInSteps_data() { test::addBackendRows(); }
    void numbersBuiltInSteps();
    void buildsTheSameTables();
    void appliesOnce_data() { test::addBackendRows(); }
    void appliesOnce();
    void tellsWithoutTouching_data() { test::addBackendRows(); }
    void tellsWithoutTouching();
    void refusesNewerDatabases_data() { test::addBackendRows(); }
    void refusesNewerDatabases();
    void refusesChangedSteps_data() { test::addBackendRows(); }
    void refusesChangedSteps();
    void leavesNothingOfFailedSteps_data() { test::addBackendRows(); }
    void leavesNothingOfFailedSteps();
    void isDoneOnceByMany_data() { test::addBackendRows(); }
    void isDoneOnceByMany();
};

void TestMigrator::numbersBuiltInSteps()
{
    QFETCH(QString, backend);
    const auto steps = storage::builtInMigrations(backend == QLatin1String("sqlite") ? storage::Backend::Sqlite
                                                                                     : storage::Backend::PostgreSql);
    QVERIFY(steps.size() >= 4);
    int last = 0;
    for (const Migration& migration : steps) {
        QVERIFY2(migration.number > last, qPrintable(migration.name));
        last = migration.number;
        QVERIFY(!migration.name.isEmpty());
        QCOMPARE(migration.checksum, domain::sha256Hex(migration.sql.toUtf8()));
        // It was a transaction of its own otherwise.
        QVERIFY2(!migration.sql.contains(QLatin1String("COMMIT;")), qPrintable(migration.name));
    }
}

void TestMigrator::buildsTheSameTables()
{
    test::TestDatabase sqlite(QStringLiteral("sqlite"));
    test::TestDatabase postgresql(QStringLiteral("postgresql"));
    const auto left = columnsByTable(sqlite.database());
    const auto right = columnsByTable(postgresql.database());
    QVERIFY(left.size() > 20);
    for (const auto& [table, columns] : right)
        QVERIFY2(left.count(table) == 1, qPrintable(table));
    for (const auto& [table, columns] : left) {
        QVERIFY2(right.count(table) == 1, qPrintable(table));
        for (const QString& column : columns)
            QVERIFY2(right.at(table).count(column) == 1, qPrintable(table + QLatin1Char('.') + column));
        QVERIFY2(right.at(table).size() == columns.size(), qPrintable(table));
    }
}

void TestMigrator::appliesOnce()
{
    QFETCH(QString, backend);
    test::TestDatabase database(backend, Schema::None);
    const QDateTime before = QDateTime::currentDateTimeUtc().addSecs(-1);
    auto applied = storage::migrate(database.database(), {twoSteps().front()});
    QVERIFY2(applied, test::why(applied).constData());
    QCOMPARE(*applied, 1);
    QCOMPARE(storage::migrate(database.database(), twoSteps()).value_or(-1), 1);
    QCOMPARE(storage::migrate(database.database(), twoSteps()).value_or(-1), 0);
    const auto status = storage::schemaStatus(database.database(), twoSteps());
    QVERIFY2(status, test::why(status).constData());
    QVERIFY(status->pending.empty());
    QCOMPARE(status->applied.size(), 2U);
    QCOMPARE(status->applied.back().name, QStringLiteral("places"));
    QCOMPARE(status->applied.back().checksum, twoSteps().back().checksum);
    QVERIFY(status->applied.back().appliedAt >= before);
    QCOMPARE(tableNames(database.database()),
             (QStringList{QStringLiteral("people"), QStringLiteral("places"), QStringLiteral("schema_migrations")}));
}

void TestMigrator::tellsWithoutTouching()
{
    QFETCH(QString, backend);
    test::TestDatabase database(backend, Schema::None);
    const auto status = storage::schemaStatus(database.database(), twoSteps());
    QVERIFY2(status, test::why(status).constData());
    QVERIFY(status->applied.empty());
    QCOMPARE(status->pending.size(), 2U);
    QVERIFY(tableNames(database.database()).isEmpty());
}

void TestMigrator::refusesNewerDatabases()
{
    QFETCH(QString, backend);
    test::TestDatabase database(backend, Schema::None);
    QVERIFY(storage::migrate(database.database(), twoSteps()));
    const std::vector<Migration> older{twoSteps().front()};
    const auto status = storage::schemaStatus(database.database(), older);
    QVERIFY(!status);
    QCOMPARE(status.error().code, base::ErrorCode::Conflict);
    QVERIFY2(status.error().message.contains(QLatin1String("places")), qPrintable(status.error().message));
    const auto migrated = storage::migrate(database.database(), older);
    QVERIFY(!migrated);
    QCOMPARE(migrated.error().code, base::ErrorCode::Conflict);
}

void TestMigrator::refusesChangedSteps()
{
    QFETCH(QString, backend);
    test::TestDatabase database(backend, Schema::None);
    QVERIFY(storage::migrate(database.database(), twoSteps()));
    std::vector<Migration> changed = twoSteps();
    changed.front() = step(1, "people", "CREATE TABLE people (name TEXT, age INTEGER);");
    changed.push_back(step(4, "more", "CREATE TABLE more (name TEXT);"));
    const auto migrated = storage::migrate(database.database(), changed);
    QVERIFY(!migrated);
    QCOMPARE(migrated.error().code, base::ErrorCode::Conflict);
    QVERIFY2(migrated.error().message.contains(QLatin1String("people")), qPrintable(migrated.error().message));
    QVERIFY(!tableNames(database.database()).contains(QLatin1String("more")));
}

void TestMigrator::leavesNothingOfFailedSteps()
{
    QFETCH(QString, backend);
    test::TestDatabase database(backend, Schema::None);
    std::vector<Migration> steps = twoSteps();
    steps.push_back(step(7, "broken", "CREATE TABLE half (n INTEGER); INSERT INTO nowhere VALUES (1);"));
    const auto migrated = storage::migrate(database.database(), steps);
    QVERIFY(!migrated);
    const QString message = migrated.error().message;
    QVERIFY2(message.contains(QLatin1String("7 (broken)")) && message.contains(QLatin1String("nowhere")),
             qPrintable(message));
    QVERIFY(!tableNames(database.database()).contains(QLatin1String("half")));
    const auto status = storage::schemaStatus(database.database(), steps);
    QVERIFY2(status, test::why(status).constData());
    QCOMPARE(status->applied.size(), 2U);
    QCOMPARE(status->pending.size(), 1U);
    steps.back() = step(7, "broken", "CREATE TABLE half (n INTEGER);");
    QCOMPARE(storage::migrate(database.database(), steps).value_or(-1), 1);
}

void TestMigrator::isDoneOnceByMany()
{
    QFETCH(QString, backend);
    test::TestDatabase database(backend, Schema::None);
    std::vector<Migration> steps;
    for (int number = 1; number <= 8; ++number) {
        const QByteArray sql = "CREATE TABLE t" + QByteArray::number(number) + " (n INTEGER);";
        steps.push_back(step(number, "step", sql.constData()));
    }
    std::atomic<int> applied = 0;
    std::atomic<int> failed = 0;
    std::vector<std::thread> programs;
    for (int i = 0; i < 4; ++i) {
        programs.emplace_back([&] {
            const auto connection = database.connect();
            if (const auto done = storage::migrate(*connection, steps))
                applied += *done;
            else
                ++failed;
        });
    }
    for (std::thread& program : programs)
        program.join();
    QCOMPARE(failed.load(), 0);
    QCOMPARE(applied.load(), 8);
}

QTEST_GUILESS_MAIN(TestMigrator)
#include "tst_migrator.moc"
