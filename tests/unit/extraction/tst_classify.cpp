// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/extraction/classify.h>

#include <QtTest/QTest>

using namespace emend;
using namespace emend::extraction;

class TestClassify final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheType_data();
    void namesTheType();
    void emptyIsOtherWithLowConfidence();
    void moreEvidenceIsMoreConfident();
    void aLoneBarcodeIsAProduct();
};

namespace {

domain::PageText page(const QString& text, QSize size)
{
    domain::PageText result;
    result.size = size;
    for (const QString& row : text.split(QLatin1Char('\n'))) {
        domain::Line line;
        for (const QString& word : row.split(QLatin1Char(' '), Qt::SkipEmptyParts))
            line.words.push_back({word, {}, 0.9, {}});
        result.lines.push_back(std::move(line));
    }
    return result;
}

const QSize kA4(1654, 2339);
const QSize kRoll(500, 1200);

} // namespace

void TestClassify::namesTheType_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("type");

    const auto row = [](const char* name, const char* text, QSize size, const char* type) {
        QTest::newRow(name) << QString::fromUtf8(text) << size << QString::fromLatin1(type);
    };
    row("receipt", "CORNER SHOP\nTAX INVOICE\n2 x Tea 2.50 5.00\nSubtotal 5.00\nTotal 5.30\nCash 10.00\nChange 4.70",
        kRoll, "receipt");
    row("misread receipt", "C0RNER SH0P\nTea 2.50 5.00\nSubtotai 5.00\nRoundlng 0.00\nCashler 1\nTHANK YOU", kRoll,
        "receipt");
    row("Malay receipt", "KEDAI RUNCIT\nResit\nTeh 2.50\nJumlah 5.00\nTunai 10.00\nBaki 5.00\nTerima kasih", kRoll,
        "receipt");
    row("Bengali receipt", "রসিদ\nচা ৫০.০০\nমোট ৫০.০০\nনগদ ১০০.০০\nধন্যবাদ", kRoll, "receipt");
    row("invoice",
        "ACME Ltd\nInvoice No: 17\nInvoice date 1 May 2020\nDue date 31 May 2020\nBill to: Jane\nPurchase order 4\n"
        "Unit price 10.00\nAmount due 100.00\nPayment terms net 30\nBank details IBAN",
        kA4, "invoice");
    row("German invoice",
        "Rechnung\nRechnungsnummer 17\nRechnungsdatum 1.5.2020\nKundennummer 3\nZahlbar bis 31.5.2020\nMwSt 19,00", kA4,
        "invoice");
    row("bank statement",
        "First Bank\nStatement of account\nAccount number 12345678\nOpening balance 10.00\nDeposits 5.00\nWithdrawals "
        "1.00\n"
        "Closing balance 14.00",
        kA4, "bank_statement");
    row("w9",
        "Form W-9\nRequest for Taxpayer Identification Number and Certification\nDepartment of the Treasury\n"
        "Federal tax classification\nSocial security number\nEmployer identification number\nBackup withholding",
        kA4, "w9");
    row("government id",
        "REPUBLIC OF UTOPIA\nPASSPORT\nSurname DOE\nGiven names JANE\nNationality UTO\nDate of birth 1.1.1990\nSex F",
        QSize(1000, 700), "government_id");
    row("product", "OAT BISCUITS\nIngredients: oats\nNet weight 200 g\nBest before 1.1.2027\nManufactured by ACME",
        QSize(800, 800), "product");
    row("other", "Dear Jane,\nthe meeting was moved to Monday.\nYours, John", kA4, "other");
}

void TestClassify::namesTheType()
{
    QFETCH(QString, text);
    QFETCH(QSize, size);
    QFETCH(QString, type);

    const domain::DocumentType found = classify({page(text, size)}, {});
    QCOMPARE(found.name, type);
    QVERIFY(found.confidence > 0.2 && found.confidence <= 1);
}

void TestClassify::emptyIsOtherWithLowConfidence()
{
    for (const std::vector<domain::PageText>& pages : {std::vector<domain::PageText>{}, {page(QString(), kA4)}}) {
        const domain::DocumentType found = classify(pages, {});
        QCOMPARE(found.name, QStringLiteral("other"));
        QVERIFY(found.confidence < 0.5);
    }
}

void TestClassify::moreEvidenceIsMoreConfident()
{
    const QString little = QStringLiteral("Total 5.00 cash");
    const QString much = little + QStringLiteral("\nreceipt cashier change subtotal 5.00 rounding 0.00 thank you");
    QVERIFY(classify({page(much, kRoll)}, {}).confidence > classify({page(little, kRoll)}, {}).confidence);
    QVERIFY(classify({page(much, kRoll)}, {}).confidence > 0.9);
}

void TestClassify::aLoneBarcodeIsAProduct()
{
    const domain::Barcode barcode{QStringLiteral("EAN-13"), QStringLiteral("4006381333931"), 0, {}};
    QCOMPARE(classify({page(QStringLiteral("Blue pen"), QSize(600, 600))}, {barcode}).name, QStringLiteral("product"));
}

QTEST_APPLESS_MAIN(TestClassify)
#include "tst_classify.moc"
