// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/services/training.h>
#include <emend/storage/database_url.h>

#include <memory>

namespace emend::services {

struct PatternUpkeepSettings {
    storage::DatabaseUrl database; ///< with its schema up to date
    TrainingSettings training; ///< and how versions are made
    QString actor; ///< for the audit log
    qint64 everyMs = 24 * 3600 * 1000; ///< from one refresh to the next; 0 for none
    qint64 trainEveryMs = 0; ///< from one training run to the next; 0 for none
    qint64 minCorrections = 50; ///< that are worth a training run
    int firstLookMs = 60'000; ///< after the start, so that short runs do nothing of it
    int lookMs = 600'000; ///< from one look whether a refresh is due to the next
};

/// Makes a pattern version, and trains one, from time to time, in a thread with a connection of its own. However many
/// programs do so on one database, one does it. What fails is logged, and tried again at the next look; where the role
/// may not do it, never. A training run that this one's end interrupts waits for the next one.
class PatternUpkeep final
{
public:
    explicit PatternUpkeep(PatternUpkeepSettings settings);
    ~PatternUpkeep(); ///< cancels what is running, and waits for it
    PatternUpkeep(const PatternUpkeep&) = delete;
    PatternUpkeep& operator=(const PatternUpkeep&) = delete;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace emend::services
