// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <bitset>
#include <vector>

namespace emend::extraction {

/// What a printed word says about its surroundings, whatever its spelling.
enum class Label : quint8 {
    None,
    // money
    Total,
    Subtotal,
    Grand,
    Nett,
    Amount,
    Rounding,
    Adjust,
    Cash,
    Change,
    Tender,
    Card,
    Tax,
    Inclusive,
    Exclusive,
    Discount,
    Due,
    Balance,
    Sales,
    Quantity,
    Item,
    Price,
    Service,
    Summary,
    Code,
    Bill,
    Points,
    Deposit,
    Currency,
    // dates and papers
    Date,
    Time,
    Expiry,
    Print,
    Invoice,
    Receipt,
    Order,
    Delivery,
    Staff,
    Table,
    Member,
    Document,
    Thanks,
    // header
    Phone,
    Registration,
    Number,
    Web,
    Suffix,
    Business,
    Owner,
    Street,
    Place,
    Unit,
    State,
    Count,
};

constexpr size_t kLabelCount = static_cast<size_t>(Label::Count);
using LabelSet = std::bitset<kLabelCount>;

inline bool has(const LabelSet& set, Label label)
{
    return set.test(static_cast<size_t>(label));
}

/// A run of letters and digits in a text, with what it means.
struct Token {
    qsizetype start = 0;
    qsizetype length = 0;
    Label label = Label::None;
};

/// The label's name as features and weights spell it, such as `total`.
const char* labelName(Label label);

/// Meaning of one upper-case word; look-alike characters (`T0TAL`, `TOTAI`) and, in longer words, one or two wrong
/// letters are forgiven.
Label labelOf(QStringView word);

/// All tokens of an upper-case text, left to right.
std::vector<Token> tokenise(const QString& upper);

} // namespace emend::extraction
