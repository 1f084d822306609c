// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/extraction/candidates.h>

namespace emend::extraction {

/// What the words of a candidate say where some of them are read the other way.
struct OtherReading {
    QString value; ///< canonical
    QString raw; ///< with the other words in it
    double share = 0; ///< how likely this reading is beside the one of the candidate, which has what is left to 1
};

enum class ReadingKind { Text, Name, Address, Date, Amount };

/// Other readings of a candidate: with Word::alternative in place of its least sure words, alone and together. The
/// likeliest first, at most 15 different texts.
std::vector<OtherReading> otherReadings(ReadingKind kind, const Candidate& candidate,
                                        const std::vector<domain::PageText>& pages);

} // namespace emend::extraction
