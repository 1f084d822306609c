// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "field_sources.h"

#include <QtCore/QRegularExpression>

#include <array>

namespace emend::extraction {

namespace {

// An amount that is as sure as this is rather right than the subtotal that does not fit it.
constexpr double kSureAmount = 0.8;

struct Part {
    const MoneyRow* row = nullptr; // nullptr: not printed
    qint64 minor = 0;
};

std::vector<Part> partsOf(const std::vector<MoneyRow>& rows, std::initializer_list<MoneyKind> kinds)
{
    constexpr size_t most = 5;
    std::vector<Part> parts;
    for (auto it = rows.rbegin(); it != rows.rend() && parts.size() < most; ++it) {
        const bool wanted = std::find(kinds.begin(), kinds.end(), it->kind) != kinds.end();
        if (wanted && it->row->amounts.back().hasDecimals)
            parts.push_back({&*it, it->lastMinor});
    }
    return parts;
}

domain::FieldValue valueOf(const Part& part, double confidence)
{
    const Row& row = *part.row->row;
    const AmountMatch& match = row.amounts.back();
    return {match.money.toDecimal(), match.raw, confidence, row.page, row.boxOf(match.start, match.raw.size()),
            QStringLiteral("rule"),  {}};
}

struct Split {
    Part subtotal;
    Part tax;
    Part rounding;
    int printed() const { return (subtotal.row != nullptr) + (tax.row != nullptr) + (rounding.row != nullptr); }
};

// The fullest combination that adds up to the amount; tax may be contained in the subtotal.
std::optional<Split> splitOf(qint64 amount, std::vector<Part> subtotals, std::vector<Part> taxes,
                             std::vector<Part> roundings)
{
    taxes.push_back({});
    roundings.push_back({});
    std::optional<Split> best;
    for (const Part& subtotal : subtotals) {
        for (const Part& tax : taxes) {
            for (const Part& rounding : roundings) {
                const qint64 rest = amount - subtotal.minor - rounding.minor;
                const bool holds = rest == tax.minor || (rest == 0 && tax.minor > 0 && tax.minor * 4 < amount);
                const Split split{subtotal, tax, rounding};
                if (holds && (!best || split.printed() > best->printed()))
                    best = split;
            }
        }
    }
    return best;
}

std::optional<qint64> minorOf(const std::optional<domain::FieldValue>& field)
{
    if (!field)
        return {};
    QString digits = field->value;
    bool ok = false;
    const qint64 minor = digits.remove(QLatin1Char('.')).toLongLong(&ok);
    return ok ? std::optional(minor) : std::nullopt;
}

void setWhereAsked(const DocumentSchema& schema, FieldMap& fields, const QString& name, const domain::FieldValue& value)
{
    if (schema.field(name) != nullptr && !fields.value(name))
        fields[name] = value;
}

void fillSplit(const std::vector<MoneyRow>& rows, const DocumentSchema& schema, FieldMap& fields)
{
    const std::vector<Part> subtotals = partsOf(rows, {MoneyKind::Subtotal, MoneyKind::TotalExclusive});
    const std::vector<Part> taxes = partsOf(rows, {MoneyKind::TotalTax, MoneyKind::Tax});
    std::vector<Part> roundings = partsOf(rows, {MoneyKind::Rounding});
    std::erase_if(roundings, [](const Part& part) { return std::abs(part.minor) >= 100; });
    const std::optional<qint64> amount = minorOf(fields.value(QStringLiteral("amount")));
    const std::optional<Split> split = amount ? splitOf(*amount, subtotals, taxes, roundings) : std::optional<Split>();
    const double confidence = split ? 0.93 : 0.6;
    // Service charges and discounts are no part of the rule; a subtotal that they explain would only raise a false
    // alarm.
    const auto amountField = fields.value(QStringLiteral("amount"));
    const bool trusted = !split && amountField && amountField->confidence >= kSureAmount;
    const Part subtotal = split ? split->subtotal : subtotals.empty() || trusted ? Part{} : subtotals.front();
    const Part tax = split && split->tax.row != nullptr ? split->tax : taxes.empty() ? Part{} : taxes.front();
    const Part rounding = split && split->rounding.row != nullptr ? split->rounding
        : roundings.empty()                                       ? Part{}
                                                                  : roundings.front();
    if (subtotal.row != nullptr)
        setWhereAsked(schema, fields, QStringLiteral("subtotal"), valueOf(subtotal, confidence));
    if (tax.row != nullptr && (!amount || tax.minor < *amount))
        setWhereAsked(schema, fields, QStringLiteral("tax"),
                      valueOf(tax, split && split->tax.row != nullptr ? confidence : 0.6));
    if (rounding.row != nullptr)
        setWhereAsked(schema, fields, QStringLiteral("rounding"), valueOf(rounding, 0.85));
}

struct MethodWords {
    const char* method;
    const char* pattern;
};

constexpr std::array kMethods{
    MethodWords{"E-wallet",
                "\\b(TOUCH ?'?N ?GO|TNG|GRAB ?PAY|BOOST|ALIPAY|WECHAT ?PAY|BKASH|NAGAD|PAYPAL|APPLE PAY|GOOGLE "
                "PAY|E-?WALLET)\\b"},
    MethodWords{"Card", "\\b(VISA|MASTER ?CARD|AMEX|MYDEBIT|CREDIT CARD|DEBIT CARD|EFTPOS|MASTER|CARD)\\b"},
    MethodWords{"Bank transfer", "\\b(BANK TRANSFER|DUITNOW|FPX|IBG|SEPA|WIRE TRANSFER)\\b"},
    MethodWords{"Cheque", "\\b(CHEQUE|CHECK NO)\\b"},
    MethodWords{"Voucher", "\\b(VOUCHER|GIFT CARD)\\b"},
    MethodWords{"Cash", "\\b(CASH|TUNAI|BAR|EFECTIVO)\\b"},
};

const QRegularExpression& methodPattern(size_t index)
{
    static const std::array<QRegularExpression, kMethods.size()> patterns = [] {
        std::array<QRegularExpression, kMethods.size()> made;
        for (size_t i = 0; i < made.size(); ++i)
            made[i].setPattern(QString::fromLatin1(kMethods[i].pattern));
        return made;
    }();
    return patterns[index];
}

bool isPayment(MoneyKind kind)
{
    return kind == MoneyKind::Cash || kind == MoneyKind::Card || kind == MoneyKind::Tender || kind == MoneyKind::Change
        || kind == MoneyKind::Plain || kind == MoneyKind::Balance;
}

// Paid amounts stand below the total; a shop's `CASH BILL` above does not say how it was paid.
void fillMethod(const std::vector<MoneyRow>& rows, const DocumentSchema& schema, FieldMap& fields)
{
    const auto total = std::find_if(rows.begin(), rows.end(), [](const MoneyRow& row) {
        return row.kind == MoneyKind::Total || row.kind == MoneyKind::GrandTotal || row.kind == MoneyKind::RoundedTotal
            || row.kind == MoneyKind::TotalInclusive || row.kind == MoneyKind::Subtotal;
    });
    const FieldSchema* field = schema.field(QStringLiteral("payment_method"));
    if (field == nullptr)
        return;
    for (size_t i = 0; i < kMethods.size(); ++i) {
        for (auto row = total; row != rows.end(); ++row) {
            const auto match =
                isPayment(row->kind) ? methodPattern(i).match(row->row->upper) : QRegularExpressionMatch();
            const QString method = QString::fromLatin1(kMethods[i].method);
            if (!match.hasMatch() || !field->values.contains(method))
                continue;
            const Row& printed = *row->row;
            fields[field->name] = domain::FieldValue{method,
                                                     printed.text.mid(match.capturedStart(), match.capturedLength()),
                                                     row->lastMinor > 0 ? 0.88 : 0.6,
                                                     printed.page,
                                                     printed.boxOf(match.capturedStart(), match.capturedLength()),
                                                     QStringLiteral("rule"),
                                                     {}};
            return;
        }
    }
}

void fillCardNumber(const Layout& layout, const DocumentSchema& schema, FieldMap& fields)
{
    // All but the last four digits are hidden: `XXXX XXXX XXXX 1234`, `************1234`, `4563-12XX-XXXX-1234`.
    static const QRegularExpression hidden(QStringLiteral("[Xx*#]{2,}[ -]?(?:[Xx*#]{2,}[ -]?)*(\\d{4})(?!\\d)"));
    if (schema.field(QStringLiteral("card_last_four")) == nullptr)
        return;
    for (const Row& row : layout.rows) {
        const auto match = hidden.match(row.text);
        if (!match.hasMatch())
            continue;
        const bool labelled = has(row.labels, Label::Card);
        fields[QStringLiteral("card_last_four")] =
            domain::FieldValue{match.captured(1),
                               match.captured(0),
                               labelled ? 0.92 : 0.8,
                               row.page,
                               row.boxOf(match.capturedStart(), match.capturedLength()),
                               QStringLiteral("rule"),
                               {}};
        return;
    }
}

} // namespace

void fillPaymentDetails(const Layout& layout, const std::vector<MoneyRow>& rows, const DocumentSchema& schema,
                        FieldMap& fields)
{
    fillSplit(rows, schema, fields);
    fillMethod(rows, schema, fields);
    fillCardNumber(layout, schema, fields);
}

} // namespace emend::extraction
