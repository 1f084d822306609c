// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/storage/transaction.h>

#include <vector>

namespace emend::storage {

enum class PatternField { Merchant, Category };

/// The same value corrected to the same other one.
struct RepeatedCorrection {
    QString original; ///< empty where nothing had been found
    QString corrected;
    qint64 corrections = 0;
    double quality = 0; ///< their mean
    QDateTime lastSeen;
};

/// Those made at least so often since then that no training has used, the most frequent first; without those of the
/// documents that are left out.
base::Result<std::vector<RepeatedCorrection>> repeatedCorrections(Transaction& transaction, PatternField field,
                                                                  const QDateTime& since, int atLeast,
                                                                  const QStringList& withoutDocuments = {});

/// How many there were of something on one day (UTC).
struct DailyCount {
    QDate day;
    QString of; ///< the field or the program; empty for all
    qint64 corrections = 0;
};

/// By day, then by what they are counted of.
base::Result<std::vector<DailyCount>> correctionsPerDay(Transaction& transaction, const QDateTime& since);
base::Result<std::vector<DailyCount>> correctionsPerField(Transaction& transaction, const QDateTime& since);
base::Result<std::vector<DailyCount>> correctionsPerApp(Transaction& transaction, const QDateTime& since);

} // namespace emend::storage
