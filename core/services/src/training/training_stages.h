// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "training_snapshot.h"

namespace emend::services {

/// Weights of the ranker, and the confidences and thresholds of versions that have them, fitted to documents that these
/// versions have not learned from: see learning::trainedPart().
/// What a run has found already is not found again.
base::Result<QJsonObject> trainStage(TrainingDesk& desk, const TrainingSnapshot& snapshot);

/// Compares the active version with what was learned from the training part, on what was held out, and keeps the
/// report; does nothing where the run has one.
base::Result<void> validateStage(TrainingDesk& desk, const TrainingSnapshot& snapshot, const QJsonObject& trained);

/// Makes the version of all documents, by `actor`, and ends the run.
base::Result<void> registerStage(TrainingDesk& desk, const TrainingSnapshot& snapshot, const QJsonObject& trained,
                                 const domain::AuditEntry& entry);

} // namespace emend::services
