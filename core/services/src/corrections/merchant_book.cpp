// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "merchant_book.h"

#include <cmath>

namespace emend::services {

namespace {

QString currencyOf(const domain::Correction& correction)
{
    return correction.correctedAmount ? correction.correctedAmount->currency : QString();
}

} // namespace

MerchantBook::MerchantBook(const storage::MerchantCounts& counted)
{
    for (const storage::MerchantTotals& totals : counted.totals)
        m_merchants[totals.merchantKey].totals.insert(
            totals.currency, {totals.corrections, totals.amounts, totals.logSum, totals.logSquareSum});
    for (const storage::MerchantCategory& category : counted.categories)
        m_merchants[category.merchantKey].categories.insert(category.category, static_cast<int>(category.corrections));
}

MerchantHistory MerchantBook::historyFor(const QString& merchantKey, const domain::Correction& correction) const
{
    MerchantHistory history;
    const auto found = m_merchants.constFind(merchantKey);
    if (found == m_merchants.constEnd())
        return history;
    for (const Totals& totals : found->totals)
        history.corrections += static_cast<int>(totals.corrections);
    const Totals amounts = found->totals.value(currencyOf(correction));
    history.amounts = static_cast<int>(amounts.amounts);
    history.logSum = amounts.logSum;
    history.logSquareSum = amounts.logSquareSum;
    history.categories = found->categories;
    return history;
}

void MerchantBook::add(const QString& merchantKey, const domain::Correction& correction)
{
    if (merchantKey.isEmpty())
        return;
    Merchant& merchant = m_merchants[merchantKey];
    const bool hasAmount = correction.correctedAmount && correction.correctedAmount->minor > 0;
    const double log = hasAmount ? std::log(static_cast<double>(correction.correctedAmount->minor) / 100) : 0;
    const QString currency = currencyOf(correction);
    for (Totals* totals : {&merchant.totals[currency], &merchant.added[currency]}) {
        ++totals->corrections;
        totals->amounts += hasAmount ? 1 : 0;
        totals->logSum += log;
        totals->logSquareSum += log * log;
    }
    if (!correction.correctedCategory.isEmpty()) {
        ++merchant.categories[correction.correctedCategory];
        ++merchant.addedCategories[correction.correctedCategory];
    }
}

storage::MerchantCounts MerchantBook::additions() const
{
    storage::MerchantCounts counts;
    for (auto merchant = m_merchants.constBegin(); merchant != m_merchants.constEnd(); ++merchant) {
        for (auto it = merchant->added.constBegin(); it != merchant->added.constEnd(); ++it)
            counts.totals.push_back(
                {merchant.key(), it.key(), it->corrections, it->amounts, it->logSum, it->logSquareSum});
        for (auto it = merchant->addedCategories.constBegin(); it != merchant->addedCategories.constEnd(); ++it)
            counts.categories.push_back({merchant.key(), it.key(), it.value()});
    }
    return counts;
}

} // namespace emend::services
