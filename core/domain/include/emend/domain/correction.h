// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/money.h>

#include <QtCore/QDateTime>
#include <QtCore/QJsonObject>
#include <QtCore/QMap>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>

namespace emend::domain {

/// A correction as its maker hands it in: nothing is checked, masked or normalised yet. Never stored or logged as it
/// is.
struct CorrectionInput {
    QString sourceApp; ///< required, at most 50 characters
    QString sourceEnvironment; ///< required: production staging development test, at most 20 characters
    QString sourceCorrectionId; ///< required UUID; the same one again is the same correction
    QDateTime createdAt; ///< required
    QString userId;
    QString imagePath;
    QString expenseId;
    QString documentId; ///< UUID of the document in this store; empty for other systems' documents
    QString documentType; ///< empty for receipt
    QString ocrProvider;
    QString ocrText;
    std::optional<double> ocrConfidence; ///< 0–1
    QJsonObject originalInference; ///< field → what the program had found
    QMap<QString, QString> corrected; ///< field (merchant, amount, currency, date, category, card_last_four, any other
                                      ///< of the schema) → what the person says, as typed
    QString modelVersion;
    QString promptVersion;
};

/// A correction as it stands in the pool: checked, masked, normalised and judged.
struct Correction {
    QString id; ///< UUID
    QString sourceApp;
    QString sourceEnvironment;
    QString sourceCorrectionId;
    QDateTime createdAt;
    QString documentId;
    QString documentType;
    QString userIdHash; ///< SHA-256 with the deployment's salt, 64 hex digits; empty where there was no user
    QString receiptImagePathHash; ///< first 16 hex digits of SHA-256
    QString expenseIdToken; ///< `exp_` and 12 hex digits
    QString ocrProvider;
    QString ocrText; ///< masked
    std::optional<double> ocrConfidence;
    QJsonObject originalInference; ///< masked
    QString correctedMerchant;
    std::optional<base::Money> correctedAmount;
    QDate correctedDate;
    QString correctedCategory;
    QString correctedCardLastFour;
    QJsonObject correctedOther; ///< masked; fields without a column of their own
    QStringList fieldsCorrected; ///< sorted, without repeats
    double qualityScore = 0; ///< 0–1
    bool isOutlier = false;
    QString outlierReason; ///< a phrase for people; empty where it is none
    bool usedInTraining = false;
    QString trainingDatasetId;
    QString trainingRunVersion;
    QString modelVersion;
    QString promptVersion;
    QDateTime ingestedAt;
    QDateTime lastModifiedAt;
};

} // namespace emend::domain
