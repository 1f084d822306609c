// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bootstrap/settings.h"

#include <emend/base/result.h>

namespace emend::commands {

/// The setting as a number of that range. Errors: as wrongSetting().
base::Result<double> numberFrom(const bootstrap::Setting& setting, double least, double most);
base::Result<int> wholeNumberFrom(const bootstrap::Setting& setting, int least, int most);

} // namespace emend::commands
