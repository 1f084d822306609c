// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/storage/row.h>

#include <QtTest/QTest>

using namespace emend::storage;

namespace {

Row rowWith(const QVariant& value)
{
    return {std::make_shared<const QStringList>(QStringList{QStringLiteral("other"), QStringLiteral("v")}),
            {QVariant(), value}};
}

} // namespace

class TestRow final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesNothingForNull();
    void givesNumbers();
    void givesTimesInUtc_data();
    void givesTimesInUtc();
    void givesDates();
    void givesJson_data();
    void givesJson();
    void givesLists_data();
    void givesLists();
    void makesValues();
};

void TestRow::givesNothingForNull()
{
    const Row row = rowWith(QVariant(QMetaType(QMetaType::QString)));
    QVERIFY(row.isNull("v"));
    QVERIFY(row.isNull("other"));
    QVERIFY(row.text("v").isEmpty());
    QCOMPARE(row.integer("v"), 0);
    QCOMPARE(row.real("v"), 0.0);
    QCOMPARE(row.flag("v"), false);
    QVERIFY(!row.time("v").isValid());
    QVERIFY(!row.date("v").isValid());
    QVERIFY(row.bytes("v").isEmpty());
    QVERIFY(row.json("v").isEmpty());
    QVERIFY(row.textList("v").isEmpty());
    QVERIFY(!rowWith(QString::fromLatin1("")).isNull("v"));
}

void TestRow::givesNumbers()
{
    QCOMPARE(rowWith(qulonglong(5)).integer("v"), 5);
    QCOMPARE(rowWith(std::numeric_limits<qint64>::min()).integer("v"), std::numeric_limits<qint64>::min());
    QCOMPARE(rowWith(QStringLiteral("9223372036854775807")).integer("v"), std::numeric_limits<qint64>::max());
    QCOMPARE(rowWith(QStringLiteral("0.125")).real("v"), 0.125);
    QCOMPARE(rowWith(1).flag("v"), true);
    QCOMPARE(rowWith(0).flag("v"), false);
    QCOMPARE(rowWith(true).flag("v"), true);
}

void TestRow::givesTimesInUtc_data()
{
    QTest::addColumn<QVariant>("value");
    const QDateTime time(QDate(2026, 3, 29), QTime(1, 30, 0, 7), Qt::UTC);
    QTest::newRow("SQLite's text") << QVariant(QStringLiteral("2026-03-29T01:30:00.007Z"));
    QTest::newRow("text with an offset") << QVariant(QStringLiteral("2026-03-29T07:00:00.007+05:30"));
    QTest::newRow("UTC") << QVariant(time);
    QTest::newRow("another zone") << QVariant(time.toOffsetFromUtc(-7 * 3600));
    QTest::newRow("local") << QVariant(time.toLocalTime());
}

void TestRow::givesTimesInUtc()
{
    QFETCH(QVariant, value);
    const QDateTime time = rowWith(value).time("v");
    QCOMPARE(time.timeSpec(), Qt::UTC);
    QCOMPARE(time.toString(Qt::ISODateWithMs), QStringLiteral("2026-03-29T01:30:00.007Z"));
}

void TestRow::givesDates()
{
    QCOMPARE(rowWith(QDate(2024, 2, 29)).date("v"), QDate(2024, 2, 29));
    QCOMPARE(rowWith(QStringLiteral("2024-02-29")).date("v"), QDate(2024, 2, 29));
    QVERIFY(!rowWith(QStringLiteral("2023-02-29")).date("v").isValid());
    QVERIFY(!rowWith(QStringLiteral("soon")).date("v").isValid());
}

void TestRow::givesJson_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("key");
    QTest::newRow("object") << "{\"a\": 1}"
                            << "a";
    QTest::newRow("empty") << "{}"
                           << "";
    QTest::newRow("array") << "[1]"
                           << "";
    QTest::newRow("scalar") << "7"
                            << "";
    QTest::newRow("broken") << "{\"a\": "
                            << "";
}

void TestRow::givesJson()
{
    QFETCH(QString, text);
    QTEST(rowWith(text).json("v").keys().join(QLatin1Char(' ')), "key");
}

void TestRow::givesLists_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("list");
    const auto add = [](const char* name, const char* text, const QStringList& list) {
        QTest::newRow(name) << QString::fromUtf8(text) << list;
    };
    add("PostgreSQL's", "{a,\"b c\",\"d\\\"e\",\"f\\\\\",\"\"}",
        {QStringLiteral("a"), QStringLiteral("b c"), QStringLiteral("d\"e"), QStringLiteral("f\\"), QString()});
    add("PostgreSQL's, empty", "{}", {});
    add("SQLite's", "[\"a\",\"b,c\"]", {QStringLiteral("a"), QStringLiteral("b,c")});
    add("SQLite's, empty", "[]", {});
    add("ends in the middle", "{a,\"b\\", {QStringLiteral("a"), QStringLiteral("b")});
    add("a brace alone", "{", {});
    add("nothing", "", {});
    add("neither", "a,b", {});
}

void TestRow::givesLists()
{
    QFETCH(QString, text);
    QTEST(rowWith(text).textList("v"), "list");
}

void TestRow::makesValues()
{
    QVERIFY(textOrNull(QString()).isNull());
    QVERIFY(textOrNull(QString::fromLatin1("")).isNull());
    QCOMPARE(textOrNull(QStringLiteral("x")), QVariant(QStringLiteral("x")));
    QCOMPARE(json({{QStringLiteral("b"), 1}, {QStringLiteral("a"), true}}).toString(),
             QStringLiteral("{\"a\":true,\"b\":1}"));
}

QTEST_GUILESS_MAIN(TestRow)
#include "tst_row.moc"
