// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bootstrap/settings.h"

#include <emend/services/patterns.h>

#include <memory>

namespace emend::commands {

/// The service, with the connection that it works on.
struct PatternDesk {
    QString environment;
    std::unique_ptr<storage::Database> database;
    std::unique_ptr<services::PatternService> service;
};

/// Errors: as patternSettings() and openDatabase().
base::Result<PatternDesk> openPatternDesk(const bootstrap::Settings& settings);

} // namespace emend::commands
