// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/ocr/training_lines.h>

#include <QtCore/QStringList>

namespace emend::services {

/// Print that a recogniser is to go on reading while it learns another.
struct OrdinaryPrint {
    std::vector<ocr::TrainingLine> training;
    std::vector<ocr::TrainingLine> checking; ///< only asked about; most of it as a worn printer or a camera leaves it
};

/// Reads the sheets `training` and `checking` of the folder, without lines that the network cannot know; nothing where
/// no folder is named. Errors: as ocr::readLineSheet().
base::Result<OrdinaryPrint> readOrdinaryPrint(const QString& folder, const QStringList& knownCharacters);

/// The lines with ordinary ones among them, evenly, so that these are that share (below 1) of all; from the second time
/// on that a line is taken, as a variant of itself. A pure function.
std::vector<ocr::TrainingLine> withOrdinaryPrint(std::vector<ocr::TrainingLine> lines,
                                                 const std::vector<ocr::TrainingLine>& ordinary, double share,
                                                 quint64 seed);

} // namespace emend::services
