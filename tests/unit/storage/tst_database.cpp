// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "result_text.h"
#include "test_database.h"

#include <QtTest/QTest>

#include <thread>

using namespace emend;
using base::Result;
using storage::Transaction;
using Schema = test::TestDatabase::Schema;

namespace {

const QString kTables =
    QStringLiteral("CREATE TABLE orders (n INTEGER PRIMARY KEY, items INTEGER NOT NULL);"
                   "CREATE TABLE items (n INTEGER NOT NULL REFERENCES orders (n), position INTEGER NOT NULL, "
                   "PRIMARY KEY (n, position));"
                   "CREATE TABLE totals (name TEXT PRIMARY KEY, value INTEGER NOT NULL);"
                   "INSERT INTO totals VALUES ('orders', 0), ('other', 0);");
constexpr int kItems = 3;

void makeTables(storage::Database& database)
{
    const auto made = database.transact([](Transaction& t) { return t.runScript(kTables); });
    if (!made)
        qFatal("%s", qPrintable(made.error().message));
}

/// An aggregate over three tables, in every way that statements are sent. `before` is called ahead of each.
Result<void> addOrder(Transaction& transaction, int n, const std::function<void()>& before = {})
{
    const auto tell = [&] {
        if (before)
            before();
    };
    tell();
    if (const auto added = transaction.execute(QStringLiteral("INSERT INTO orders (n, items) VALUES (:n, :items)"),
                                               {{":n", n}, {":items", kItems}});
        !added)
        return tl::unexpected(added.error());
    tell();
    std::vector<QVariantList> items;
    for (int i = 0; i < kItems; ++i)
        items.push_back({n, i});
    if (const auto added =
            transaction.insertRows(QStringLiteral("items"), {QStringLiteral("n"), QStringLiteral("position")}, items);
        !added)
        return added;
    tell();
    const auto total = transaction.queryOne(QStringLiteral("SELECT value FROM totals WHERE name = 'orders'"));
    if (!total)
        return tl::unexpected(total.error());
    tell();
    const auto counted = transaction.execute(QStringLiteral("UPDATE totals SET value = :value WHERE name = 'orders'"),
                                             {{":value", (*total)->integer("value") + 1}});
    tell();
    return counted ? Result<void>() : tl::unexpected(counted.error());
}

/// Empty where `orders` aggregates are there, each whole and counted once.
QString complaint(storage::Database& database, int orders)
{
    const auto row = database.read([](Transaction& t) {
        return t.queryOne(
            QStringLiteral("SELECT (SELECT count(*) FROM orders) AS orders, (SELECT count(*) FROM items) AS items, "
                           "(SELECT count(*) FROM items i JOIN orders o ON o.n = i.n) AS owned, "
                           "(SELECT value FROM totals WHERE name = 'orders') AS counted"));
    });
    if (!row)
        return row.error().message;
    if ((*row)->integer("orders") == orders && (*row)->integer("items") == orders * kItems
        && (*row)->integer("owned") == orders * kItems && (*row)->integer("counted") == orders)
        return {};
    return QStringLiteral("%1 orders, %2 items, %3 counted")
        .arg((*row)->integer("orders"))
        .arg((*row)->integer("items"))
        .arg((*row)->integer("counted"));
}

qint64 backendOf(storage::Database& database)
{
    const auto row =
        database.read([](Transaction& t) { return t.queryOne(QStringLiteral("SELECT pg_backend_pid() AS pid")); });
    return row ? (*row)->integer("pid") : 0;
}

void cut(qint64 backend)
{
    const auto done = test::testServer().execute(QStringLiteral("SELECT pg_terminate_backend(%1, 5000)").arg(backend));
    if (!done)
        qFatal("%s", qPrintable(done.error().message));
}

} // namespace

