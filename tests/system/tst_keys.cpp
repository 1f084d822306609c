// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_run.h"
#include "result_text.h"
#include "test_database.h"

#include <emend/storage/api_keys.h>
#include <emend/storage/audit.h>

#include <QtTest/QtTest>

using namespace emend;
using storage::Transaction;
using test::CliRun;

namespace {

CliRun keys(const QStringList& arguments, const QString& url)
{
    return test::runCli(QStringList{QStringLiteral("keys")} + arguments, {},
                        {{QStringLiteral("EMEND_DATABASE_URL"), url}});
}

QStringList createArguments()
{
    return {QStringLiteral("create"),        QStringLiteral("--app"),   QStringLiteral("expenses"),
            QStringLiteral("--environment"), QStringLiteral("test"),    QStringLiteral("--role"),
            QStringLiteral("app"),           QStringLiteral("--scope"), QStringLiteral("a:read"),
            QStringLiteral("--scope"),       QStringLiteral("b:write"), QStringLiteral("--expires"),
            QStringLiteral("90d"),           QStringLiteral("--notes"), QStringLiteral("for \x1b[2Jnight runs")};
}

bool isGood(storage::Database& database, const QByteArray& key)
{
    return database
        .transact([&](Transaction& t) {
            return storage::authenticateApiKey(t, QString::fromLatin1(key), QDateTime::currentDateTimeUtc());
        })
        .has_value();
}

} // namespace

class TestKeys final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createsListsAndRevokes_data() { test::addBackendRows(); }
    void createsListsAndRevokes();
    void isForAdminsOnly();
    void explainsWrongUsage_data();
    void explainsWrongUsage();
};

void TestKeys::createsListsAndRevokes()
{
    QFETCH(QString, backend);
    test::TestDatabase database(backend);
    const CliRun created = keys(createArguments(), database.urlText());
    QVERIFY2(created.status == 0, created.err.constData());
    const QByteArray key = created.out.trimmed();
    QCOMPARE(key.size(), 51);
    QVERIFY2(created.err.contains("shown only now") && !created.err.contains(key), created.err.constData());
    QVERIFY(isGood(database.database(), key));

    const CliRun listed = keys({QStringLiteral("list"), QStringLiteral("--json")}, database.urlText());
    QCOMPARE(listed.status, 0);
    QVERIFY(!listed.out.contains(key.mid(16)));
    const QJsonObject json = listed.results().value(0);
    QCOMPARE(json.value(QLatin1String("prefix")).toString().toLatin1(), key.left(16));
    QCOMPARE(json.value(QLatin1String("scopes")).toArray().size(), 2);
    QCOMPARE(json.value(QLatin1String("good")).toBool(), true);
    const QDateTime expires =
        QDateTime::fromString(json.value(QLatin1String("expires_at")).toString(), Qt::ISODateWithMs);
    QCOMPARE(QDateTime::currentDateTimeUtc().addSecs(300).daysTo(expires) / 10, 9);
    const CliRun text = keys({QStringLiteral("list")}, database.urlText());
    QVERIFY2(text.out.contains("expenses/test") && !text.out.contains('\x1b') && !text.out.contains(key.mid(16)),
             text.out.constData());

    const CliRun revoked = keys({QStringLiteral("revoke"), QString::fromLatin1(key.left(16))}, database.urlText());
    QVERIFY2(revoked.status == 0, revoked.err.constData());
    QVERIFY(!isGood(database.database(), key));
    QCOMPARE(keys({QStringLiteral("revoke"), json.value(QLatin1String("id")).toString()}, database.urlText()).status,
             0);
    QCOMPARE(keys({QStringLiteral("revoke"), QStringLiteral("nobody")}, database.urlText()).status, 1);

    const auto log = database.database().read([](Transaction& t) { return storage::listAudit(t, {}, 10); });
    QVERIFY2(log, test::why(log).constData());
    QCOMPARE(log->size(), 2U); // revoking twice is one change
    QCOMPARE(log->at(0).entry.action, QStringLiteral("revoke"));
    QCOMPARE(log->at(1).entry.action, QStringLiteral("create"));
    QCOMPARE(log->at(1).entry.resourceId, json.value(QLatin1String("id")).toString());
    QVERIFY(!QString::fromUtf8(QJsonDocument(log->at(1).entry.details).toJson())
                 .contains(QString::fromLatin1(key.mid(16))));
}

void TestKeys::isForAdminsOnly()
{
    test::TestDatabase database(QStringLiteral("postgresql"));
    QVERIFY(test::testServer().execute(QStringLiteral("CREATE ROLE ann LOGIN; GRANT emend_reviewer TO ann")));
    const QString url = database.urlText().replace(QLatin1String("emend@"), QLatin1String("ann@"));
    const CliRun refused = keys(createArguments(), url);
    QCOMPARE(refused.status, 3);
    QVERIFY2(refused.err.contains("permission denied") && refused.out.isEmpty(), refused.err.constData());
    QCOMPARE(keys({QStringLiteral("list")}, url).status, 0);
}

void TestKeys::explainsWrongUsage_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("no action") << "" << QByteArray("create, list or revoke");
    QTest::newRow("unknown action") << "rotate" << QByteArray("create, list or revoke");
    QTest::newRow("revoke needs an id") << "revoke" << QByteArray("revoke ID");
    QTest::newRow("list takes none") << "list x" << QByteArray("`keys list` takes nothing");
    QTest::newRow("no app") << "create --environment test --role app" << QByteArray("--app");
    QTest::newRow("no environment") << "create --app a --role app" << QByteArray("--environment");
    QTest::newRow("no role") << "create --app a --environment test" << QByteArray("--role");
    QTest::newRow("unknown role") << "create --app a --environment test --role root" << QByteArray("training_service");
    QTest::newRow("unknown environment") << "create --app a --environment prod --role app" << QByteArray("production");
    QTest::newRow("odd expiry") << "create --app a --environment test --role app --expires soon" << QByteArray("90d");
    QTest::newRow("no expiry at all") << "create --app a --environment test --role app --expires 0d"
                                      << QByteArray("90d");
    QTest::newRow("past expiry") << "create --app a --environment test --role app --expires 2020-01-01"
                                 << QByteArray("expired");
    QTest::newRow("odd scope") << "create --app a --environment test --role app --scope A;B" << QByteArray("A;B");
    QTest::newRow("another's option") << "list --app a" << QByteArray("--app");
    QTest::newRow("list's option") << "create --app a --environment test --role app --json" << QByteArray("--json");
}

void TestKeys::explainsWrongUsage()
{
    QFETCH(QString, arguments);
    QFETCH(QByteArray, words);
    test::TestDatabase database(QStringLiteral("sqlite"));
    const CliRun run = keys(arguments.split(QLatin1Char(' '), Qt::SkipEmptyParts), database.urlText());
    QVERIFY2(run.status == 2, run.err.constData());
    QVERIFY2(run.err.contains(words), run.err.constData());
    QVERIFY(run.out.isEmpty());
}

QTEST_GUILESS_MAIN(TestKeys)
#include "tst_keys.moc"
