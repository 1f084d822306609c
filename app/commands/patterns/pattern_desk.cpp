// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pattern_desk.h"

#include "bootstrap/open_database.h"
#include "bootstrap/pattern_settings.h"

namespace emend::commands {

using base::Result;

Result<PatternDesk> openPatternDesk(const bootstrap::Settings& settings)
{
    const auto patterns = bootstrap::patternSettings(settings);
    if (!patterns)
        return tl::unexpected(patterns.error());
    auto database = bootstrap::openDatabase(settings);
    if (!database)
        return tl::unexpected(database.error());
    PatternDesk desk;
    desk.environment = patterns->environment;
    desk.database = std::move(*database);
    desk.service = std::make_unique<services::PatternService>(
        *desk.database, services::Actor{domain::ActorType::User, bootstrap::actorName(settings)}, *patterns);
    return desk;
}

} // namespace emend::commands
