// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/review_numbers.h>

#include <emend/storage/database.h>
#include <emend/storage/review_figures.h>

namespace emend::services {

using base::Result;
using storage::Transaction;

Result<ReviewNumbers> reviewNumbers(storage::Database& database, const QString& reviewer, const QDateTime& since)
{
    return database.read([&](Transaction& transaction) { return storage::reviewFigures(transaction, reviewer, since); })
        .map([](const storage::ReviewFigures& figures) {
            const auto confirmed = static_cast<double>(figures.confirmed);
            return ReviewNumbers{figures.documents, figures.medianActions, figures.p95Actions,
                                 figures.medianActiveMs / 1000,
                                 figures.confirmed > 0 ? static_cast<double>(figures.changed) / confirmed : 0};
        });
}

Result<QMap<int, ReviewCount>> reviewCounts(storage::Database& database, const QDateTime& now)
{
    return database.read([&](Transaction& transaction) { return storage::reviewListCounts(transaction, now); })
        .map([](const QMap<int, storage::ReviewListCount>& found) {
            QMap<int, ReviewCount> counts;
            for (auto it = found.cbegin(); it != found.cend(); ++it)
                counts.insert(it.key(), {it->waiting, it->leased});
            return counts;
        });
}

} // namespace emend::services
