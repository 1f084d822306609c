// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "label_words.h"

#include "spelling.h"

#include <array>
#include <bit>
#include <cstring>
#include <string>
#include <string_view>
#include <unordered_map>

namespace emend::extraction {

namespace {

struct LabelWords {
    Label label;
    const char* name;
    const char* words; // upper case, separated by blanks
};

constexpr std::array kLexicon{
    LabelWords{Label::None, "none", ""},
    LabelWords{Label::Total, "total", "TOTAL TOTALS JUMLAH TTL TOTALRM TOT GESAMT SUMME"},
    LabelWords{Label::Subtotal, "subtotal", "SUB SUBTOTAL SUBTTL SUBTOT"},
    LabelWords{Label::Grand, "grand", "GRAND GRANDTOTAL FINAL"},
    LabelWords{Label::Nett, "nett", "NET NETT NETTO"},
    LabelWords{Label::Amount, "amount", "AMOUNT AMT AMOUN AMAUN AMOUNTRM"},
    LabelWords{Label::Rounding, "rounding", "ROUNDING ROUNDED ROUND RND RNDING ROUNDOFF PEMBUNDARAN PENGGENAPAN"},
    LabelWords{Label::Adjust, "adjust", "ADJUSTMENT ADJ ADJUST ADJUSTED OFF"},
    LabelWords{Label::Cash, "cash", "CASH TUNAI BAR"},
    LabelWords{Label::Change, "change", "CHANGE BAKI CHG CHANGEDUE"},
    LabelWords{Label::Tender, "tender",
               "TENDER TENDERED RECEIVED RECEIVE PAID PAY PAYMENT PAYMENTS ACCEPTED BAYARAN BAYAR SETTLEMENT"},
    LabelWords{Label::Card, "card", "CARD VISA MASTER MASTERCARD AMEX DEBIT CREDIT MYDEBIT EFTPOS VISACARD"},
    LabelWords{Label::Tax, "tax", "TAX GST SST VAT PST HST CGST SGST CUKAI MWST USTAX"},
    LabelWords{Label::Inclusive, "inclusive", "INCL INCLUSIVE INCLUDING INCLUDED INCLUDES INC INCLUDE"},
    LabelWords{Label::Exclusive, "exclusive", "EXCL EXCLUSIVE EXCLUDING EXCLUDED EXC BEFORE"},
    LabelWords{Label::Discount, "discount", "DISC DISCOUNT DISCOUNTS DISCNT SAVING SAVINGS SAVED SAVE REBATE DISKAUN"},
    LabelWords{Label::Due, "due", "DUE OUTSTANDING PAYABLE"},
    LabelWords{Label::Balance, "balance", "BAL BALANCE"},
    LabelWords{Label::Sales, "sales", "SALES SALE"},
    LabelWords{Label::Quantity, "quantity", "QTY QUANTITY QTYS PCS UNITS QNTY"},
    LabelWords{Label::Item, "item", "ITEM ITEMS DESC DESCRIPTION PRODUCT PARTICULARS"},
    LabelWords{Label::Price, "price", "PRICE UPRICE PRICES HARGA RATE"},
    LabelWords{Label::Service, "service", "SERVICE SVC SERV CHARGE CHARGES CHRG TIP GRATUITY"},
    LabelWords{Label::Summary, "summary", "SUMMARY ANALYSIS TAXABLE SUPPLIES RINGKASAN"},
    LabelWords{Label::Code, "code", "SR ZR ZRL SRS CODE ZRE OS"},
    LabelWords{Label::Bill, "bill", "BILL"},
    LabelWords{Label::Points, "points", "POINT POINTS PTS REDEEM REWARD REWARDS"},
    LabelWords{Label::Deposit, "deposit", "DEPOSIT VOUCHER VOUCHERS COUPON"},
    LabelWords{Label::Currency, "currency", "RM MYR USD EUR SGD GBP BDT TK INR RMB AUD"},
    LabelWords{Label::Date, "date", "DATE DATED TARIKH DATUM BIZDATE DATETIME BILLDATE"},
    LabelWords{Label::Time, "time", "TIME MASA AM PM"},
    LabelWords{Label::Expiry, "expiry", "EXP EXPIRY EXPIRES EXPIRED VALID VALIDITY UNTIL TILL EXPDATE EFFECTIVE"},
    LabelWords{Label::Print, "print", "PRINT PRINTED REPRINT PRINTING"},
    LabelWords{Label::Invoice, "invoice", "INVOICE INV INVOIS"},
    LabelWords{Label::Receipt, "receipt", "RECEIPT RCPT RESIT SLIP"},
    LabelWords{Label::Order, "order", "ORDER ORDERS"},
    LabelWords{Label::Delivery, "delivery", "DELIVERY SHIP SHIPPING"},
    LabelWords{
        Label::Staff, "staff",
        "CASHIER CSHR OPERATOR STAFF SERVER USER SALESPERSON SALESMAN CLERK WAITER COUNTER TERMINAL POS STATION"},
    LabelWords{Label::Table, "table", "TABLE PAX GUEST GUESTS COVERS"},
    LabelWords{Label::Member, "member", "MEMBER MEMBERSHIP CUSTOMER CUST ATTN"},
    LabelWords{Label::Document, "document",
               "DOCUMENT DOC SIMPLIFIED ORIGINAL COPY DUPLICATE STATEMENT VOIDED CHECK DOCKET TICKET"},
    LabelWords{Label::Thanks, "thanks", "THANK THANKS THANKYOU WELCOME PLEASE COME AGAIN GOODS SOLD RETURNABLE"},
    LabelWords{Label::Phone, "phone",
               "TEL TELEPHONE PHONE FAX HP MOBILE HOTLINE WHATSAPP CONTACT TELNO CAREL FAKS HANDPHONE"},
    LabelWords{Label::Registration, "registration",
               "REG REGISTRATION REGISTERED REGN REGNO ROC BRN SSM COREG GSTID GSTNO TIN ABN EIN LICENSE LICENCE"},
    LabelWords{Label::Number, "number", "NO NUM NUMBER ID NOMBOR NUMMER NR"},
    LabelWords{Label::Web, "web", "WWW HTTP HTTPS EMAIL MAIL WEBSITE COM FACEBOOK GMAIL YAHOO HOTMAIL ORG"},
    LabelWords{
        Label::Suffix, "suffix",
        "SDN BHD LTD LIMITED LLC GMBH CORP CORPORATION PLC PTE PVT COMPANY ENTERPRISE ENTERPRISES TRADING HOLDINGS "
        "INCORPORATED BERHAD SB LLP"},
    LabelWords{
        Label::Business, "business",
        "RESTAURANT RESTAURANTS RESTORAN CAFE KEDAI SHOP STORE STORES MART MARKET MINIMARKET SUPERMARKET HYPERMARKET "
        "BAKERY "
        "CONFECTIONERY HARDWARE PHARMACY FARMASI CLINIC KLINIK HOTEL BOOK BOOKS BOOKSTORE STATIONERY MACHINERY "
        "SERVICES INDUSTRIES SYARIKAT PERNIAGAAN PASARAYA PASAR ELECTRICAL MARKETING INTERNATIONAL GROCER FOOD FOODS "
        "BISTRO KITCHEN COFFEE HOUSE RETAIL MOTOR MOTORS AUTO PETROL GAS STATION GIFT GIFTS FASHION JEWELLERS GROUP "
        "BROTHERS SUPPLY SUPPLIES PHOTO OPTICAL SALON BEAUTY DELI PIZZA BURGER GRILL BAR TEA DESIGN PRINTING "
        "TECHNOLOGY"},
    LabelWords{Label::Owner, "owner",
               "OWNED OPERATED DIMILIKI LICENSEE FORMERLY KNOWN MANAGED OWNER SUBSIDIARY DIVISION"},
    LabelWords{
        Label::Street, "street",
        "JALAN JLN JIN LORONG LRG LEBUH LEBUHRAYA PERSIARAN LENGKOK SOLOK LINTANG STREET ST ROAD RD AVENUE AVE LANE LN "
        "DRIVE DR BLVD BOULEVARD HIGHWAY HWY STRASSE RUE VIA CALLE BATU KM"},
    LabelWords{
        Label::Place, "place",
        "TAMAN TMN BANDAR BDR KAMPUNG KG KAMPONG KAWASAN PERINDUSTRIAN SEKSYEN SECTION PLAZA MALL COMPLEX KOMPLEKS "
        "WISMA "
        "MENARA BANGUNAN BUILDING TOWER PARK CENTRE CENTER CITY VILLAGE DESA PUSAT PERDANA HEIGHTS GARDEN GARDENS "
        "INDUSTRIAL INDUSTRIES ESTATE BUKIT SUNGAI SERI SRI BARU JAYA UTAMA INDAH PERMAI AIRPORT SQUARE SHOPPING "
        "COMMERCIAL BAZAAR PERNIAGAAN DISTRICT"},
    LabelWords{Label::Unit, "unit",
               "LOT UNIT BLOCK BLK LEVEL LVL FLOOR FLR GROUND GRD SUITE BOX PT BASEMENT SHOPLOT TINGKAT OFF"},
    LabelWords{
        Label::State, "state",
        "JOHOR KEDAH KELANTAN MELAKA MALACCA PAHANG PENANG PINANG PERAK PERLIS SABAH SARAWAK SELANGOR TERENGGANU KUALA "
        "LUMPUR LABUAN PUTRAJAYA NEGERI SEMBILAN DARUL EHSAN TAKZIM KHUSUS RIDZUAN WILAYAH PERSEKUTUAN MALAYSIA "
        "SINGAPORE INDONESIA BANGLADESH DHAKA INDIA USA ENGLAND LONDON GERMANY FRANCE AUSTRALIA CANADA KL WP"},
};

struct Entry {
    std::string word;
    quint32 mask = 0;
    Label label = Label::None;
};

struct Index {
    std::unordered_map<std::string, Label> exact;
    std::unordered_map<std::string, Label> alike; // folded spelling of words that have at least four letters
    std::vector<Entry> long_; // for the comparison letter by letter
};

Index buildIndex()
{
    Index index;
    for (const LabelWords& group : kLexicon) {
        const std::string_view words = group.words;
        for (size_t start = 0; start < words.size();) {
            const size_t end = std::min(words.find(' ', start), words.size());
            const std::string word(words.substr(start, end - start));
            index.exact.emplace(word, group.label);
            if (word.size() >= 4)
                index.alike.emplace(foldedLookAlikes(word), group.label);
            if (word.size() >= 5)
                index.long_.push_back({word, letterMask(word), group.label});
            start = end + 1;
        }
    }
    return index;
}

const Index& lexicon()
{
    static const Index index = buildIndex();
    return index;
}

Label nearLabel(std::string_view word)
{
    const int limit = word.size() >= 8 ? 2 : 1;
    const quint32 mask = letterMask(word);
    for (const Entry& entry : lexicon().long_) {
        const auto lengths = static_cast<int>(entry.word.size()) - static_cast<int>(word.size());
        if (std::abs(lengths) > limit || std::popcount(entry.mask ^ mask) > 2 * limit)
            continue;
        if (withinDistance(word, entry.word, limit))
            return entry.label;
    }
    return Label::None;
}

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber();
}

} // namespace

