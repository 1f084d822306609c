// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>
#include <emend/domain/correction.h>

#include <QtCore/QByteArray>
#include <QtCore/QMap>

namespace emend::services {

/// What normalising needs to know.
struct CorrectionRules {
    QByteArray salt; ///< of this deployment; user ids are hashed with it
    QDateTime now; ///< UTC
};

/// What the pool already holds of one merchant, for judging a new correction.
struct MerchantHistory {
    int corrections = 0;
    int amounts = 0; ///< corrections with an amount above zero, in `currency`
    double logSum = 0; ///< of the natural logarithms of those amounts, in major units
    double logSquareSum = 0;
    QMap<QString, int> categories; ///< category → corrections
};

/// Checks, masks and normalises: merchant, category, date, currency, amount. Errors: invalid_argument, naming the field
/// and what is expected of it.
base::Result<domain::Correction> normaliseCorrection(const domain::CorrectionInput& input,
                                                     const CorrectionRules& rules);

/// Sets qualityScore (from confidence, agreement with the history, completeness, recency), isOutlier and outlierReason.
void judgeCorrection(domain::Correction& correction, const MerchantHistory& history, const QDateTime& now);

/// What a merchant's corrections are grouped by: the name without case, punctuation and legal form.
QString merchantKey(const QString& merchant);

} // namespace emend::services
