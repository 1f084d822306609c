// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <optional>

namespace emend::extraction {

/// The value of a printed number without its sign.
struct PrintedNumber {
    qint64 minor = 0; ///< hundredths
    bool hasDecimals = false; ///< exactly two decimals
    bool isInteger = false; ///< no decimals at all
    bool isGrouped = false; ///< has signs between thousands
    bool repaired = false; ///< one sign stands for thousands and for the decimals (`1.234.56`)
};

/// Reads ASCII digits with signs between them: `1,234.56`, `1.234,56`, `1'234.56`, `1,23,456.00`, `12,50`, `9.000`.
/// Blanks count as thousands signs. Nothing for what is no number (`1.2.3`, `12.5000`) or is above 10^13.
/// @p dotGroups reads `25.000` as thousands instead of three decimals.
std::optional<PrintedNumber> readPrintedNumber(const QString& digits, bool dotGroups);

} // namespace emend::extraction
