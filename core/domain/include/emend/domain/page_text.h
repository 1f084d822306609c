// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QRect>
#include <QtCore/QString>

#include <vector>

namespace emend::domain {

/// One printed word. Boxes are pixels of the upright page: an image's own pixels, a PDF page's at 200 dpi.
struct Word {
    QString text;
    QRect box;
    double confidence = 0; ///< 0–1, as the recogniser claims it; not calibrated
    QString alternative; ///< what another reading saw here, where it differs; else empty
};

/// The words that stand on one printed row, left to right.
struct Line {
    std::vector<Word> words;

    QString text() const; ///< the words, separated by single blanks
    QRect box() const; ///< what encloses all words
    double confidence() const; ///< mean of the words, by length; 0 where there are none
};

enum class TextOrigin { TextLayer, LineReader, WholePage };

/// All that was read on one page, rows from top to bottom.
struct PageText {
    int index = 0; ///< 0-based
    QSize size; ///< of the upright page, in the unit of the boxes
    TextOrigin origin = TextOrigin::LineReader;
    std::vector<Line> lines;

    QString text() const; ///< the lines, separated by \n
};

QString textOriginName(TextOrigin origin);
TextOrigin textOriginFromName(const QString& name);

} // namespace emend::domain
