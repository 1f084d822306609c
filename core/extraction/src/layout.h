// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "label_words.h"

#include <emend/domain/page_text.h>
#include <emend/extraction/amounts.h>
#include <emend/extraction/dates.h>

#include <vector>

namespace emend::extraction {

/// A part of a row's text.
struct Span {
    qsizetype start = 0;
    qsizetype length = 0;
};

/// A word's place in its row's text.
struct WordSpan {
    qsizetype start = 0;
    qsizetype length = 0;
    QRect box;
    double confidence = 0;
};

/// One printed row, analysed once for all fields.
struct Row {
    int page = 0;
    QString text;
    QString upper;
    std::vector<WordSpan> words;
    std::vector<Token> tokens;
    LabelSet labels;
    QRect box;
    double height = 0; ///< median height of its words, pixels
    double confidence = 0; ///< mean of its words, 0–1
    std::vector<AmountMatch> amounts;
    std::vector<DateMatch> dates;
    std::vector<DateMatch> guessedDates; ///< what misread dates could mean

    /// What encloses the words that the characters `start … start + length` touch.
    QRect boxOf(qsizetype start, qsizetype length) const;
    double confidenceOf(qsizetype start, qsizetype length) const; ///< that all those words are right
    LabelSet labelsBetween(qsizetype start, qsizetype end) const;
};

/// A document's rows from top to bottom over all pages; what exceeds the limits of a sane document is left out.
struct Layout {
    std::vector<Row> rows;
    double height = 1; ///< median text height, pixels
    QRect extent; ///< what encloses all rows, page offsets ignored
    QString text; ///< of all rows, separated by \n
    QString currency; ///< ISO 4217; empty where nothing names one
    DateOrder order = DateOrder::DayFirst;
    QDate today;
};

/// Analyses the pages. Dates are read day first unless the document speaks for the other order: a US state with ZIP
/// code, or dates that only fit month first.
Layout buildLayout(const std::vector<domain::PageText>& pages, QDate today);

} // namespace emend::extraction
