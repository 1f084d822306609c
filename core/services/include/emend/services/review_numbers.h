// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>

#include <QtCore/QDateTime>
#include <QtCore/QMap>
#include <QtCore/QString>

namespace emend::storage {
class Database;
}

namespace emend::services {

/// What reviewing took; undone decisions and escalations do not count.
struct ReviewNumbers {
    qint64 documents = 0; ///< decided
    double medianActions = 0; ///< keys and clicks for each document
    double p95Actions = 0;
    double medianSeconds = 0; ///< without the pauses
    double changedShare = 0; ///< 0–1: of the confirmed documents, those in which something was wrong
};

/// Since that time, of one reviewer or of all (empty).
base::Result<ReviewNumbers> reviewNumbers(storage::Database& database, const QString& reviewer, const QDateTime& since);

/// How many documents are to be reviewed on one level.
struct ReviewCount {
    qint64 waiting = 0; ///< those in somebody's hands among them
    qint64 leased = 0; ///< in somebody's hands
};

/// By level, from 1 on, without those on which nothing waits.
base::Result<QMap<int, ReviewCount>> reviewCounts(storage::Database& database, const QDateTime& now);

} // namespace emend::services
