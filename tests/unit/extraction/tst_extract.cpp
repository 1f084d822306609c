// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../support/cost_growth.h"
#include "page_builder.h"

#include <emend/domain/json.h>
#include <emend/extraction/extract.h>
#include <emend/extraction/schema.h>

#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

using namespace emend;
using namespace emend::extraction;

namespace {

const QDate kToday(2026, 11, 22);

domain::Extraction extracted(const QStringList& rows, const char* type = "")
{
    domain::Extraction extraction;
    extraction.text = rows.join(QLatin1Char('\n'));
    extractFields({test::pageOf(rows)}, {QString::fromLatin1(type), kToday, 0}, extraction);
    return extraction;
}

QString value(const domain::Extraction& extraction, const char* field)
{
    const std::optional<domain::FieldValue> found = extraction.fields.value(QString::fromLatin1(field));
    return found ? found->value : QString();
}

QStringList shopReceipt()
{
    return {QStringLiteral("LUCKY STAR STATIONERY SDN BHD"),
            QStringLiteral("(123456-X)"),
            QStringLiteral("12, JALAN BESAR 3,"),
            QStringLiteral("TAMAN MAJU, 81100 JOHOR BAHRU,"),
            QStringLiteral("JOHOR."),
            QStringLiteral("TEL: 07-3507405"),
            QStringLiteral("GST ID: 000306020352"),
            QStringLiteral("TAX INVOICE"),
            QStringLiteral("DATE: 19/10/2018 20:49   CASHIER: ANN"),
            QStringLiteral("DESC            QTY   PRICE   AMT(RM)"),
            QStringLiteral("PENCIL HB       2 X   1.50      3.00"),
            QStringLiteral("NOTE BOOK       1     4.10      4.10"),
            QStringLiteral("SUBTOTAL                        7.10"),
            QStringLiteral("GST 6%                          0.43"),
            QStringLiteral("ROUNDING ADJ                    0.02"),
            QStringLiteral("TOTAL                       RM  7.55"),
            QStringLiteral("CASH                           10.00"),
            QStringLiteral("CHANGE                          2.45"),
            QStringLiteral("THANK YOU, PLEASE COME AGAIN")};
}

} // namespace

class TestExtract final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAReceipt();
    void readsBoughtItems();
    void offersAlternatives();
    void payment_data();
    void payment();
    void labelledFields_data();
    void labelledFields();
    void everySchemaFieldIsThere_data();
    void everySchemaFieldIsThere();
    void brokenSumLowersConfidence();
    void barcodeNamesTheProduct();
    void repeatsItself();
    void survivesNoPages();
    void isQuick();
};

void TestExtract::readsAReceipt()
{
    const domain::Extraction receipt = extracted(shopReceipt());
    QCOMPARE(receipt.type.name, QStringLiteral("receipt"));
    QCOMPARE(value(receipt, "merchant"), QStringLiteral("LUCKY STAR STATIONERY SDN BHD"));
    QCOMPARE(value(receipt, "date"), QStringLiteral("2018-10-19"));
    QCOMPARE(value(receipt, "amount"), QStringLiteral("7.55"));
    QCOMPARE(value(receipt, "address"), QStringLiteral("12, JALAN BESAR 3, TAMAN MAJU, 81100 JOHOR BAHRU, JOHOR."));
    QCOMPARE(value(receipt, "currency"), QStringLiteral("MYR"));
    QCOMPARE(value(receipt, "subtotal"), QStringLiteral("7.10"));
    QCOMPARE(value(receipt, "tax"), QStringLiteral("0.43"));
    QCOMPARE(value(receipt, "rounding"), QStringLiteral("0.02"));
    QCOMPARE(value(receipt, "payment_method"), QStringLiteral("Cash"));
    const domain::FieldValue amount = *receipt.fields[QStringLiteral("amount")];
    QCOMPARE(amount.raw, QStringLiteral("RM 7.55"));
    QCOMPARE(amount.source, QStringLiteral("ranker"));
    QCOMPARE(amount.box, QRect(300, 480, 80, 20));
    QVERIFY(amount.confidence > 0.7 && amount.confidence <= 1);
    QCOMPARE(receipt.status, domain::Status::Done);
}

