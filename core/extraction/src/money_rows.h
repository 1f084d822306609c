// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout.h"

#include <vector>

namespace emend::extraction {

/// What the amount of a row is, by the words printed before it.
enum class MoneyKind : quint8 {
    Plain, ///< a bought item, or nothing that says more
    Total,
    GrandTotal,
    RoundedTotal,
    TotalInclusive,
    TotalExclusive,
    Subtotal,
    TotalTax,
    TotalQuantity,
    Discount,
    Rounding,
    Cash,
    Card,
    Tender,
    Change,
    Tax,
    Service,
    TaxSummary,
    AmountDue,
    Amount,
    Balance,
    Count,
};

/// A row with amounts, and what they are.
struct MoneyRow {
    const Row* row = nullptr;
    size_t index = 0; ///< in Layout::rows
    MoneyKind kind = MoneyKind::Plain;
    bool labelAbove = false; ///< the words stand on the row above, this one has none of its own
    LabelSet labels; ///< those that decided `kind`
    qint64 lastMinor = 0; ///< the right-most amount
};

/// The rows of a layout that hold an amount, top to bottom.
std::vector<MoneyRow> moneyRows(const Layout& layout);

const char* moneyKindName(MoneyKind kind);

} // namespace emend::extraction
