// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompt_desk.h"

#include "bootstrap/open_database.h"
#include "bootstrap/pattern_settings.h"
#include "commands/activation_output.h"

namespace emend::commands {

base::Result<QString> PromptDesk::activeName() const
{
    return service->active().map(
        [](const auto& active) { return active ? nameOf(*active) : QString(services::kBuiltInPatterns); });
}

base::Result<PromptDesk> openPromptDesk(const bootstrap::Settings& settings)
{
    const auto patterns = bootstrap::patternSettings(settings);
    if (!patterns)
        return tl::unexpected(patterns.error());
    auto database = bootstrap::openDatabase(settings);
    if (!database)
        return tl::unexpected(database.error());
    PromptDesk desk;
    desk.database = std::move(*database);
    desk.service = std::make_unique<services::PromptService>(
        *desk.database, services::Actor{domain::ActorType::User, bootstrap::actorName(settings)}, *patterns);
    return desk;
}

} // namespace emend::commands
