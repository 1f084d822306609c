// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/storage/transaction.h>

#include <QtCore/QMap>

namespace emend::storage {

/// What reviewing took: decisions that were not undone, without escalations.
struct ReviewFigures {
    qint64 documents = 0;
    qint64 confirmed = 0;
    qint64 changed = 0; ///< of the confirmed ones: a field was wrong
    double medianActions = 0;
    double p95Actions = 0;
    double medianActiveMs = 0;
};

/// Since that time, of one reviewer or of all (empty).
base::Result<ReviewFigures> reviewFigures(Transaction& transaction, const QString& reviewer, const QDateTime& since);

/// How much of the review list there is on one level.
struct ReviewListCount {
    qint64 waiting = 0; ///< those in somebody's hands among them
    qint64 leased = 0;
};

/// By level, from 1 on, without those on which nothing waits.
base::Result<QMap<int, ReviewListCount>> reviewListCounts(Transaction& transaction, const QDateTime& now);

} // namespace emend::storage
