// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_sheets.h"

#include <QtCore/QList>

namespace emend::samples {

namespace {

constexpr double kLeft = 54;
constexpr double kRight = 541;
constexpr double kRowHeight = 19;
const QColor kInk(30, 32, 36);
const QColor kGrey(120, 124, 130);

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

/// Writes at exact places of a page; y is the baseline.
class Sheet final
{
public:
    explicit Sheet(QPainter& painter) : m_painter(painter) { }

    void write(double x, double y, const char* words, double size = 9.5, bool bold = false, QColor colour = kInk)
    {
        print(x, y, text(words), Qt::AlignLeft, size, bold, colour);
    }

    void writeRight(double x, double y, const char* words, double size = 9.5, bool bold = false, QColor colour = kInk)
    {
        print(x, y, text(words), Qt::AlignRight, size, bold, colour);
    }

    void rule(double y, double thickness = 0.7, double from = kLeft)
    {
        m_painter.setPen(QPen(kInk, thickness));
        m_painter.drawLine(QPointF(from, y), QPointF(kRight, y));
    }

    void band(double y, QColor colour)
    {
        m_painter.fillRect(QRectF(kLeft - 6, y - 13, kRight - kLeft + 12, kRowHeight), colour);
    }

private:
    void print(double x, double y, const QString& words, Qt::Alignment alignment, double size, bool bold, QColor colour)
    {
        // Sized in tenths of a point, so that a small size is not rounded to whole pixels of the 72 dpi grid.
        QFont font(QStringLiteral("DejaVu Sans"));
        font.setPixelSize(static_cast<int>(size * 10));
        font.setBold(bold);
        m_painter.save();
        m_painter.setFont(font);
        m_painter.setPen(colour);
        m_painter.translate(x, y);
        m_painter.scale(0.1, 0.1);
        const double width = alignment == Qt::AlignRight ? QFontMetricsF(font).horizontalAdvance(words) : 0;
        m_painter.drawText(QPointF(-width, 0), words);
        m_painter.restore();
    }

