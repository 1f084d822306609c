// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit_entries.h"
#include "test_database.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <map>
#include <memory>

using namespace emend;
using namespace emend::storage;
using namespace emend::test;

namespace {

constexpr qint64 kRows = 12;

bool namesRow(const AuditReport& report, qint64 seq)
{
    return std::any_of(report.findings.begin(), report.findings.end(), [seq](const AuditFinding& finding) {
        return finding.id == seq || (finding.seq <= seq && seq <= finding.lastSeq);
    });
}

/// What the chain says after these statements of somebody who can switch the triggers off; then all is as it was.
AuditReport afterTampering(Database& database, const QStringList& statements, const std::vector<AuditHead>& kept = {})
{
    AuditReport report;
    const bool isPostgreSql = database.dialect().isPostgreSql();
    QStringList all = isPostgreSql
        ? QStringList{QStringLiteral("SELECT set_config('session_replication_role', 'replica', true)")}
        : QStringList{QStringLiteral("DROP TRIGGER audit_log_no_update"),
                      QStringLiteral("DROP TRIGGER audit_log_no_delete"),
                      QStringLiteral("DROP TRIGGER audit_log_no_replace")};
    all << statements;
    const auto undone = database.transact([&](Transaction& transaction) -> base::Result<void> {
        for (const QString& sql : all) {
            if (const auto done = transaction.execute(sql); !done)
                return tl::unexpected(done.error());
        }
        report = verified(transaction, kept);
        return base::fail(base::ErrorCode::Cancelled, QStringLiteral("undo"));
    });
    if (undone.error().code != base::ErrorCode::Cancelled)
        QTest::qFail(qPrintable(undone.error().message), __FILE__, __LINE__);
    return report;
}

} // namespace

class TestAuditVerify final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesChanges_data();
    void refusesChanges();
    void findsChangedColumns_data();
    void findsChangedColumns();
    void findsOtherTampering_data();
    void findsOtherTampering();
    void stopsWhenCancelled_data() { addBackendRows(); }
    void stopsWhenCancelled();
    void cleanupTestCase() { m_filled.clear(); }

private:
    TestDatabase& filled(const QString& backend);

    std::map<QString, std::unique_ptr<TestDatabase>> m_filled;
};

/// A database with kRows entries, which the tests leave as it is.
TestDatabase& TestAuditVerify::filled(const QString& backend)
{
    std::unique_ptr<TestDatabase>& test = m_filled[backend];
    if (!test) {
        test = std::make_unique<TestDatabase>(backend);
        if (!append(test->database(), entries(kRows)))
            qFatal("The entries cannot be appended.");
    }
    return *test;
}

void TestAuditVerify::refusesChanges_data()
{
    addBackendColumn();
    QTest::addColumn<QString>("sql");
    for (const QString& backend : backends()) {
        const auto row = [&](const char* name, const char* sql) {
            QTest::newRow(qPrintable(backend + QLatin1Char(' ') + QLatin1String(name))) << backend << sql;
        };
        row("update", "UPDATE audit_log SET actor_id = 'bob' WHERE id = 3");
        row("delete", "DELETE FROM audit_log WHERE id = 12");
        row("delete all", "DELETE FROM audit_log");
        row("upsert",
            "INSERT INTO audit_log SELECT * FROM audit_log WHERE id = 3 ON CONFLICT (id, timestamp) DO UPDATE SET "
            "actor_id = 'bob'");
    }
    QTest::newRow("sqlite replace") << "sqlite"
                                    << "INSERT OR REPLACE INTO audit_log SELECT * FROM audit_log WHERE id = 12";
    QTest::newRow("sqlite update or replace") << "sqlite"
                                              << "UPDATE OR REPLACE audit_log SET id = 3, seq = 3 WHERE id = 4";
    QTest::newRow("partition update") << "postgresql"
                                      << "DO $$ BEGIN EXECUTE (SELECT 'UPDATE ' || tableoid::regclass || "
                                         "' SET actor_id = NULL' FROM audit_log LIMIT 1); END $$";
    QTest::newRow("truncate") << "postgresql"
                              << "TRUNCATE audit_log";
    QTest::newRow("partition truncate") << "postgresql"
                                        << "DO $$ BEGIN EXECUTE (SELECT 'TRUNCATE ' || tableoid::regclass "
                                           "FROM audit_log LIMIT 1); END $$";
}

void TestAuditVerify::refusesChanges()
{
    QFETCH(QString, backend);
    QFETCH(QString, sql);
    TestDatabase& test = filled(backend);
    if (backend == QLatin1String("postgresql")) {
        const auto done = testServer().execute(sql, test.url().parameters.value(QStringLiteral("dbname")));
        QVERIFY(!done);
        QVERIFY2(done.error().message.contains(QStringLiteral("append-only")), qPrintable(done.error().message));
    } else {
        sql.replace(QLatin1String("(id, timestamp)"), QLatin1String("(id)"));
        const auto done = test.database().transact([&](Transaction& transaction) { return transaction.execute(sql); });
        QVERIFY(!done);
        QVERIFY2(done.error().message.contains(QStringLiteral("append-only")), qPrintable(done.error().message));
        QCOMPARE(done.error().code, base::ErrorCode::Forbidden);
    }
    const AuditReport report = verified(test.database());
    QVERIFY2(report.isSound() && report.rows == kRows, described(report).constData());
}

