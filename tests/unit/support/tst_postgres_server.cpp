// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres_server.h"

#include <QtTest/QtTest>

using emend::test::PostgresServer;

class TestPostgresServer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsDataThroughRestarts();
    void copiesDatabases();
    void saysWhatIsWrong();
    void leavesNothingBehind();
};

namespace {

QString value(const PostgresServer& server, const char* sql, const QString& database = QStringLiteral("emend"))
{
    const auto result = server.execute(QString::fromLatin1(sql), database);
    return result ? *result : QStringLiteral("error: ") + result.error().message;
}

} // namespace

void TestPostgresServer::keepsDataThroughRestarts()
{
    PostgresServer server(PostgresServer::Durability::Durable);
    QCOMPARE(value(server, "SHOW fsync"), QStringLiteral("on"));
    QCOMPARE(value(server, "CREATE TABLE t (n integer)"), QString());
    QCOMPARE(value(server, "INSERT INTO t VALUES (1)"), QString());
    server.restart();
    QCOMPARE(value(server, "SELECT n FROM t"), QStringLiteral("1"));
    QCOMPARE(value(server, "INSERT INTO t VALUES (2)"), QString());
    server.killHard();
    QVERIFY(!server.isRunning());
    QVERIFY(!server.execute(QStringLiteral("SELECT 1")));
    server.start();
    QCOMPARE(value(server, "SELECT sum(n) FROM t"), QStringLiteral("3"));
}

void TestPostgresServer::copiesDatabases()
{
    const PostgresServer server;
    QCOMPARE(value(server, "SHOW fsync"), QStringLiteral("off"));
    QCOMPARE(value(server, "CREATE TABLE t AS SELECT 7 AS n"), QString());
    server.createDatabase(QStringLiteral("an \"odd\" name"), QStringLiteral("emend"));
    QCOMPARE(value(server, "SELECT n FROM t", QStringLiteral("an \"odd\" name")), QStringLiteral("7"));
    server.dropDatabase(QStringLiteral("an \"odd\" name"));
    QVERIFY(!server.execute(QStringLiteral("SELECT 1"), QStringLiteral("an \"odd\" name")));
}

void TestPostgresServer::saysWhatIsWrong()
{
    const PostgresServer server;
    const auto result = server.execute(QStringLiteral("SELECT wrong"));
    QVERIFY(!result);
    QVERIFY(result.error().message.contains(QLatin1String("wrong")));
}

void TestPostgresServer::leavesNothingBehind()
{
    QString folder;
    {
        const PostgresServer server;
        folder = value(server, "SHOW data_directory");
        QVERIFY(QFileInfo(folder).isDir());
    }
    QVERIFY(!QFileInfo::exists(QFileInfo(folder).absolutePath()));
}

QTEST_GUILESS_MAIN(TestPostgresServer)
#include "tst_postgres_server.moc"
