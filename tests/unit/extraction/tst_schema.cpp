// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/extraction/schema.h>

#include <QtTest/QTest>

using namespace emend;
using namespace emend::extraction;

class TestSchema final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shipsAllTypesInOrder();
    void shippedSchemasAreSound();
    void unknownTypeFallsBackToOther();
    void readsAField();
    void refusesWithThePlace_data();
    void refusesWithThePlace();
};

void TestSchema::shipsAllTypesInOrder()
{
    QStringList types;
    for (const DocumentSchema& schema : builtInSchemas())
        types << schema.type;
    QCOMPARE(types.join(QLatin1Char(' ')),
             QStringLiteral("receipt invoice bank_statement w9 government_id product other"));
}

void TestSchema::shippedSchemasAreSound()
{
    for (const DocumentSchema& schema : builtInSchemas()) {
        QVERIFY(!schema.title.isEmpty());
        QVERIFY(schema.type == QLatin1String("other") || schema.keywords.size() >= 20);
        for (const FieldSchema& field : schema.fields) {
            QVERIFY(!field.title.isEmpty());
            for (const QString& label : field.labels)
                QCOMPARE(label, label.toLower());
        }
        for (const QString& keyword : schema.keywords)
            QCOMPARE(keyword, keyword.toLower());
    }
    QCOMPARE(schemaFor(QStringLiteral("bank_statement")).fields.front().threshold, 0.70);
    QCOMPARE(schemaFor(QStringLiteral("w9")).fields.front().threshold, 0.75);
    QCOMPARE(schemaFor(QStringLiteral("government_id")).fields.front().threshold, 0.80);
    const DocumentSchema& receipt = schemaFor(QStringLiteral("receipt"));
    for (const char* name : {"merchant", "date", "amount"})
        QVERIFY(receipt.field(QLatin1String(name))->required);
    QCOMPARE(receipt.field(QStringLiteral("amount"))->type, FieldType::Money);
    QVERIFY(receipt.field(QStringLiteral("category"))->values.contains(QStringLiteral("Groceries")));
    QCOMPARE(receipt.field(QStringLiteral("nonsense")), nullptr);
}

void TestSchema::unknownTypeFallsBackToOther()
{
    QCOMPARE(schemaFor(QStringLiteral("poem")).type, QStringLiteral("other"));
    QCOMPARE(schemaFor(QString()).type, QStringLiteral("other"));
}

void TestSchema::readsAField()
{
    const base::Result<DocumentSchema> schema =
        parseSchema(R"({"type": "t", "title": "T", "threshold": 0.9, "rules": [],
        "fields": [{"name": "a", "title": "A", "type": "digits", "required": true, "labels": ["x y"], "pattern": "[0-9]{4}"},
                   {"name": "b", "title": "B", "type": "text", "threshold": 0.5}]})");
    QVERIFY(schema);
    const FieldSchema& first = schema->fields.at(0);
    QCOMPARE(first.type, FieldType::Digits);
    QVERIFY(first.required);
    QCOMPARE(first.threshold, 0.9);
    QCOMPARE(first.labels, QStringList(QStringLiteral("x y")));
    QCOMPARE(first.pattern, QStringLiteral("[0-9]{4}"));
    QVERIFY(!schema->fields.at(1).required);
    QCOMPARE(schema->fields.at(1).threshold, 0.5);
}

void TestSchema::refusesWithThePlace_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place");

    const auto withField = [](const char* rest) -> QByteArray {
        return QByteArray(R"({"type": "t", "title": "T", "rules": [], "fields": [{"name": "a", "title": "A", )") + rest
            + "}]}";
    };
    const auto withRule = [](const char* rule) -> QByteArray {
        return QByteArray(
                   R"({"type": "t", "title": "T", "fields": [{"name": "a", "title": "A", "type": "date"}], "rules": [)")
            + rule + "]}";
    };
    QTest::newRow("empty") << QByteArray() << QStringLiteral("offset");
    QTest::newRow("broken") << QByteArray("{\"type\": ") << QStringLiteral("offset");
    QTest::newRow("list") << QByteArray("[]") << QStringLiteral("schema: must be an object");
    QTest::newRow("deep") << QByteArray(100000, '[') << QStringLiteral("offset");
    QTest::newRow("no type") << QByteArray(R"({"title": "T", "fields": [], "rules": []})")
                             << QStringLiteral("schema: \"type\"");
    QTest::newRow("no fields") << QByteArray(R"({"type": "t", "title": "T", "fields": [], "rules": []})")
                               << QStringLiteral("fields: must not be empty");
    QTest::newRow("unknown key") << withField(R"("type": "text", "colour": 1)")
                                 << QStringLiteral("fields[0]: unknown key");
    QTest::newRow("unknown type") << withField(R"("type": "number")")
                                  << QStringLiteral("fields[0]: unknown type \"number\"");
    QTest::newRow("no values") << withField(R"("type": "enumeration")") << QStringLiteral("fields[0]: an enumeration");
    QTest::newRow("pattern") << withField(R"("type": "text", "pattern": "(")")
                             << QStringLiteral("fields[0]: \"pattern\"");
    QTest::newRow("threshold") << withField(R"("type": "text", "threshold": 1.5)")
                               << QStringLiteral("fields[0]: \"threshold\"");
    QTest::newRow("labels") << withField(R"("type": "text", "labels": [1])") << QStringLiteral("fields[0]: \"labels\"");
    QTest::newRow("twice") << QByteArray(R"({"type": "t", "title": "T", "rules": [], "fields": [
        {"name": "a", "title": "A", "type": "text"}, {"name": "a", "title": "A", "type": "text"}]})")
                           << QStringLiteral("fields[1]: there are two fields");
    QTest::newRow("rule kind") << withRule(R"({"kind": "prime", "fields": ["a"], "message": "m"})")
                               << QStringLiteral("rules[0]: unknown kind");
    QTest::newRow("rule field") << withRule(R"({"kind": "not_future", "fields": ["b"], "message": "m"})")
                                << QStringLiteral("rules[0]: there is no field \"b\"");
    QTest::newRow("rule fields") << withRule(R"({"kind": "order", "fields": ["a"], "message": "m"})")
                                 << QStringLiteral("rules[0]: \"order\" needs 2");
}

void TestSchema::refusesWithThePlace()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, place);

    const base::Result<DocumentSchema> schema = parseSchema(json);
    QVERIFY(!schema);
    QCOMPARE(schema.error().code, base::ErrorCode::InvalidArgument);
    QVERIFY2(schema.error().message.contains(place), qPrintable(schema.error().message));
}

QTEST_APPLESS_MAIN(TestSchema)
#include "tst_schema.moc"
