// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "span.h"

namespace emend::privacy {

/// What a stretch of a text is likely to be; of the first three, the surest comes first.
enum class Kind {
    CardNumber, ///< passes the Luhn check, of a length and beginning that issuers use
    CardLikeNumber, ///< grouped like a card number and begins like one, but the check fails: perhaps misread
    LuhnNumber, ///< passes the Luhn check; one long number in ten does by chance
    Iban,
    TaxNumber, ///< SSN or EIN
    LabelledNumber,
    Email,
};

struct Finding {
    Span span;
    Kind kind = Kind::LabelledNumber;
};

} // namespace emend::privacy
