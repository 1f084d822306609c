// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/storage/database_url.h>

#include <QtTest/QTest>

using namespace emend::storage;

class TestDatabaseUrl final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understandsFiles_data();
    void understandsFiles();
    void understandsServers_data();
    void understandsServers();
    void refusesTheRest_data();
    void refusesTheRest();
    void neverShowsPasswords_data();
    void neverShowsPasswords();
};

void TestDatabaseUrl::understandsFiles_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("path");
    QTest::newRow("absolute") << "sqlite:///var/lib/emend.db"
                              << "/var/lib/emend.db";
    QTest::newRow("relative") << "sqlite:data/emend.db"
                              << "data/emend.db";
    QTest::newRow("blanks and signs") << "sqlite:///home/a b/50% ü?.db"
                                      << "/home/a b/50% ü?.db";
}

void TestDatabaseUrl::understandsFiles()
{
    QFETCH(QString, text);
    const auto url = DatabaseUrl::parse(text);
    QVERIFY2(url, qPrintable(text));
    QCOMPARE(url->backend, Backend::Sqlite);
    QTEST(url->path, "path");
}

void TestDatabaseUrl::understandsServers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("parameters");
    QTest::addColumn<QString>("display");
    QTest::newRow("all") << "postgresql://ann@db.example:5433/pool?sslmode=require"
                         << "dbname=pool host=db.example port=5433 sslmode=require user=ann"
                         << "postgresql://ann@db.example:5433/pool";
    QTest::newRow("short scheme") << "postgres://db/pool"
                                  << "dbname=pool host=db"
                                  << "postgresql://db/pool";
    QTest::newRow("socket") << "postgresql://ann@/pool?host=%2Frun%2Fpostgresql"
                            << "dbname=pool host=/run/postgresql user=ann"
                            << "postgresql://ann@/run/postgresql/pool";
    QTest::newRow("encoded") << "postgresql://a%40b:p%3Aw@db/pool"
                             << "dbname=pool host=db password=p:w user=a@b"
                             << "postgresql://a@b@db/pool";
}

void TestDatabaseUrl::understandsServers()
{
    QFETCH(QString, text);
    const auto url = DatabaseUrl::parse(text);
    QVERIFY2(url, qPrintable(text));
    QCOMPARE(url->backend, Backend::PostgreSql);
    QStringList pairs;
    for (auto it = url->parameters.constBegin(); it != url->parameters.constEnd(); ++it)
        pairs << it.key() + QLatin1Char('=') + it.value();
    QTEST(pairs.join(QLatin1Char(' ')), "parameters");
    QTEST(url->display(), "display");
}

void TestDatabaseUrl::refusesTheRest_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << "";
    QTest::newRow("a path") << "/var/lib/emend.db";
    QTest::newRow("another database") << "mysql://ann@db/pool";
    QTest::newRow("no file") << "sqlite:";
    QTest::newRow("no file, absolute") << "sqlite:///";
    QTest::newRow("a folder") << "sqlite:///var/lib/";
    QTest::newRow("two slashes") << "sqlite://emend.db";
    QTest::newRow("unknown parameter") << "postgresql://db/pool?colour=red";
    QTest::newRow("broken address") << "postgresql://[::1/pool";
}

void TestDatabaseUrl::refusesTheRest()
{
    QFETCH(QString, text);
    const auto url = DatabaseUrl::parse(text);
    QVERIFY(!url);
    QCOMPARE(url.error().code, emend::base::ErrorCode::InvalidArgument);
    QVERIFY(!url.error().message.isEmpty());
}

void TestDatabaseUrl::neverShowsPasswords_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("good") << "postgresql://ann:geheim@db/pool";
    QTest::newRow("as parameter") << "postgresql://ann@db/pool?password=geheim";
    QTest::newRow("broken host") << "postgresql://ann:geheim@[::1]x/pool";
    QTest::newRow("broken encoding") << "postgresql://ann:geheim%zz@db/pool";
    QTest::newRow("broken parameter") << "postgresql://ann@db/pool?password=geheim=x&sslmode";
    QTest::newRow("encoded zero") << "postgresql://ann:geheim%00@db/pool";
}

void TestDatabaseUrl::neverShowsPasswords()
{
    QFETCH(QString, text);
    const auto url = DatabaseUrl::parse(text);
    const QString shown = url ? url->display() : url.error().message;
    QVERIFY2(!shown.contains(QLatin1String("geheim")), qPrintable(shown));
}

QTEST_GUILESS_MAIN(TestDatabaseUrl)
#include "tst_database_url.moc"
