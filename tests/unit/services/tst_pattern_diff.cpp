// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/pattern_diff.h>

#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

using namespace emend::services;

namespace {

QJsonObject object(const char* json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("%s: %s", json, qPrintable(error.errorString()));
    return document.object();
}

/// One line a change: `kind section: entry [field before>after, …]`.
QStringList lines(const std::vector<PatternChange>& changes)
{
    QStringList lines;
    for (const PatternChange& change : changes) {
        QStringList fields;
        for (const FieldChange& field : change.fields)
            fields << QStringLiteral("%1 %2>%3").arg(field.field, field.before, field.after);
        lines << QStringLiteral("%1 %2: %3 [%4]")
                     .arg(changeKindName(change.kind), change.section, change.entry, fields.join(QLatin1String(", ")));
    }
    return lines;
}

} // namespace

class TestPatternDiff final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tells_data();
    void tells();
};

void TestPatternDiff::tells_data()
{
    QTest::addColumn<QJsonObject>("before");
    QTest::addColumn<QJsonObject>("after");
    QTest::addColumn<QStringList>("changes");
    const auto row = [](const char* name, const char* before, const char* after, const QStringList& changes) {
        QTest::newRow(name) << object(before) << object(after) << changes;
    };
    row("same", R"({"merchants": [{"name": "A"}]})", R"({"merchants": [{"name": "A"}]})", {});
    row("order does not count", R"({"merchants": [{"name": "A"}, {"name": "B"}]})",
        R"({"merchants": [{"name": "B"}, {"name": "A"}]})", {});
    row("merchants", R"({"merchants": [{"name": "A", "category": "x"}, {"name": "B"}]})",
        R"({"merchants": [{"name": "A", "category": "y", "tax": {"id": "1"}}, {"name": "C"}]})",
        {QStringLiteral("changed merchants: A [category x>y, tax >{\"id\":\"1\"}]"),
         QStringLiteral("removed merchants: B []"), QStringLiteral("added merchants: C []")});
    row("inside", R"({"merchants": [{"name": "A", "at": {"addresses": ["x", "y"], "n": 1}}]})",
        R"({"merchants": [{"name": "A", "at": {"addresses": ["x", "z", "w"], "n": 2}}]})",
        {QStringLiteral("changed merchants: A [at/addresses/1 y>z, at/addresses/2 >w, at/n 1>2]")});
    row("rules are known by their value",
        R"({"patterns": {"merchant": [{"pattern": "/^a$/i", "corrected_value": "U", "frequency": 3}]}})",
        R"({"patterns": {"merchant": [{"pattern": "/^(?:a|b)$/i", "corrected_value": "U", "frequency": 9}],
            "category": [{"pattern": "/^f$/i", "corrected_value": "Food"}]}})",
        {QStringLiteral("added patterns/category: Food []"),
         QStringLiteral("changed patterns/merchant: U [frequency 3>9, pattern /^a$/i>/^(?:a|b)$/i]")});
    row("vetoes", R"({"vetoes": []})", R"({"vetoes": [{"merchant": "M", "field": "address", "value": "V"}]})",
        {QStringLiteral("added vetoes: M: address = V []")});
    row("from nothing", "{}", R"({"format": 1, "merchants": [{"name": "A"}]})",
        {QStringLiteral("added format: format []"), QStringLiteral("added merchants: A []")});
    row("other parts", R"({"thresholds": {"amount": 0.5, "date": 0.4}})",
        R"({"thresholds": {"amount": 0.6, "date": 0.4}})",
        {QStringLiteral("changed thresholds: amount [amount 0.5>0.6]")});
    row("same names", R"({"merchants": [{"name": "A"}, {"name": "A", "x": 1}]})", R"({"merchants": [{"name": "A"}]})",
        {QStringLiteral("removed merchants: A (2) []")});
}

void TestPatternDiff::tells()
{
    QFETCH(QJsonObject, before);
    QFETCH(QJsonObject, after);
    QFETCH(QStringList, changes);
    QStringList found = lines(diffPatterns(before, after));
    QCOMPARE(found, changes);
}

QTEST_APPLESS_MAIN(TestPatternDiff)
#include "tst_pattern_diff.moc"
