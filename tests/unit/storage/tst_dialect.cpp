// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "result_text.h"
#include "test_database.h"

#include <QtTest/QTest>

using namespace emend;
using storage::Transaction;

class TestDialect final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsLists_data();
    void keepsLists();
    void wordsLocksAndMaximum_data() { test::addBackendRows(); }
    void wordsLocksAndMaximum();
};

void TestDialect::keepsLists_data()
{
    test::addBackendColumn();
    QTest::addColumn<QStringList>("list");
    const QList<std::pair<const char*, QStringList>> lists{
        {"empty", {}},
        {"plain", {QStringLiteral("amount"), QStringLiteral("date")}},
        {"one empty text", {QString::fromLatin1("")}},
        {"empty texts", {QString::fromLatin1(""), QString::fromLatin1("")}},
        {"separators", {QStringLiteral("a,b"), QStringLiteral("{c}"), QStringLiteral(" d ")}},
        {"quotes", {QStringLiteral("say \"hi\""), QStringLiteral("it's"), QStringLiteral("back\\slash\\")}},
        {"null's word", {QStringLiteral("NULL"), QStringLiteral("null")}},
        {"other scripts", {QStringLiteral("মোট"), QStringLiteral("💶"), QStringLiteral("naïve")}},
        {"control", {QStringLiteral("tab\there"), QStringLiteral("two\nlines")}},
    };
    for (const QString& backend : test::backends()) {
        for (const auto& [name, list] : lists)
            QTest::addRow("%s %s", qPrintable(backend), name) << backend << list;
    }
}

// The three ways into a column of lists: bound, copied, and written by the other program that uses SQL's own notation.
void TestDialect::keepsLists()
{
    QFETCH(QString, backend);
    QFETCH(QStringList, list);
    test::TestDatabase database(backend, test::TestDatabase::Schema::None);
    const auto read = database.database().transact([&](Transaction& transaction) -> base::Result<QList<QStringList>> {
        const QString type = transaction.dialect().isPostgreSql() ? QStringLiteral("text[]") : QStringLiteral("TEXT");
        if (const auto made =
                transaction.runScript(QStringLiteral("CREATE TABLE t (n INTEGER, list %1 NOT NULL)").arg(type));
            !made)
            return tl::unexpected(made.error());
        const QVariant bound = transaction.dialect().textList(list);
        if (const auto added =
                transaction.execute(QStringLiteral("INSERT INTO t VALUES (1, :list)"), {{":list", bound}});
            !added)
            return tl::unexpected(added.error());
        if (const auto added = transaction.insertRows(QStringLiteral("t"),
                                                      {QStringLiteral("n"), QStringLiteral("list")}, {{2, bound}});
            !added)
            return tl::unexpected(added.error());
        return transaction.query(QStringLiteral("SELECT list FROM t ORDER BY n")).map([](const auto& rows) {
            QList<QStringList> lists;
            for (const storage::Row& row : rows)
                lists << row.textList("list");
            return lists;
        });
    });
    QVERIFY2(read, test::why(read).constData());
    QCOMPARE(*read, (QList<QStringList>{list, list}));
}

void TestDialect::wordsLocksAndMaximum()
{
    QFETCH(QString, backend);
    test::TestDatabase database(backend, test::TestDatabase::Schema::None);
    const auto greatest = database.database().transact([&](Transaction& transaction) -> base::Result<qint64> {
        const storage::Dialect& dialect = transaction.dialect();
        if (const auto made =
                transaction.runScript(QStringLiteral("CREATE TABLE t (n INTEGER); INSERT INTO t VALUES (3)"));
            !made)
            return tl::unexpected(made.error());
        for (const QString& lock : {dialect.skipLocked(), dialect.forUpdate()}) {
            if (const auto locked = transaction.query(QLatin1String("SELECT n FROM t WHERE n = 3 LIMIT 1") + lock);
                !locked)
                return tl::unexpected(locked.error());
        }
        return transaction
            .queryOne(QStringLiteral("SELECT %1 AS most FROM t")
                          .arg(dialect.greatest(QStringLiteral("n"), QStringLiteral("7"))))
            .map([](const std::optional<storage::Row>& row) { return row->integer("most"); });
    });
    QVERIFY2(greatest, test::why(greatest).constData());
    QCOMPARE(*greatest, 7);
}

QTEST_GUILESS_MAIN(TestDialect)
#include "tst_dialect.moc"
