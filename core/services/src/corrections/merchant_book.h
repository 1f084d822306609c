// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/services/prepare_correction.h>
#include <emend/storage/corrections.h>

#include <QtCore/QHash>

namespace emend::services {

/// What is known of the merchants of a batch: what the pool has counted, and what the batch adds to it on the way, so
/// that it does not matter where one batch ends and the next begins.
class MerchantBook final
{
public:
    explicit MerchantBook(const storage::MerchantCounts& counted);

    /// Of that merchant, amounts in the correction's currency. Valid until the next add().
    MerchantHistory historyFor(const QString& merchantKey, const domain::Correction& correction) const;

    void add(const QString& merchantKey, const domain::Correction& correction);

    storage::MerchantCounts additions() const;

private:
    struct Totals {
        qint64 corrections = 0;
        qint64 amounts = 0;
        double logSum = 0;
        double logSquareSum = 0;
    };
    struct Merchant {
        QHash<QString, Totals> totals; ///< by currency
        QHash<QString, Totals> added;
        QMap<QString, int> categories;
        QMap<QString, int> addedCategories;
    };

    QHash<QString, Merchant> m_merchants;
};

} // namespace emend::services
