// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bootstrap/settings.h"

#include <emend/base/result.h>

namespace emend::bootstrap {

/// A wrong value: `requirement` goes on after "--jobs " or "EMEND_JOBS ". The code is invalid_argument for an option,
/// else storage_error.
base::Error wrongSetting(const Setting& setting, const QString& requirement);

/// The setting as a number of that range. Errors: as wrongSetting().
base::Result<double> numberFrom(const Setting& setting, double least, double most);
base::Result<int> wholeNumberFrom(const Setting& setting, int least, int most);

} // namespace emend::bootstrap
