// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "folded_text.h"
#include "span.h"

#include <vector>

namespace emend::privacy {

/// What stands between two neighbouring groups of digits.
enum class Gap {
    None, ///< anything else, or nothing but letters
    Blank,
    Dash,
    LooseDash, ///< a dash between blanks, or what is read for a dash
    Dot, ///< also with a blank on one side
    Wide, ///< two blanks or more
};

/// Digits in one piece, with the letters among them that recognisers confuse with digits.
struct DigitGroup {
    Span span;
    Gap gapBefore = Gap::None;
    int lookalikes = 0;
    bool isKept = false; ///< by a mask with stars, and so no part of any number

    qsizetype size() const { return span.size(); }
};

/// All groups of a text in order; each begins or ends with a lookalike only where no other letter touches it. Linear
/// time.
std::vector<DigitGroup> findDigitGroups(const FoldedText& text);

inline bool isDashed(Gap gap)
{
    return gap == Gap::Dash || gap == Gap::LooseDash;
}

} // namespace emend::privacy
