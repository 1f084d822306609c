// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "folded_text.h"

namespace emend::privacy {

/// What the words in front of a number say that it is.
enum class Label {
    None,
    Personal, ///< account or tax number
    Card,
    Other, ///< telephone, invoice, order and the like
};

/// The label that ends before that place, at most one line above. Takes bounded time.
Label labelBefore(const FoldedText& text, qsizetype position);

/// Whether the line above, as the head of a table, names an account number. Takes bounded time.
bool isBelowAccountHead(const FoldedText& text, qsizetype position);

} // namespace emend::privacy