void TestExtract::readsBoughtItems()
{
    const domain::Extraction receipt = extracted(shopReceipt());
    QCOMPARE(receipt.items.size(), size_t(2));
    QCOMPARE(receipt.items[0].description, QStringLiteral("PENCIL HB"));
    QCOMPARE(receipt.items[0].quantity, QStringLiteral("2"));
    QCOMPARE(receipt.items[0].unitPrice, QStringLiteral("1.50"));
    QCOMPARE(receipt.items[0].amount, QStringLiteral("3.00"));
    QCOMPARE(receipt.items[1].description, QStringLiteral("NOTE BOOK"));
    QCOMPARE(receipt.items[1].quantity, QStringLiteral("1"));
}

void TestExtract::offersAlternatives()
{
    const domain::Extraction receipt =
        extracted({QStringLiteral("CORNER CAFE"), QStringLiteral("DATE 03/04/2018 PRINTED 05/04/2018"),
                   QStringLiteral("TEA 2.00"), QStringLiteral("CAKE 3.00")},
                  "receipt");
    const domain::FieldValue date = *receipt.fields[QStringLiteral("date")];
    QCOMPARE(date.value, QStringLiteral("2018-04-03"));
    QCOMPARE(date.alternatives.size(), size_t(1));
    QCOMPARE(date.alternatives[0].value, QStringLiteral("2018-04-05"));
    QVERIFY(date.alternatives[0].confidence < date.confidence);
}

void TestExtract::payment_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("digits");
    QTest::newRow("cash") << QStringLiteral("CASH  10.00") << QStringLiteral("Cash") << QString();
    QTest::newRow("card") << QStringLiteral("VISA XXXX XXXX XXXX 4711  7.00") << QStringLiteral("Card")
                          << QStringLiteral("4711");
    QTest::newRow("stars") << QStringLiteral("MASTERCARD ************0042  7.00") << QStringLiteral("Card")
                           << QStringLiteral("0042");
    QTest::newRow("wallet") << QStringLiteral("TOUCH N GO  7.00") << QStringLiteral("E-wallet") << QString();
    QTest::newRow("nothing") << QStringLiteral("SEE YOU SOON") << QString() << QString();
}

void TestExtract::payment()
{
    QFETCH(QString, row);
    QFETCH(QString, method);
    QFETCH(QString, digits);
    const domain::Extraction receipt = extracted(
        {QStringLiteral("CORNER CAFE"), QStringLiteral("TEA  7.00"), QStringLiteral("TOTAL  7.00"), row}, "receipt");
    QCOMPARE(value(receipt, "payment_method"), method);
    QCOMPARE(value(receipt, "card_last_four"), digits);
}

void TestExtract::labelledFields_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QStringList>("rows");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("expected");
    const auto add = [](const char* id, const char* type, const QStringList& rows, const char* field,
                        const char* expected) {
        QTest::newRow(id) << QString::fromLatin1(type) << rows << QString::fromLatin1(field)
                          << QString::fromUtf8(expected);
    };
    add("right of the label", "invoice", {QStringLiteral("Invoice No: A-1042")}, "invoice_number", "A-1042");
    add("below the label", "invoice",
        {QStringLiteral("Invoice No      Due Date"), QStringLiteral("A-1042          01/02/2026")}, "invoice_number",
        "A-1042");
    add("second column below", "invoice",
        {QStringLiteral("Invoice No      Due Date"), QStringLiteral("A-1042          13/02/2026")}, "due_date",
        "2026-02-13");
    add("up to the next label", "invoice", {QStringLiteral("Bill To: Anna Example  Due Date: 13/02/2026")}, "buyer",
        "Anna Example");
    add("misread label", "bank_statement", {QStringLiteral("C1osing balance  1,204.50")}, "closing_balance", "1204.50");
    add("account", "bank_statement", {QStringLiteral("Account Number: 1234 5678 90")}, "account_number",
        "1234 5678 90");
    add("employer number", "w9", {QStringLiteral("Employer identification number"), QStringLiteral("12-3456789")},
        "ein", "12-3456789");
    add("birth", "government_id",
        {QStringLiteral("Date of birth 03.04.1980"), QStringLiteral("Date of expiry 01.01.2030")}, "date_of_birth",
        "1980-04-03");
    add("sex", "government_id", {QStringLiteral("Sex: Female")}, "sex", "F");
    add("wrong form", "w9", {QStringLiteral("Employer identification number: none")}, "ein", "");
    add("no label", "bank_statement", {QStringLiteral("hello"), QStringLiteral("1,204.50")}, "closing_balance", "");
}