    QPainter& m_painter;
};

struct InvoiceRow {
    const char* item;
    const char* quantity;
    const char* price;
    const char* amount;
};

double invoiceTable(Sheet& sheet, double y, const QList<InvoiceRow>& rows)
{
    sheet.band(y, QColor(232, 236, 241));
    sheet.write(kLeft, y, "Description", 9, true);
    sheet.writeRight(360, y, "Quantity", 9, true);
    sheet.writeRight(445, y, "Unit price", 9, true);
    sheet.writeRight(kRight, y, "Amount", 9, true);
    for (const InvoiceRow& row : rows) {
        y += kRowHeight;
        sheet.write(kLeft, y, row.item);
        sheet.writeRight(360, y, row.quantity);
        sheet.writeRight(445, y, row.price);
        sheet.writeRight(kRight, y, row.amount);
    }
    sheet.rule(y + 8);
    return y + 8;
}

void totalRow(Sheet& sheet, double& y, const char* label, const char* amount, bool bold = false)
{
    y += kRowHeight;
    sheet.writeRight(445, y, label, bold ? 11 : 9.5, bold);
    sheet.writeRight(kRight, y, amount, bold ? 11 : 9.5, bold);
}

void drawDesignInvoice(QPainter& painter)
{
    Sheet sheet(painter);
    painter.fillRect(QRectF(0, 0, kA4Points.width(), 8), QColor(24, 90, 110));
    sheet.write(kLeft, 70, "Studio Brandt GmbH", 19, true, QColor(24, 90, 110));
    sheet.write(kLeft, 88, "Lindenallee 48, 50968 Köln, Germany", 9, false, kGrey);
    sheet.write(kLeft, 101, "VAT ID DE 811 907 332", 9, false, kGrey);
    sheet.writeRight(kRight, 70, "INVOICE", 19, true);

    sheet.write(kLeft, 150, "Bill to", 8.5, true, kGrey);
    sheet.write(kLeft, 165, "Oakridge Museum");
    sheet.write(kLeft, 179, "9 Castle Lane, Bath BA1 5LR, United Kingdom");
    const char* facts[][2] = {
        {"Invoice number", "SB-2026-0318"}, {"Invoice date", "18 May 2026"}, {"Due date", "17 June 2026"}};
    double y = 150;
    for (const auto& [label, value] : facts) {
        sheet.write(380, y, label, 9, false, kGrey);
        sheet.writeRight(kRight, y, value, 9.5, true);
        y += 15;
    }

    y = invoiceTable(sheet, 235,
                     {{"Exhibition identity: concept and drafts", "1", "2,400.00", "2,400.00"},
                      {"Wayfinding signs, artwork", "14", "85.00", "1,190.00"},
                      {"Catalogue layout, per page", "64", "22.50", "1,440.00"},
                      {"Print supervision, hours", "6", "95.00", "570.00"}});
    totalRow(sheet, y, "Subtotal", "5,600.00");
    totalRow(sheet, y, "VAT 19 %", "1,064.00");
    y += 4;
    totalRow(sheet, y, "Total due", "€6,664.00", true);

    sheet.write(kLeft, 700, "Payment", 8.5, true, kGrey);
    sheet.write(kLeft, 715, "IBAN DE02 3705 0198 0000 4170 18 · BIC COKSDE33");
    sheet.write(kLeft, 729, "Please quote the invoice number. Thank you for the good work together.");
}

void stationeryHead(Sheet& sheet, const char* pageNumber)
{
    sheet.write(kLeft, 66, "Alder & Finch Stationers Ltd", 16, true);
    sheet.write(kLeft, 82, "Unit 5, Canal Works, Sheffield S3 8EN", 9);
    sheet.write(kLeft, 95, "VAT Reg. No. GB 482 9017 33", 9);
    sheet.writeRight(kRight, 66, "Invoice", 16, true);
    sheet.writeRight(kRight, 82, pageNumber, 9);
    sheet.rule(108, 1.2);
    sheet.write(kLeft, 128, "Invoice no.  AF 70915", 10, true);
    sheet.writeRight(kRight, 128, "Date  07/10/2026", 10, true);
}

void drawStationeryFirst(QPainter& painter)
{
    Sheet sheet(painter);
    stationeryHead(sheet, "Page 1 of 2");
    sheet.write(kLeft, 156, "To: Fernhill Primary School, 2 School Road, Leeds LS8 3BT");
    double y = invoiceTable(sheet, 190,
                            {{"A4 copier paper 80 g, box of 5", "24", "18.90", "453.60"},
                             {"Exercise books ruled, pack of 50", "30", "21.50", "645.00"},
                             {"HB pencils, gross", "12", "16.25", "195.00"},
                             {"Glue sticks 40 g, pack of 12", "20", "9.80", "196.00"},
                             {"Coloured card A3, 100 sheets", "15", "11.40", "171.00"},
                             {"Whiteboard markers, set of 4", "40", "3.75", "150.00"}});
    totalRow(sheet, y, "Carried forward", "1,810.60");
}

void drawStationerySecond(QPainter& painter)
{
    Sheet sheet(painter);
    stationeryHead(sheet, "Page 2 of 2");
    double y = invoiceTable(sheet, 170,
                            {{"Brought forward", "", "", "1,810.60"},
                             {"Scissors, blunt, pack of 10", "8", "12.90", "103.20"},
                             {"Display border rolls 7.5 m", "16", "4.20", "67.20"},
                             {"Delivery", "1", "19.00", "19.00"}});
    totalRow(sheet, y, "Net total", "2,000.00");
    totalRow(sheet, y, "VAT 20%", "400.00");
    y += 4;
    totalRow(sheet, y, "TOTAL GBP", "£2,400.00", true);
    sheet.write(kLeft, y + 60, "Terms: payment within 30 days. Sort code 20-45-77, account 60418823.");
}

void statementRow(Sheet& sheet, double& y, const char* date, const char* what, const char* out, const char* in,
                  const char* balance)
{
    y += kRowHeight;
    sheet.write(kLeft, y, date);
    sheet.write(112, y, what);
    sheet.writeRight(385, y, out);
    sheet.writeRight(462, y, in);
    sheet.writeRight(kRight, y, balance);
}

void drawBankStatement(QPainter& painter)
{
    Sheet sheet(painter);
    sheet.write(kLeft, 68, "Meridian Cooperative Bank", 17, true, QColor(20, 60, 120));
    sheet.write(kLeft, 84, "500 Lake Street, Madison, WI 53703", 9, false, kGrey);
    sheet.writeRight(kRight, 68, "Account statement", 13, true);
    sheet.rule(98, 1.5);
    sheet.write(kLeft, 124, "Rosalind Okafor", 10, true);
    sheet.write(kLeft, 138, "1187 Jenifer Street, Madison, WI 53703");
    sheet.writeRight(kRight, 124, "Account number 0048 2217 9031");
    sheet.writeRight(kRight, 138, "Statement period 09/01/2026 to 09/30/2026");

    double y = 180;
    sheet.band(y, QColor(226, 233, 243));
    sheet.write(kLeft, y, "Date", 9, true);
    sheet.write(112, y, "Description", 9, true);
    sheet.writeRight(385, y, "Withdrawals", 9, true);
    sheet.writeRight(462, y, "Deposits", 9, true);
    sheet.writeRight(kRight, y, "Balance", 9, true);
    statementRow(sheet, y, "09/01", "Opening balance", "", "", "2,318.40");
    statementRow(sheet, y, "09/02", "Rent, Lakeside Homes", "1,150.00", "", "1,168.40");
    statementRow(sheet, y, "09/04", "Card purchase, Greenleaf Market", "64.18", "", "1,104.22");
    statementRow(sheet, y, "09/11", "City utilities, direct debit", "92.75", "", "1,011.47");
    statementRow(sheet, y, "09/15", "Salary, Badger Robotics Inc.", "", "2,946.10", "3,957.57");
    statementRow(sheet, y, "09/19", "ATM withdrawal, State Street", "120.00", "", "3,837.57");
    statementRow(sheet, y, "09/24", "Transfer from savings", "", "200.00", "4,037.57");
    statementRow(sheet, y, "09/28", "Card purchase, Union Books", "37.90", "", "3,999.67");
    sheet.rule(y + 8);
    y += 14;
    statementRow(sheet, y, "", "Totals", "1,464.83", "3,146.10", "");
    y += kRowHeight;
    sheet.write(112, y, "Closing balance on 09/30/2026", 11, true);
    sheet.writeRight(kRight, y, "$3,999.67", 11, true);
    sheet.write(kLeft, 780, "Please report errors within 60 days. Deposits are insured up to the legal limit.", 8,
                false, kGrey);
}

void drawLedgerPage(QPainter& painter, int page, int pages)
{
    constexpr int kEntries = 38;
    Sheet sheet(painter);
    sheet.write(kLeft, 40, "Meridian Cooperative Bank", 12, true);
    sheet.writeRight(kRight, 40,
                     qUtf8Printable(QStringLiteral("Account statement, page %1 of %2").arg(page + 1).arg(pages)));
    sheet.rule(50, 1.2);
    double y = 50;
    for (int i = 0; i < kEntries; ++i) {
        const int entry = page * kEntries + i;
        const QString date = QStringLiteral("%1/%2")
                                 .arg(1 + entry / 320 % 12, 2, 10, QLatin1Char('0'))
                                 .arg(1 + entry % 28, 2, 10, QLatin1Char('0'));
        const QString what = QStringLiteral("Card purchase %1, Greenleaf Market").arg(70000 + entry);
        const QString amount = QString::number(5 + entry % 90 + entry % 7 / 100., 'f', 2);
        const QString balance = QString::number(250000 - entry * 48.25, 'f', 2);
        statementRow(sheet, y, qUtf8Printable(date), qUtf8Printable(what), qUtf8Printable(amount), "",
                     qUtf8Printable(balance));
    }
}

} // namespace

SampleSheets designInvoice()
{
    return {{drawDesignInvoice},
            {{text("merchant"), text("Studio Brandt GmbH")},
             {text("invoice_number"), text("SB-2026-0318")},
             {text("date"), text("2026-05-18")},
             {text("due_date"), text("2026-06-17")},
             {text("amount"), text("6664.00")},
             {text("currency"), text("EUR")},
             {text("tax"), text("1064.00")}}};
}

SampleSheets stationeryInvoice()
{
    return {{drawStationeryFirst, drawStationerySecond},
            {{text("merchant"), text("Alder & Finch Stationers Ltd")},
             {text("invoice_number"), text("AF 70915")},
             {text("date"), text("2026-10-07")},
             {text("amount"), text("2400.00")},
             {text("currency"), text("GBP")},
             {text("tax"), text("400.00")}}};
}

SampleSheets bankStatement()
{
    return {{drawBankStatement},
            {{text("bank"), text("Meridian Cooperative Bank")},
             {text("account_holder"), text("Rosalind Okafor")},
             {text("account_number"), text("004822179031")},
             {text("period_start"), text("2026-09-01")},
             {text("period_end"), text("2026-09-30")},
             {text("currency"), text("USD")},
             {text("opening_balance"), text("2318.40")},
             {text("closing_balance"), text("3999.67")}}};
}

SampleSheets ledger(int pages)
{
    SampleSheets sheets;
    for (int page = 0; page < pages; ++page)
        sheets.pages.emplace_back([page, pages](QPainter& painter) { drawLedgerPage(painter, page, pages); });
    return sheets;
}

} // namespace emend::samples
