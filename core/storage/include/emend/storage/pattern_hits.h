// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/storage/transaction.h>

#include <QtCore/QDate>
#include <QtCore/QHash>

namespace emend::storage {

/// How often what was learned has said something.
struct PatternHits {
    qint64 documents = 0; ///< read with a learned version
    qint64 hits = 0; ///< of them, with a value from its memory or rules

    double rate() const { return documents > 0 ? double(hits) / double(documents) : 0; }
};

/// Adds to what is counted for a version on a day (UTC), whoever else adds to it.
base::Result<void> addPatternHits(Transaction& transaction, const QString& environment, const QString& version,
                                  const QDate& day, const PatternHits& hits);

/// What was counted since that day, by version.
base::Result<QHash<QString, PatternHits>> patternHits(Transaction& transaction, const QString& environment,
                                                      const QDate& since);

} // namespace emend::storage
