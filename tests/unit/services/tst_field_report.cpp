// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/field_report.h>

#include <QtTest/QTest>

using namespace emend;
using domain::EditOrigin;
using domain::FieldEdit;
using domain::ReviewDraft;

namespace {

const QDate kToday(2026, 11, 22);

domain::FieldValue value(const char* text, double confidence, const char* source = "ranker")
{
    return {QString::fromLatin1(text), QString::fromLatin1(text),   confidence, 0,
            QRect(1, 2, 30, 8),        QString::fromLatin1(source), {}};
}

/// A receipt whose total is doubtful and does not fit its subtotal and tax.
domain::Extraction receipt()
{
    domain::Extraction extraction;
    extraction.type = {QStringLiteral("receipt"), 0.9};
    extraction.fields = {{QStringLiteral("merchant"), value("KEDAI KOPI", 0.95)},
                         {QStringLiteral("date"), value("2018-12-25", 0.60)},
                         {QStringLiteral("amount"), value("19.00", 0.40)},
                         {QStringLiteral("subtotal"), value("8.50", 0.90, "rule")},
                         {QStringLiteral("tax"), value("0.50", 0.90, "rule")},
                         {QStringLiteral("address"), std::nullopt}};
    extraction.versions = {{QStringLiteral("engine"), QStringLiteral("0.1.0")}};
    return extraction;
}

ReviewDraft draftOf(std::vector<FieldEdit> edits)
{
    ReviewDraft draft;
    draft.edits = std::move(edits);
    return draft;
}

FieldEdit edit(const char* field, const char* text, EditOrigin how = EditOrigin::Typed)
{
    return {QString::fromLatin1(field), QString::fromLatin1(text), {}, 0, {}, how};
}

QStringList sentences(const std::vector<services::BrokenRule>& rules)
{
    QStringList all;
    for (const services::BrokenRule& rule : rules)
        all << rule.sentence;
    return all;
}

} // namespace

class TestFieldReport final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void appliesDrafts();
    void changesTheType();
    void tellsBrokenRules();
    void tellsWhyAValueIsThere();
    void tellsWhyAValueNeedsALook();
    void ordersFieldsByCost();
    void skipsFieldsThatWereLookedAt();
    void looksAtWhatMemoryPutIn();
    void asksForMoreThanTheSchema();
};

void TestFieldReport::appliesDrafts()
{
    FieldEdit clicked = edit("amount", "RM 9.00", EditOrigin::Clicked);
    clicked.raw = QStringLiteral("RM 9.00");
    clicked.box = QRect(5, 5, 20, 8);
    const domain::Extraction now =
        services::withDraft(receipt(),
                            draftOf({clicked, edit("date", "no date"), edit("tax", "", EditOrigin::Cleared),
                                     edit("merchant", "", EditOrigin::Confirmed), edit("address", "  ")}),
                            kToday);
    QCOMPARE(now.fields[QStringLiteral("amount")]->value, QStringLiteral("9.00"));
    QCOMPARE(now.fields[QStringLiteral("amount")]->box, QRect(5, 5, 20, 8));
    QCOMPARE(now.fields[QStringLiteral("amount")]->raw, QStringLiteral("RM 9.00"));
    QCOMPARE(now.fields[QStringLiteral("date")]->value, QStringLiteral("no date")); // what is wrong is shown
    QVERIFY(now.fields[QStringLiteral("date")]->box.isEmpty()); // the old place is another value's
    QVERIFY(!now.fields[QStringLiteral("tax")]);
    QVERIFY(!now.fields[QStringLiteral("address")]);
    const domain::FieldValue merchant = *now.fields[QStringLiteral("merchant")];
    QCOMPARE(merchant.value, QStringLiteral("KEDAI KOPI"));
    QCOMPARE(merchant.source, QStringLiteral("human"));
    QCOMPARE(merchant.confidence, 1.0);
    QCOMPARE(merchant.box, QRect(1, 2, 30, 8));
    QCOMPARE(now.fields[QStringLiteral("subtotal")]->confidence, 0.9);
}

