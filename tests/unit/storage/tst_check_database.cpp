// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "full_database.h"
#include "result_text.h"
#include "test_database.h"

#include <emend/storage/check_database.h>
#include <emend/storage/database_status.h>
#include <emend/storage/migrator.h>

#include <QtCore/QFile>
#include <QtTest/QTest>

#include <algorithm>

using namespace emend;
using storage::Database;
using storage::DatabaseFinding;
using storage::Transaction;

namespace {

void mustRun(Database& database, const QString& sql)
{
    const auto done = database.transact([&](Transaction& t) { return t.runScript(sql); });
    if (!done)
        qFatal("%s", qPrintable(done.error().message));
}

void fill(Database& database)
{
    if (database.dialect().isPostgreSql())
        mustRun(database, QStringLiteral("SELECT emend_ensure_partitions('2026-11-01', '2027-02-01')"));
    const auto filled = database.transact(test::fillDatabase);
    if (!filled)
        qFatal("%s", qPrintable(filled.error().message));
}

QString names(const base::Result<std::vector<DatabaseFinding>>& findings)
{
    if (!findings)
        return findings.error().message;
    QStringList list;
    for (const DatabaseFinding& finding : *findings)
        list << finding.check;
    return list.join(QLatin1Char(' '));
}

} // namespace

class TestCheckDatabase final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNothing_data() { test::addBackendRows(); }
    void findsNothing();
    void findsFaults_data();
    void findsFaults();
    void findsDamagedFiles();
    void needsNoSchema_data() { test::addBackendRows(); }
    void needsNoSchema();
    void tellsFigures_data() { test::addBackendRows(); }
    void tellsFigures();
};

void TestCheckDatabase::findsNothing()
{
    QFETCH(QString, backend);
    test::TestDatabase database(backend);
    fill(database.database());
    const auto findings = storage::checkDatabase(database.database(), test::kFullAt);
    QVERIFY2(findings, test::why(findings).constData());
    QCOMPARE(names(findings), QString());
}

void TestCheckDatabase::findsFaults_data()
{
    test::addBackendColumn();
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("found");
    QTest::addColumn<QString>("word");
    const auto add = [](const QString& backend, const char* name, const char* sql, const char* found,
                        const char* word) {
        QTest::addRow("%s %s", qPrintable(backend), name)
            << backend << QString::fromLatin1(sql) << QString::fromLatin1(found) << QString::fromLatin1(word);
    };
    for (const QString& backend : test::backends()) {
        add(backend, "result", "DELETE FROM extractions WHERE document_id = '00000001-0000-4000-8000-000000000003'",
            "documents_without_result", "00000001-0000-4000-8000-000000000003");
        add(backend, "no result named",
            "UPDATE documents SET extraction_id = NULL WHERE document_id = '00000001-0000-4000-8000-000000000003'",
            "documents_without_result", "1 documents");
        add(backend, "job", "UPDATE jobs SET document_id = NULL WHERE kind = 'document'", "jobs_without_document",
            "00000000-0000-4000-8000-000000000001");
        add(backend, "lease",
            "UPDATE jobs SET state = 'running', attempt_id = job_id, lease_until = '2026-11-22T11:00:00.000Z' WHERE "
            "kind = 'document'",
            "stuck_jobs", "worker");
        add(backend, "lease renewed",
            "UPDATE jobs SET state = 'running', attempt_id = job_id, lease_until = '2026-11-22T11:59:00.000Z' WHERE "
            "kind = 'document'",
            "", "");
        add(backend, "review",
            "INSERT INTO review_leases (document_id, attempt_id, reviewer, leased_at, lease_until) SELECT document_id, "
            "document_id, "
            "'ann', '2026-11-22T09:00:00.000Z', '2026-11-22T10:00:00.000Z' FROM documents LIMIT 2",
            "stuck_reviews", "2 documents");
        add(backend, "review put off with its draft",
            "INSERT INTO review_leases (document_id, attempt_id, reviewer, leased_at, lease_until, draft) SELECT "
            "document_id, document_id, 'ann', '2026-11-22T09:00:00.000Z', '2026-11-22T10:00:00.000Z', '{\"edits\":[]}' "
            "FROM documents LIMIT 2",
            "", "");
        add(backend, "attempt",
            "INSERT INTO job_attempts (attempt_id, job_id, number, worker, started_at) SELECT job_id, job_id, 1, 'w', "
            "created_at FROM "
            "jobs WHERE kind = 'document'",
            "attempts_left_running", "1 attempts");
        add(backend, "head", "UPDATE audit_heads SET seq = seq - 1", "audit_head", "emend-cli audit verify");
    }
    const QString postgresql = QStringLiteral("postgresql");
    add(postgresql, "partition", "DROP TABLE field_values_2026_12", "partition", "2026-12");
    add(postgresql, "index", "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'documents_state'::regclass",
        "invalid_index", "documents_state");
    add(postgresql, "constraint", "ALTER TABLE users ADD CONSTRAINT named CHECK (user_name <> '') NOT VALID",
        "unvalidated_constraint", "named");
    add(QStringLiteral("sqlite"), "reference",
        "PRAGMA foreign_keys = OFF; INSERT INTO document_texts (document_id, text, updated_at) VALUES ('x', '', '')",
        "references", "document_texts");
}