void TestExtract::labelledFields()
{
    QFETCH(QString, type);
    QFETCH(QStringList, rows);
    QFETCH(QString, field);
    QFETCH(QString, expected);
    const domain::Extraction document = extracted(rows, qPrintable(type));
    QCOMPARE(document.type.name, type);
    QCOMPARE(value(document, qPrintable(field)), expected);
    if (!expected.isEmpty())
        QCOMPARE(document.fields[field]->source, QStringLiteral("rule"));
}

void TestExtract::everySchemaFieldIsThere_data()
{
    QTest::addColumn<QString>("type");
    for (const DocumentSchema& schema : builtInSchemas())
        QTest::newRow(qPrintable(schema.type)) << schema.type;
}

void TestExtract::everySchemaFieldIsThere()
{
    QFETCH(QString, type);
    const domain::Extraction document = extracted({QStringLiteral("hello")}, qPrintable(type));
    const DocumentSchema& schema = schemaFor(type);
    QCOMPARE(document.fields.size(), static_cast<qsizetype>(schema.fields.size()));
    for (const FieldSchema& field : schema.fields)
        QVERIFY2(document.fields.contains(field.name), qPrintable(field.name));
}

void TestExtract::brokenSumLowersConfidence()
{
    const double agreed = extracted(shopReceipt()).fields[QStringLiteral("amount")]->confidence;
    QStringList rows = shopReceipt();
    rows[12] = QStringLiteral("SUBTOTAL                        9.10");
    rows[15] = QStringLiteral("TOTAL                       RM  8.55");
    QVERIFY(extracted(rows).fields[QStringLiteral("amount")]->confidence < agreed);
}

void TestExtract::barcodeNamesTheProduct()
{
    domain::Extraction extraction;
    extraction.barcodes = {{QStringLiteral("QR"), QStringLiteral("https://example.org"), 0, {}},
                           {QStringLiteral("EAN-13"), QStringLiteral("4006381333931"), 0, QRect(1, 2, 3, 4)}};
    extractFields({test::pageOf({QStringLiteral("FINE PEN")})}, {QStringLiteral("product"), kToday, 0}, extraction);
    QCOMPARE(value(extraction, "barcode"), QStringLiteral("4006381333931"));
    QCOMPARE(value(extraction, "product_name"), QStringLiteral("FINE PEN"));
}

void TestExtract::repeatsItself()
{
    const auto json = [] { return QJsonDocument(domain::toJson(extracted(shopReceipt()))).toJson(); };
    QCOMPARE(json(), json());
}

void TestExtract::survivesNoPages()
{
    domain::Extraction extraction;
    extractFields({}, {{}, kToday, 0.05}, extraction);
    QCOMPARE(extraction.status, domain::Status::NeedsReview);
    QVERIFY(extraction.items.empty());
}

void TestExtract::isQuick()
{
    const double growth = test::costGrowth(2, [](qsizetype receipts) {
        QStringList lines;
        for (qsizetype i = 0; i < receipts; ++i)
            lines << shopReceipt();
        extracted(lines);
    });
    QVERIFY2(growth < test::kMostGrowth, qPrintable(QString::number(growth)));
}

QTEST_GUILESS_MAIN(TestExtract)
#include "tst_extract.moc"
