// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/extraction/validate.h>

#include <QtTest/QTest>

using namespace emend;
using namespace emend::extraction;

class TestValidate final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checksFieldsAndRules_data();
    void checksFieldsAndRules();
    void emptyFieldsBreakNothing();
    void namesTheFieldsConcerned();
};

namespace {

using Fields = QMap<QString, std::optional<domain::FieldValue>>;

domain::FieldValue value(const QString& text)
{
    return {text, text, 0.9, 0, {}, QStringLiteral("rule"), {}};
}

/// From `amount=9.00 tax=0.50`; blanks inside a value are written as `_`.
Fields fieldsOf(const QString& description)
{
    Fields fields;
    for (const QString& part : description.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        QString text = part.section(QLatin1Char('='), 1);
        fields.insert(part.section(QLatin1Char('='), 0, 0), value(text.replace(QLatin1Char('_'), QLatin1Char(' '))));
    }
    return fields;
}

const QDate kToday(2026, 11, 22);

} // namespace

void TestValidate::checksFieldsAndRules_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("fields");
    QTest::addColumn<QString>("message");

    const QString receipt = QStringLiteral("receipt");
    const auto row = [](const char* name, const QString& type, const char* fields, const char* message) {
        QTest::newRow(name) << type << QString::fromLatin1(fields) << QString::fromLatin1(message);
    };
    row("sound", receipt, "merchant=A date=2018-12-25 amount=9.00 currency=MYR category=Dining card_last_four=1111",
        "");
    row("today", receipt, "date=2026-11-22", "");
    row("future", receipt, "date=2026-11-23", "date lies in the future");
    row("no date", receipt, "date=2018-02-30", "is not a date");
    row("date form", receipt, "date=25/12/2018", "is not a date");
    row("no amount", receipt, "amount=9", "is not an amount");
    row("huge amount", receipt, "amount=99999999999999999999.00", "is not an amount");
    row("negative", receipt, "amount=-9.00", "");
    row("unknown category", receipt, "category=Sorcery", "is none of the known values");
    row("no digits", receipt, "card_last_four=11x1", "does not consist of digits");
    row("five digits", receipt, "card_last_four=11111", "does not have the expected form");
    row("currency", receipt, "currency=Ringgit", "does not have the expected form");
    row("blank", receipt, "merchant=_", "is blank");
    row("sum", receipt, "subtotal=8.50 tax=0.51 rounding=-0.01 amount=9.00", "");
    row("sum to the cent", receipt, "subtotal=8.49 tax=0.50 amount=9.00", "");
    row("tax included", receipt, "subtotal=9.00 tax=0.50 amount=9.00", "");
    row("tax included, rounded", receipt, "subtotal=9.02 tax=0.50 rounding=-0.02 amount=9.00", "");
    row("sum without subtotal", receipt, "tax=0.50 amount=9.00", "");
    row("wrong sum", receipt, "subtotal=8.00 tax=0.50 rounding=0.00 amount=9.00",
        "subtotal, tax and rounding do not add up to the total");
    row("sum of two cents off", receipt, "subtotal=8.48 tax=0.50 amount=9.00",
        "subtotal, tax and rounding do not add up to the total");
    const QString bank = QStringLiteral("bank_statement");
    row("period", bank, "period_start=2018-01-01 period_end=2018-01-31 account_number=12345678", "");
    row("one day", bank, "period_start=2018-01-01 period_end=2018-01-01", "");
    row("turned period", bank, "period_start=2018-02-01 period_end=2018-01-31", "period starts after its end");
    row("ssn", bank, "account_number=123-45-6789", "looks like a social security number");
    row("ssn with blanks", bank, "account_number=123_45_6789", "looks like a social security number");
    row("never an ssn", bank, "account_number=000-45-6789", "");
    row("nine digits", bank, "account_number=123456789", "");
    row("no tin", QStringLiteral("w9"), "name=A", "neither SSN nor EIN was found");
    row("one tin", QStringLiteral("w9"), "name=A ein=12-3456789", "");
    row("three dates", QStringLiteral("government_id"),
        "date_of_birth=1990-01-01 issue_date=2020-01-01 expiry_date=2030-01-01", "");
    row("two dates turned", QStringLiteral("government_id"), "date_of_birth=1990-01-01 expiry_date=1980-01-01",
        "birth, issue and expiry are not in order");
}

void TestValidate::checksFieldsAndRules()
{
    QFETCH(QString, type);
    QFETCH(QString, fields);
    QFETCH(QString, message);

    const std::vector<RuleBreak> breaks = validate(schemaFor(type), fieldsOf(fields), kToday);
    QCOMPARE(breaks.empty() ? QString() : breaks.front().message, message);
    QVERIFY(breaks.size() <= 1);
}

void TestValidate::emptyFieldsBreakNothing()
{
    const Fields fields{{QStringLiteral("amount"), std::nullopt}, {QStringLiteral("date"), value(QString())}};
    QVERIFY(validate(schemaFor(QStringLiteral("receipt")), fields, kToday).empty());
    QVERIFY(validate(schemaFor(QStringLiteral("receipt")), {}, kToday).empty());
}

void TestValidate::namesTheFieldsConcerned()
{
    const Fields fields = fieldsOf(QStringLiteral("subtotal=8.00 amount=9.00"));
    const std::vector<RuleBreak> breaks = validate(schemaFor(QStringLiteral("receipt")), fields, kToday);
    QCOMPARE(breaks.size(), size_t(1));
    QCOMPARE(breaks[0].fields, QStringList({QStringLiteral("subtotal"), QStringLiteral("amount")}));
}

QTEST_APPLESS_MAIN(TestValidate)
#include "tst_validate.moc"
