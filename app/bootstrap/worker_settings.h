// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bootstrap/settings.h"

#include <emend/services/queue_worker.h>

namespace emend::bootstrap {

/// How this program reads the documents of the queue: readOptions(), the database, secondOpinion(), and the settings
/// lease and poll. Errors: as readOptions(), databaseUrl() and secondOpinion().
base::Result<services::QueueWorkerSettings> workerSettings(const Settings& settings);

} // namespace emend::bootstrap
