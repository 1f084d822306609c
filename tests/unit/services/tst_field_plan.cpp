// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema_texts.h"

#include <emend/extraction/schema.h>
#include <emend/services/field_plan.h>

#include <QtTest/QTest>

using namespace emend;
using services::FieldKind;
using services::FormField;

namespace {

const QDate kToday(2026, 11, 22);

FormField fieldOf(const char* type, const char* name)
{
    for (const FormField& field : services::formFields(QString::fromLatin1(type))) {
        if (field.name == QLatin1String(name))
            return field;
    }
    return {};
}

} // namespace

class TestFieldPlan final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatFormsNeed();
    void knowsAllTypes();
    void hasEverySchemaTextForTranslators();
    void readsTypedValues_data();
    void readsTypedValues();
    void addsTheYear();
};

void TestFieldPlan::tellsWhatFormsNeed()
{
    const auto fields = services::formFields(QStringLiteral("receipt"));
    QCOMPARE(fields.size(), extraction::schemaFor(QStringLiteral("receipt")).fields.size());
    QCOMPARE(fields.front().name, QStringLiteral("merchant"));
    const FormField amount = fieldOf("receipt", "amount");
    QCOMPARE(amount.title, QStringLiteral("Total"));
    QCOMPARE(amount.kind, FieldKind::Money);
    QVERIFY(amount.required);
    QCOMPARE(amount.threshold, 0.7);
    QCOMPARE(fieldOf("receipt", "date").kind, FieldKind::Date);
    QCOMPARE(fieldOf("receipt", "card_last_four").kind, FieldKind::Digits);
    const FormField method = fieldOf("receipt", "payment_method");
    QCOMPARE(method.kind, FieldKind::Choice);
    QVERIFY(method.choices.contains(QStringLiteral("Cash")));
    QVERIFY(!method.required);
    QCOMPARE(services::formFields(QStringLiteral("no such type")).size(),
             services::formFields(QStringLiteral("other")).size());
}

void TestFieldPlan::knowsAllTypes()
{
    const auto types = services::documentTypes();
    QCOMPARE(types.size(), extraction::builtInSchemas().size());
    QCOMPARE(types.front().name, QStringLiteral("receipt"));
    QCOMPARE(types.front().title, QStringLiteral("Receipt"));
}

void TestFieldPlan::hasEverySchemaTextForTranslators()
{
    const auto check = [](const QString& text) {
        QVERIFY2(services::isSchemaText(text), qPrintable(text + QStringLiteral(" stands in schemas only")));
    };
    for (const extraction::DocumentSchema& schema : extraction::builtInSchemas()) {
        check(schema.title);
        for (const extraction::FieldSchema& field : schema.fields)
            check(field.title);
        for (const extraction::RuleSchema& rule : schema.rules)
            check(rule.message);
    }
    QVERIFY(!services::isSchemaText(QStringLiteral("no such text")));
}

void TestFieldPlan::readsTypedValues_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("value"); // or, after a !, what the sentence holds
    const auto row = [](const char* name, const char* field, const char* typed, const char* value) {
        QTest::newRow(name) << QString::fromLatin1(field) << QString::fromUtf8(typed) << QString::fromUtf8(value);
    };
    row("text", "merchant", "  Kedai   Kopi ", "Kedai Kopi");
    row("nothing", "merchant", " \t ", "");
    row("amount", "amount", "RM 1,234.5", "1234.50");
    row("grouped amount", "amount", "RM 1,234.50", "1234.50");
    row("whole amount", "amount", "12", "12.00");
    row("no amount", "amount", "twelve", "!Total must be one amount");
    row("date", "date", "25/12/2018", "2018-12-25");
    row("iso date", "date", "2018-12-25", "2018-12-25");
    row("no date", "date", "yesterday", "!Date must be one date");
    row("choice in another case", "payment_method", "cash", "Cash");
    row("currency sign", "currency", "RM", "MYR");
    row("no currency", "currency", "shells", "!Currency is no value");
    row("card with stars", "card_last_four", "**** 1234", "1234");
    row("card too long", "card_last_four", "12345", "!must be digits");
    row("field of another type", "iban", " any  thing ", "any thing");
}

void TestFieldPlan::readsTypedValues()
{
    QFETCH(QString, field);
    QFETCH(QString, typed);
    QFETCH(QString, value);
    const auto canonical = services::canonicalValue(QStringLiteral("receipt"), field, typed, kToday);
    if (!value.startsWith(QLatin1Char('!'))) {
        QVERIFY2(canonical, canonical ? "" : qPrintable(canonical.error().message));
        QCOMPARE(*canonical, value);
        return;
    }
    QVERIFY2(!canonical, canonical ? qPrintable(*canonical) : "");
    QCOMPARE(canonical.error().code, base::ErrorCode::InvalidArgument);
    QVERIFY2(canonical.error().message.contains(value.mid(1)), qPrintable(canonical.error().message));
}

void TestFieldPlan::addsTheYear()
{
    const auto withYear = [](const char* typed, int year) {
        return services::withYear(QString::fromLatin1(typed), year, kToday);
    };
    QCOMPARE(withYear("15/4", 2017), QStringLiteral("15/4/2017"));
    QCOMPARE(withYear(" 15.4. ", 2017), QStringLiteral("15/4/2017"));
    QCOMPARE(withYear("22-11", 0), QStringLiteral("22/11/2026")); // today
    QCOMPARE(withYear("23 11", 0), QStringLiteral("23/11/2025"));
    QCOMPARE(withYear("31/2", 2017), QStringLiteral("31/2/2017")); // which no field takes
    for (const char* other : {"15/4/18", "15 April", "4", "2018-12", ""})
        QCOMPARE(withYear(other, 2017), QString::fromLatin1(other));
}

QTEST_GUILESS_MAIN(TestFieldPlan)
#include "tst_field_plan.moc"
