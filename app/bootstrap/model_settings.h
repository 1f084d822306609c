// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bootstrap/settings.h"

#include <emend/services/model_opinion.h>

#include <memory>
#include <optional>

namespace emend::bootstrap {

/// The language model that is asked where reading is in doubt: the settings llm-url (or the flag --llm), llm-model and
/// llm-timeout; nothing where no address is set, or it is `off`. Errors: as wrongSetting().
base::Result<std::optional<services::ModelOpinionSettings>> modelSettings(const Settings& settings);

/// The same, ready to be asked; empty where it is off. Prompts are those of that database and the environment, and
/// questions are recorded there.
base::Result<std::shared_ptr<services::SecondOpinion>>
secondOpinion(const Settings& settings, const std::optional<storage::DatabaseUrl>& database);

} // namespace emend::bootstrap
