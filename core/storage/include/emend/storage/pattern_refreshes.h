// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/storage/transaction.h>

#include <optional>

namespace emend::storage {

/// One making of a version, running or over.
struct PatternRefresh {
    QString id;
    QDateTime startedAt;
    QString startedBy;
    QDateTime leaseUntil;
    QDateTime finishedAt; ///< invalid while it runs, or where whoever ran it was lost
    QString version; ///< that it came to; empty where it failed
    QString error;
};

/// Whether one may begin, and what is in the way else: one that runs, or one that ended well and began after
/// `notSince` (which may be invalid).
struct RefreshClaim {
    QString id; ///< empty where it may not
    std::optional<PatternRefresh> inTheWay;
};
base::Result<RefreshClaim> claimRefresh(Transaction& transaction, const QString& by, const QDateTime& notSince,
                                        qint64 leaseMs, const QDateTime& now);

/// Whether it was still this one's to go on with.
base::Result<bool> renewRefresh(Transaction& transaction, const QString& refreshId, const QDateTime& until);

/// Ends it: with a version, or with an error.
base::Result<void> endRefresh(Transaction& transaction, const QString& refreshId, const QString& version,
                              const QString& error, const QDateTime& now);

base::Result<std::optional<PatternRefresh>> lastRefresh(Transaction& transaction);

} // namespace emend::storage
