// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout.h"

#include <bitset>
#include <vector>

namespace emend::extraction {

/// What a row near the top of a paper looks like.
enum class Trait : quint8 {
    Phone,
    Registration,
    TaxNumber,
    Web,
    Postcode,
    Street,
    Place,
    Unit,
    State,
    Suffix,
    EndsSuffix,
    Business,
    Owner,
    Title,
    Staff,
    Date,
    Time,
    Money,
    ItemHead,
    Thanks,
    Parenthesised,
    StartsNumber,
    StartsUnit,
    EndsComma,
    EndsPeriod,
    EndsAmpersand,
    HasComma,
    ManyDigits,
    NoLetters,
    FewLetters,
    Empty,
    Large,
    Huge,
    Unsure,
    LowerCase,
    Colon,
    Count,
};

constexpr size_t kTraitCount = static_cast<size_t>(Trait::Count);
using TraitSet = std::bitset<kTraitCount>;

inline bool has(const TraitSet& set, Trait trait)
{
    return set.test(static_cast<size_t>(trait));
}

struct HeaderRow {
    const Row* row = nullptr;
    TraitSet traits;
    Span address; ///< what is left without phone and registration numbers; empty where nothing is
    QString addressText; ///< that part with misread words put right
    Span name; ///< what is left without registration number and the word for "owned by"
    Span nameToSuffix; ///< `name` up to its company suffix; equal to `name` where it has none
};

/// The rows that can hold the merchant's name and address: those above the first bought item, at most `kMaxHeaderRows`.
std::vector<HeaderRow> headerRows(const Layout& layout);

constexpr size_t kMaxHeaderRows = 24;

/// The trait's name as features spell it, such as `postcode`.
const char* traitName(Trait trait);

} // namespace emend::extraction
