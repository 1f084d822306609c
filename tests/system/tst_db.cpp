// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_run.h"
#include "full_database.h"
#include "result_text.h"
#include "test_database.h"

#include <QtCore/QDir>
#include <QtCore/QJsonDocument>
#include <QtTest/QtTest>

#include <functional>

using namespace emend;
using storage::Transaction;
using test::CliRun;
using Schema = test::TestDatabase::Schema;

namespace {

const QString kWatched = test::fullId(3, 700); // in the middle of the second batch of corrections

CliRun db(const QStringList& arguments, const QString& url = {})
{
    test::Environment environment;
    if (!url.isEmpty())
        environment << std::pair(QStringLiteral("EMEND_DATABASE_URL"), url);
    return test::runCli(QStringList{QStringLiteral("db")} + arguments, {}, environment);
}

QStringList copyArguments(const QString& from, const QString& to)
{
    return {QStringLiteral("db"), QStringLiteral("copy"), QStringLiteral("--from"), from, QStringLiteral("--to"), to};
}

QJsonObject statusOf(const QString& url)
{
    const CliRun run = db({QStringLiteral("status"), QStringLiteral("--json")}, url);
    return run.status == 0 ? QJsonDocument::fromJson(run.out).object() : QJsonObject();
}

QByteArray said(const CliRun& run)
{
    return run.out + run.err;
}

qint64 rowsOf(const QString& url, const char* table)
{
    for (const QJsonValue& value : statusOf(url).value(QLatin1String("tables")).toArray()) {
        if (value[QLatin1String("name")].toString() == QLatin1String(table))
            return value[QLatin1String("rows")].toInteger();
    }
    return -1;
}

/// A laptop's database, filled.
std::unique_ptr<test::TestDatabase> laptop()
{
    auto database = std::make_unique<test::TestDatabase>(QStringLiteral("sqlite"));
    if (const auto filled = database->database().transact(test::fillDatabase); !filled)
        qFatal("%s", qPrintable(filled.error().message));
    return database;
}

void mustRun(storage::Database& database, const QString& sql)
{
    const auto done = database.transact([&](Transaction& t) { return t.runScript(sql); });
    if (!done)
        qFatal("%s", qPrintable(done.error().message));
}

const QString kTrigger =
    QStringLiteral("CREATE FUNCTION watched() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN %1; RETURN NEW; END $$;"
                   "CREATE TRIGGER watched BEFORE INSERT ON corrections_master FOR EACH ROW WHEN (NEW.id = '%2') "
                   "EXECUTE FUNCTION watched();");

/// Starts a copy that stops in the middle of a batch, does something to it there, and lets it go on.
void meetInTheMiddle(QProcess& copy, test::TestDatabase& target, const std::function<void()>& meet)
{
    mustRun(target.database(), kTrigger.arg(QStringLiteral("PERFORM pg_advisory_xact_lock(42)"), kWatched));
    const auto session = target.connect();
    const auto watcher = target.connect();
    const auto held = session->transact([&](Transaction& t) -> base::Result<void> {
        if (const auto locked = t.query(QStringLiteral("SELECT pg_advisory_xact_lock(42)")); !locked)
            return tl::unexpected(locked.error());
        copy.start();
        const auto isWaiting = [&] {
            const auto row = watcher->read([](Transaction& other) {
                return other.queryOne(QStringLiteral(
                    "SELECT 1 AS found FROM pg_locks WHERE locktype = 'advisory' AND objid = 42 AND NOT granted"));
            });
            return row && row->has_value();
        };
        if (!QTest::qWaitFor(isWaiting, 60'000))
            return base::fail(base::ErrorCode::Timeout, QString::fromUtf8(copy.readAllStandardError()));
        meet();
        return {};
    });
    if (!held)
        qFatal("%s", qPrintable(held.error().message));
}

} // namespace

class TestDb final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void describesWhatIsThere_data() { test::addBackendRows(); }
    void describesWhatIsThere();
    void makesNothingWhereNothingIs();
    void neverShowsPasswords();
    void migratesOnce_data() { test::addBackendRows(); }
    void migratesOnce();
    void copiesALaptopIntoAServer();
    void goesOnAfterKill9();
    void goesOnThroughARestart();
    void namesWhatDiffers();
    void backsUp_data() { test::addBackendRows(); }
    void backsUp();
    void checks_data() { test::addBackendRows(); }
    void checks();
    void explainsWrongUsage_data();
    void explainsWrongUsage();
};

void TestDb::describesWhatIsThere()
{
    QFETCH(QString, backend);
    test::TestDatabase empty(backend, Schema::None);
    const CliRun before = db({QStringLiteral("status")}, empty.urlText());
    QVERIFY2(before.status == 0, before.err.constData());
    QVERIFY2(before.out.contains("emend-cli db migrate"), before.out.constData());
    QVERIFY(before.out.contains("0003 tables"));

    test::TestDatabase full(backend);
    const auto filled = full.database().transact(test::fillDatabase);
    QVERIFY2(filled, test::why(filled).constData());
    const CliRun after = db({QStringLiteral("status")}, full.urlText());
    QVERIFY2(after.status == 0, after.err.constData());
    for (const char* words : {"up to date", "1 queued", "corrections_master", "1300", "Role"})
        QVERIFY2(after.out.contains(words), after.out.constData());
    const QJsonObject json = statusOf(full.urlText());
    QCOMPARE(json.value(QLatin1String("role")).toString(), QStringLiteral("admin"));
    QVERIFY(json.value(QLatin1String("schema"))[QLatin1String("pending")].toArray().isEmpty());
    QVERIFY(json.value(QLatin1String("bytes")).toInteger() > 0);
    QCOMPARE(rowsOf(full.urlText(), "corrections_master"), test::kFullCorrections);
}

void TestDb::makesNothingWhereNothingIs()
{
    const QTemporaryDir folder;
    const QString url = QLatin1String("sqlite://") + folder.filePath(QStringLiteral("none.db"));
    for (const char* action : {"status", "check", "backup"}) {
        const CliRun run = db({QString::fromLatin1(action)}, url);
        QCOMPARE(run.status, 3);
        QVERIFY2(run.err.contains("none.db"), run.err.constData());
    }
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestDb::neverShowsPasswords()
{
    const QString good = test::testServer()
                             .url(QStringLiteral("postgres"))
                             .replace(QLatin1String("emend@"), QLatin1String("emend:geheim@"));
    const QString bad = QStringLiteral("postgresql://ann:geheim@127.0.0.1:1/pool");
    for (const QString& url : {good, bad}) {
        for (const char* action : {"status", "check", "migrate"}) {
            const CliRun run = db({QString::fromLatin1(action)}, url);
            QVERIFY(!said(run).contains("geheim"));
        }
    }
}

void TestDb::migratesOnce()
{
    QFETCH(QString, backend);
    test::TestDatabase database(backend, Schema::None);
    const CliRun first = db({QStringLiteral("migrate")}, database.urlText());
    QVERIFY2(first.status == 0, first.err.constData());
    QVERIFY2(first.out.contains("steps were applied"), first.out.constData());
    const CliRun second = db({QStringLiteral("migrate")}, database.urlText());
    QVERIFY2(second.status == 0, second.err.constData());
    QVERIFY2(second.out.contains("was up to date"), second.out.constData());
    const auto salt = database.database().read(
        [](Transaction& t) { return storage::readSetting(t, QStringLiteral("privacy.salt")); });
    QVERIFY(salt && salt->has_value());
    const CliRun check = db({QStringLiteral("check")}, database.urlText());
    QVERIFY2(check.status == 0, check.out.constData());
    if (backend == QLatin1String("sqlite"))
        return;
    const QDate today = QDateTime::currentDateTimeUtc().date();
    const CliRun status = db({QStringLiteral("status")}, database.urlText());
    const QString months =
        QStringLiteral("months %1 to %2")
            .arg(today.toString(QStringLiteral("yyyy-MM")), today.addMonths(3).toString(QStringLiteral("yyyy-MM")));
    QVERIFY2(status.out.count(months.toUtf8()) == 3, status.out.constData());
}

void TestDb::copiesALaptopIntoAServer()
{
    const auto source = laptop();
    test::TestDatabase target(QStringLiteral("postgresql"), Schema::None);
    const CliRun copied = test::runCli(copyArguments(source->urlText(), target.urlText()));
    QVERIFY2(copied.status == 0, said(copied).constData());
    QVERIFY2(copied.out.contains("are the same on both sides"), copied.out.constData());
    for (const char* table : {"corrections_master", "audit_log", "audit_personal", "field_values", "jobs", "settings"})
        QCOMPARE(rowsOf(target.urlText(), table), rowsOf(source->urlText(), table));
    const CliRun verified = test::runCli(
        {QStringLiteral("audit"), QStringLiteral("verify"), QStringLiteral("--database-url"), target.urlText()});
    QVERIFY2(verified.status == 0, said(verified).constData());
    const CliRun again = test::runCli(copyArguments(source->urlText(), target.urlText()));
    QCOMPARE(again.status, 3);
    QVERIFY2(again.err.contains("not empty"), again.err.constData());
}

void TestDb::goesOnAfterKill9()
{
    const auto source = laptop();
    test::TestDatabase target(QStringLiteral("postgresql"));
    QProcess copy;
    test::prepareCli(copy, copyArguments(source->urlText(), target.urlText()));
    meetInTheMiddle(copy, target, [&] {
        copy.kill();
        copy.waitForFinished();
    });
    QCOMPARE(copy.exitStatus(), QProcess::CrashExit);
    QCOMPARE(rowsOf(target.urlText(), "corrections_master"), 500); // whole batches only
    mustRun(target.database(), QStringLiteral("DROP FUNCTION watched CASCADE"));
    const CliRun other = test::runCli(copyArguments(laptop()->urlText(), target.urlText()));
    QCOMPARE(other.status, 3);
    QVERIFY2(other.err.contains("the beginning of a copy of"), other.err.constData());

    const CliRun copied = test::runCli(copyArguments(source->urlText(), target.urlText()));
    QVERIFY2(copied.status == 0, said(copied).constData());
    QVERIFY2(copied.out.contains("An earlier copy was completed"), copied.out.constData());
    QCOMPARE(rowsOf(target.urlText(), "corrections_master"), test::kFullCorrections);
    const CliRun verified = test::runCli(
        {QStringLiteral("audit"), QStringLiteral("verify"), QStringLiteral("--database-url"), target.urlText()});
    QVERIFY2(verified.status == 0, said(verified).constData());
}

void TestDb::goesOnThroughARestart()
{
    const auto source = laptop();
    test::PostgresServer server(test::PostgresServer::Durability::Durable);
    const QString url = server.url();
    QCOMPARE(db({QStringLiteral("migrate")}, url).status, 0);
    QVERIFY(server.execute(kTrigger.arg(QStringLiteral("PERFORM pg_sleep(600)"), kWatched)));
    QProcess copy;
    test::prepareCli(copy, copyArguments(source->urlText(), url));
    copy.start();
    QVERIFY(QTest::qWaitFor(
        [&] {
            return server.execute(QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'"))
                       .value_or(QString())
                == QLatin1String("1");
        },
        60'000));
    QVERIFY(server.execute(QStringLiteral(
        "CREATE OR REPLACE FUNCTION watched() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'")));
    server.killHard();
    server.start();
    QVERIFY(copy.waitForFinished(60'000));
    QVERIFY2(copy.exitCode() == 0, copy.readAllStandardError().constData());
    QCOMPARE(rowsOf(url, "corrections_master"), test::kFullCorrections);
}

void TestDb::namesWhatDiffers()
{
    const auto source = laptop();
    test::TestDatabase target(QStringLiteral("postgresql"));
    mustRun(target.database(), kTrigger.arg(QStringLiteral("NEW.ocr_text := 'changed'"), kWatched));
    for (int round = 0; round < 2; ++round) {
        const CliRun copied = test::runCli(copyArguments(source->urlText(), target.urlText()));
        QCOMPARE(copied.status, 1);
        QVERIFY2(copied.out.contains("corrections_master") && copied.out.contains(kWatched.toUtf8()),
                 copied.out.constData());
        QCOMPARE(copied.out.count('\n'), 2);
    }
}

void TestDb::backsUp()
{
    QFETCH(QString, backend);
    test::TestDatabase database(backend);
    const auto filled = database.database().transact(test::fillDatabase);
    QVERIFY2(filled, test::why(filled).constData());
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("copy"));
    const CliRun saved = db({QStringLiteral("backup"), QStringLiteral("--out"), file}, database.urlText());
    QVERIFY2(saved.status == 0, saved.err.constData());
    QVERIFY2(saved.out.contains(file.toUtf8()), saved.out.constData());
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("copy")});
    if (backend == QLatin1String("sqlite"))
        QCOMPARE(rowsOf(QLatin1String("sqlite://") + file, "corrections_master"), test::kFullCorrections);
    else
        QVERIFY(test::readFile(file).startsWith("PGDMP"));
}

void TestDb::checks()
{
    QFETCH(QString, backend);
    test::TestDatabase database(backend, Schema::None);
    QCOMPARE(db({QStringLiteral("migrate")}, database.urlText()).status, 0);
    const CliRun sound = db({QStringLiteral("check"), QStringLiteral("--json")}, database.urlText());
    QVERIFY2(sound.status == 0, said(sound).constData());
    QCOMPARE(QJsonDocument::fromJson(sound.out).object().value(QLatin1String("sound")).toBool(), true);
    mustRun(
        database.database(),
        QStringLiteral("INSERT INTO jobs (job_id, kind, unique_key, state, order_key, run_after, created_at) VALUES "
                       "('00000000-0000-4000-8000-000000000001', 'document', 'k', 'queued', 0, "
                       "'2026-11-22T12:00:00.000Z', '2026-11-22T12:00:00.000Z')"));
    const CliRun problem = db({QStringLiteral("check")}, database.urlText());
    QCOMPARE(problem.status, 1);
    QVERIFY2(problem.out.contains("00000000-0000-4000-8000-000000000001"), problem.out.constData());
}

void TestDb::explainsWrongUsage_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("no action") << "" << QByteArray("status, migrate, copy");
    QTest::newRow("unknown action") << "drop" << QByteArray("status, migrate, copy");
    QTest::newRow("two actions") << "status check" << QByteArray("status, migrate, copy");
    QTest::newRow("another's option") << "status --out x" << QByteArray("--out");
    QTest::newRow("copy needs both") << "copy --from sqlite:///x" << QByteArray("--to URL");
    QTest::newRow("copy knows no default") << "copy --database-url sqlite:///x" << QByteArray("--database-url");
    QTest::newRow("wrong address") << "copy --from x --to y" << QByteArray("sqlite:///");
    QTest::newRow("empty file") << "backup --out=" << QByteArray("--out");
}

void TestDb::explainsWrongUsage()
{
    QFETCH(QString, arguments);
    QFETCH(QByteArray, words);
    const CliRun run =
        db(arguments.split(QLatin1Char(' '), Qt::SkipEmptyParts), QStringLiteral("sqlite:///nonexistent/emend.db"));
    QVERIFY2(run.status == 2, run.err.constData());
    QVERIFY2(run.err.contains(words), run.err.constData());
}

QTEST_GUILESS_MAIN(TestDb)
#include "tst_db.moc"
