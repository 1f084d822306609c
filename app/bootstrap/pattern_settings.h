// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bootstrap/settings.h"

#include <emend/services/pattern_upkeep.h>

#include <optional>

namespace emend::bootstrap {

/// Where this program works: the setting `environment`, by default production. Errors: as wrongSetting().
base::Result<QString> environment(const Settings& settings);

/// How pattern versions are made: the settings environment, pattern-min-frequency and pattern-days.
base::Result<services::PatternSettings> patternSettings(const Settings& settings);

/// How they are made from time to time: every so many hours as pattern-refresh says; nothing where that is 0.
base::Result<std::optional<services::PatternUpkeepSettings>> patternUpkeep(const Settings& settings);

} // namespace emend::bootstrap