const char* labelName(Label label)
{
    return kLexicon[static_cast<size_t>(label)].name;
}

Label labelOf(QStringView word)
{
    if (word.size() < 2 || word.size() > 20)
        return Label::None;
    std::string latin(static_cast<size_t>(word.size()), ' ');
    int letters = 0;
    for (qsizetype i = 0; i < word.size(); ++i) {
        const char16_t c = word[i].unicode();
        if (c > 0x7f)
            return Label::None;
        latin[static_cast<size_t>(i)] = static_cast<char>(c);
        letters += c >= 'A' && c <= 'Z';
    }
    if (const auto it = lexicon().exact.find(latin); it != lexicon().exact.end())
        return it->second;
    if (letters * 2 < word.size() || word.size() < 4)
        return Label::None;
    if (const auto it = lexicon().alike.find(foldedLookAlikes(latin)); it != lexicon().alike.end())
        return it->second;
    return word.size() >= 5 ? nearLabel(latin) : Label::None;
}

std::vector<Token> tokenise(const QString& upper)
{
    std::vector<Token> tokens;
    for (qsizetype i = 0; i < upper.size();) {
        if (!isWordCharacter(upper[i])) {
            ++i;
            continue;
        }
        qsizetype end = i;
        while (end < upper.size() && isWordCharacter(upper[end]))
            ++end;
        tokens.push_back({i, end - i, labelOf(QStringView(upper).mid(i, end - i))});
        i = end;
    }
    return tokens;
}

} // namespace emend::extraction
