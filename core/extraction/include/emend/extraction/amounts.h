// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/money.h>

#include <vector>

namespace emend::extraction {

/// An amount as it stands in a text.
struct AmountMatch {
    base::Money money;
    QString raw; ///< exactly the matched characters, with a currency sign where one stands beside it (`RM 9.00`)
    qsizetype start = 0; ///< offset of `raw` in the text
    bool hasDecimals = false; ///< two decimals were printed
    bool repaired = false; ///< letters were read as digits, or a blank was dropped from the number (`12 .50`)
};

/// All amounts in a text, left to right: `1.234,56`, `1,234.56`, `1 234,56`, `RM 9.00`, `৳ ৫০`, `$5`, `(12.00)` and
/// `12.00-` as negative. Numbers that are parts of dates, times, phone numbers, longer ids or percentages are left out,
/// and what exceeds 10^13. `1 234.56` is one amount only where a currency stands beside it or nothing else on its line:
/// it is a quantity and a price otherwise. Three decimals and one (`9.000`, `12.5`) are read as such, rounded to cents,
/// without `hasDecimals`: they are quantities rather than money.
std::vector<AmountMatch> findAmounts(const QString& text);

/// ISO 4217 code of the currency sign or code that a text names most often (`RM` → MYR, `৳` → BDT, `$` → USD, `€` →
/// EUR); empty where none.
QString findCurrency(const QString& text);

} // namespace emend::extraction