void TestAuditVerify::findsChangedColumns_data()
{
    addBackendColumn();
    QTest::addColumn<QString>("change");
    for (const QString& backend : backends()) {
        const bool isPostgreSql = backend == QLatin1String("postgresql");
        const QString hash = QString::fromLatin1(auditContentHash("another"));
        for (const QString& change : {QStringLiteral("id = id + 1000, seq = seq + 1000"),
                                      isPostgreSql ? QStringLiteral("timestamp = timestamp + interval '1 ms'")
                                                   : QStringLiteral("timestamp = '2026-11-22T02:55:05.050Z'"),
                                      QStringLiteral("actor_type = 'system'"),
                                      QStringLiteral("actor_id = 'bob'"),
                                      QStringLiteral("actor_id = NULL"),
                                      QStringLiteral("action = 'read'"),
                                      QStringLiteral("resource_type = 'key'"),
                                      QStringLiteral("resource_id = 'd999'"),
                                      QStringLiteral("details = '{\"z\": 4711}'"),
                                      QStringLiteral("details = '{}'"),
                                      QStringLiteral("ip_address = '192.168.0.8'"),
                                      QStringLiteral("ip_address = '192.168.0.7/24'"),
                                      QStringLiteral("ip_address = NULL"),
                                      QStringLiteral("user_agent = 'emend/0.3'"),
                                      QStringLiteral("success = false"),
                                      QStringLiteral("error_message = 'No room.'"),
                                      QStringLiteral("error_message = ''"),
                                      QStringLiteral("db_role = 'bob'"),
                                      QStringLiteral("content_hash = '%1'").arg(hash),
                                      QStringLiteral("prev_hash = '%1'").arg(hash),
                                      QStringLiteral("row_hash = '%1'").arg(hash)})
            QTest::newRow(qPrintable(backend + QLatin1Char(' ') + change)) << backend << change;
    }
}

void TestAuditVerify::findsChangedColumns()
{
    QFETCH(QString, backend);
    QFETCH(QString, change);
    TestDatabase& test = filled(backend);
    for (const int id : {1, 5, 12}) {
        const AuditReport report = afterTampering(
            test.database(), {QStringLiteral("UPDATE audit_log SET %1 WHERE id = %2").arg(change).arg(id)});
        QVERIFY2(namesRow(report, id), described(report).constData());
        QVERIFY2(report.faults <= 3, described(report).constData());
    }
    QVERIFY(verified(test.database()).isSound());
}

void TestAuditVerify::findsOtherTampering_data()
{
    addBackendColumn();
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<qint64>("row");
    const QString columns = QStringLiteral("actor_type, action, details, success, db_role, content_hash, prev_hash, "
                                           "row_hash, timestamp");
    const QString copy = QStringLiteral("INSERT INTO audit_log (id, seq, %1) SELECT %2, %2, %1 FROM audit_log "
                                        "WHERE id = %3")
                             .arg(columns);
    for (const QString& backend : backends()) {
        const auto row = [&](const char* name, qint64 id, const QStringList& statements) {
            QTest::newRow(qPrintable(backend + QLatin1Char(' ') + QLatin1String(name))) << backend << statements << id;
        };
        row("removed", 5, {QStringLiteral("DELETE FROM audit_log WHERE id = 5")});
        row("first removed", 1, {QStringLiteral("DELETE FROM audit_log WHERE id = 1")});
        row("tail cut", 12, {QStringLiteral("DELETE FROM audit_log WHERE id > 10")});
        row("all removed", 7, {QStringLiteral("DELETE FROM audit_log")});
        row("swapped", 4,
            {QStringLiteral("UPDATE audit_log SET id = 100, seq = 100 WHERE id = 4"),
             QStringLiteral("UPDATE audit_log SET id = 4, seq = 4 WHERE id = 9"),
             QStringLiteral("UPDATE audit_log SET id = 9, seq = 9 WHERE id = 100")});
        row("appended", 13, {copy.arg(13).arg(12)});
        row("appended, head moved", 13, {copy.arg(13).arg(12), QStringLiteral("UPDATE audit_heads SET seq = 13")});
        row("tail and head cut", 12,
            {QStringLiteral("DELETE FROM audit_log WHERE id > 10"),
             QStringLiteral(
                 "UPDATE audit_heads SET seq = 10, row_hash = (SELECT row_hash FROM audit_log WHERE id = 10)")});
    }
}

void TestAuditVerify::findsOtherTampering()
{
    QFETCH(QString, backend);
    QFETCH(QStringList, statements);
    QFETCH(qint64, row);
    TestDatabase& test = filled(backend);
    const AuditHead kept = verified(test.database()).head;
    const AuditReport report = afterTampering(test.database(), statements, {kept});
    QVERIFY2(namesRow(report, row), described(report).constData());
    QVERIFY(verified(test.database(), {kept}).isSound());
}

void TestAuditVerify::stopsWhenCancelled()
{
    QFETCH(QString, backend);
    TestDatabase test(backend);
    QVERIFY(append(test.database(), entries(3)));
    base::Progress progress;
    progress.cancel();
    const auto report =
        test.database().read([&](Transaction& transaction) { return verifyAudit(transaction, {}, progress); });
    QVERIFY(!report);
    QCOMPARE(report.error().code, base::ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestAuditVerify)
#include "tst_audit_verify.moc"
