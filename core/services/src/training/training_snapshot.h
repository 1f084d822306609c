// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "training_desk.h"

#include <emend/learning/hold_out.h>
#include <emend/learning/pattern_version.h>

namespace emend::services {

/// What a run starts from: which documents (kept by their hashes), what was corrected again and again, and which
/// documents are for what.
struct TrainingSnapshot {
    QStringList hashes; ///< of the documents, sorted
    std::vector<learning::SplitDocument> documents; ///< in the same order
    std::vector<learning::Part> parts; ///< in the same order
    learning::PatternSources rest; ///< all but the documents
    std::vector<learning::RepeatedValue> repeatedForTraining; ///< without corrections of documents that are held out
    QString hash; ///< of the documents and the rest

    QStringList hashesOf(learning::Part part) const;
};

/// Takes the snapshot and keeps it with the run, or reads it again where the run has one. Errors: not_found where
/// nothing was confirmed, or where a document was deleted since; conflict where something held out is learned from.
base::Result<TrainingSnapshot> trainingSnapshot(TrainingDesk& desk);

/// Hands the documents over, one after the other, in the order of the hashes; the stage's progress goes from one
/// fraction to another. Errors: as trainingSnapshot().
base::Result<void> forEachDocument(TrainingDesk& desk, const QStringList& hashes, double from, double to,
                                   const std::function<base::Result<void>(learning::ConfirmedDocument)>& take);

} // namespace emend::services
