// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/services/workplace.h>

#include <functional>

namespace emend::desktop {

/// Draws the sample documents into the user's data folder and takes them in, off this thread. `done` gets how many
/// were not there before, unless `context` is gone by then. Errors: storage_error; those of IntakeService::takeIn().
void takeInSamples(services::Workplace& workplace, QObject* context,
                   std::function<void(const base::Result<int>&)> done);

} // namespace emend::desktop
