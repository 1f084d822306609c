// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs_switches.h"

#include <emend/storage/jobs.h>
#include <emend/storage/settings.h>

namespace emend::storage {

namespace {

const QString kOn = QStringLiteral("true");
const QString kOff = QStringLiteral("false");

} // namespace

base::Result<bool> isSwitchedOn(Transaction& transaction, const QString& setting)
{
    return readSetting(transaction, setting).map([](const std::optional<QString>& value) { return value == kOn; });
}

base::Result<void> setQueuePaused(Transaction& transaction, bool paused, const QString& actor, const QDateTime& now)
{
    return writeSetting(transaction, QLatin1String(kPausedSetting), paused ? kOn : kOff, actor, now);
}

base::Result<void> setQueueDraining(Transaction& transaction, bool draining, const QString& actor, const QDateTime& now)
{
    return writeSetting(transaction, QLatin1String(kDrainingSetting), draining ? kOn : kOff, actor, now);
}

} // namespace emend::storage
