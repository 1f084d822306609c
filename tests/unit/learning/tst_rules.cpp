// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../support/cost_growth.h"

#include <emend/domain/canonical_json.h>
#include <emend/learning/rules.h>

#include <QtCore/QJsonArray>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <algorithm>

using namespace emend;
using learning::RepeatedValue;
using learning::RuleSet;

namespace {

using Fields = QMap<QString, std::optional<domain::FieldValue>>;

const QString kMerchant = QStringLiteral("merchant");
const QDateTime kSeen({2026, 5, 3}, {14, 3, 0, 250}, Qt::UTC);

RepeatedValue repeated(const char* original, const char* corrected, qint64 times, double quality = 0.9)
{
    return {kMerchant, QString::fromUtf8(original), QString::fromUtf8(corrected), times, quality, kSeen};
}

QJsonObject ruleAt(const QJsonObject& patterns, qsizetype index, const QString& field = kMerchant)
{
    return patterns.value(field).toArray().at(index).toObject();
}

QString textOf(const QJsonObject& rule, const char* name)
{
    return rule.value(QLatin1String(name)).toString();
}

Fields found(const QString& value)
{
    domain::FieldValue field;
    field.value = value;
    field.raw = value.toUpper();
    field.confidence = 0.8;
    field.source = QStringLiteral("ranker");
    return {{kMerchant, field}, {QStringLiteral("date"), std::nullopt}};
}

QString written(const QString& pattern)
{
    QJsonObject rule{{QStringLiteral("pattern"), pattern},
                     {QStringLiteral("corrected_value"), QStringLiteral("X")},
                     {QStringLiteral("confidence"), 0.9}};
    const auto set = RuleSet::fromJson({{kMerchant, QJsonArray{rule}}});
    return set ? QStringLiteral("taken") : base::errorCodeName(set.error().code);
}

} // namespace

class TestRules final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheKnownForm();
    void joinsSpellingsOfOneValue();
    void settlesConflicts_data();
    void settlesConflicts();
    void leavesOutVetoes();
    void doesNotDependOnTheOrder();
    void appliesToEqualValuesOnly_data();
    void appliesToEqualValuesOnly();
    void keepsWhatWasFound();
    void takesOwnPatternsOnly_data();
    void takesOwnPatternsOnly();
    void writesSoundExpressions();
    void isQuick();
    void tellsTheLeastProbability();
};

void TestRules::writesTheKnownForm()
{
    const QJsonObject rule = ruleAt(learning::buildRules({repeated("Trip With", "Uber", 47)}, {}), 0);
    QCOMPARE(textOf(rule, "pattern"), QStringLiteral("/^trip with$/i"));
    QCOMPARE(textOf(rule, "corrected_value"), QStringLiteral("Uber"));
    QCOMPARE(rule.value(QLatin1String("frequency")).toInt(), 47);
    QCOMPARE(rule.value(QLatin1String("confidence")).toDouble(), 0.946);
    QCOMPARE(textOf(rule, "last_seen"), QStringLiteral("2026-05-03T14:03:00.250Z"));
    QCOMPARE(rule.size(), 5);
}

void TestRules::joinsSpellingsOfOneValue()
{
    const QJsonObject patterns = learning::buildRules(
        {repeated("Your ride", "Uber", 3), repeated("TRIP  WITH", "Uber", 4), repeated("trip with", "Uber", 5)}, {});
    QCOMPARE(patterns.value(kMerchant).toArray().size(), 1);
    QCOMPARE(textOf(ruleAt(patterns, 0), "pattern"), QStringLiteral("/^(?:trip with|your ride)$/i"));
    QCOMPARE(ruleAt(patterns, 0).value(QLatin1String("frequency")).toInt(), 12);
}

void TestRules::settlesConflicts_data()
{
    QTest::addColumn<QList<int>>("counts"); // corrected to Uber, to Lyft, left as it is
    QTest::addColumn<QString>("value");
    QTest::newRow("agreed") << QList<int>{3, 0, 0} << "Uber";
    QTest::newRow("too few") << QList<int>{2, 0, 0} << "";
    QTest::newRow("majority") << QList<int>{5, 4, 0} << "Uber";
    QTest::newRow("the other one") << QList<int>{3, 9, 0} << "Lyft";
    QTest::newRow("even") << QList<int>{4, 4, 0} << "";
    QTest::newRow("no more than half") << QList<int>{4, 3, 1} << "";
    QTest::newRow("mostly right as it was") << QList<int>{4, 0, 30} << "";
}

