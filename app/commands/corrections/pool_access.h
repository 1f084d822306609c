// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bootstrap/settings.h"

#include <emend/services/corrections.h>

#include <memory>

namespace emend::commands {

/// The pool of corrections in the database that the settings name.
struct PoolAccess {
    std::unique_ptr<storage::Database> database;
    services::CorrectionRules rules;
    services::Actor actor; ///< who runs this program
};

/// Errors: as openDatabase().
base::Result<PoolAccess> openPool(const bootstrap::Settings& settings);

/// The format of that name; by the file's name where it is empty, JSON Lines where that tells nothing. Errors: as
/// bootstrap::wrongSetting().
base::Result<services::CorrectionFormat> correctionFormatFrom(const bootstrap::Setting& setting,
                                                              const QString& fileName);

} // namespace emend::commands
