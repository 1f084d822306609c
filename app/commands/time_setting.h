// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bootstrap/settings.h"

#include <emend/base/result.h>

#include <QtCore/QDateTime>

namespace emend::commands {

/// The setting as a time in UTC: an age before `now` (`30m`, `12h`, `7d`, `4w`), a date, or a time in ISO 8601.
/// Errors: as bootstrap::wrongSetting().
base::Result<QDateTime> timeFrom(const bootstrap::Setting& setting, const QDateTime& now);

} // namespace emend::commands