void TestFieldReport::changesTheType()
{
    ReviewDraft draft = draftOf({edit("invoice_number", "INV 7")});
    draft.documentType = QStringLiteral("invoice");
    const domain::Extraction now = services::withDraft(receipt(), draft, kToday);
    QCOMPARE(now.type.name, QStringLiteral("invoice"));
    QVERIFY(now.fields.contains(QStringLiteral("due_date")));
    QCOMPARE(now.fields[QStringLiteral("invoice_number")]->value, QStringLiteral("INV 7"));
    QCOMPARE(now.fields[QStringLiteral("merchant")]->value, QStringLiteral("KEDAI KOPI"));
}

void TestFieldReport::tellsBrokenRules()
{
    const QString sum = QStringLiteral("Subtotal, tax and rounding do not add up to the total");
    QCOMPARE(sentences(services::brokenRules(receipt(), {}, kToday)), QStringList{sum});
    QCOMPARE(services::brokenRules(receipt(), {}, kToday).front().fields,
             (QStringList{QStringLiteral("subtotal"), QStringLiteral("tax"), QStringLiteral("amount")}));
    QVERIFY(services::brokenRules(receipt(), draftOf({edit("amount", "9")}), kToday).empty());
    QCOMPARE(sentences(services::brokenRules(receipt(), draftOf({edit("amount", "nine"), edit("date", "2027-01-01")}),
                                             kToday)),
             (QStringList{QStringLiteral("Total: is not an amount"), QStringLiteral("Date lies in the future")}));
}

void TestFieldReport::tellsWhyAValueIsThere()
{
    const QString amount = QStringLiteral("amount");
    const services::FieldReport found = services::fieldReport(receipt(), amount, {}, kToday);
    QCOMPARE(found.source, QStringLiteral("best of all candidates"));
    QCOMPARE(found.confidence, 0.4);
    QCOMPARE(found.threshold, 0.7);
    QCOMPARE(found.versions.value(QStringLiteral("engine")), QStringLiteral("0.1.0"));
    QCOMPARE(found.rules.size(), size_t(1));
    QVERIFY(found.found.isEmpty());
    QVERIFY(services::fieldReport(receipt(), QStringLiteral("merchant"), {}, kToday).rules.empty());

    const services::FieldReport typed =
        services::fieldReport(receipt(), amount, draftOf({edit("amount", "9.00")}), kToday);
    QCOMPARE(typed.source, QStringLiteral("a person"));
    QCOMPARE(typed.confidence, 1.0);
    QCOMPARE(typed.found, QStringLiteral("19.00"));
    QVERIFY(typed.rules.empty());
    QVERIFY(typed.reasons.isEmpty());
}

void TestFieldReport::tellsWhyAValueNeedsALook()
{
    domain::Extraction extraction = receipt();
    extraction.fields[QStringLiteral("amount")]->alternatives = {{QStringLiteral("9.00"), QStringLiteral("9.00"), 0.3}};
    extraction.fields[QStringLiteral("amount")]->box = {};
    QCOMPARE(
        services::fieldReport(extraction, QStringLiteral("amount"), {}, kToday).reasons,
        (QStringList{QStringLiteral("40 % sure; the field asks for 70 %."), QStringLiteral("9.00 is nearly as likely."),
                     QStringLiteral("It is not printed; it was derived from the rest.")}));
    extraction.fields.insert(QStringLiteral("amount"), std::nullopt);
    QCOMPARE(services::fieldReport(extraction, QStringLiteral("amount"), {}, kToday).reasons,
             QStringList{QStringLiteral("Nothing was found, and the field is required.")});
    QVERIFY(services::fieldReport(extraction, QStringLiteral("address"), {}, kToday).reasons.isEmpty());
}

void TestFieldReport::ordersFieldsByCost()
{
    domain::Extraction extraction = receipt();
    extraction.fields.insert(QStringLiteral("merchant"), std::nullopt);
    const QStringList fields = services::fieldsInOrder(extraction, {}, kToday);
    QCOMPARE(fields.mid(0, 3),
             (QStringList{QStringLiteral("merchant"), QStringLiteral("amount"), QStringLiteral("date")}));
    QVERIFY(fields.contains(QStringLiteral("tax"))); // it does not add up
    QVERIFY(!fields.contains(QStringLiteral("address")));
}

