// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printed_number.h"

#include <QtCore/QString>

#include <vector>

namespace emend::extraction {

/// A stretch of a text; `end` is behind its last character.
struct Span {
    qsizetype begin = 0;
    qsizetype end = 0;

    qsizetype size() const { return end - begin; }
};

/// Stretches of a text (folded to ASCII digits) whose numbers are no amounts, by begin: dates, times, phone numbers,
/// percentages.
std::vector<Span> spansWithoutAmounts(const QString& digits);

/// Whether the number at @p span is a piece of something longer: a fraction, a version, an id, a masked card, a size
/// with its unit.
/// @p hasCurrency: a currency sign vouches for it.
bool isPieceOfSomethingElse(const QString& digits, Span span, const PrintedNumber& number, bool hasCurrency);

} // namespace emend::extraction
