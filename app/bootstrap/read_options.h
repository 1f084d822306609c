// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bootstrap/settings.h"

#include <emend/base/result.h>
#include <emend/services/batch_runner.h>

#include <QtCore/QStringList>

namespace emend::bootstrap {

/// How documents are to be read, checked.
struct ReadOptions {
    QString forcedType; ///< empty to find out
    int jobs = 0; ///< 0 for one per core
    pipeline::ReadSettings read;
};

QStringList documentTypeNames();

/// The settings jobs, lang, type, page-timeout and engine. Errors: invalid_argument for what was typed, storage_error
/// for what the environment or emend.ini holds; recogniser_error where the engine has no networks.
base::Result<ReadOptions> readOptions(const Settings& settings);

/// Settings for reading with this program's own page workers.
services::BatchSettings batchSettings(const ReadOptions& options);

} // namespace emend::bootstrap