void TestFieldReport::skipsFieldsThatWereLookedAt()
{
    const QString date = QStringLiteral("date");
    const QString amount = QStringLiteral("amount");
    // Typing the right total settles the sum as well.
    QCOMPARE(services::fieldsInOrder(receipt(), draftOf({edit("amount", "9.00")}), kToday), QStringList{date});
    QVERIFY(services::fieldsInOrder(receipt(),
                                    draftOf({edit("amount", "9.00"), edit("date", "", EditOrigin::Confirmed)}), kToday)
                .isEmpty());
    // A wrong one comes back, unless the reviewer insists.
    QVERIFY(services::fieldsInOrder(receipt(), draftOf({edit("amount", "7.00")}), kToday).contains(amount));
    QVERIFY(!services::fieldsInOrder(receipt(), draftOf({edit("amount", "7.00", EditOrigin::Confirmed)}), kToday)
                 .contains(amount));
    QVERIFY(services::fieldsInOrder(receipt(), draftOf({edit("date", "2027-01-01", EditOrigin::Confirmed)}), kToday)
                .contains(date));
    // A required field that was emptied on purpose.
    QVERIFY(!services::fieldsInOrder(receipt(), draftOf({edit("amount", "", EditOrigin::Cleared)}), kToday)
                 .contains(amount));
}

void TestFieldReport::looksAtWhatMemoryPutIn()
{
    FieldEdit filled = edit("merchant", "Kedai Kopi Sdn Bhd", EditOrigin::Remembered);
    filled.memory = domain::MemoryBasis{QStringLiteral("Kedai Kopi Sdn Bhd"), 2, {}, 0.4};
    const QString merchant = QStringLiteral("merchant");
    const auto value = services::withDraft(receipt(), draftOf({filled}), kToday).fields[merchant];
    QCOMPARE(value->value, QStringLiteral("Kedai Kopi Sdn Bhd"));
    QCOMPARE(value->source, QStringLiteral("memory"));
    QCOMPARE(value->confidence, 0.4);
    QVERIFY(services::fieldsInOrder(receipt(), draftOf({filled}), kToday).contains(merchant));
    services::FieldReport report = services::fieldReport(receipt(), merchant, draftOf({filled}), kToday);
    QCOMPARE(report.source,
             QStringLiteral("as on 2 confirmed document(s) of Kedai Kopi Sdn Bhd, recognised by its heading"));
    QCOMPARE(report.found, QStringLiteral("KEDAI KOPI"));
    QVERIFY(!report.reasons.isEmpty());
    filled.memory->confidence = 0.99;
    filled.memory->numbers = {QStringLiteral("0312345678")};
    QVERIFY(!services::fieldsInOrder(receipt(), draftOf({filled}), kToday).contains(merchant));
    filled.how = EditOrigin::Confirmed; // by the person now
    report = services::fieldReport(receipt(), merchant, draftOf({filled}), kToday);
    QVERIFY(report.source.endsWith(QLatin1String("recognised by 0312345678")));
    QCOMPARE(report.confidence, 1.0);
}

void TestFieldReport::asksForMoreThanTheSchema()
{
    domain::Extraction extraction = receipt();
    const QString merchant = QStringLiteral("merchant");
    QVERIFY(!services::fieldsInOrder(extraction, {}, kToday).contains(merchant));
    extraction.reasons = {QStringLiteral("merchant below threshold")};
    QVERIFY(services::fieldsInOrder(extraction, {}, kToday).contains(merchant));
    QCOMPARE(services::fieldReport(extraction, merchant, {}, kToday).reasons,
             QStringList{QStringLiteral("95 % sure; what was learned asks for more here.")});
    const ReviewDraft draft = draftOf({{merchant, QStringLiteral("KEDAI KOPI"), {}, 0, {}, EditOrigin::Confirmed}});
    QVERIFY(!services::fieldsInOrder(extraction, draft, kToday).contains(merchant));
}

QTEST_GUILESS_MAIN(TestFieldReport)
#include "tst_field_report.moc"
