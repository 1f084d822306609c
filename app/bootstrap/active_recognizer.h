// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/services/batch_runner.h>
#include <emend/storage/database.h>

namespace emend::bootstrap {

/// Lets page workers read with the recogniser version that counts in that environment; it is kept as a file in the
/// user's cache folder. Errors: as services::activeRecognizerFile().
base::Result<void> useActiveRecognizer(services::BatchSettings& batch, storage::Database& database,
                                       const QString& environment);

/// The same over a connection of its own. Where that fails, the log says so, and documents are read with what the
/// program brings along.
void tryActiveRecognizer(services::BatchSettings& batch, const storage::DatabaseUrl& url, const QString& environment);

/// Where recognisers are trained: in the user's cache folder.
QString recognizerTrainingFolder();

} // namespace emend::bootstrap