void TestCheckDatabase::findsFaults()
{
    QFETCH(QString, backend);
    QFETCH(QString, sql);
    QFETCH(QString, found);
    QFETCH(QString, word);
    test::TestDatabase database(backend);
    fill(database.database());
    if (sql.startsWith(QLatin1String("PRAGMA"))) {
        // The setting cannot be changed within a transaction.
        QVERIFY(QFile::exists(database.url().path));
        const auto off = database.database().transact(
            [](Transaction& t) { return t.runScript(QStringLiteral("COMMIT; PRAGMA foreign_keys = OFF; BEGIN")); });
        QVERIFY2(off, test::why(off).constData());
        sql = sql.section(QLatin1Char(';'), 1);
    }
    mustRun(database.database(), sql);
    const auto findings = storage::checkDatabase(database.database(), test::kFullAt);
    QVERIFY2(findings, test::why(findings).constData());
    QCOMPARE(names(findings), found);
    if (!found.isEmpty())
        QVERIFY2(findings->front().message.contains(word), qPrintable(findings->front().message));
}

void TestCheckDatabase::findsDamagedFiles()
{
    const QTemporaryDir folder;
    const storage::DatabaseUrl url{storage::Backend::Sqlite, folder.filePath(QStringLiteral("emend.db")), {}};
    {
        const auto database = Database::open(url);
        QVERIFY2(database, test::why(database).constData());
        QVERIFY(storage::migrate(**database, storage::builtInMigrations(storage::Backend::Sqlite)));
        fill(**database);
    }
    QFile file(url.path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    // Pages of the tables' rows; the schema stands in the first ones.
    for (qint64 at = file.size() / 2; at + 4096 < file.size(); at += 8192) {
        file.seek(at);
        file.write(QByteArray(512, '\x55'));
    }
    file.close();
    const auto database = Database::open(url);
    QVERIFY2(database, test::why(database).constData());
    const auto findings = storage::checkDatabase(**database, test::kFullAt);
    if (findings) {
        QVERIFY(!findings->empty());
        QCOMPARE(findings->front().check, QStringLiteral("integrity"));
    } else {
        QCOMPARE(findings.error().code, base::ErrorCode::StorageError);
    }
}

void TestCheckDatabase::needsNoSchema()
{
    QFETCH(QString, backend);
    test::TestDatabase database(backend, test::TestDatabase::Schema::None);
    QCOMPARE(names(storage::checkDatabase(database.database(), test::kFullAt)), QStringLiteral("schema"));
    const auto status = storage::databaseStatus(database.database());
    QVERIFY2(status, test::why(status).constData());
    QVERIFY(status->tables.empty());
    QVERIFY(status->server.contains(QRegularExpression(QStringLiteral("^(SQLite|PostgreSQL) [0-9]+\\.[0-9]"))));
}

void TestCheckDatabase::tellsFigures()
{
    QFETCH(QString, backend);
    test::TestDatabase database(backend);
    fill(database.database());
    const auto status = storage::databaseStatus(database.database());
    QVERIFY2(status, test::why(status).constData());
    QVERIFY(status->bytes > 100'000);
    QCOMPARE(status->jobs.value(QStringLiteral("queued")), 1);
    const auto table = [&](const char* name) {
        const auto found = std::find_if(status->tables.begin(), status->tables.end(),
                                        [&](const auto& t) { return t.name == QLatin1String(name); });
        return found == status->tables.end() ? storage::TableStatus() : *found;
    };
    QCOMPARE(table("corrections_master").rows, test::kFullCorrections);
    QCOMPARE(table("audit_log").rows, 700);
    QCOMPARE(table("field_values").rows, 80);
    if (database.database().dialect().isPostgreSql()) {
        QCOMPARE(table("field_values").partitions.join(QLatin1Char(' ')),
                 QStringLiteral("2026-11 2026-12 2027-01 2027-02"));
        QVERIFY(table("field_values").bytes > 0);
    }
}

QTEST_GUILESS_MAIN(TestCheckDatabase)
#include "tst_check_database.moc"
