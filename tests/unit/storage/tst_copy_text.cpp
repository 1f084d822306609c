// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "copy_text.h"
#include "result_text.h"
#include "test_database.h"

#include <QtTest/QTest>

using namespace emend;
using storage::Transaction;

class TestCopyText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesValues_data();
    void writesValues();
    void keepsHostileRows_data() { test::addBackendRows(); }
    void keepsHostileRows();
    void sendsManyBytes_data() { test::addBackendRows(); }
    void sendsManyBytes();
    void leavesTheConnectionUsable_data() { test::addBackendRows(); }
    void leavesTheConnectionUsable();
};

void TestCopyText::writesValues_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QByteArray>("text");
    const auto add = [](const char* name, const QVariant& value, const char* text) {
        QTest::newRow(name) << value << QByteArray(text);
    };
    add("nothing", QVariant(), "\\N");
    add("null text", QString(), "");
    add("empty text", QString::fromLatin1(""), "");
    add("null's notation", QStringLiteral("\\N"), "\\\\N");
    add("end's notation", QStringLiteral("\\."), "\\\\.");
    add("tab and lines", QStringLiteral("a\tb\nc\rd"), "a\\tb\\nc\\rd");
    add("zero", QString(QStringLiteral("a") + QChar(0) + QStringLiteral("b")), "ab");
    add("euro", QStringLiteral("€"), "\xe2\x82\xac");
    add("true", true, "t");
    add("false", false, "f");
    add("least integer", std::numeric_limits<qint64>::min(), "-9223372036854775808");
    add("real", 0.1, "0.10000000000000001");
    add("bytes", QByteArray("\0\xff", 2), "\\\\x00ff");
    add("null bytes", QByteArray(), "\\N");
    add("time", QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5, 6), Qt::OffsetFromUTC, 3600), "2026-01-02T02:04:05.006Z");
    add("invalid time", QDateTime(), "\\N");
    add("date", QDate(2026, 1, 2), "2026-01-02");
    add("invalid date", QDate(), "\\N");
}

void TestCopyText::writesValues()
{
    QFETCH(QVariant, value);
    QByteArray line;
    storage::appendCopyText(line, value);
    QTEST(line, "text");
}

void TestCopyText::keepsHostileRows()
{
    QFETCH(QString, backend);
    const QStringList texts{QStringLiteral("\\N"),
                            QStringLiteral("\\."),
                            QStringLiteral("a\tb"),
                            QStringLiteral("\\.\n1\tx"),
                            QStringLiteral("'; DROP TABLE t; --"),
                            QString::fromLatin1(""),
                            QStringLiteral("\r\n"),
                            QStringLiteral("\\"),
                            QStringLiteral("{\"a\": \"\\u0041\\\\\"}")};
    test::TestDatabase database(backend, test::TestDatabase::Schema::None);
    const auto read = database.database().transact([&](Transaction& transaction) -> base::Result<QStringList> {
        if (const auto made = transaction.runScript(QStringLiteral("CREATE TABLE t (n INTEGER, v TEXT NOT NULL)"));
            !made)
            return tl::unexpected(made.error());
        std::vector<QVariantList> rows;
        for (qsizetype i = 0; i < texts.size(); ++i)
            rows.push_back({i, texts.at(i)});
        if (const auto added =
                transaction.insertRows(QStringLiteral("t"), {QStringLiteral("n"), QStringLiteral("v")}, rows);
            !added)
            return tl::unexpected(added.error());
        return transaction.query(QStringLiteral("SELECT v FROM t ORDER BY n")).map([](const auto& found) {
            QStringList values;
            for (const storage::Row& row : found)
                values << row.text("v");
            return values;
        });
    });
    QVERIFY2(read, test::why(read).constData());
    QCOMPARE(*read, texts);
}

// More than one message of the protocol, with rows across their borders.
void TestCopyText::sendsManyBytes()
{
    QFETCH(QString, backend);
    test::TestDatabase database(backend, test::TestDatabase::Schema::None);
    const auto sums = database.database().transact([&](Transaction& transaction) -> base::Result<storage::Row> {
        if (const auto made = transaction.runScript(QStringLiteral("CREATE TABLE t (n INTEGER, v TEXT)")); !made)
            return tl::unexpected(made.error());
        std::vector<QVariantList> rows;
        for (int i = 0; i < 300; ++i)
            rows.push_back({i, QString(i * 40, QLatin1Char('x'))});
        if (const auto added =
                transaction.insertRows(QStringLiteral("t"), {QStringLiteral("n"), QStringLiteral("v")}, rows);
            !added)
            return tl::unexpected(added.error());
        return transaction
            .queryOne(QStringLiteral("SELECT count(*) AS rows, sum(length(v)) AS letters, "
                                     "count(*) FILTER (WHERE length(v) = n * 40) AS whole FROM t"))
            .map([](const std::optional<storage::Row>& row) { return *row; });
    });
    QVERIFY2(sums, test::why(sums).constData());
    QCOMPARE(sums->integer("rows"), 300);
    QCOMPARE(sums->integer("letters"), 40 * 299 * 300 / 2);
    QCOMPARE(sums->integer("whole"), 300);
}

void TestCopyText::leavesTheConnectionUsable()
{
    QFETCH(QString, backend);
    test::TestDatabase database(backend, test::TestDatabase::Schema::None);
    const auto made = database.database().transact([](Transaction& transaction) {
        return transaction.runScript(QStringLiteral("CREATE TABLE t (n INTEGER NOT NULL UNIQUE)"));
    });
    QVERIFY2(made, test::why(made).constData());
    const auto insert = [&](const std::vector<QVariantList>& rows) {
        return database.database().transact([&](Transaction& transaction) {
            return transaction.insertRows(QStringLiteral("t"), {QStringLiteral("n")}, rows);
        });
    };
    const auto twice = insert({{1}, {2}, {1}});
    QVERIFY(!twice);
    QCOMPARE(twice.error().code, base::ErrorCode::Conflict);
    const auto null = insert({{3}, {QVariant()}});
    QVERIFY(!null);
    QCOMPARE(null.error().code, base::ErrorCode::DatabaseError);
    QVERIFY(insert({}));
    QVERIFY(insert({{4}, {5}}));
    const auto count = database.database().read(
        [](Transaction& transaction) { return transaction.queryOne(QStringLiteral("SELECT count(*) AS n FROM t")); });
    QVERIFY2(count, test::why(count).constData());
    QCOMPARE((*count)->integer("n"), 2);
}

QTEST_GUILESS_MAIN(TestCopyText)
#include "tst_copy_text.moc"