void TestRules::settlesConflicts()
{
    QFETCH(QList<int>, counts);
    QFETCH(QString, value);
    const QJsonObject patterns = learning::buildRules(
        {repeated("Trip", "Uber", counts[0]), repeated("Trip", "Lyft", counts[1]), repeated("trip", "trip", counts[2])},
        {});
    QCOMPARE(textOf(ruleAt(patterns, 0), "corrected_value"), value);
    QCOMPARE(patterns.isEmpty(), value.isEmpty());
}

void TestRules::leavesOutVetoes()
{
    const std::vector<RepeatedValue> values{
        repeated("a", "Uber", 5),
        repeated("b", "Lyft", 5),
        repeated("", "Nothing", 9),
        repeated("c", "Poor", 9, 0.2),
        {QStringLiteral("category"), QStringLiteral("food"), QStringLiteral("Travel"), 5, 1, kSeen}};
    const QString category = QStringLiteral("category");
    const QString travel = QStringLiteral("Travel");
    QJsonObject patterns = learning::buildRules(
        values,
        {{QStringLiteral("Uber"), kMerchant, QStringLiteral("Uber")}, {QStringLiteral("Lyft"), category, travel}});
    QCOMPARE(patterns.value(kMerchant).toArray().size(), 1);
    QCOMPARE(textOf(ruleAt(patterns, 0), "corrected_value"), QStringLiteral("Lyft"));
    QCOMPARE(patterns.value(category).toArray().size(), 1); // that veto is one merchant's
    patterns = learning::buildRules(values, {{QString(), category, travel}});
    QVERIFY(!patterns.contains(category));
}

void TestRules::doesNotDependOnTheOrder()
{
    std::vector<RepeatedValue> values;
    for (int i = 0; i < 60; ++i)
        values.push_back(repeated(qPrintable(QStringLiteral("found %1").arg(i % 40)),
                                  qPrintable(QStringLiteral("Value %1").arg(i % 7)), 3 + i % 5, 0.5 + 0.01 * i));
    const QByteArray expected = domain::canonicalJson(learning::buildRules(values, {}));
    QVERIFY(expected.size() > 200);
    std::reverse(values.begin(), values.end());
    QCOMPARE(domain::canonicalJson(learning::buildRules(values, {})), expected);
    std::rotate(values.begin(), values.begin() + 17, values.end());
    QCOMPARE(domain::canonicalJson(learning::buildRules(values, {})), expected);
}

void TestRules::appliesToEqualValuesOnly_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("becomes");
    QTest::newRow("same") << "Trip with"
                          << "Uber";
    QTest::newRow("other case and blanks") << "  TRIP   with "
                                           << "Uber";
    QTest::newRow("special characters") << "a.b|c (d)+ / \\e$"
                                        << "Odd";
    QTest::newRow("a dot is a dot") << "axb|c (d)+ / \\e$"
                                    << "axb|c (d)+ / \\e$";
    QTest::newRow("longer") << "Trip with us"
                            << "Trip with us";
    QTest::newRow("shorter") << "Trip"
                             << "Trip";
    QTest::newRow("in a line of its own") << "x\nTrip with"
                                          << "x\nTrip with";
    QTest::newRow("other letters") << "CAFÉ ÖZ"
                                   << "Café Öz";
    QTest::newRow("right already") << "Uber"
                                   << "Uber";
}

void TestRules::appliesToEqualValuesOnly()
{
    QFETCH(QString, value);
    QFETCH(QString, becomes);
    const auto set = RuleSet::fromJson(
        learning::buildRules({repeated("trip with", "Uber", 9), repeated("a.b|c (d)+ / \\e$", "Odd", 9),
                              repeated("café öz", "Café Öz", 9), repeated("uber", "Uber", 9)},
                             {}));
    QVERIFY2(set, set ? "" : qPrintable(set.error().message));
    QCOMPARE(set->size(), 3);
    Fields fields = found(value);
    QCOMPARE(set->apply(fields), value == becomes ? 0 : 1);
    QCOMPARE(fields.value(kMerchant)->value, becomes);
    QVERIFY(!fields.value(QStringLiteral("date")));
}

