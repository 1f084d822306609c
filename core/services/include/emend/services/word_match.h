// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/page_text.h>
#include <emend/services/field_plan.h>

#include <QtCore/QDate>
#include <QtCore/QPoint>

#include <optional>
#include <vector>

namespace emend::services {

/// Printed words and where they stand.
struct PlacedText {
    QString text; ///< as printed, one blank between words and rows; empty where there are none
    int page = 0;
    QRect box; ///< what encloses the words, in the unit of PageText::size
    double similarity = 1; ///< to what was looked for, 0–1
};

/// Where a field stood before: of equally good places the nearest is taken.
struct OldPlace {
    int page = 0;
    QRect box; ///< empty where it is not known: then the uppermost is taken
};

/// The words that a typed text was read from: the same ones, or those with the same amount or date, or, where there are
/// none, those that differ by a few misread letters. They may go on over several rows. Nothing where no place is
/// similar enough.
std::optional<PlacedText> placeTypedText(const std::vector<domain::PageText>& pages, const QString& typed,
                                         FieldKind kind, const OldPlace& old, const QDate& today);

/// A word of a page by its position in PageText::lines.
struct WordPlace {
    int line = 0;
    int word = 0;

    friend auto operator<=>(const WordPlace&, const WordPlace&) = default;
};

/// The word at that point of the page, or within a few pixels of it; nothing where there is none.
std::optional<WordPlace> wordAt(const domain::PageText& page, const QPoint& point);

/// All words from the one to the other in reading order, whichever comes first.
std::vector<WordPlace> wordsBetween(const domain::PageText& page, const WordPlace& from, const WordPlace& to);

/// The words whose greater part lies in the region, in reading order.
std::vector<WordPlace> wordsInRegion(const domain::PageText& page, const QRect& region);

/// Those words in reading order, each once; words that are none are left out.
PlacedText textOfWords(const domain::PageText& page, std::vector<WordPlace> words);

/// textOfWords() of wordsInRegion().
PlacedText textInRegion(const domain::PageText& page, const QRect& region);

} // namespace emend::services
