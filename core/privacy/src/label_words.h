// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringView>

namespace emend::privacy {

/// What a word in front of a number tells about it.
enum class WordRole {
    Unknown,
    Name, ///< of a personal number, by itself: `SSN`
    Account, ///< the same; it may also head a column
    Card, ///< the same, but a number in the next line may be something else
    Subject, ///< of a personal number, together with a qualifier: `tax`
    Qualifier, ///< `No.`, `ID` and the like
    Other, ///< of a number that is not personal, though its shape may be the same: `phone`
};

struct LabelWord {
    WordRole role = WordRole::Unknown;
    bool isQualified = false; ///< the word ends with a qualifier, as `acctno`
};

/// Looks the word up, in any case and with letters misread as digits (`Acc0unt`).
LabelWord findLabelWord(QStringView word);

} // namespace emend::privacy