class TestDatabaseConnection final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTold();
    void opensFiles();
    void refusesWhatIsNone_data();
    void refusesWhatIsNone();
    void survivesACutConnection_data();
    void survivesACutConnection();
    void survivesARestart_data();
    void survivesARestart();
    void readsOnAfterARestart();
    void waitsForTheServer();
    void losesPatience();
    void losesNoUpdates_data() { test::addBackendRows(); }
    void losesNoUpdates();
    void getsOverDeadlocks();
    void readsWhileOthersWrite();
    void refusesWritesWhileReading();
};

void TestDatabaseConnection::isTold()
{
    test::TestDatabase server(QStringLiteral("postgresql"));
    const auto listener = server.connect();
    const auto speaker = server.connect();
    int told = 0;
    int other = 0;
    listener->subscribe(QStringLiteral("emend_news"), [&told] { ++told; });
    listener->subscribe(QStringLiteral("emend_other"), [&other] { ++other; });
    const auto speak = [&speaker] {
        return speaker
            ->transact([](Transaction& t) { return t.queryOne(QStringLiteral("SELECT pg_notify('emend_news', '')")); })
            .has_value();
    };
    QVERIFY(speak());
    QTRY_COMPARE(told, 1);
    cut(backendOf(*listener));
    QVERIFY(backendOf(*listener) != 0); // connects again, and listens again
    QVERIFY(speak());
    QTRY_COMPARE(told, 2);
    QCOMPARE(other, 0);
}

void TestDatabaseConnection::opensFiles()
{
    const QTemporaryDir folder;
    storage::DatabaseUrl url{storage::Backend::Sqlite, folder.filePath(QStringLiteral("new/deep/a b.db")), {}};
    storage::DatabaseOptions options;
    options.create = false;
    const auto missing = storage::Database::open(url, options);
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, base::ErrorCode::NotFound);
    QVERIFY(!QFileInfo::exists(folder.filePath(QStringLiteral("new"))));
    const auto made = storage::Database::open(url);
    QVERIFY2(made, test::why(made).constData());
    makeTables(**made);
    QVERIFY(storage::Database::open(url, options));
    QCOMPARE((*made)->url().path, url.path);
}

