// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_run.h"

#include <emend/storage/database.h>
#include <emend/storage/document_store.h>
#include <emend/storage/documents.h>
#include <emend/storage/migrator.h>

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace emend;
using namespace emend::test;

class TestStore final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsWhatIsStored();
    void rotatesKeys();
    void refusesOpenKeyFiles();
    void checks();
    void cleans();
    void expires();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void refusesWrongSettings_data();
    void refusesWrongSettings();

private:
    CliRun run(const QStringList& arguments, const Environment& more = {}) const;
    QString folder() const { return m_folder->filePath(QStringLiteral("documents")); }
    QString url() const { return QLatin1String("sqlite://") + m_folder->filePath(QStringLiteral("emend.db")); }
    QString keyFile(char letter) const;
    std::unique_ptr<storage::DocumentStore> store() const { return std::move(*storage::openFolderStore(folder(), {})); }
    QString put(const QByteArray& bytes, int ageInDays) const;
    void record(const QString& sha256, int ageInDays) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

CliRun TestStore::run(const QStringList& arguments, const Environment& more) const
{
    return runCli(QStringList(QStringLiteral("store")) + arguments, {},
                  Environment{{QStringLiteral("EMEND_STORE"), folder()},
                              {QStringLiteral("EMEND_DATABASE_URL"), url()},
                              {QStringLiteral("TMPDIR"), m_folder->path()}}
                      + more);
}

QString TestStore::keyFile(char letter) const
{
    const QString path = m_folder->filePath(QLatin1Char(letter) + QStringLiteral(".key"));
    writeFile(path, QByteArray(64, letter) + '\n');
    QFile::setPermissions(path, QFileDevice::ReadOwner);
    return path;
}

QString TestStore::put(const QByteArray& bytes, int ageInDays) const
{
    const QString sha256 = store()->put(bytes)->sha256;
    QFile file(store()->localFile(sha256)->path());
    const QDateTime time = QDateTime::currentDateTimeUtc().addDays(-ageInDays);
    if (!file.open(QIODevice::ReadWrite) || !file.setFileTime(time, QFileDevice::FileModificationTime))
        qFatal("cannot set the time of %s", qPrintable(file.fileName()));
    return sha256;
}

void TestStore::record(const QString& sha256, int ageInDays) const
{
    const auto database = std::move(*storage::Database::open(*storage::DatabaseUrl::parse(url())));
    if (!storage::migrate(*database, storage::builtInMigrations(storage::Backend::Sqlite)))
        qFatal("no schema");
    domain::Document document;
    document.sha256 = sha256;
    document.fileName = QStringLiteral("r.pdf");
    document.mediaType = QStringLiteral("application/pdf");
    document.byteSize = 1000;
    const QDateTime time = QDateTime::currentDateTimeUtc().addDays(-ageInDays);
    if (!database->transact(
            [&](storage::Transaction& transaction) { return storage::addDocument(transaction, document, time); }))
        qFatal("no record");
}

void TestStore::tellsWhatIsStored()
{
    const CliRun empty = run({QStringLiteral("status")});
    QCOMPARE(empty.status, 0);
    QVERIFY2(empty.out.contains(folder().toUtf8()), empty.out.constData());
    QVERIFY2(empty.out.contains("nothing yet"), empty.out.constData());
    put("one", 0);
    put("three", 0);
    const CliRun plain = run({QStringLiteral("status")});
    QVERIFY2(plain.out.contains("2 documents, 8 bytes, not encrypted"), plain.out.constData());
    // EMEND_STORE_KEY may hold the key itself.
    const CliRun keyed =
        run({QStringLiteral("status")}, {{QStringLiteral("EMEND_STORE_KEY"), QString(64, QLatin1Char('a'))}});
    QCOMPARE(keyed.status, 0);
    QVERIFY2(keyed.out.contains("encrypted with key "), keyed.out.constData());
    QVERIFY2(keyed.out.contains("rotate-key"), keyed.out.constData());
    QVERIFY2(keyed.err.isEmpty(), keyed.err.constData());
}

void TestStore::rotatesKeys()
{
    const QString sha256 = put("a receipt", 0);
    const QString rotate = QStringLiteral("rotate-key");
    const QString keyOption = QStringLiteral("--store-key-file");
    const QString oldOption = QStringLiteral("--store-old-key-files");
    const QString path = store()->localFile(sha256)->path();
    QCOMPARE(run({rotate}).status, 2);
    CliRun done = run({rotate, keyOption, keyFile('a')});
    QVERIFY2(done.status == 0, done.err.constData());
    QVERIFY2(done.out.startsWith("1 rewritten"), done.out.constData());
    QVERIFY(!readFile(path).contains("a receipt"));

    done = run({rotate, keyOption, keyFile('b')});
    QCOMPARE(done.status, 1);
    QVERIFY2(done.err.contains(sha256.toUtf8()), done.err.constData());
    QCOMPARE(run({QStringLiteral("status"), keyOption, keyFile('b')}).status, 1);

    const QString both = keyFile('c') + QLatin1Char(',') + keyFile('a');
    done = run({rotate, keyOption, keyFile('b'), oldOption, both});
    QVERIFY2(done.status == 0, done.err.constData());
    QVERIFY2(done.out.startsWith("1 rewritten"), done.out.constData());
    done = run({rotate, keyOption, keyFile('b')});
    QVERIFY2(done.out.startsWith("0 rewritten, 1 were"), done.out.constData());

    done = run({rotate, QStringLiteral("--to-plain"), oldOption, keyFile('b')});
    QVERIFY2(done.status == 0, done.err.constData());
    QCOMPARE(readFile(path), QByteArray("a receipt"));
}

