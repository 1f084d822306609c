// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/correction.h>
#include <emend/storage/transaction.h>

#include <QtCore/QSet>

#include <functional>
#include <optional>
#include <vector>

namespace emend::storage {

/// A correction, and what only its row knows of it.
struct PoolCorrection {
    domain::Correction correction;
    QString merchantKey; ///< what its merchant's corrections are grouped by; empty where the merchant is not known
    QString createdBy;
};

/// Which of these source ids the pool has.
base::Result<QSet<QString>> knownCorrections(Transaction& transaction, const QStringList& sourceCorrectionIds);

/// Adds them all, in the order of their source ids, so that two that add the same ones do not wait for each other.
/// Error: conflict where the pool has one of them, maybe since a moment ago.
base::Result<void> insertCorrections(Transaction& transaction, std::vector<const PoolCorrection*> corrections);

/// What is left empty does not filter.
struct CorrectionFilter {
    QDateTime since; ///< of creation, inclusive
    QDateTime before; ///< of creation, exclusive
    double minQuality = 0;
    QStringList apps;
    QStringList environments;
};

/// Oldest first, one after the other, without keeping them; ends early with the error that `take` returns.
base::Result<void> forEachCorrection(Transaction& transaction, const CorrectionFilter& filter,
                                     const std::function<base::Result<void>(const domain::Correction&)>& take);

/// Where a page of corrections ended.
struct CorrectionPosition {
    QDateTime createdAt;
    QString id;
};

/// At most `limit`, oldest first, those behind the position.
base::Result<std::vector<domain::Correction>> listCorrections(Transaction& transaction, const CorrectionFilter& filter,
                                                              const std::optional<CorrectionPosition>& after,
                                                              int limit);

/// How often a merchant was corrected, and with which amounts, in one currency (empty where there was no amount, or its
/// currency is not known).
struct MerchantTotals {
    QString merchantKey;
    QString currency;
    qint64 corrections = 0;
    qint64 amounts = 0; ///< above zero
    double logSum = 0; ///< of their natural logarithms, in major units
    double logSquareSum = 0;
};

struct MerchantCategory {
    QString merchantKey;
    QString category;
    qint64 corrections = 0;
};

struct MerchantCounts {
    std::vector<MerchantTotals> totals;
    std::vector<MerchantCategory> categories;
};

/// What the pool has counted of these merchants.
base::Result<MerchantCounts> merchantCounts(Transaction& transaction, const QStringList& merchantKeys);

/// Adds to what is counted; each merchant and currency, and each merchant and category, may stand there once.
base::Result<void> addMerchantCounts(Transaction& transaction, MerchantCounts additions);

} // namespace emend::storage