void TestDatabaseConnection::refusesWhatIsNone_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<base::ErrorCode>("code");
    using base::ErrorCode;
    const QString folder = QDir::currentPath();
    QFile text(folder + QStringLiteral("/no_database.txt"));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write(QByteArray("This is a letter, not a database. ").repeated(100));
    QFile file(folder + QStringLiteral("/plain"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QTest::newRow("a text") << QLatin1String("sqlite://") + text.fileName() << ErrorCode::StorageError;
    QTest::newRow("a folder") << QLatin1String("sqlite://") + folder << ErrorCode::StorageError;
    QTest::newRow("below a file") << QLatin1String("sqlite://") + file.fileName() + QLatin1String("/x/emend.db")
                                  << ErrorCode::StorageError;
    QTest::newRow("no server") << QStringLiteral("postgresql://ann@/pool?host=/nonexistent")
                               << ErrorCode::DatabaseError;
    QTest::newRow("no such database") << test::testServer().url(QStringLiteral("missing")) << ErrorCode::DatabaseError;
    QTest::newRow("no such user") << test::testServer().url(QStringLiteral("emend"), QStringLiteral("nobody_at_all"))
                                  << ErrorCode::Forbidden;
}

void TestDatabaseConnection::refusesWhatIsNone()
{
    QFETCH(QString, url);
    const auto opened = storage::Database::open(*storage::DatabaseUrl::parse(url));
    QVERIFY(!opened);
    QVERIFY2(opened.error().message.size() > 20, qPrintable(opened.error().message));
    QTEST(opened.error().code, "code");
}

void TestDatabaseConnection::survivesACutConnection_data()
{
    QTest::addColumn<int>("statement");
    for (int statement = 0; statement <= 4; ++statement)
        QTest::addRow("before statement %d", statement) << statement;
}

void TestDatabaseConnection::survivesACutConnection()
{
    QFETCH(int, statement);
    test::TestDatabase database(QStringLiteral("postgresql"), Schema::None);
    makeTables(database.database());
    const qint64 backend = backendOf(database.database());
    int sent = 0;
    int runs = 0;
    const auto done = database.database().transact([&](Transaction& transaction) {
        ++runs;
        return addOrder(transaction, 1, [&] {
            if (sent++ == statement)
                cut(backend);
        });
    });
    QVERIFY2(done, test::why(done).constData());
    QCOMPARE(runs, 2);
    QVERIFY(backendOf(database.database()) != backend);
    QCOMPARE(complaint(database.database(), 1), QString());
}

void TestDatabaseConnection::survivesARestart_data()
{
    QTest::addColumn<bool>("hard");
    QTest::newRow("stopped") << false;
    QTest::newRow("crashed") << true;
}

void TestDatabaseConnection::survivesARestart()
{
    QFETCH(bool, hard);
    test::TestDatabase database(QStringLiteral("postgresql"), Schema::None);
    makeTables(database.database());
    const std::unique_ptr<storage::Database> idle = database.connect();
    int sent = 0;
    for (int order = 1; order <= 6; ++order) {
        const auto done = database.database().transact([&](Transaction& transaction) {
            return addOrder(transaction, order, [&] {
                if (++sent != 12)
                    return;
                if (hard) {
                    test::testServer().killHard();
                    test::testServer().start();
                } else {
                    test::testServer().restart();
                }
            });
        });
        QVERIFY2(done, test::why(done).constData());
    }
    QCOMPARE(complaint(*idle, 6), QString());
}

void TestDatabaseConnection::readsOnAfterARestart()
{
    test::TestDatabase database(QStringLiteral("postgresql"), Schema::None);
    makeTables(database.database());
    QCOMPARE(complaint(database.database(), 0), QString());
    int runs = 0;
    QList<qint64> seen;
    const auto read = database.database().read([&](Transaction& transaction) {
        if (++runs == 1)
            test::testServer().restart();
        seen.clear();
        return transaction.forEach(QStringLiteral("SELECT value FROM totals"), {},
                                   [&](const storage::Row& row) -> Result<void> {
                                       seen << row.integer("value");
                                       return {};
                                   });
    });
    QVERIFY2(read, test::why(read).constData());
    QCOMPARE(runs, 2);
    QCOMPARE(seen, (QList<qint64>{0, 0}));
}

void TestDatabaseConnection::waitsForTheServer()
{
    test::testServer().stop();
    QString problem;
    std::thread opener([&problem, url = *storage::DatabaseUrl::parse(test::testServer().url())] {
        storage::DatabaseOptions options;
        options.connectPatienceMs = 20'000;
        if (const auto opened = storage::Database::open(url, options); !opened)
            problem = opened.error().message;
    });
    test::testServer().start();
    opener.join();
    QCOMPARE(problem, QString());
}

void TestDatabaseConnection::losesPatience()
{
    test::TestDatabase database(QStringLiteral("postgresql"), Schema::None);
    makeTables(database.database());
    storage::DatabaseOptions options;
    options.patienceMs = 60;
    const std::unique_ptr<storage::Database> hasty = database.connect(options);
    test::testServer().stop();
    const auto add = [&](int order) {
        return hasty->transact([&](Transaction& transaction) { return addOrder(transaction, order); });
    };
    const auto lost = add(1);
    QVERIFY(!lost);
    QCOMPARE(lost.error().code, base::ErrorCode::DatabaseError);
    QVERIFY(!lost.error().message.isEmpty());
    QVERIFY(!add(1));
    test::testServer().start();
    const auto found = add(1);
    QVERIFY2(found, test::why(found).constData());
    QCOMPARE(complaint(database.database(), 1), QString());
}

// Reads a value and writes what follows from it, four at a time.
void TestDatabaseConnection::losesNoUpdates()
{
    QFETCH(QString, backend);
    test::TestDatabase database(backend, Schema::None);
    makeTables(database.database());
    std::atomic<int> failed = 0;
    std::vector<std::thread> writers;
    for (int writer = 0; writer < 4; ++writer) {
        writers.emplace_back([&] {
            const auto connection = database.connect();
            for (int i = 0; i < 25; ++i) {
                const auto done = connection->transact([](Transaction& t) -> Result<void> {
                    const auto row = t.queryOne(QStringLiteral("SELECT value FROM totals WHERE name = 'orders'")
                                                + t.dialect().forUpdate());
                    if (!row)
                        return tl::unexpected(row.error());
                    const auto set = t.execute(QStringLiteral("UPDATE totals SET value = :value WHERE name = 'orders'"),
                                               {{":value", (*row)->integer("value") + 1}});
                    return set ? Result<void>() : tl::unexpected(set.error());
                });
                failed += done ? 0 : 1;
            }
        });
    }
    for (std::thread& writer : writers)
        writer.join();
    QCOMPARE(failed.load(), 0);
    const auto total = database.database().read(
        [](Transaction& t) { return t.queryOne(QStringLiteral("SELECT value FROM totals WHERE name = 'orders'")); });
    QCOMPARE((*total)->integer("value"), 100);
}

// Two that lock the same rows in opposite order: the server ends one of them, which is run again.
void TestDatabaseConnection::getsOverDeadlocks()
{
    test::TestDatabase database(QStringLiteral("postgresql"), Schema::None);
    makeTables(database.database());
    std::atomic<int> failed = 0;
    std::atomic<int> ready = 0;
    const auto work = [&](const char* first, const char* second) {
        const auto connection = database.connect();
        int runs = 0;
        const auto done = connection->transact([&](Transaction& t) -> Result<void> {
            const QString sql = QStringLiteral("UPDATE totals SET value = value + 1 WHERE name = '%1'");
            if (const auto set = t.runScript(QStringLiteral("SET LOCAL deadlock_timeout = '20ms'")); !set)
                return set;
            if (const auto set = t.execute(sql.arg(QLatin1String(first))); !set)
                return tl::unexpected(set.error());
            if (++runs == 1) {
                ++ready;
                while (ready < 2)
                    std::this_thread::yield();
            }
            const auto set = t.execute(sql.arg(QLatin1String(second)));
            return set ? Result<void>() : tl::unexpected(set.error());
        });
        failed += done ? 0 : 1;
    };
    std::thread other([&] { work("orders", "other"); });
    work("other", "orders");
    other.join();
    QCOMPARE(failed.load(), 0);
    const auto totals = database.database().read([](Transaction& t) {
        return t.queryOne(QStringLiteral("SELECT min(value) AS least, max(value) AS most FROM totals"));
    });
    QCOMPARE((*totals)->integer("least"), 2);
    QCOMPARE((*totals)->integer("most"), 2);
}

void TestDatabaseConnection::readsWhileOthersWrite()
{
    test::TestDatabase database(QStringLiteral("sqlite"), Schema::None);
    makeTables(database.database());
    const auto reader = database.connect();
    const auto done = database.database().transact([&](Transaction& transaction) -> Result<void> {
        if (const auto added = addOrder(transaction, 1); !added)
            return added;
        const QString wrong = complaint(*reader, 0);
        return wrong.isEmpty() ? Result<void>() : base::fail(base::ErrorCode::Internal, wrong);
    });
    QVERIFY2(done, test::why(done).constData());
    QCOMPARE(complaint(*reader, 1), QString());
}

void TestDatabaseConnection::refusesWritesWhileReading()
{
    test::TestDatabase database(QStringLiteral("postgresql"), Schema::None);
    makeTables(database.database());
    const auto written = database.database().read([](Transaction& transaction) { return addOrder(transaction, 1); });
    QVERIFY(!written);
    QCOMPARE(complaint(database.database(), 0), QString());
}

QTEST_GUILESS_MAIN(TestDatabaseConnection)
#include "tst_database.moc"
