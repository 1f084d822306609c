// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <vector>

namespace emend::services {

/// What two texts are compared by: upper-case letters, marks and ASCII digits, nothing else.
QString comparedForm(const QString& text);

/// A run of words and how much of it differs.
struct WordRun {
    size_t first = 0;
    size_t last = 0;
    double similarity = 0; ///< 0–1
};

/// The runs of words that resemble the text best, one for each word that such a run can end with, where the similarity
/// is at least `least`. All texts in their compared form. Look-alikes (`0` and O) count less than other letters. Takes
/// the product of the lengths; what exceeds kMostCompared is left out.
std::vector<WordRun> similarRuns(const std::vector<QString>& words, const QString& text, double least);

inline constexpr qsizetype kMostCompared = 40'000; ///< letters of the words
inline constexpr qsizetype kLongestLookedFor = 300;

} // namespace emend::services
