// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace emend::privacy {

/// The text with card numbers (Luhn), SSNs, EINs, account numbers (IBAN, or digits after an account label) and e-mail
/// addresses replaced by marks of the same shape that keep the last four digits of numbers (`**** **** **** 1111`).
/// Fast enough for every log line.
QString maskText(const QString& text);

/// The same kinds of numbers and addresses, and tax numbers behind their labels, with the shape only: digits become
/// `9`, letters `A` or `a`, the rest stays, and so does the length. For texts that patterns are learnt from: barcodes,
/// dates and amounts stay, and numbers with letters misread for digits (`O` for 0) are found too.
QString maskForPool(const QString& text);

} // namespace emend::privacy
