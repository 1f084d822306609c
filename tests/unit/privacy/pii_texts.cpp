// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pii_texts.h"

#include "pii_values.h"

namespace {

class Writer final
{
public:
    explicit Writer(QRandomGenerator& random) : m_random(random) { m_text.isNoisy = random.bounded(100) < 35; }

    Writer& plain(const QString& words)
    {
        m_text.text += words;
        return *this;
    }

    /// One of the alternatives that `|` separates, with a recogniser's mistakes in a noisy text.
    Writer& label(const char* alternatives)
    {
        const QString words = choice(alternatives, m_random);
        return plain(m_text.isNoisy ? withLabelNoise(words, m_random) : words);
    }

    Writer& value(PieceKind kind)
    {
        QString printed = generateValue(kind, m_random);
        Piece piece{kind, m_text.text.size(), 0};
        if (m_text.isNoisy && piece.isPersonal())
            printed = withNoise(kind, printed, m_random);
        piece.size = printed.size();
        m_text.pieces.append(piece);
        return plain(printed);
    }

    Writer& words(const char* alternatives) { return plain(choice(alternatives, m_random)); }
    Writer& line() { return plain(QStringLiteral("\n")); }
    Writer& gap() { return words(" | |   |          "); }
    bool oneIn(int n) { return m_random.bounded(n) == 0; }
    int count(int least, int most) { return m_random.bounded(least, most + 1); }
    PiiText take() { return m_text; }

private:
    QRandomGenerator& m_random;
    PiiText m_text;
};

void writeAccount(Writer& writer)
{
    // On the same line, on the next, or as a column of a table.
    const int place = writer.count(0, 9);
    writer.label("Account No|Account Number|Acct #|A/C No.|Acct. No.|Bank account|ACCOUNT|Acc No|No. Akaun|Kontonummer|"
                 "Konto-Nr.|Account number (Savings)|Credit to A/C|Beneficiary account number|Checking account no|"
                 "Compte n|Your account number is|Deposit account number|Acct Num");
    if (place < 7)
        writer.words(": |:| : | |:     |. : | - ").value(PieceKind::Account);
    else if (place < 9)
        writer.words(":|").line().value(PieceKind::Account);
    else
        writer.words("     Branch|     Statement Date|").line().value(PieceKind::Account);
    writer.line();
}

void writeTaxNumber(Writer& writer)
{
    switch (writer.count(0, 2)) {
    case 0:
        writer.label("SSN|Social security number|Social Security No.|Soc. Sec. No.||Applicant|1 Box")
            .words(": |  | #|");
        writer.plain(QStringLiteral(" ")).value(PieceKind::Ssn);
        break;
    case 1:
        writer.label("EIN|Employer identification number|Employer ID No.|FEIN|Federal tax ID||Payer's TIN")
            .words(": |  |");
        writer.plain(QStringLiteral(" ")).value(PieceKind::Ein);
        break;
    default:
        writer.label(
            "GST ID|GST Reg No|VAT No|VAT Reg. No.|Tax ID|TIN|USt-IdNr.|ABN|GSTIN|SST ID|Tax Registration Number|"
            "Taxpayer ID|Tax Identification No|NPWP");
        writer.words(": | : | |. ").value(PieceKind::TaxId);
        break;
    }
    writer.line();
}

void writeItems(Writer& writer)
{
    writer.words("|ITEM  QTY  TAX CODE  AMOUNT\n|Tax ID  Code  Price\n|");
    for (int i = writer.count(2, 5); i > 0; --i) {
        if (writer.oneIn(2))
            writer.value(PieceKind::Barcode).gap();
        writer.words(
            "SUPER RING 60G|Milk 1L|A4 PAPER 70GSM|PVC TAPE|Consulting hours|KAYA TOAST|Hammer 16oz|BATTERY AA X4");
        writer.words("\n|  ").words("1 |2 x |10 X |3 @ |12PCS@|4 EA ").value(PieceKind::Amount).gap();
        writer.value(PieceKind::Amount).words("| SR| T| *").line();
    }
}

void writeContact(Writer& writer)
{
    writer.words("Tel: |TEL |Phone |Fax: |H/P: |Contact no. ").value(PieceKind::Phone).line();
    if (writer.oneIn(2))
        writer.words("E-mail: |email |Contact |<|mailto:|").value(PieceKind::Email).words("\n|>\n| for help\n");
}

void writeCard(Writer& writer)
{
    writer.label("VISA|Card no:|CARD NUMBER|MASTERCARD|Card|Paid with|Credit card #|17|Amex|Kad No.|");
    writer.words(" |: | ").value(PieceKind::Card);
    if (writer.oneIn(3))
        writer.words("  EXP |  valid ").value(PieceKind::Date);
    writer.line();
}

PiiText receipt(QRandomGenerator& random)
{
    Writer writer(random);
    writer.words("KEDAI MAKAN SENTOSA\n|BOOK TA .K SDN BHD\n|MR. D.I.Y. (KUCHAI)\n|Corner Cafe LLC\n");
    writer.words(
        "NO.53, 55 JALAN SAGU 18, 81100 JOHOR\n|12 Main St, Springfield IL 62704\n|Hauptstr. 7, 10115 Berlin\n");
    writeContact(writer);
    if (writer.oneIn(2))
        writeTaxNumber(writer);
    writer.words("Receipt No: |Invoice # |DOC NO. : |Trans: ").value(PieceKind::Reference).line();
    writer.words("Date: |DATE |").value(PieceKind::Date).gap().value(PieceKind::Time).line();
    writeItems(writer);
    writer.words("TOTAL |Total RM |SUBTOTAL ").gap().value(PieceKind::Amount).line();
    writer.words("GST 6% |TAX |VAT 19% |Rounding ").gap().value(PieceKind::Amount).line();
    if (writer.oneIn(3)) {
        writer.words("CASH |Card |CHANGE ").value(PieceKind::Amount).line();
        writer.words("APPROVAL CODE |TERMINAL ").value(PieceKind::Reference).line();
    } else
        writeCard(writer);
    if (writer.oneIn(3))
        writer.plain(QStringLiteral("PAID BY CARD\n")).value(PieceKind::Barcode).line();
    return writer.take();
}

PiiText invoice(QRandomGenerator& random)
{
    Writer writer(random);
    writer.words("INVOICE |TAX INVOICE |Rechnung Nr. ").value(PieceKind::Reference).line();
    writer.words("Issued |Invoice date: |Due ")
        .value(PieceKind::Date)
        .words("  due |  terms 30 days, ")
        .value(PieceKind::Date)
        .line();
    writer.words("Acme Tools Inc., 400 Elm Road\n|Bob & Sons GmbH\n|Tan Woon Yann Enterprise\n");
    writeTaxNumber(writer);
    writeItems(writer);
    writer.words("Amount due |Balance ").value(PieceKind::Amount).line();
    if (writer.oneIn(2))
        writer.label("IBAN|IBAN:|Bank: IBAN|Please remit to|Konto")
            .plain(QStringLiteral(" "))
            .value(PieceKind::Iban)
            .words(" BIC WESTGB2L\n|\n");
    else
        writeAccount(writer);
    writeContact(writer);
    return writer.take();
}

PiiText w9(QRandomGenerator& random)
{
    Writer writer(random);
    writer.plain(QStringLiteral("Form W-9 (Rev. October 2018)\nRequest for Taxpayer Identification Number\n"));
    writer.plain(
        QStringLiteral("1 Name: Jane Q. Doe\n3 Individual/sole proprietor\n5 Address 1600 Penn Ave, Apt 12\n"));
    writer.plain(QStringLiteral("7 List account number(s) here (optional)\nPart I\n"));
    writer.label("Social security number|SSN|Your social security number")
        .words("\n| |: ")
        .value(PieceKind::Ssn)
        .line();
    writer.words("or\n|OR ").label("Employer identification number|EIN").words("\n| |: ").value(PieceKind::Ein).line();
    writer.plain(QStringLiteral("Part II Certification, backup withholding 24% of ")).value(PieceKind::Amount).line();
    writer.words("Sign here Jane Doe  Date |Date ").value(PieceKind::Date).line();
    if (writer.oneIn(2))
        writeAccount(writer);
    return writer.take();
}

PiiText statement(QRandomGenerator& random)
{
    Writer writer(random);
    writer.words("FIRST NATIONAL BANK\n|MAYBANK BERHAD\n|Sparkasse Musterstadt\n");
    writer.words("Statement period |Period: ").value(PieceKind::Date).words(" - | to ").value(PieceKind::Date).line();
    writeAccount(writer);
    writer.words(
        "Account activity\n|Date  Card transactions  Amount\n|Account summary as of |\n|SSN and EIN are not shown\n");
    for (int i = writer.count(3, 6); i > 0; --i) {
        writer.value(PieceKind::Date).gap().words("POS PURCHASE |ATM WITHDRAWAL |Direct debit ");
        writer.words("ref |")
            .value(PieceKind::Reference)
            .gap()
            .value(PieceKind::Amount)
            .gap()
            .value(PieceKind::Amount)
            .line();
    }
    if (writer.oneIn(2))
        writeCard(writer);
    if (writer.oneIn(3))
        writer.words("Transfer from |IBAN ").value(PieceKind::Iban).line();
    writer.words("Closing balance |Balance brought forward |Account balance |Account total: |Card payments ");
    writer.value(PieceKind::Amount).line();
    return writer.take();
}

PiiText letter(QRandomGenerator& random)
{
    Writer writer(random);
    writer.words("Dear team,\n|Hello,\n|To whom it may concern,\n").plain(QStringLiteral("on ")).value(PieceKind::Date);
    writer.plain(QStringLiteral(" I was charged ")).value(PieceKind::Amount).plain(QStringLiteral(" for order "));
    writer.value(PieceKind::Reference).words(". My card is |. I paid with | using ").value(PieceKind::Card);
    writer.words(" and not the other one.\n|, please refund.\n| .\n").plain(QStringLiteral("The refund of "));
    writer.value(PieceKind::Amount)
        .words(" may go to |, please, into ")
        .label("account|my account no.|account number|a/c");
    writer.plain(QStringLiteral(" ")).value(PieceKind::Account).words(" at once.\n| by ").value(PieceKind::Date).line();
    writer.plain(QStringLiteral("The item was ")).value(PieceKind::Barcode).plain(QStringLiteral(", bought at "));
    writer.value(PieceKind::Time).plain(QStringLiteral(".\nWrite to ")).value(PieceKind::Email);
    writer.words(" or call | / ").value(PieceKind::Phone).words(".\n|\n");
    return writer.take();
}

} // namespace

PiiText generatePiiText(QRandomGenerator& random)
{
    switch (random.bounded(10)) {
    case 0:
    case 1:
    case 2:
    case 3:
        return receipt(random);
    case 4:
    case 5:
        return invoice(random);
    case 6:
        return w9(random);
    case 7:
    case 8:
        return statement(random);
    default:
        return letter(random);
    }
}
