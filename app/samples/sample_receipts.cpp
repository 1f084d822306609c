// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_receipts.h"

#include "barcode_image.h"
#include "receipt_paper.h"

#include <QtGui/QFontDatabase>

namespace emend::samples {

namespace {

const QString kMono = QStringLiteral("DejaVu Sans Mono");
const QString kSans = QStringLiteral("DejaVu Sans");
const QString kSerif = QStringLiteral("DejaVu Serif");

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

void quantityRow(ReceiptPaper& paper, const char* quantity, const char* item, const char* amount)
{
    paper.row(
        {{0, Qt::AlignLeft, text(quantity)}, {0.1, Qt::AlignLeft, text(item)}, {1, Qt::AlignRight, text(amount)}});
}

void tableRow(ReceiptPaper& paper, const char* item, const char* quantity, const char* price, const char* amount,
              ReceiptPaper::Weight weight = ReceiptPaper::Plain)
{
    paper.row({{0, Qt::AlignLeft, text(item)},
               {0.64, Qt::AlignRight, text(quantity)},
               {0.82, Qt::AlignRight, text(price)},
               {1, Qt::AlignRight, text(amount)}},
              weight);
}

/// Empty where no installed font has Bengali letters.
QString bengaliFamily()
{
    const QStringList families = QFontDatabase::families(QFontDatabase::Bengali);
    return families.isEmpty() ? QString() : families.first();
}

} // namespace

SampleReceipt cafeReceipt()
{
    ReceiptPaper paper(640, kMono, 22);
    paper.centre(text("KOPI SENTRAL SDN BHD"), 1.35, ReceiptPaper::Bold);
    paper.centre(text("(1184726-T)"));
    paper.centre(text("18, JALAN TUN SAMBANTHAN 4,"));
    paper.centre(text("50470 KUALA LUMPUR"));
    paper.centre(text("TEL: 03-2274 1180"));
    paper.centre(text("SST ID: W10-1808-32001234"));
    paper.rule();
    paper.centre(text("TAX INVOICE"), 1.1, ReceiptPaper::Bold);
    paper.pair(text("Receipt: KS-004187"), text("Table: 7"));
    paper.pair(text("Date: 14/03/2026"), text("08:42:17"));
    paper.left(text("Cashier: AINA"));
    paper.rule();
    paper.pair(text("QTY ITEM"), text("RM"), 1, ReceiptPaper::Bold);
    quantityRow(paper, "1", "KOPI O PANAS", "2.80");
    quantityRow(paper, "2", "KAYA TOAST SET", "13.80");
    quantityRow(paper, "1", "NASI LEMAK AYAM", "11.50");
    quantityRow(paper, "1", "TEH TARIK", "3.60");
    paper.rule();
    paper.pair(text("Subtotal"), text("31.70"));
    paper.pair(text("Service Tax 6%"), text("1.90"));
    paper.pair(text("Rounding"), text("0.00"));
    paper.gap(0.3);
    paper.pair(text("TOTAL RM"), text("33.60"), 1.35, ReceiptPaper::Bold);
    paper.gap(0.3);
    paper.pair(text("CASH"), text("50.00"));
    paper.pair(text("CHANGE"), text("16.40"));
    paper.rule();
    paper.centre(text("Thank you, please come again!"));
    return {paper.finish(),
            {{text("merchant"), text("KOPI SENTRAL SDN BHD")},
             {text("date"), text("2026-03-14")},
             {text("amount"), text("33.60")},
             {text("currency"), text("MYR")},
             {text("tax"), text("1.90")},
             {text("payment_method"), text("Cash")},
             {text("address"), text("18, JALAN TUN SAMBANTHAN 4, 50470 KUALA LUMPUR")}}};
}

SampleReceipt groceryReceipt()
{
    ReceiptPaper paper(600, kMono, 20);
    const auto item = [&paper](const char* name, const char* quantity, const char* amount) {
        paper.left(text(name));
        paper.row({{0.08, Qt::AlignLeft, text(quantity)}, {1, Qt::AlignRight, text(amount)}});
    };
    paper.centre(text("PASAR RAYA MUHIBBAH"), 1.5, ReceiptPaper::Bold);
    paper.centre(text("LOT 2-07, JALAN AMPANG HILIR"));
    paper.centre(text("55000 KUALA LUMPUR"));
    paper.centre(text("GST NO: 000482316288"));
    paper.gap(0.5);
    paper.pair(text("INV: 0207-118842"), text("REG 03"));
    paper.pair(text("21-07-2026 19:26"), text("STAFF 1142"));
    paper.rule(Qt::SolidLine, 1);
    item("9556001200418 BERAS WANGI 5KG", "1 x 28.90", "28.90");
    item("9556240017725 SUSU SEGAR 1L", "2 x 7.45", "14.90");
    item("9555019503117 TELUR GRED A 30S", "1 x 14.50", "14.50");
    item("9557062201155 SABUN PINGGAN 900ML", "1 x 6.35", "6.35");
    item("2000417005901 PISANG BERANGAN", "1.284 kg x 5.90", "7.58");
    paper.rule(Qt::SolidLine, 1);
    paper.pair(text("ITEMS: 6"), text(""));
    paper.pair(text("SUB TOTAL"), text("72.23"));
    paper.pair(text("ROUNDING ADJ"), text("0.02"));
    paper.pair(text("NETT TOTAL"), text("RM 72.25"), 1.25, ReceiptPaper::Bold);
    paper.rule(Qt::SolidLine, 1);
    paper.pair(text("VISA"), text("72.25"));
    paper.left(text("CARD NO: **** **** **** 4821"));
    paper.left(text("APPROVAL CODE: 093317"));
    paper.gap(0.6);
    paper.centre(text("GOODS SOLD ARE NOT RETURNABLE"));
    paper.centre(text("TERIMA KASIH"));
    return {paper.finish(),
            {{text("merchant"), text("PASAR RAYA MUHIBBAH")},
             {text("date"), text("2026-07-21")},
             {text("amount"), text("72.25")},
             {text("currency"), text("MYR")},
             {text("payment_method"), text("Card")},
             {text("card_last_four"), text("4821")},
             {text("address"), text("LOT 2-07, JALAN AMPANG HILIR 55000 KUALA LUMPUR")}}};
}

SampleReceipt hardwareReceipt()
{
    ReceiptPaper paper(900, kSans, 22);
    paper.left(text("Riverbend Hardware"), ReceiptPaper::Bold);
    paper.left(text("2210 Mill Street, Boise, ID 83702"));
    paper.left(text("(208) 555-0142"));
    paper.gap(0.6);
    paper.pair(text("Sales receipt 30418"), text("09/22/2026  2:14 PM"));
    paper.rule(Qt::SolidLine, 3);
    tableRow(paper, "Item", "Qty", "Price", "Amount", ReceiptPaper::Bold);
    paper.rule(Qt::SolidLine, 1);
    tableRow(paper, "Deck screws 2-1/2 in, 1 lb", "2", "9.98", "19.96");
    tableRow(paper, "Exterior wood glue 16 oz", "1", "8.49", "8.49");
    tableRow(paper, "Sanding discs 5 in 120 grit", "1", "21.75", "21.75");
    tableRow(paper, "Paint brush 2 in angled", "3", "6.25", "18.75");
    paper.rule(Qt::SolidLine, 1);
    tableRow(paper, "", "", "Subtotal", "68.95");
    tableRow(paper, "", "", "Sales tax 6.00%", "4.14");
    tableRow(paper, "", "", "Total", "$73.09", ReceiptPaper::Bold);
    paper.rule(Qt::SolidLine, 3);
    paper.left(text("Paid by Mastercard ending in 7730"));
    paper.left(text("Returns within 30 days with this receipt."));
    return {paper.finish(),
            {{text("merchant"), text("Riverbend Hardware")},
             {text("date"), text("2026-09-22")},
             {text("amount"), text("73.09")},
             {text("currency"), text("USD")},
             {text("tax"), text("4.14")},
             {text("payment_method"), text("Card")},
             {text("card_last_four"), text("7730")},
             {text("address"), text("2210 Mill Street, Boise, ID 83702")}}};
}

SampleReceipt bakeryReceipt()
{
    ReceiptPaper paper(620, kSerif, 23);
    paper.centre(text("Bäckerei Lindental"), 1.6, ReceiptPaper::Bold);
    paper.centre(text("Hauptstraße 12 · 79100 Freiburg"));
    paper.centre(text("Tel. 0761 555 0199"));
    paper.rule(Qt::DotLine, 3);
    paper.pair(text("Bauernbrot 1 kg"), text("5,40 A"));
    paper.left(text("Butterbrezel"));
    paper.row({{0.06, Qt::AlignLeft, text("2 x 1,30")}, {1, Qt::AlignRight, text("2,60 A")}});
    paper.pair(text("Milchkaffee"), text("3,80 B"));
    paper.rule(Qt::DotLine, 3);
    paper.pair(text("Summe EUR"), text("11,80"), 1.4, ReceiptPaper::Bold);
    paper.pair(text("Bar"), text("20,00"));
    paper.pair(text("Rückgeld"), text("8,20"));
    paper.rule(Qt::DotLine, 3);
    tableRow(paper, "MwSt", "Netto", "Steuer", "Brutto");
    tableRow(paper, "A  7 %", "7,48", "0,52", "8,00");
    tableRow(paper, "B  19 %", "3,19", "0,61", "3,80");
    paper.gap(0.6);
    paper.pair(text("25.06.2026 07:58"), text("Bon 2217"));
    paper.left(text("Es bediente Sie: Frau Kern"));
    paper.left(text("St.-Nr. 06182/40417"));
    return {paper.finish(),
            {{text("merchant"), text("Bäckerei Lindental")},
             {text("date"), text("2026-06-25")},
             {text("amount"), text("11.80")},
             {text("currency"), text("EUR")},
             {text("payment_method"), text("Cash")}}};
}

SampleReceipt pharmacyReceipt()
{
    const QString bengali = bengaliFamily();
    ReceiptPaper paper(700, kSans, 22);
    paper.centre(text("SHAPLA PHARMACY"), 1.5, ReceiptPaper::Bold);
    if (!bengali.isEmpty()) {
        paper.setFamily(bengali);
        paper.centre(text("শাপলা ফার্মেসি"), 1.2);
        paper.setFamily(kSans);
    }
    paper.centre(text("House 14, Road 7, Dhanmondi, Dhaka 1205"));
    paper.centre(text("BIN: 002417730-0203"));
    paper.rule();
    paper.pair(text("Memo No. 5521"), text("Date: 02-Nov-2026"));
    paper.rule();
    tableRow(paper, "Description", "Qty", "Rate", "Amount", ReceiptPaper::Bold);
    tableRow(paper, "Paracetamol 500 mg strip", "2", "12.00", "24.00");
    tableRow(paper, "Oral saline sachet", "10", "6.00", "60.00");
    tableRow(paper, "Vitamin C 250 mg", "1", "95.00", "95.00");
    tableRow(paper, "Digital thermometer", "1", "180.00", "180.00");
    paper.rule();
    paper.pair(text("Sub total"), text("359.00"));
    paper.pair(text("VAT 5%"), text("17.95"));
    if (!bengali.isEmpty())
        paper.setFamily(bengali);
    paper.pair(text("Grand total"), bengali.isEmpty() ? text("Tk 376.95") : text("৳ 376.95"), 1.25, ReceiptPaper::Bold);
    paper.setFamily(kSans);
    paper.pair(text("Paid: bKash"), text("376.95"));
    paper.gap(0.5);
    paper.centre(text("Thank you"));
    return {paper.finish(),
            {{text("merchant"), text("SHAPLA PHARMACY")},
             {text("date"), text("2026-11-02")},
             {text("amount"), text("376.95")},
             {text("currency"), text("BDT")},
             {text("tax"), text("17.95")},
             {text("address"), text("House 14, Road 7, Dhanmondi, Dhaka 1205")}}};
}

SampleReceipt fuelReceipt()
{
    ReceiptPaper paper(520, kMono, 21);
    paper.centre(text("NORTHGATE FUEL & MART"), 1.15, ReceiptPaper::Bold);
    paper.centre(text("4401 N Lincoln Ave"));
    paper.centre(text("Chicago, IL 60625"));
    paper.gap(0.7);
    paper.pair(text("11/17/2026"), text("06:05 PM"));
    paper.pair(text("PUMP 04"), text("TRAN# 77120"));
    paper.gap(0.5);
    paper.left(text("UNLEADED 87"));
    paper.pair(text("  GALLONS"), text("12.846"));
    paper.pair(text("  PRICE/GAL"), text("$3.459"));
    paper.gap(0.4);
    paper.pair(text("FUEL TOTAL"), text("$44.43"), 1.2, ReceiptPaper::Bold);
    paper.gap(0.6);
    paper.pair(text("VISA"), text("$44.43"));
    paper.left(text("XXXXXXXXXXXX4821"));
    paper.left(text("AUTH 184402  SWIPED"));
    paper.gap(0.8);
    paper.centre(text("DRIVE SAFELY"));
    return {paper.finish(),
            {{text("merchant"), text("NORTHGATE FUEL & MART")},
             {text("date"), text("2026-11-17")},
             {text("amount"), text("44.43")},
             {text("currency"), text("USD")},
             {text("payment_method"), text("Card")},
             {text("card_last_four"), text("4821")},
             {text("address"), text("4401 N Lincoln Ave Chicago, IL 60625")}}};
}

SampleReceipt electronicsReceipt()
{
    ReceiptPaper paper(680, kSans, 22);
    paper.centre(text("Lumen Electronics"), 1.6, ReceiptPaper::Bold);
    paper.centre(text("31 Capel Street, Dublin 1"));
    paper.centre(text("VAT No. IE 9S55017T"));
    paper.rule(Qt::SolidLine, 2);
    paper.pair(text("Receipt 88213"), text("2026-08-30 15:37"));
    paper.gap(0.4);
    paper.pair(text("USB-C charger 45 W"), text("29.95"));
    paper.image(barcodeImage(QStringLiteral("EAN-13"), QStringLiteral("5391512004477"), 2));
    paper.centre(text("5 391512 004477"), 0.8);
    paper.gap(0.4);
    paper.pair(text("HDMI cable 2 m"), text("12.50"));
    paper.rule(Qt::SolidLine, 2);
    paper.pair(text("Total"), text("€42.45"), 1.4, ReceiptPaper::Bold);
    paper.pair(text("Includes VAT 23%"), text("€7.94"));
    paper.pair(text("Debit card ****9016"), text("€42.45"));
    paper.rule(Qt::SolidLine, 2);
    paper.image(barcodeImage(QStringLiteral("QR"), QStringLiteral("https://lumen.example/r/88213"), 6));
    paper.centre(text("Scan for warranty"), 0.9);
    return {paper.finish(),
            {{text("merchant"), text("Lumen Electronics")},
             {text("date"), text("2026-08-30")},
             {text("amount"), text("42.45")},
             {text("currency"), text("EUR")},
             {text("tax"), text("7.94")},
             {text("payment_method"), text("Card")},
             {text("card_last_four"), text("9016")},
             {text("address"), text("31 Capel Street, Dublin 1")}}};
}

SampleReceipt dinerReceipt()
{
    ReceiptPaper paper(620, kMono, 24);
    paper.centre(text("HARBOUR DINER"), 1.6, ReceiptPaper::Bold);
    paper.centre(text("77 Wharf Road"));
    paper.centre(text("Portland, ME 04101"));
    paper.gap(0.5);
    paper.pair(text("Oct 3, 2026"), text("12:48 PM"));
    paper.pair(text("Check 2093"), text("Server: Joan"));
    paper.rule();
    quantityRow(paper, "1", "Clam chowder", "8.50");
    quantityRow(paper, "2", "Fish & chips", "28.50");
    quantityRow(paper, "1", "Coffee", "1.50");
    paper.rule();
    paper.pair(text("Subtotal"), text("38.50"));
    paper.pair(text("Tax 8%"), text("3.08"));
    paper.gap(0.2);
    paper.pair(text("TOTAL"), text("$41.58"), 1.3, ReceiptPaper::Bold);
    paper.rule();
    paper.centre(text("Visit us again!"));
    return {paper.finish(),
            {{text("merchant"), text("HARBOUR DINER")},
             {text("date"), text("2026-10-03")},
             {text("amount"), text("41.58")},
             {text("currency"), text("USD")},
             {text("tax"), text("3.08")},
             {text("address"), text("77 Wharf Road Portland, ME 04101")}}};
}

SampleReceipt dinerCardSlip()
{
    ReceiptPaper paper(620, kMono, 24);
    paper.centre(text("HARBOUR DINER"), 1.2, ReceiptPaper::Bold);
    paper.centre(text("Portland, ME 04101"));
    paper.gap(0.5);
    paper.pair(text("Oct 3, 2026"), text("12:51 PM"));
    paper.pair(text("VISA"), text("************4821"));
    paper.pair(text("SALE"), text("APPROVED"));
    paper.gap(0.3);
    paper.pair(text("TOTAL"), text("$41.58"), 1.2, ReceiptPaper::Bold);
    paper.gap(0.8);
    paper.centre(text("Cardholder copy"));
    return {paper.finish(),
            {{text("merchant"), text("HARBOUR DINER")},
             {text("amount"), text("41.58")},
             {text("card_last_four"), text("4821")}}};
}

} // namespace emend::samples
