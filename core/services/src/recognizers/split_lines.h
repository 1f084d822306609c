// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/ocr/training_lines.h>

#include <QtCore/QStringList>

namespace emend::services {

struct SplitLines {
    std::vector<ocr::TrainingLine> training;
    std::vector<ocr::TrainingLine> held; ///< only asked about
    int unknown = 0; ///< left out: they have characters that the network does not know
};

/// Removes lines with characters that the network does not know, and says how many these were.
int removeUnknown(std::vector<ocr::TrainingLine>& lines, const QStringList& knownCharacters);

/// Holds about that share of the documents out, at least one, and never all: those with a small hash of their name with
/// the seed. A document that is held out stays so when others come in, so that a version which was trained on earlier
/// has not learned from it either. A pure function.
SplitLines splitLines(std::vector<ocr::TrainingLine> lines, const QStringList& knownCharacters, quint64 seed,
                      double heldShare);

} // namespace emend::services
