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

/// A value that was found, and what a person made of it; both canonical where the program had found it.
struct ReadPair {
    QString read;
    QString confirmed;
};

/// Amounts (plain decimals) or dates (ISO) that were corrected in that time, without outliers and those of less
/// quality: the newest first, at most `limit`.
enum class PairField { Amount, Date };
base::Result<std::vector<ReadPair>> correctedPairs(Transaction& transaction, PairField field, const QDateTime& since,
                                                   const QDateTime& until, double minQuality, int limit);

/// Documents with corrections that are outliers or of less quality.
base::Result<QStringList> doubtfulDocuments(Transaction& transaction, double minQuality);

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
