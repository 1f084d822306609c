// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QStringList>
#include <QtGui/QImage>

/// Print of our own and networks that really read it: their weights are pictures of its characters.
namespace emend::test {

inline constexpr int kGlyphCell = 4; ///< pixels of the smallest dot
inline constexpr int kGlyphHeight = 7 * kGlyphCell;
inline constexpr int kGlyphAdvance = 6 * kGlyphCell;

/// The characters that can be printed and read, in the order of the classes of glyphRecognition() from 1 on; the blank
/// between words is the last.
QStringList glyphCharacters();

/// The same as a file of a line for each but the last.
QByteArray glyphCharset();

/// Lines printed from `left`, `top` on, 64 pixels apart, in black on white.
QImage glyphPage(const QStringList& lines, const QSize& size = {640, 480}, const QPoint& origin = {60, 60});

/// Finds lines of at least five characters. Pictures of one channel and any size.
QByteArray glyphDetection();

struct GlyphForm {
    int width = -1; ///< of the input; −1 for any
    bool isTimeFirst = false;
    bool givesScores = false; ///< without the softmax
    double cell = 2.7; ///< pixels of a dot where a line is 32 high; what glyphDetection() leads to
};

/// Reads lines of 32 pixels: pictures of one channel in, line × time × class out.
QByteArray glyphRecognition(const GlyphForm& form = {});

/// What both networks take paper and ink for: --mean and --scale.
inline constexpr double kGlyphMean = 255;
inline constexpr double kGlyphScale = -1.0 / 255;

} // namespace emend::test
