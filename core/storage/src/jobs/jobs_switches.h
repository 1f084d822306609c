// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/storage/transaction.h>

namespace emend::storage {

inline constexpr char kPausedSetting[] = "queue.paused";
inline constexpr char kDrainingSetting[] = "queue.draining";

base::Result<bool> isSwitchedOn(Transaction& transaction, const QString& setting);

} // namespace emend::storage
