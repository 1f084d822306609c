// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bootstrap/settings.h"

#include <emend/services/pattern_upkeep.h>
#include <emend/services/training.h>

#include <optional>

namespace emend::bootstrap {

/// Where this program works: the setting `environment`, by default production. Errors: as wrongSetting().
base::Result<QString> environment(const Settings& settings);

/// How pattern versions are made: the settings environment, pattern-min-frequency and pattern-days.
base::Result<services::PatternSettings> patternSettings(const Settings& settings);

/// How a training run is done: the same, and seed.
base::Result<services::TrainingSettings> trainingSettings(const Settings& settings);

/// How they are made from time to time: every so many hours as pattern-refresh says, and trained every so many days as
/// training says, where so many corrections came in as training-corrections says; nothing where both are 0.
base::Result<std::optional<services::PatternUpkeepSettings>> patternUpkeep(const Settings& settings);

} // namespace emend::bootstrap