void TestRules::keepsWhatWasFound()
{
    const auto set = RuleSet::fromJson(learning::buildRules({repeated("trip", "Uber", 47)}, {}));
    QVERIFY(set);
    Fields fields = found(QStringLiteral("Trip"));
    fields[kMerchant]->alternatives = {{QStringLiteral("Uber"), {}, 0.1}, {QStringLiteral("Lyft"), {}, 0.05}};
    QCOMPARE(set->apply(fields), 1);
    const domain::FieldValue value = *fields.value(kMerchant);
    QCOMPARE(value.source, QStringLiteral("rule"));
    QCOMPARE(value.raw, QStringLiteral("TRIP"));
    QCOMPARE(value.confidence, 0.946);
    QCOMPARE(value.alternatives.size(), size_t(2));
    QCOMPARE(value.alternatives[0].value, QStringLiteral("Trip"));
    QCOMPARE(value.alternatives[0].confidence, 0.8);
    QCOMPARE(value.alternatives[1].value, QStringLiteral("Lyft"));
}

void TestRules::takesOwnPatternsOnly_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("one value") << "/^trip with$/i"
                               << "taken";
    QTest::newRow("two values") << "/^(?:a\\.b|c)$/i"
                                << "taken";
    QTest::newRow("not anchored") << "/trip/i"
                                  << "corrupt";
    QTest::newRow("case counts") << "/^trip$/"
                                 << "corrupt";
    QTest::newRow("any text") << "/^.*$/i"
                              << "corrupt";
    QTest::newRow("catastrophe") << "/^(a+)+$/i"
                                 << "corrupt";
    QTest::newRow("code") << "/^(?{1})$/i"
                          << "corrupt";
    QTest::newRow("class") << "/^[ab]$/i"
                           << "corrupt";
    QTest::newRow("empty alternative") << "/^(?:a||b)$/i"
                                       << "corrupt";
    QTest::newRow("nothing") << ""
                             << "corrupt";
    QTest::newRow("empty") << "/^$/i"
                           << "corrupt";
    QTest::newRow("short") << "/^$"
                           << "corrupt";
    QTest::newRow("half an escape") << "/^a\\$/i"
                                    << "corrupt";
    QTest::newRow("needless escape") << "/^\\d$/i"
                                     << "corrupt";
}

void TestRules::takesOwnPatternsOnly()
{
    QFETCH(QString, pattern);
    QTEST(written(pattern), "outcome");
}

// Other programs run them as the expressions that they are.
void TestRules::writesSoundExpressions()
{
    const QStringList originals{QStringLiteral("a.b"), QStringLiteral("c|d (e) [f]"), QStringLiteral("^g$ {2} h*"),
                                QStringLiteral("k/l\\m?+")};
    std::vector<RepeatedValue> values;
    for (const QString& original : originals)
        values.push_back({kMerchant, original, QStringLiteral("X"), 3, 1, kSeen});
    const QString pattern = textOf(ruleAt(learning::buildRules(values, {}), 0), "pattern");
    const QRegularExpression expression(pattern.mid(1, pattern.size() - 3), QRegularExpression::CaseInsensitiveOption);
    QVERIFY2(expression.isValid(), qPrintable(pattern));
    for (const QString& original : originals)
        QVERIFY2(expression.match(original.toUpper()).hasMatch(), qPrintable(original));
    QVERIFY(!expression.match(QStringLiteral("axb")).hasMatch());
}

void TestRules::isQuick()
{
    // However many rules there are, a field is looked up in them.
    const auto costOf = [](int rules) {
        std::vector<RepeatedValue> values;
        for (int i = 0; i < rules; ++i)
            values.push_back(
                {kMerchant, QString(200, QLatin1Char('a')) + QString::number(i), QStringLiteral("X"), 3, 1, kSeen});
        const auto set = RuleSet::fromJson(learning::buildRules(values, {}));
        return set ? test::cost([&set] {
            for (int i = 0; i < 1000; ++i) {
                Fields fields = found(QString(200, QLatin1Char('a')) + QLatin1Char('b'));
                QCOMPARE(set->apply(fields), 0);
            }
        })
                   : 0;
    };
    const double few = costOf(500);
    QVERIFY(few > 0);
    const double growth = costOf(50'000) / few;
    QVERIFY2(growth < 10, qPrintable(QString::number(growth)));
}

void TestRules::tellsTheLeastProbability()
{
    QCOMPARE(learning::leastProbability(0, 0), 0.0);
    QVERIFY(learning::leastProbability(0, 5) < 1e-9);
    QVERIFY(std::abs(learning::leastProbability(3, 3) - 0.5258) < 0.001);
    QVERIFY(learning::leastProbability(300, 300) > 0.99);
    QVERIFY(learning::leastProbability(90, 100) < 0.9);
    QVERIFY(learning::leastProbability(90, 100) > learning::leastProbability(9, 10));
}

QTEST_APPLESS_MAIN(TestRules)
#include "tst_rules.moc"
