// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "full_database.h"
#include "result_text.h"
#include "test_database.h"

#include <emend/storage/backup.h>

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtTest/QTest>

using namespace emend;
using base::ErrorCode;
using storage::Transaction;

namespace {

void fill(storage::Database& database)
{
    const auto filled = database.transact(test::fillDatabase);
    if (!filled)
        qFatal("%s", qPrintable(filled.error().message));
}

} // namespace

class TestBackup final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsAllOfSqlite();
    void keepsAllOfAServer();
    void leavesTheOldOneWhereItFails_data() { test::addBackendRows(); }
    void leavesTheOldOneWhereItFails();
    void stops_data() { test::addBackendRows(); }
    void stops();
    void refusesMissingFiles();
};

// While another connection has written, and goes on to.
void TestBackup::keepsAllOfSqlite()
{
    test::TestDatabase database(QStringLiteral("sqlite"));
    fill(database.database());
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("ü backup.db"));
    base::Progress progress;
    const auto size = database.database().transact([&](Transaction& t) -> base::Result<qint64> {
        if (const auto deleted = t.execute(QStringLiteral("DELETE FROM users")); !deleted)
            return tl::unexpected(deleted.error());
        return storage::backupDatabase(database.url(), file, progress);
    });
    QVERIFY2(size, test::why(size).constData());
    QCOMPARE(*size, QFileInfo(file).size());
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    QVERIFY(!(QFile::permissions(file) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
    const auto copy = storage::Database::open({storage::Backend::Sqlite, file, {}});
    QVERIFY2(copy, test::why(copy).constData());
    const auto row = (*copy)->read([](Transaction& t) {
        return t.queryOne(QStringLiteral(
            "SELECT (SELECT count(*) FROM corrections_master) AS corrections, (SELECT count(*) FROM users) AS users"));
    });
    QVERIFY2(row, test::why(row).constData());
    QCOMPARE((*row)->integer("corrections"), test::kFullCorrections);
    QCOMPARE((*row)->integer("users"), 3);
}

void TestBackup::keepsAllOfAServer()
{
    test::TestDatabase database(QStringLiteral("postgresql"));
    fill(database.database());
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("backup.dump"));
    base::Progress progress;
    storage::DatabaseUrl url = database.url();
    url.parameters.insert(QStringLiteral("password"), QStringLiteral("geheim"));
    const auto size = storage::backupDatabase(url, file, progress);
    QVERIFY2(size, test::why(size).constData());
    QVERIFY(*size > 10'000);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    test::testServer().createDatabase(QStringLiteral("restored"));
    QProcess restore;
    restore.start(QStringLiteral("pg_restore"),
                  {QStringLiteral("--dbname"), test::testServer().url(QStringLiteral("restored")), file});
    QVERIFY(restore.waitForFinished());
    QCOMPARE(restore.readAllStandardError(), QByteArray());
    const auto count = test::testServer().execute(QStringLiteral("SELECT count(*) FROM corrections_master"),
                                                  QStringLiteral("restored"));
    QCOMPARE(count.value_or(QString()).toInt(), test::kFullCorrections);
}

void TestBackup::leavesTheOldOneWhereItFails()
{
    QFETCH(QString, backend);
    test::TestDatabase database(backend);
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("backup"));
    QFile old(file);
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    storage::DatabaseUrl url = database.url();
    url.parameters.insert(QStringLiteral("dbname"), QStringLiteral("missing"));
    url.path = folder.filePath(QStringLiteral("letter.db"));
    QFile letter(url.path);
    QVERIFY(letter.open(QIODevice::WriteOnly));
    letter.write(QByteArray("Not a database. ").repeated(1000));
    letter.close();
    base::Progress progress;
    const auto failed = storage::backupDatabase(url, file, progress);
    QVERIFY(!failed);
    QVERIFY2(failed.error().message.size() > 20, qPrintable(failed.error().message));
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArray("old"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 2);
    const auto unwritable =
        storage::backupDatabase(database.url(), folder.filePath(QStringLiteral("missing/backup")), progress);
    QVERIFY(!unwritable);
    QCOMPARE(unwritable.error().code, ErrorCode::StorageError);
}

void TestBackup::stops()
{
    QFETCH(QString, backend);
    test::TestDatabase database(backend);
    const QTemporaryDir folder;
    if (backend == QLatin1String("postgresql")) {
        // pg_dump waits for it.
        const auto blocked = database.database().transact([&](Transaction& t) -> base::Result<void> {
            if (const auto locked = t.runScript(QStringLiteral("LOCK TABLE users IN ACCESS EXCLUSIVE MODE")); !locked)
                return locked;
            base::Progress progress;
            progress.cancel();
            const auto stopped =
                storage::backupDatabase(database.url(), folder.filePath(QStringLiteral("backup")), progress);
            return stopped ? base::Result<void>() : tl::unexpected(stopped.error());
        });
        QVERIFY(!blocked);
        QCOMPARE(blocked.error().code, ErrorCode::Cancelled);
    } else {
        fill(database.database());
        const auto grown = database.database().transact([](Transaction& t) {
            return t.execute(QStringLiteral(
                "INSERT INTO settings (name, value, updated_at) VALUES ('x', hex(zeroblob(6000000)), '')"));
        });
        QVERIFY2(grown, test::why(grown).constData());
        base::Progress progress;
        progress.cancel();
        const auto stopped =
            storage::backupDatabase(database.url(), folder.filePath(QStringLiteral("backup")), progress);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    }
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestBackup::refusesMissingFiles()
{
    const QTemporaryDir folder;
    base::Progress progress;
    const auto missing =
        storage::backupDatabase({storage::Backend::Sqlite, folder.filePath(QStringLiteral("none.db")), {}},
                                folder.filePath(QStringLiteral("backup")), progress);
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
    QVERIFY(QDir(folder.path()).isEmpty());
}

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
