// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "result_text.h"
#include "test_database.h"

#include <QtTest/QTest>

#include <cmath>

using namespace emend;
using base::Result;
using storage::Row;
using storage::Transaction;

namespace {

// Types that both databases know by name.
const QString kTable =
    QStringLiteral("CREATE TABLE t (n BIGINT PRIMARY KEY, word TEXT, real_number DOUBLE PRECISION, flag BOOLEAN, "
                   "at TIMESTAMPTZ, day DATE, positive INTEGER CHECK (positive > 0))");

/// A table of its own, on one of the databases.
class Fixture final
{
public:
    explicit Fixture(const QString& backend) : m_database(backend, test::TestDatabase::Schema::None)
    {
        const auto made = database().transact([](Transaction& t) { return t.runScript(kTable); });
        if (!made)
            qFatal("%s", qPrintable(made.error().message));
    }

    storage::Database& database() { return m_database.database(); }

    std::unique_ptr<storage::Database> connect() { return m_database.connect(); }

    Result<qint64> execute(const QString& sql, const storage::Binds& binds = {})
    {
        return database().transact([&](Transaction& t) { return t.execute(sql, binds); });
    }

    qint64 count()
    {
        const auto row =
            database().read([](Transaction& t) { return t.queryOne(QStringLiteral("SELECT count(*) AS n FROM t")); });
        return row ? (*row)->integer("n") : -1;
    }

private:
    test::TestDatabase m_database;
};

Result<qint64> insert(Transaction& transaction, qint64 n)
{
    return transaction.execute(QStringLiteral("INSERT INTO t (n) VALUES (:n)"), {{":n", n}});
}

} // namespace

class TestTransaction final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsValues_data() { test::addBackendRows(); }
    void keepsValues();
    void keepsTexts_data();
    void keepsTexts();
    void takesZerosOut_data() { test::addBackendRows(); }
    void takesZerosOut();
    void takesNothingBack_data() { test::addBackendRows(); }
    void takesNothingBack();
    void neverPretendsToCommit_data() { test::addBackendRows(); }
    void neverPretendsToCommit();
    void namesFailures_data();
    void namesFailures();
    void countsChanges_data() { test::addBackendRows(); }
    void countsChanges();
    void givesRowsOneByOne_data() { test::addBackendRows(); }
    void givesRowsOneByOne();
    void losesNoRowsToOtherStatements_data() { test::addBackendRows(); }
    void losesNoRowsToOtherStatements();
    void reportsErrorsOfScripts_data() { test::addBackendRows(); }
    void reportsErrorsOfScripts();
    void locksByName();
    void seesChangedTables_data() { test::addBackendRows(); }
    void seesChangedTables();
};

void TestTransaction::keepsValues()
{
    QFETCH(QString, backend);
    Fixture fixture(backend);
    const qint64 least = std::numeric_limits<qint64>::min();
    const QDateTime time(QDate(2026, 10, 25), QTime(2, 30, 1, 9), Qt::OffsetFromUTC, 5 * 3600 + 1800);
    const auto added = fixture.execute(
        QStringLiteral(
            "INSERT INTO t (n, word, real_number, flag, at, day) VALUES (:n, :word, :real, :flag, :at, :day)"),
        {{":n", least},
         {":word", QString()},
         {":real", 0.1 + 0.2},
         {":flag", true},
         {":at", time},
         {":day", QDate(2024, 2, 29)}});
    QVERIFY2(added, test::why(added).constData());
    const auto row = fixture.database().read([&](Transaction& t) {
        return t.queryOne(QStringLiteral("SELECT * FROM t WHERE n = :n AND flag AND at = :at AND at <= :at"),
                          {{":n", least}, {":at", time.toUTC()}});
    });
    QVERIFY2(row, test::why(row).constData());
    QVERIFY(row->has_value());
    QCOMPARE((*row)->integer("n"), least);
    QVERIFY(!(*row)->isNull("word"));
    QCOMPARE((*row)->text("word"), QString());
    QCOMPARE((*row)->real("real_number"), 0.1 + 0.2);
    QVERIFY((*row)->flag("flag"));
    QCOMPARE((*row)->time("at"), time.toUTC());
    QCOMPARE((*row)->date("day"), QDate(2024, 2, 29));
    QVERIFY((*row)->isNull("positive"));
}

