// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "money_rows.h"

#include <array>

namespace emend::extraction {

namespace {

constexpr std::array<const char*, static_cast<size_t>(MoneyKind::Count)> kKindNames{
    "plain",     "total",     "grand_total", "rounded_total", "total_incl", "total_excl", "subtotal",
    "total_tax", "total_qty", "discount",    "rounding",      "cash",       "card",       "tender",
    "change",    "tax",       "service",     "tax_summary",   "amount_due", "amount",     "balance",
};

MoneyKind totalKind(const LabelSet& labels)
{
    if (has(labels, Label::Summary))
        return MoneyKind::TaxSummary;
    if (has(labels, Label::Quantity) || has(labels, Label::Item) || has(labels, Label::Points))
        return MoneyKind::TotalQuantity;
    if (has(labels, Label::Discount))
        return MoneyKind::Discount;
    if (has(labels, Label::Subtotal))
        return MoneyKind::Subtotal;
    if (has(labels, Label::Exclusive))
        return MoneyKind::TotalExclusive;
    if (has(labels, Label::Inclusive))
        return MoneyKind::TotalInclusive;
    if (has(labels, Label::Rounding))
        return has(labels, Label::Adjust) ? MoneyKind::Rounding : MoneyKind::RoundedTotal;
    if (has(labels, Label::Tax) && !has(labels, Label::Sales) && !has(labels, Label::Amount))
        return MoneyKind::TotalTax;
    if (has(labels, Label::Tender) && !has(labels, Label::Due) && !has(labels, Label::Amount))
        return MoneyKind::Tender;
    if (has(labels, Label::Grand) || has(labels, Label::Nett) || has(labels, Label::Due) || has(labels, Label::Tender))
        return MoneyKind::GrandTotal;
    return MoneyKind::Total;
}

MoneyKind kindOf(const LabelSet& labels)
{
    if (has(labels, Label::Change))
        return MoneyKind::Change;
    if (has(labels, Label::Total))
        return totalKind(labels);
    if (has(labels, Label::Summary))
        return MoneyKind::TaxSummary;
    if (has(labels, Label::Subtotal))
        return MoneyKind::Subtotal;
    if (has(labels, Label::Rounding))
        return MoneyKind::Rounding;
    if (has(labels, Label::Discount))
        return MoneyKind::Discount;
    if (has(labels, Label::Cash))
        return MoneyKind::Cash;
    if (has(labels, Label::Card))
        return MoneyKind::Card;
    if (has(labels, Label::Tax) && !has(labels, Label::Inclusive))
        return MoneyKind::Tax;
    if (has(labels, Label::Due) || (has(labels, Label::Nett) && !has(labels, Label::Tax)))
        return MoneyKind::AmountDue;
    if (has(labels, Label::Tax))
        return MoneyKind::Tax;
    if (has(labels, Label::Tender))
        return MoneyKind::Tender;
    if (has(labels, Label::Service))
        return MoneyKind::Service;
    if (has(labels, Label::Balance))
        return MoneyKind::Balance;
    return has(labels, Label::Amount) ? MoneyKind::Amount : MoneyKind::Plain;
}

bool hasOwnWords(const Row& row, qsizetype end)
{
    int letters = 0;
    for (const Token& token : row.tokens) {
        if (token.start >= end || token.label == Label::Currency)
            continue;
        for (qsizetype i = token.start; i < token.start + token.length; ++i)
            letters += row.upper[i].isLetter() ? 1 : 0;
    }
    return letters > 2;
}

} // namespace

const char* moneyKindName(MoneyKind kind)
{
    return kKindNames[static_cast<size_t>(kind)];
}

std::vector<MoneyRow> moneyRows(const Layout& layout)
{
    std::vector<MoneyRow> rows;
    for (size_t i = 0; i < layout.rows.size(); ++i) {
        const Row& row = layout.rows[i];
        if (row.amounts.empty())
            continue;
        MoneyRow money;
        money.row = &row;
        money.index = i;
        money.lastMinor = row.amounts.back().money.minor;
        money.labels = row.labelsBetween(0, row.amounts.back().start);
        const bool ownWords = hasOwnWords(row, row.amounts.back().start);
        if (!ownWords && i > 0 && layout.rows[i - 1].page == row.page && layout.rows[i - 1].amounts.empty()) {
            money.labels |= layout.rows[i - 1].labels;
            money.labelAbove = true;
        }
        money.kind = kindOf(money.labels);
        rows.push_back(money);
    }
    return rows;
}

} // namespace emend::extraction
