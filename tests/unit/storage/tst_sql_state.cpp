// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql_state.h"

#include <QtTest/QTest>

#include <sqlite3.h>

using namespace emend;
using base::ErrorCode;
using storage::Failure;

Q_DECLARE_METATYPE(emend::storage::Failure)

class TestSqlState final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sortsPostgresStates_data();
    void sortsPostgresStates();
    void knowsRefusedLogins_data();
    void knowsRefusedLogins();
    void sortsSqliteCodes_data();
    void sortsSqliteCodes();
};

void TestSqlState::sortsPostgresStates_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<Failure>("failure");
    const auto add = [](const char* name, const char* state, ErrorCode code, Failure failure) {
        QTest::newRow(name) << QString::fromLatin1(state) << code << failure;
    };
    add("the driver's own", "", ErrorCode::DatabaseError, Failure::Final);
    add("connection failure", "08006", ErrorCode::DatabaseError, Failure::ConnectionLost);
    add("stopped by its administrator", "57P01", ErrorCode::DatabaseError, Failure::ConnectionLost);
    add("crashed", "57P02", ErrorCode::DatabaseError, Failure::ConnectionLost);
    add("still starting", "57P03", ErrorCode::DatabaseError, Failure::ConnectionLost);
    add("idle for too long", "25P03", ErrorCode::DatabaseError, Failure::ConnectionLost);
    add("serialisation", "40001", ErrorCode::Conflict, Failure::ConflictWithOthers);
    add("deadlock", "40P01", ErrorCode::Conflict, Failure::ConflictWithOthers);
    add("lock timeout", "55P03", ErrorCode::Conflict, Failure::ConflictWithOthers);
    add("unique", "23505", ErrorCode::Conflict, Failure::Final);
    add("not null", "23502", ErrorCode::DatabaseError, Failure::Final);
    add("check", "23514", ErrorCode::DatabaseError, Failure::Final);
    add("foreign key", "23503", ErrorCode::DatabaseError, Failure::Final);
    add("no right", "42501", ErrorCode::Forbidden, Failure::Final);
    add("wrong password", "28P01", ErrorCode::Forbidden, Failure::Final);
    add("disk full", "53100", ErrorCode::StorageError, Failure::Final);
    add("statement timeout", "57014", ErrorCode::DatabaseError, Failure::Final);
    add("syntax", "42601", ErrorCode::DatabaseError, Failure::Final);
    add("transaction is aborted", "25P02", ErrorCode::DatabaseError, Failure::Final);
}

void TestSqlState::sortsPostgresStates()
{
    QFETCH(QString, state);
    const storage::SqlProblem problem = storage::postgresProblem(state);
    QTEST(problem.code, "code");
    QTEST(problem.failure, "failure");
}

void TestSqlState::knowsRefusedLogins_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("state");
    const auto add = [](const char* message, const char* state) {
        QTest::newRow(message) << QLatin1String("connection to server failed: FATAL:  ") + QLatin1String(message)
                               << QString::fromLatin1(state);
    };
    add("password authentication failed for user \"ann\"", "28P01");
    add("Peer authentication failed for user \"ann\"", "28P01");
    add("role \"ann\" does not exist", "28000");
    add("role \"emend_viewer\" is not permitted to log in", "28000");
    add("no pg_hba.conf entry for host \"10.0.0.1\", user \"ann\", database \"pool\"", "28000");
    add("permission denied for database \"pool\"", "42501");
    add("database \"pool\" does not exist", "3D000");
    add("sorry, too many clients already", "");
    add("the database system is starting up", "");
}

void TestSqlState::knowsRefusedLogins()
{
    QFETCH(QString, message);
    QTEST(storage::loginState(message), "state");
}

void TestSqlState::sortsSqliteCodes_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<Failure>("failure");
    const auto add = [](const char* name, int state, ErrorCode code, Failure failure) {
        QTest::newRow(name) << state << code << failure;
    };
    add("busy", SQLITE_BUSY, ErrorCode::Conflict, Failure::ConflictWithOthers);
    add("busy snapshot", SQLITE_BUSY_SNAPSHOT, ErrorCode::Conflict, Failure::ConflictWithOthers);
    add("locked", SQLITE_LOCKED, ErrorCode::Conflict, Failure::ConflictWithOthers);
    add("unique", SQLITE_CONSTRAINT_UNIQUE, ErrorCode::Conflict, Failure::Final);
    add("primary key", SQLITE_CONSTRAINT_PRIMARYKEY, ErrorCode::Conflict, Failure::Final);
    add("row id", SQLITE_CONSTRAINT_ROWID, ErrorCode::Conflict, Failure::Final);
    add("refused by a trigger", SQLITE_CONSTRAINT_TRIGGER, ErrorCode::Forbidden, Failure::Final);
    add("check", SQLITE_CONSTRAINT_CHECK, ErrorCode::DatabaseError, Failure::Final);
    add("disk full", SQLITE_FULL, ErrorCode::StorageError, Failure::Final);
    add("cannot write", SQLITE_IOERR_WRITE, ErrorCode::StorageError, Failure::Final);
    add("read-only", SQLITE_READONLY, ErrorCode::StorageError, Failure::Final);
    add("damaged", SQLITE_CORRUPT, ErrorCode::StorageError, Failure::Final);
    add("no database", SQLITE_NOTADB, ErrorCode::StorageError, Failure::Final);
    add("syntax", SQLITE_ERROR, ErrorCode::DatabaseError, Failure::Final);
}

void TestSqlState::sortsSqliteCodes()
{
    QFETCH(int, state);
    const storage::SqlProblem problem = storage::sqliteProblem(state);
    QTEST(problem.code, "code");
    QTEST(problem.failure, "failure");
}

QTEST_GUILESS_MAIN(TestSqlState)
#include "tst_sql_state.moc"