void TestStore::refusesOpenKeyFiles()
{
    const QString path = keyFile('a');
    QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::ReadOther);
    const CliRun done = run({QStringLiteral("status"), QStringLiteral("--store-key-file"), path});
    QCOMPARE(done.status, 3);
    QVERIFY2(done.err.contains("chmod 600"), done.err.constData());
}

void TestStore::checks()
{
    const QString known = put("known", 2);
    const QString unknown = put("unknown", 2);
    const QString missing(64, QLatin1Char('a'));
    record(known, 2);
    record(missing, 2);
    CliRun done = run({QStringLiteral("check")});
    QCOMPARE(done.status, 1);
    QVERIFY2(done.out.contains(QByteArray("missing   " + missing.toLatin1())), done.out.constData());
    QVERIFY2(done.out.contains(QByteArray("unknown   " + unknown.toLatin1())), done.out.constData());
    QVERIFY(!done.out.contains(known.toLatin1()));

    record(unknown, 2);
    writeFile(store()->localFile(known)->path(), "KNOWN");
    done = run({QStringLiteral("check"), QStringLiteral("--read")});
    QCOMPARE(done.status, 1);
    QVERIFY2(done.out.contains(QByteArray("damaged   " + known.toLatin1())), done.out.constData());
    QVERIFY2(done.out.contains("1 missing, 0 unknown to the database, 1 damaged"), done.out.constData());
}

void TestStore::cleans()
{
    const QString sha256 = put("a receipt", 2);
    record(sha256, 2);
    const QString torn = QFileInfo(store()->localFile(sha256)->path()).path() + QLatin1String("/.put-aBcDeF");
    writeFile(torn, "half");
    QFile file(torn);
    QVERIFY(file.open(QIODevice::ReadWrite)
            && file.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-7200), QFileDevice::FileModificationTime));
    const CliRun listed = run({QStringLiteral("check")});
    QVERIFY2(listed.out.contains(QByteArray("leftover  " + torn.toUtf8())), listed.out.constData());
    QVERIFY(QFile::exists(torn));
    const CliRun cleaned = run({QStringLiteral("check"), QStringLiteral("--clean")});
    QCOMPARE(cleaned.status, 0);
    QVERIFY2(cleaned.out.contains(QByteArray("removed   " + torn.toUtf8())), cleaned.out.constData());
    QVERIFY(!QFile::exists(torn));
}

void TestStore::expires()
{
    const QString old = put("old", 91);
    const QString young = put("young", 89);
    record(old, 91);
    record(young, 89);
    const CliRun dry = run({QStringLiteral("expire"), QStringLiteral("--dry-run")});
    QCOMPARE(dry.status, 0);
    QVERIFY2(dry.out.contains("Older than 90 days: 1 document,"), dry.out.constData());
    QVERIFY(*store()->contains(old));

    const CliRun done = run({QStringLiteral("expire")});
    QVERIFY2(done.status == 0, done.err.constData());
    QVERIFY2(done.out.contains("originals of 1 document,"), done.out.constData());
    QVERIFY(!*store()->contains(old));
    QVERIFY(*store()->contains(young));
    QCOMPARE(run({QStringLiteral("check")}).status, 0);

    const CliRun shorter = run({QStringLiteral("expire"), QStringLiteral("--days"), QStringLiteral("30")});
    QVERIFY2(shorter.out.contains("originals of 1 document,"), shorter.out.constData());
    QVERIFY(!*store()->contains(young));
}

void TestStore::refusesWrongUsage_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("no action") << QString() << QByteArray("rotate-key");
    QTest::newRow("unknown action") << QStringLiteral("polish") << QByteArray("rotate-key");
    QTest::newRow("two actions") << QStringLiteral("status check") << QByteArray("rotate-key");
    QTest::newRow("another action's option") << QStringLiteral("status --clean") << QByteArray("store check");
    QTest::newRow("dry rotation") << QStringLiteral("rotate-key --dry-run") << QByteArray("store expire");
    QTest::newRow("no days") << QStringLiteral("expire --days 0") << QByteArray("--days");
    QTest::newRow("days in words") << QStringLiteral("expire --days ninety") << QByteArray("--days");
    QTest::newRow("other kind of store") << QStringLiteral("status --store s3://bucket") << QByteArray("--store");
}

void TestStore::refusesWrongUsage()
{
    QFETCH(QString, arguments);
    QFETCH(QByteArray, word);
    const CliRun done = run(arguments.split(QLatin1Char(' '), Qt::SkipEmptyParts));
    QCOMPARE(done.status, 2);
    QVERIFY2(done.err.contains(word), done.err.constData());
    QVERIFY(done.out.isEmpty());
}

void TestStore::refusesWrongSettings_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::newRow("key in words") << QStringLiteral("EMEND_STORE_KEY") << QStringLiteral("secret words");
    QTest::newRow("missing key file") << QStringLiteral("EMEND_STORE_KEY_FILE") << QStringLiteral("/nonexistent");
    QTest::newRow("missing old key file") << QStringLiteral("EMEND_STORE_OLD_KEY_FILES") << QStringLiteral("/none,/no");
    QTest::newRow("store that is no folder") << QStringLiteral("EMEND_STORE") << QStringLiteral("/dev/null");
    QTest::newRow("store that cannot be made") << QStringLiteral("EMEND_STORE") << QStringLiteral("/proc/none/here");
    QTest::newRow("days") << QStringLiteral("EMEND_RETENTION_DAYS") << QStringLiteral("-1");
}

void TestStore::refusesWrongSettings()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    const CliRun done = run({QStringLiteral("expire")}, {{name, value}});
    QCOMPARE(done.status, 3);
    QVERIFY2(done.err.startsWith("emend-cli: "), done.err.constData());
    QVERIFY(!done.err.contains("secret words"));
    QVERIFY(done.out.isEmpty());
}

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