void TestTransaction::keepsTexts_data()
{
    test::addBackendColumn();
    QTest::addColumn<QString>("text");
    for (const QString& backend : test::backends()) {
        const auto add = [&](const char* name, const QString& text) {
            QTest::addRow("%s %s", qPrintable(backend), name) << backend << text;
        };
        add("empty", QString::fromLatin1(""));
        add("quotes", QStringLiteral("it's \"so\""));
        add("injection", QStringLiteral("'); DROP TABLE t; --"));
        add("backslashes", QStringLiteral("\\' \\\\ \\n"));
        add("dollars", QStringLiteral("$1 $$ $x$"));
        add("placeholders", QStringLiteral(":word ? ::text"));
        add("lines", QStringLiteral("a\r\nb\tc"));
        add("other scripts", QStringLiteral("মোট ৳ 💶 ﷺ"));
        add("long", QString(100'000, QLatin1Char('x')));
    }
}

void TestTransaction::keepsTexts()
{
    QFETCH(QString, backend);
    QFETCH(QString, text);
    Fixture fixture(backend);
    const auto added = fixture.execute(QStringLiteral("INSERT INTO t (n, word) VALUES (1, :word)"), {{":word", text}});
    QVERIFY2(added, test::why(added).constData());
    const auto found = fixture.database().read([&](Transaction& t) {
        return t.query(QStringLiteral("SELECT word FROM t WHERE word = :word AND :word = word"), {{":word", text}});
    });
    QVERIFY2(found, test::why(found).constData());
    QCOMPARE(found->size(), 1U);
    QVERIFY(!found->front().isNull("word"));
    QCOMPARE(found->front().text("word"), text);
}

// PostgreSQL has no text with a zero in it, so nobody gets one.
void TestTransaction::takesZerosOut()
{
    QFETCH(QString, backend);
    Fixture fixture(backend);
    const QString text = QStringLiteral("a") + QChar(0) + QStringLiteral("b'");
    const auto added = fixture.database().transact([&](Transaction& t) -> Result<void> {
        if (const auto one = t.execute(QStringLiteral("INSERT INTO t (n, word) VALUES (1, :word)"), {{":word", text}});
            !one)
            return tl::unexpected(one.error());
        return t.insertRows(QStringLiteral("t"), {QStringLiteral("n"), QStringLiteral("word")}, {{2, text}});
    });
    QVERIFY2(added, test::why(added).constData());
    const auto rows =
        fixture.database().read([](Transaction& t) { return t.query(QStringLiteral("SELECT word FROM t")); });
    QCOMPARE(rows->size(), 2U);
    for (const Row& row : *rows)
        QCOMPARE(row.text("word"), QStringLiteral("ab'"));
}

void TestTransaction::takesNothingBack()
{
    QFETCH(QString, backend);
    Fixture fixture(backend);
    const auto kept = fixture.database().transact([](Transaction& t) { return insert(t, 1); });
    QVERIFY(kept);
    const auto given = fixture.database().transact([](Transaction& t) -> Result<void> {
        if (const auto added = insert(t, 2); !added)
            return tl::unexpected(added.error());
        return base::fail(base::ErrorCode::NotFound, QStringLiteral("Never mind."));
    });
    QVERIFY(!given);
    QCOMPARE(given.error().code, base::ErrorCode::NotFound);
    QCOMPARE(fixture.count(), 1);
}

// A failed statement that the work has overlooked must not look like success.
void TestTransaction::neverPretendsToCommit()
{
    QFETCH(QString, backend);
    Fixture fixture(backend);
    const auto done = fixture.database().transact([](Transaction& t) -> Result<int> {
        if (const auto added = insert(t, 1); !added)
            return tl::unexpected(added.error());
        const auto again = insert(t, 1);
        return again ? 0 : 1;
    });
    QCOMPARE(done ? 1 : 0, static_cast<int>(fixture.count()));
    QVERIFY(fixture.database().transact([](Transaction& t) { return insert(t, 2); }));
}

void TestTransaction::namesFailures_data()
{
    test::addBackendColumn();
    QTest::addColumn<QString>("sql");
    QTest::addColumn<base::ErrorCode>("code");
    using base::ErrorCode;
    for (const QString& backend : test::backends()) {
        const auto add = [&](const char* name, const char* sql, ErrorCode code) {
            QTest::addRow("%s %s", qPrintable(backend), name) << backend << QString::fromLatin1(sql) << code;
        };
        add("unique", "INSERT INTO t (n) VALUES (1)", ErrorCode::Conflict);
        add("check", "INSERT INTO t (n, positive) VALUES (2, 0)", ErrorCode::DatabaseError);
        add("syntax", "INSERT INTO", ErrorCode::DatabaseError);
        add("no table", "SELECT * FROM missing", ErrorCode::DatabaseError);
    }
}

void TestTransaction::namesFailures()
{
    QFETCH(QString, backend);
    QFETCH(QString, sql);
    Fixture fixture(backend);
    QVERIFY(fixture.database().transact([](Transaction& t) { return insert(t, 1); }));
    const auto failed = fixture.execute(sql);
    QVERIFY(!failed);
    QTEST(failed.error().code, "code");
    QVERIFY2(failed.error().message.size() > 20, qPrintable(failed.error().message));
    QVERIFY(!failed.error().message.contains(QLatin1Char('\n')));
    QCOMPARE(fixture.count(), 1);
}

void TestTransaction::countsChanges()
{
    QFETCH(QString, backend);
    Fixture fixture(backend);
    for (int n = 1; n <= 5; ++n)
        QCOMPARE(fixture.execute(QStringLiteral("INSERT INTO t (n) VALUES (:n)"), {{":n", n}}).value_or(-1), 1);
    QCOMPARE(fixture.execute(QStringLiteral("UPDATE t SET positive = 1 WHERE n > :n"), {{":n", 2}}).value_or(-1), 3);
    QCOMPARE(fixture.execute(QStringLiteral("UPDATE t SET positive = 1 WHERE n > :n"), {{":n", 9}}).value_or(-1), 0);
    QCOMPARE(fixture.execute(QStringLiteral("DELETE FROM t")).value_or(-1), 5);
}

void TestTransaction::givesRowsOneByOne()
{
    QFETCH(QString, backend);
    Fixture fixture(backend);
    QVERIFY(fixture.execute(
        QStringLiteral("WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 1000) "
                       "INSERT INTO t (n) SELECT n FROM c")));
    const QString sql = QStringLiteral("SELECT n FROM t WHERE n > :n ORDER BY n");
    for (int round = 0; round < 2; ++round) {
        qint64 sum = 0;
        const auto all = fixture.database().read([&](Transaction& t) {
            sum = 0;
            return t.forEach(sql, {{":n", 0}}, [&](const Row& row) -> Result<void> {
                sum += row.integer("n");
                return {};
            });
        });
        QVERIFY2(all, test::why(all).constData());
        QCOMPARE(sum, 500'500);
        int seen = 0;
        const auto some = fixture.database().read([&](Transaction& t) {
            const auto taken = t.forEach(sql, {{":n", 0}}, [&](const Row&) -> Result<void> {
                if (++seen == 3)
                    return base::fail(base::ErrorCode::Cancelled, QStringLiteral("Enough."));
                return {};
            });
            const auto after = t.queryOne(QStringLiteral("SELECT count(*) AS n FROM t"));
            return after && (*after)->integer("n") == 1000 ? taken : Result<void>();
        });
        QVERIFY(!some);
        QCOMPARE(some.error().code, base::ErrorCode::Cancelled);
        QCOMPARE(seen, 3);
    }
}

// PostgreSQL forgets the rest of the rows when another statement comes; that must be an error, never a shorter result.
void TestTransaction::losesNoRowsToOtherStatements()
{
    QFETCH(QString, backend);
    Fixture fixture(backend);
    QVERIFY(fixture.execute(QStringLiteral("INSERT INTO t (n) VALUES (1), (2), (3)")));
    int seen = 0;
    const auto done = fixture.database().read([&](Transaction& t) {
        seen = 0;
        return t.forEach(QStringLiteral("SELECT n FROM t ORDER BY n"), {}, [&](const Row& row) -> Result<void> {
            ++seen;
            const auto other =
                t.queryOne(QStringLiteral("SELECT count(*) AS n FROM t WHERE n = :n"), {{":n", row.integer("n")}});
            return other ? Result<void>() : tl::unexpected(other.error());
        });
    });
    QVERIFY(seen == 3 || !done);
    QCOMPARE(fixture.count(), 3);
}

void TestTransaction::reportsErrorsOfScripts()
{
    QFETCH(QString, backend);
    Fixture fixture(backend);
    const auto done = fixture.database().transact([](Transaction& t) {
        return t.runScript(QStringLiteral("CREATE TABLE a (n INTEGER); INSERT INTO a VALUES (1);\n"
                                          "INSERT INTO missing_table VALUES (1); CREATE TABLE b (n INTEGER)"));
    });
    QVERIFY(!done);
    QVERIFY2(done.error().message.contains(QLatin1String("missing_table")), qPrintable(done.error().message));
    for (const char* table : {"a", "b"})
        QVERIFY(!fixture.execute(QStringLiteral("SELECT * FROM %1").arg(QLatin1String(table))));
}

void TestTransaction::locksByName()
{
    Fixture fixture(QStringLiteral("postgresql"));
    const auto other = fixture.connect();
    const auto isFree = [&](const QString& name) {
        const auto row = other->read([&](Transaction& t) {
            return t.queryOne(QStringLiteral("SELECT pg_try_advisory_xact_lock(hashtextextended(:name, 0)) AS free"),
                              {{":name", name}});
        });
        return row && (*row)->flag("free");
    };
    const auto locked = fixture.database().transact([&](Transaction& t) -> Result<void> {
        if (const auto got = t.lock(QStringLiteral("it's one")); !got)
            return got;
        if (isFree(QStringLiteral("it's one")) || !isFree(QStringLiteral("another")))
            return base::fail(base::ErrorCode::Internal, QStringLiteral("It does not lock."));
        return t.lock(QStringLiteral("it's one"));
    });
    QVERIFY2(locked, test::why(locked).constData());
    QVERIFY(isFree(QStringLiteral("it's one")));
}

// Statements are kept prepared; a migration by another program must not make them useless.
void TestTransaction::seesChangedTables()
{
    QFETCH(QString, backend);
    Fixture fixture(backend);
    QVERIFY(fixture.execute(QStringLiteral("INSERT INTO t (n) VALUES (1)")));
    const auto read = [&] {
        return fixture.database().read([](Transaction& t) {
            return t.queryOne(QStringLiteral("SELECT word, n FROM t WHERE n = :n"), {{":n", 1}});
        });
    };
    QVERIFY(read());
    const auto changed = fixture.connect()->transact([](Transaction& t) {
        return t.runScript(QStringLiteral("ALTER TABLE t ADD COLUMN later INTEGER; ALTER TABLE t DROP COLUMN at"));
    });
    QVERIFY2(changed, test::why(changed).constData());
    const auto after = read();
    QVERIFY2(after, test::why(after).constData());
    QCOMPARE((*after)->integer("n"), 1);
}

QTEST_GUILESS_MAIN(TestTransaction)
#include "tst_transaction.moc"
