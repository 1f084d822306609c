// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/prepare_correction.h>

#include "inferred_value.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace emend::services {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::services::Corrections)
};

// Parts of the quality; they add up to 1. A fresh correction of a whole receipt of an unknown merchant, read with
// confidence 0.9, gets 0.82: training takes what has 0.7.
constexpr double kConfidenceWeight = 0.3;
constexpr double kAgreementWeight = 0.3;
constexpr double kCompletenessWeight = 0.25;
constexpr double kRecencyWeight = 0.15;
constexpr double kUnknown = 0.5; ///< of a part that nothing is known about
constexpr double kOutlierShare = 0.5; ///< of its quality that an outlier keeps: training passes it over

constexpr double kHalfLifeDays = 90; ///< patterns look as far back
constexpr double kTextShare = 0.4; ///< of completeness; the rest is shared by merchant, amount and date
constexpr double kFieldShare = 0.2;

constexpr int kFewestAmounts = 8; ///< that say what is usual
constexpr double kLeastDeviation = 0.25; ///< of logarithms: a merchant whose amounts are all equal may change its price
constexpr double kFarDeviations = 4;
constexpr double kHugeAmount = 1'000'000; ///< major units
constexpr int kOldestYears = 10; ///< nobody has to keep a receipt for longer

double majorUnits(const base::Money& money)
{
    return static_cast<double>(money.minor) / 100;
}

/// What a merchant's amounts usually are; the logarithms of prices lie about as the normal distribution wants it.
struct UsualAmounts {
    double mean = 0;
    double deviation = kLeastDeviation;

    explicit UsualAmounts(const MerchantHistory& history) : mean(history.logSum / history.amounts)
    {
        const double variance = history.logSquareSum / history.amounts - mean * mean;
        deviation = std::max(kLeastDeviation, std::sqrt(std::max(0.0, variance)));
    }

    double distance(double amount) const { return std::abs(std::log(amount) - mean) / deviation; }
    double least() const { return std::exp(mean - 2 * deviation); }
    double most() const { return std::exp(mean + 2 * deviation); }
};

bool knowsAmounts(const MerchantHistory& history)
{
    return history.amounts >= kFewestAmounts;
}

/// How well the correction goes with what is known of its merchant: the mean of what can be said.
double agreement(const domain::Correction& correction, const MerchantHistory& history)
{
    if (history.corrections == 0)
        return kUnknown;
    // A merchant seen often is spelled right more likely than one seen once.
    double sum = (history.corrections + 1.0) / (history.corrections + 2.0);
    int parts = 1;
    if (!correction.correctedCategory.isEmpty() && !history.categories.isEmpty()) {
        const double total = std::accumulate(history.categories.cbegin(), history.categories.cend(), 0.0);
        sum += (history.categories.value(correction.correctedCategory) + 1) / (total + 2);
        ++parts;
    }
    if (correction.correctedAmount && correction.correctedAmount->minor > 0 && knowsAmounts(history)) {
        const double distance = UsualAmounts(history).distance(majorUnits(*correction.correctedAmount));
        sum += std::max(0.0, 1 - distance / kFarDeviations);
        ++parts;
    }
    return sum / parts;
}

double completeness(const domain::Correction& correction)
{
    const auto has = [&correction](const char* field, bool corrected) {
        return corrected || !inferredValue(correction.originalInference, QString::fromLatin1(field)).isEmpty();
    };
    double share = correction.ocrText.isEmpty() ? 0 : kTextShare;
    share += has("merchant", !correction.correctedMerchant.isEmpty()) ? kFieldShare : 0;
    share += has("amount", correction.correctedAmount.has_value()) ? kFieldShare : 0;
    share += has("date", correction.correctedDate.isValid()) ? kFieldShare : 0;
    return share;
}

double recency(const domain::Correction& correction, const QDateTime& now)
{
    const double days = static_cast<double>(correction.createdAt.msecsTo(now)) / (24 * 3600 * 1000.0);
    return std::exp2(-std::max(0.0, days) / kHalfLifeDays);
}

QString printed(double amount)
{
    return QString::number(amount, 'f', 2);
}

QString amountReason(const base::Money& money, const MerchantHistory& history)
{
    if (money.minor == 0)
        return Text::tr("amount is zero");
    if (money.minor < 0)
        return Text::tr("amount is negative");
    const double amount = majorUnits(money);
    if (amount > kHugeAmount)
        return Text::tr("amount %1 is above a million").arg(money.toDecimal());
    if (!knowsAmounts(history))
        return {};
    const UsualAmounts usual(history);
    if (usual.distance(amount) <= kFarDeviations)
        return {};
    return Text::tr("amount %1 is far from this merchant's usual %2 to %3")
        .arg(money.toDecimal(), printed(usual.least()), printed(usual.most()));
}

QString dateReason(const domain::Correction& correction)
{
    // A day's grace: the merchant may be a time zone ahead.
    const QDate made = correction.createdAt.date();
    const QString date = correction.correctedDate.toString(Qt::ISODate);
    if (correction.correctedDate > made.addDays(1))
        return Text::tr("date %1 lies in the future of the correction").arg(date);
    if (correction.correctedDate < made.addYears(-kOldestYears))
        return Text::tr("date %1 is more than %2 years old").arg(date).arg(kOldestYears);
    return {};
}

QString outlierReason(const domain::Correction& correction, const MerchantHistory& history)
{
    if (correction.correctedAmount) {
        const QString reason = amountReason(*correction.correctedAmount, history);
        if (!reason.isEmpty())
            return reason;
    }
    return correction.correctedDate.isValid() ? dateReason(correction) : QString();
}

} // namespace

void judgeCorrection(domain::Correction& correction, const MerchantHistory& history, const QDateTime& now)
{
    correction.outlierReason = outlierReason(correction, history);
    correction.isOutlier = !correction.outlierReason.isEmpty();
    double quality = kConfidenceWeight * correction.ocrConfidence.value_or(kUnknown);
    quality += kAgreementWeight * agreement(correction, history);
    quality += kCompletenessWeight * completeness(correction);
    quality += kRecencyWeight * recency(correction, now);
    if (correction.isOutlier)
        quality *= kOutlierShare;
    // Two decimals, as the column holds: what is stored and what is shown are the same.
    correction.qualityScore = std::round(std::clamp(quality, 0.0, 1.0) * 100) / 100;
}

} // namespace emend::services
