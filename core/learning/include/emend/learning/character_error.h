// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/learning/paired_test.h>

#include <QtCore/QStringView>

#include <vector>

/// Whether one recogniser reads lines with fewer wrong characters than another.
namespace emend::learning {

/// How many characters have to be inserted, removed or replaced to make the one of the other.
int characterEdits(QStringView read, QStringView said);

/// What two recognisers made of one line.
struct LineReading {
    int characters = 0; ///< of what it says
    int activeEdits = 0;
    int candidateEdits = 0;
};

struct ErrorFigure {
    double error = 0; ///< wrong characters for each that stands there; may be above 1
    Interval interval{0, 0}; ///< where the true figure lies with a certainty of 95 %
};

struct ErrorComparison {
    ErrorFigure active;
    ErrorFigure candidate;
    ErrorFigure change; ///< of the candidate over the active one; below 0 is better
    Verdict verdict = Verdict::NotEnoughEvidence;
};

/// Compares over all lines, by a paired bootstrap over them (2,000 draws). Better or worse only where zero lies outside
/// the interval of the change, and there are at least ten lines. A pure function: the seed decides the draws.
ErrorComparison compareErrors(const std::vector<LineReading>& lines, quint64 seed);

} // namespace emend::learning
