// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bootstrap/settings.h"

#include <emend/services/prompts.h>

#include <memory>

namespace emend::commands {

/// The service, with the connection that it works on.
struct PromptDesk {
    std::unique_ptr<storage::Database> database;
    std::unique_ptr<services::PromptService> service;

    base::Result<QString> activeName() const; ///< such as `p3`, or `built-in`
};

/// Errors: as patternSettings() and openDatabase().
base::Result<PromptDesk> openPromptDesk(const bootstrap::Settings& settings);

} // namespace emend::commands
